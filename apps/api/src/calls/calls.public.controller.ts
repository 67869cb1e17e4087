import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Requires } from '#access/requires.decorator.js';
import type { Context } from '#persistence/context.js';
import { getCallRecord } from '#registry/calls/get-call.js';
import { getResults } from '#registry/calls/get-results.js';
import { listCalls } from '#registry/calls/list-calls.js';
import { ApiProblems } from '../platform/api-problems.js';
import { DEFAULT_PAGE } from '../platform/page-query.js';
import { Ctx } from '../platform/request.js';
import { PublishedCallListQuery } from './call.dto.js';
import { toCallView } from './call-view.js';
import { CallListView, CallView, ResultsView } from './call-view.dto.js';

/** What everybody may know of calls, signed in or not. */
@ApiTags('calls')
@Controller('api/v1/calls')
export class CallsPublicController {
  /** Published calls, the newest first. */
  @Get('published')
  @Requires('call.browse')
  @ApiOperation({ summary: 'Published calls with criteria and weights, the newest first' })
  @ApiOkResponse({ type: CallListView, description: 'A page of calls' })
  @ApiProblems({ 400: ['cursor_invalid', 'request_invalid'] })
  async listPublishedCalls(
    @Ctx() context: Context,
    @Query() { open, ...query }: PublishedCallListQuery,
  ): Promise<CallListView> {
    const page = await listCalls(context, {
      ...query,
      openOn: open === 'true' ? context.today : undefined,
      limit: query.limit ?? DEFAULT_PAGE,
    });
    return { ...page, items: page.items.map(toCallView) };
  }

  /** One published call. */
  @Get('published/:id')
  @Requires('call.browse')
  @ApiOperation({ summary: 'One published call with criteria and weights' })
  @ApiOkResponse({ type: CallView, description: 'The call' })
  @ApiProblems({ 400: ['request_invalid'], 404: ['record_not_found'] })
  async getPublishedCall(@Ctx() context: Context, @Param('id', ParseUUIDPipe) id: string): Promise<CallView> {
    return toCallView(await getCallRecord(context, id));
  }

  /** The published results of a call. */
  @Get(':id/results')
  @Requires('call.browse')
  @ApiOperation({ summary: 'The published results of a call: codes, scores and decisions, no names' })
  @ApiOkResponse({ type: ResultsView, description: 'The results' })
  @ApiProblems({ 400: ['request_invalid'], 404: ['record_not_found', 'results_not_published'] })
  async getCallResults(@Ctx() context: Context, @Param('id', ParseUUIDPipe) id: string): Promise<ResultsView> {
    return await getResults(context, id);
  }
}
