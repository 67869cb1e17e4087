import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Requires } from '#access/requires.decorator.js';
import { recordAudit } from '#audit/record-audit.js';
import type { Context } from '#persistence/context.js';
import { cancelCall } from '#registry/calls/cancel-call.js';
import { closeCall } from '#registry/calls/close-calls.js';
import { decideCall } from '#registry/calls/decide-call.js';
import { extendCall } from '#registry/calls/extend-call.js';
import { nameReviewers } from '#registry/calls/name-reviewers.js';
import { publishCall } from '#registry/calls/publish-call.js';
import { publishResults } from '#registry/calls/publish-results.js';
import { getRanking } from '#registry/calls/rank-call.js';
import { ApiProblems } from '../platform/api-problems.js';
import { Ctx } from '../platform/request.js';
import { CallCancellation, CallExtension, NamedReviewers } from './call.dto.js';
import { CallView, RankingView } from './call-view.dto.js';
import { answerCall } from './calls.controller.js';
import { ApiSelectionAction } from './selection-action.js';

/** The life of a call, from its publication to that of its results. */
@ApiTags('calls')
@Controller('api/v1/calls')
export class CallActionsCoordinatorController {
  /** Publishes a call. */
  @Post(':id/publish')
  @Requires('call.write')
  @ApiSelectionAction('Publish a call: its terms, criteria and weights stand from then on', CallView, {
    refusals: ['call_not_publishable'],
  })
  async publishCall(
    @Ctx() context: Context,
    @Param('id', ParseUUIDPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CallView> {
    await publishCall(context, id);
    return await answerCall(context, id, reply);
  }

  /** Puts off the closing date. */
  @Post(':id/extend')
  @Requires('call.write')
  @ApiSelectionAction('Put off the closing date of a published call', CallView, {
    conflicts: ['call_closed'],
    refusals: ['closes_on_not_later'],
  })
  async extendCall(
    @Ctx() context: Context,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: CallExtension,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CallView> {
    await extendCall(context, id, body);
    return await answerCall(context, id, reply);
  }

  /** Closes a call whose closing day has passed. */
  @Post(':id/close')
  @Requires('call.write')
  @ApiSelectionAction('Close a call whose closing day has passed, without waiting for the night', CallView, {
    conflicts: ['call_still_open'],
  })
  async closeCall(
    @Ctx() context: Context,
    @Param('id', ParseUUIDPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CallView> {
    await closeCall(context, id);
    return await answerCall(context, id, reply);
  }

  /** Cancels a call. */
  @Post(':id/cancel')
  @Requires('call.write')
  @ApiSelectionAction('Cancel a call; with a reason once it is published', CallView, { refusals: ['reason_missing'] })
  async cancelCall(
    @Ctx() context: Context,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: CallCancellation,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CallView> {
    await cancelCall(context, id, body.reason);
    return await answerCall(context, id, reply);
  }

  /** Names further reviewers. */
  @Post(':id/name-reviewers')
  @Requires('call.write')
  @ApiSelectionAction('Name further reviewers, until the call is decided', CallView, {
    refusals: ['reviewer_unknown'],
  })
  async nameCallReviewers(
    @Ctx() context: Context,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: NamedReviewers,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CallView> {
    await nameReviewers(context, id, body.reviewerIds);
    return await answerCall(context, id, reply);
  }

  /** Ends the deciding. */
  @Post(':id/decide')
  @Requires('call.write')
  @ApiSelectionAction('End the deciding: every application has its decision', CallView, {
    conflicts: ['decisions_missing'],
  })
  async decideCall(
    @Ctx() context: Context,
    @Param('id', ParseUUIDPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CallView> {
    await decideCall(context, id);
    return await answerCall(context, id, reply);
  }

  /** Publishes the results. */
  @Post(':id/publish-results')
  @Requires('call.write')
  @ApiSelectionAction('Publish the results: codes, scores and decisions, no names', CallView)
  async publishCallResults(
    @Ctx() context: Context,
    @Param('id', ParseUUIDPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CallView> {
    await publishResults(context, id);
    return await answerCall(context, id, reply);
  }

  /** The ranking. */
  @Get(':id/ranking')
  @Requires('ranking.read')
  @ApiOperation({ summary: 'Scores, spread and ranking of a call that has closed' })
  @ApiOkResponse({ type: RankingView, description: 'The applications from the first to the last' })
  @ApiProblems({ 400: ['request_invalid'], 404: ['record_not_found'], 409: ['scores_not_open'] })
  async getCallRanking(@Ctx() context: Context, @Param('id', ParseUUIDPipe) id: string): Promise<RankingView> {
    const items = await getRanking(context, id);
    await recordAudit(context, {
      action: 'call.ranking_read',
      objectType: 'call',
      objectId: id,
      details: { shown: items.length },
    });
    return { items, total: items.length };
  }
}
