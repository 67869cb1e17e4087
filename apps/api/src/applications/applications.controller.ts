import { Controller, Get, Param, ParseUUIDPipe, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Requires } from '#access/requires.decorator.js';
import { recordAudit } from '#audit/record-audit.js';
import type { Context } from '#persistence/context.js';
import { listApplications } from '#registry/applications/list-applications.js';
import { ApiProblems } from '../platform/api-problems.js';
import { DEFAULT_PAGE } from '../platform/page-query.js';
import { Ctx } from '../platform/request.js';
import { showApplication, toApplicationRow } from './application-view.js';
import { ApplicationListQuery, ApplicationListView, ApplicationView } from './application.dto.js';

/** Applications: one's own, or those sent in to one's university. */
@ApiTags('applications')
@Controller('api/v1/applications')
export class ApplicationsController {
  /** The applications the reader may see. */
  @Get()
  @Requires('application.read')
  @ApiOperation({ summary: "One's own applications, or those sent in to one's university, the newest first" })
  @ApiOkResponse({ type: ApplicationListView, description: 'A page of applications' })
  @ApiProblems({ 400: ['cursor_invalid', 'request_invalid'] })
  async listApplications(
    @Ctx() context: Context,
    @Query() { call, ...query }: ApplicationListQuery,
  ): Promise<ApplicationListView> {
    const page = await listApplications(context, { ...query, callId: call, limit: query.limit ?? DEFAULT_PAGE });
    await recordAudit(context, {
      action: 'application.listed',
      objectType: 'application',
      objectId: null,
      details: { shown: page.items.length, total: page.total },
    });
    return { ...page, items: page.items.map(toApplicationRow) };
  }

  /** One application. */
  @Get(':id')
  @Requires('application.read')
  @ApiOperation({ summary: 'One application with its project; identifiers are masked' })
  @ApiOkResponse({
    type: ApplicationView,
    description: 'The application',
    headers: { ETag: { description: 'The version, for If-Match', schema: { type: 'string' } } },
  })
  @ApiProblems({ 400: ['request_invalid'], 404: ['record_not_found'] })
  async getApplication(
    @Ctx() context: Context,
    @Param('id', ParseUUIDPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ApplicationView> {
    return await showApplication(context, id, reply);
  }
}
