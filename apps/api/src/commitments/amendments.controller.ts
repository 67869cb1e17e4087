import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Requires } from '#access/requires.decorator.js';
import { recordAudit } from '#audit/record-audit.js';
import type { Context } from '#persistence/context.js';
import { type Amendment, getAmendment } from '#registry/commitments/amendments/amendment-row.js';
import {
  consentToAmendment,
  declineAmendment,
  withdrawAmendment,
} from '#registry/commitments/amendments/decide-amendment.js';
import { listAmendments } from '#registry/commitments/amendments/list-amendments.js';
import { proposeAmendment } from '#registry/commitments/amendments/propose-amendment.js';
import { ApiProblems } from '../platform/api-problems.js';
import { localeOf } from '../platform/locale.js';
import { DEFAULT_PAGE } from '../platform/page-query.js';
import { Ctx, type QaituRequest } from '../platform/request.js';
import { AmendmentListQuery, AmendmentListView, AmendmentView, NewAmendment, OptionalReason } from './amendment.dto.js';
import { Reason } from './commitment.dto.js';

const DECIDING = { 400: ['request_invalid'], 404: ['record_not_found'], 409: ['transition_not_allowed'] };

@ApiTags('commitments')
@Controller('api/v1')
export class AmendmentsController {
  /** Amendments the reader has a part in. */
  @Get('commitment-amendments')
  @Requires('amendment.read')
  @ApiOperation({ summary: 'Amendments that the reader has a part in, newest first' })
  @ApiOkResponse({ type: AmendmentListView, description: 'A page of amendments' })
  @ApiProblems({ 400: ['cursor_invalid', 'request_invalid'] })
  async listAmendments(@Ctx() context: Context, @Query() query: AmendmentListQuery): Promise<AmendmentListView> {
    return await pageOf(context, query);
  }

  /** One amendment. */
  @Get('commitment-amendments/:id')
  @Requires('amendment.read')
  @ApiOperation({ summary: 'One amendment that the reader has a part in' })
  @ApiOkResponse({ type: AmendmentView, description: 'The amendment' })
  @ApiProblems({ 400: ['request_invalid'], 404: ['record_not_found'] })
  async getAmendment(@Ctx() context: Context, @Param('id', ParseUUIDPipe) id: string): Promise<AmendmentView> {
    const amendment = await answer(context, id);
    await recordAudit(context, {
      action: 'commitment_amendment.read',
      objectType: 'commitment_amendment',
      objectId: id,
    });
    return amendment;
  }

  /** Amendments of one commitment. */
  @Get('commitments/:id/amendments')
  @Requires('amendment.read')
  @ApiOperation({ summary: 'Amendments of one commitment, newest first' })
  @ApiOkResponse({ type: AmendmentListView, description: 'A page of amendments' })
  @ApiProblems({ 400: ['cursor_invalid', 'request_invalid'], 404: ['record_not_found'] })
  async listCommitmentAmendments(
    @Ctx() context: Context,
    @Param('id', ParseUUIDPipe) commitmentId: string,
    @Query() query: AmendmentListQuery,
  ): Promise<AmendmentListView> {
    return await pageOf(context, { ...query, commitmentId });
  }

  /** Proposes to change what was agreed. */
  @Post('commitments/:id/amendments')
  @HttpCode(201)
  @Requires('amendment.write')
  @ApiOperation({
    summary: 'Propose to change what was agreed',
    description: 'By either side, while the commitment is agreed or rejected. It changes when the other side consents.',
  })
  @ApiBody({ type: NewAmendment })
  @ApiCreatedResponse({ type: AmendmentView, description: 'The proposal' })
  @ApiProblems({
    400: ['request_invalid', 'language_unknown'],
    404: ['record_not_found'],
    409: ['commitment_not_amendable', 'amendment_open'],
    422: ['record_invalid', 'amendment_empty', 'due_date_past'],
  })
  async proposeAmendment(
    @Ctx() context: Context,
    @Param('id', ParseUUIDPipe) commitmentId: string,
    @Body() body: NewAmendment,
    @Req() request: QaituRequest,
  ): Promise<AmendmentView> {
    return await answer(context, await proposeAmendment(context, commitmentId, body, localeOf(request)));
  }

  /** Consents to the other side's proposal. */
  @Post('commitment-amendments/:id/consent')
  @HttpCode(200)
  @Requires('amendment.write')
  @ApiOperation({ summary: "Consent to the other side's proposal; the commitment changes at once" })
  @ApiOkResponse({ type: AmendmentView, description: 'The amendment as it now stands' })
  @ApiProblems({
    ...DECIDING,
    409: ['transition_not_allowed', 'commitment_not_amendable'],
    422: ['amendment_empty', 'due_date_past'],
  })
  async consentToAmendment(@Ctx() context: Context, @Param('id', ParseUUIDPipe) id: string): Promise<AmendmentView> {
    await consentToAmendment(context, id);
    return await answer(context, id);
  }

  /** Declines the other side's proposal. */
  @Post('commitment-amendments/:id/decline')
  @HttpCode(200)
  @Requires('amendment.write')
  @ApiOperation({ summary: "Decline the other side's proposal, with a reason" })
  @ApiOkResponse({ type: AmendmentView, description: 'The amendment as it now stands' })
  @ApiProblems(DECIDING)
  async declineAmendment(
    @Ctx() context: Context,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: Reason,
  ): Promise<AmendmentView> {
    await declineAmendment(context, id, reason);
    return await answer(context, id);
  }

  /** Takes the own side's proposal back. */
  @Post('commitment-amendments/:id/withdraw')
  @HttpCode(200)
  @Requires('amendment.write')
  @ApiOperation({ summary: "Take the own side's proposal back" })
  @ApiOkResponse({ type: AmendmentView, description: 'The amendment as it now stands' })
  @ApiProblems(DECIDING)
  async withdrawAmendment(
    @Ctx() context: Context,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: OptionalReason,
  ): Promise<AmendmentView> {
    await withdrawAmendment(context, id, reason ?? null);
    return await answer(context, id);
  }
}

async function pageOf(
  context: Context,
  query: AmendmentListQuery & { readonly commitmentId?: string },
): Promise<AmendmentListView> {
  const page = await listAmendments(context, { ...query, limit: query.limit ?? DEFAULT_PAGE });
  return { ...page, items: page.items.map(toView) };
}

async function answer(context: Context, id: string): Promise<AmendmentView> {
  return toView(await getAmendment(context, id));
}

function toView({
  universityId: _university,
  proposedBy: _proposer,
  decidedBy: _decider,
  ...view
}: Amendment): AmendmentView {
  return view;
}
