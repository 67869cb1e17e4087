import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Requires } from '#access/requires.decorator.js';
import type { Context } from '#persistence/context.js';
import { changeCall } from '#registry/calls/change-call.js';
import { createCall } from '#registry/calls/create-call.js';
import { getCallRecord } from '#registry/calls/get-call.js';
import { listCalls } from '#registry/calls/list-calls.js';
import { ApiProblems } from '../platform/api-problems.js';
import { DEFAULT_PAGE } from '../platform/page-query.js';
import { getExpectedVersion, sendVersion } from '../platform/record-version.js';
import { Ctx, type QaituRequest } from '../platform/request.js';
import { CallChange, CallListQuery, NewCall } from './call.dto.js';
import { toCallView } from './call-view.js';
import { CallListView, CallView } from './call-view.dto.js';

const ETAG = { ETag: { description: 'The version, for If-Match', schema: { type: 'string' } } } as const;

/** Calls in every state, for those who make them and for the ministry. */
@ApiTags('calls')
@Controller('api/v1/calls')
export class CallsController {
  /** The calls the reader may see. */
  @Get()
  @Requires('call.read')
  @ApiOperation({ summary: 'The calls the reader may see, in every state, the newest first' })
  @ApiOkResponse({ type: CallListView, description: 'A page of calls' })
  @ApiProblems({ 400: ['cursor_invalid', 'request_invalid'] })
  async listCalls(@Ctx() context: Context, @Query() query: CallListQuery): Promise<CallListView> {
    const page = await listCalls(context, { ...query, limit: query.limit ?? DEFAULT_PAGE });
    return { ...page, items: page.items.map(toCallView) };
  }

  /** One call. */
  @Get(':id')
  @Requires('call.read')
  @ApiOperation({ summary: 'One call with criteria, weights and, for its coordinators, reviewers' })
  @ApiOkResponse({ type: CallView, description: 'The call', headers: ETAG })
  @ApiProblems({ 400: ['request_invalid'], 404: ['record_not_found'] })
  async getCall(
    @Ctx() context: Context,
    @Param('id', ParseUUIDPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CallView> {
    return await answerCall(context, id, reply);
  }

  /** Begins a call. */
  @Post()
  @HttpCode(201)
  @Requires('call.write')
  @ApiOperation({ summary: 'Begin a call, as a draft' })
  @ApiHeader({
    name: 'Idempotency-Key',
    required: false,
    description: 'Sent again with it, it is answered, not repeated',
  })
  @ApiBody({ type: NewCall })
  @ApiCreatedResponse({
    type: CallView,
    description: 'The new call',
    headers: { ...ETAG, Location: { description: 'Address of the call', schema: { type: 'string' } } },
  })
  @ApiProblems({
    400: ['request_invalid', 'idempotency_key_invalid'],
    409: ['call_code_taken', 'idempotency_in_progress'],
    422: ['call_invalid', 'reviewer_unknown', 'idempotency_key_reused'],
  })
  async createCall(
    @Ctx() context: Context,
    @Body() body: NewCall,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CallView> {
    const id = await createCall(context, body);
    void reply.header('location', `/api/v1/calls/${id}`);
    return await answerCall(context, id, reply);
  }

  /** Changes a call in preparation. */
  @Patch(':id')
  @Requires('call.write')
  @ApiHeader({ name: 'If-Match', required: true, description: 'The version that was read, as in its ETag: "3"' })
  @ApiOperation({ summary: 'Change a call in preparation: absent leaves alone, null clears' })
  @ApiBody({ type: CallChange })
  @ApiOkResponse({ type: CallView, description: 'The call as it now stands', headers: ETAG })
  @ApiProblems({
    400: ['request_invalid', 'if_match_invalid'],
    404: ['record_not_found'],
    409: ['call_published', 'call_code_taken'],
    412: ['version_mismatch'],
    422: ['call_invalid', 'reviewer_unknown'],
    428: ['if_match_missing'],
  })
  async changeCall(
    @Ctx() context: Context,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: CallChange,
    @Req() request: QaituRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CallView> {
    await changeCall(context, id, getExpectedVersion(request), body);
    return await answerCall(context, id, reply);
  }
}

/** Answers with the call as it now stands, and its version. */
export async function answerCall(context: Context, id: string, reply: FastifyReply): Promise<CallView> {
  const record = await getCallRecord(context, id);
  sendVersion(reply, record.call.version);
  return toCallView(record);
}
