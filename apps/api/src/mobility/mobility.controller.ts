import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Requires } from '#access/requires.decorator.js';
import { recordAudit } from '#audit/record-audit.js';
import type { MobilityDraft } from '#domain/mobility/mobility-fields.js';
import type { Context } from '#persistence/context.js';
import { actOnMobility } from '#registry/mobility/act-on-mobility.js';
import { listTimeline } from '#registry/mobility/list-timeline.js';
import { answerParticipation } from '../participations/answer-participation.js';
import { ParticipationView } from '../participations/participation.dto.js';
import { ApiAction } from '../platform/api-action.js';
import { ApiProblems } from '../platform/api-problems.js';
import { localeOf } from '../platform/locale.js';
import { Ctx, type QaituRequest } from '../platform/request.js';
import { Cancellation, ParticipationWaiver, TimelineView } from './mobility.dto.js';

/** What is read by all who may see a participation, and what takes the ministry. */
@ApiTags('mobility')
@Controller('api/v1/participations')
export class MobilityController {
  /** What happened to a participation and its money, by the day on which it took effect. */
  @Get(':id/events')
  @Requires('participation.read')
  @ApiOperation({
    summary: 'What happened to a participation and its money, by the day on which it took effect',
    description: 'Reasons and notes are absent for the ministry.',
  })
  @ApiOkResponse({ type: TimelineView, description: 'The timeline' })
  @ApiProblems({ 400: ['request_invalid'], 404: ['record_not_found'] })
  async listMobilityEvents(@Ctx() context: Context, @Param('id', ParseUUIDPipe) id: string): Promise<TimelineView> {
    const { universityId, ...timeline } = await listTimeline(context, id);
    await recordAudit(context, {
      action: 'mobility.read',
      objectType: 'participation',
      objectId: id,
      universityId,
    });
    return timeline;
  }

  /** The mobility does not take place: a coordinator before departure, afterwards the ministry alone. */
  @Post(':id/cancel')
  @Requires('mobility.cancel')
  @ApiAction({
    summary: 'The mobility does not take place: a coordinator before departure, afterwards the ministry alone',
    body: Cancellation,
    answer: ParticipationView,
  })
  async cancelMobility(
    @Ctx() context: Context,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: Cancellation,
    @Req() request: QaituRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ParticipationView> {
    await actOnMobility(context, id, 'cancel', body as MobilityDraft, localeOf(request));
    return await answerParticipation(context, id, reply);
  }

  /** The ministry waives what was promised, on the strength of a document. */
  @Post(':id/waive')
  @Requires('mobility.waive')
  @ApiAction({
    summary: 'The ministry waives what was promised, on the strength of a document',
    body: ParticipationWaiver,
    answer: ParticipationView,
    conflicts: ['already_waived'],
  })
  async waiveParticipation(
    @Ctx() context: Context,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ParticipationWaiver,
    @Req() request: QaituRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ParticipationView> {
    await actOnMobility(context, id, 'waive', body as MobilityDraft, localeOf(request));
    return await answerParticipation(context, id, reply);
  }
}
