import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Requires } from '#access/requires.decorator.js';
import { recordAudit } from '#audit/record-audit.js';
import type { LedgerEntryDraft, LedgerReversalDraft } from '#domain/ledger/ledger.js';
import type { Context } from '#persistence/context.js';
import { bookLine } from '#registry/ledger/book-line.js';
import { getLedger } from '#registry/ledger/get-ledger.js';
import { reverseLine } from '#registry/ledger/reverse-line.js';
import { ApiProblems } from '../platform/api-problems.js';
import { localeOf } from '../platform/locale.js';
import { sendVersion } from '../platform/record-version.js';
import { Ctx, type QaituRequest } from '../platform/request.js';
import { LedgerReversalBody, LedgerView, NewLedgerLine } from './ledger.dto.js';

const IDEMPOTENCY = {
  name: 'Idempotency-Key',
  required: false,
  description: 'A request sent again with it is answered, not repeated',
} as const;

/** The money of a participation, line by line; nothing in it is changed, only reversed. */
@ApiTags('ledger')
@Controller('api/v1/participations')
export class LedgerController {
  /** The payments and repayments of a participation, and what they come to. */
  @Get(':id/ledger')
  @Requires('ledger.read')
  @ApiOperation({
    summary: 'The payments and repayments of a participation, and what they come to',
    description: 'Notes are absent for the ministry.',
  })
  @ApiOkResponse({ type: LedgerView, description: 'The ledger' })
  @ApiProblems({ 400: ['request_invalid'], 404: ['record_not_found'] })
  async getLedger(@Ctx() context: Context, @Param('id', ParseUUIDPipe) id: string): Promise<LedgerView> {
    const { universityId, version: _version, ...ledger } = await getLedger(context, id);
    await recordAudit(context, {
      action: 'ledger.read',
      objectType: 'participation',
      objectId: id,
      universityId,
    });
    return ledger;
  }

  /** Books one payment or repayment. */
  @Post(':id/ledger')
  @HttpCode(201)
  @Requires('ledger.write')
  @ApiOperation({ summary: 'Book one payment or repayment' })
  @ApiHeader(IDEMPOTENCY)
  @ApiBody({ type: NewLedgerLine })
  @ApiCreatedResponse({ type: LedgerView, description: 'The ledger as it now stands' })
  @ApiProblems({
    400: ['request_invalid', 'language_unknown', 'idempotency_key_invalid'],
    404: ['record_not_found'],
    409: ['idempotency_in_progress'],
    422: ['record_invalid', 'ledger_above_limit', 'idempotency_key_reused'],
  })
  async bookLedgerLine(
    @Ctx() context: Context,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: NewLedgerLine,
    @Req() request: QaituRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<LedgerView> {
    await bookLine(context, id, body as LedgerEntryDraft, localeOf(request));
    return await answerLedger(context, id, reply);
  }

  /** Takes one line back by another that says the opposite of all of it. */
  @Post(':id/ledger/:lineId/reverse')
  @HttpCode(200)
  @Requires('ledger.write')
  @ApiOperation({ summary: 'Take one line back by another that says the opposite of all of it' })
  @ApiHeader(IDEMPOTENCY)
  @ApiBody({ type: LedgerReversalBody })
  @ApiOkResponse({ type: LedgerView, description: 'The ledger as it now stands' })
  @ApiProblems({
    400: ['request_invalid', 'language_unknown', 'idempotency_key_invalid'],
    404: ['record_not_found'],
    409: ['already_reversed', 'line_not_reversible', 'idempotency_in_progress'],
    422: ['record_invalid', 'ledger_negative', 'ledger_above_limit', 'idempotency_key_reused'],
  })
  async reverseLedgerLine(
    @Ctx() context: Context,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('lineId', ParseUUIDPipe) lineId: string,
    @Body() body: LedgerReversalBody,
    @Req() request: QaituRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<LedgerView> {
    await reverseLine(context, id, lineId, body as LedgerReversalDraft, localeOf(request));
    return await answerLedger(context, id, reply);
  }
}

/** The ledger after a change of it, with the version of the participation that its sums are part of. */
async function answerLedger(context: Context, id: string, reply: FastifyReply): Promise<LedgerView> {
  const { universityId: _universityId, version, ...ledger } = await getLedger(context, id);
  sendVersion(reply, version);
  return ledger;
}
