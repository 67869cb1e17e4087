import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query, Req } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Requires } from '#access/requires.decorator.js';
import { recordAudit } from '#audit/record-audit.js';
import type { Context } from '#persistence/context.js';
import { decideBreach } from '#registry/breaches/decide-breach.js';
import { getBreachProposal, listBreachProposals } from '#registry/breaches/list-breach-proposals.js';
import { getUniversityByCode } from '#registry/universities/list-universities.js';
import { ApiAction } from '../platform/api-action.js';
import { ApiProblems } from '../platform/api-problems.js';
import { localeOf } from '../platform/locale.js';
import { DEFAULT_PAGE } from '../platform/page-query.js';
import { Ctx, type QaituRequest } from '../platform/request.js';
import {
  BreachDecision,
  BreachProposalListView,
  BreachProposalQuery,
  BreachProposalView,
} from './breach-proposal.dto.js';

/** Breaches: the system proposes, a named person decides. */
@ApiTags('breach proposals')
@Controller('api/v1/breach-proposals')
export class BreachProposalsController {
  /** The proposed breaches the reader may see, those due longest first. */
  @Get()
  @Requires('breach.read')
  @ApiOperation({
    summary: 'The proposed breaches the reader may see, those due longest first',
    description: 'Names and reasons are absent for the ministry.',
  })
  @ApiOkResponse({ type: BreachProposalListView, description: 'A page of proposals' })
  @ApiProblems({ 400: ['cursor_invalid', 'request_invalid'], 404: ['university_unknown'] })
  async listBreachProposals(
    @Ctx() context: Context,
    @Query() { university, ...query }: BreachProposalQuery,
  ): Promise<BreachProposalListView> {
    const universityId = university === undefined ? undefined : (await getUniversityByCode(context, university)).id;
    const page = await listBreachProposals(context, { ...query, universityId, limit: query.limit ?? DEFAULT_PAGE });
    await recordAudit(context, {
      action: 'breach_proposal.listed',
      objectType: 'breach_proposal',
      objectId: null,
      details: { shown: page.items.length, total: page.total },
    });
    return page;
  }

  /** One proposed breach. */
  @Get(':id')
  @Requires('breach.read')
  @ApiOperation({
    summary: 'One proposed breach',
    description: 'Names and the reason are absent for the ministry.',
  })
  @ApiOkResponse({ type: BreachProposalView, description: 'The proposal' })
  @ApiProblems({ 400: ['request_invalid'], 404: ['record_not_found'] })
  async getBreachProposal(
    @Ctx() context: Context,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<BreachProposalView> {
    const proposal = await getBreachProposal(context, id);
    await recordAudit(context, { action: 'breach_proposal.read', objectType: 'breach_proposal', objectId: id });
    return proposal;
  }

  /** A coordinator confirms the breach; a non-return is then confirmed on the participation too. */
  @Post(':id/confirm')
  @Requires('breach.decide')
  @ApiAction({
    summary: 'A coordinator confirms the breach; a non-return is then confirmed on the participation too',
    body: BreachDecision,
    answer: BreachProposalView,
    conflicts: ['breach_outdated'],
    refusals: ['return_not_due'],
  })
  async confirmBreach(
    @Ctx() context: Context,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: BreachDecision,
    @Req() request: QaituRequest,
  ): Promise<BreachProposalView> {
    await decideBreach(context, id, 'confirm', body, localeOf(request));
    return await getBreachProposal(context, id);
  }

  /** A coordinator finds that there is no breach. */
  @Post(':id/dismiss')
  @Requires('breach.decide')
  @ApiAction({
    summary: 'A coordinator finds that there is no breach',
    body: BreachDecision,
    answer: BreachProposalView,
  })
  async dismissBreach(
    @Ctx() context: Context,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: BreachDecision,
    @Req() request: QaituRequest,
  ): Promise<BreachProposalView> {
    await decideBreach(context, id, 'dismiss', body, localeOf(request));
    return await getBreachProposal(context, id);
  }
}
