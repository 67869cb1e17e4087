import { Controller, Get, Param, ParseUUIDPipe, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Requires } from '#access/requires.decorator.js';
import { recordAudit } from '#audit/record-audit.js';
import type { Context } from '#persistence/context.js';
import { listSampleAudits } from '#registry/sample-audits/list-sample-audits.js';
import { ApiProblems } from '../platform/api-problems.js';
import { DEFAULT_PAGE, PageQuery } from '../platform/page-query.js';
import { ETAG } from '../platform/record-headers.js';
import { Ctx } from '../platform/request.js';
import { SampleAuditListView, SampleAuditRecordView } from './sample-audit.dto.js';
import { answerSampleAudit } from './sample-audit-view.js';

@ApiTags('sample audits')
@Controller('api/v1/sample-audits')
export class SampleAuditsController {
  /** Sample audits, newest first. */
  @Get()
  @Requires('sample.read')
  @ApiOperation({ summary: 'Sample audits, newest first; to a coordinator those that are completed' })
  @ApiOkResponse({ type: SampleAuditListView, description: 'A page of sample audits' })
  @ApiProblems({ 400: ['cursor_invalid', 'request_invalid'] })
  async listSampleAudits(
    @Ctx() context: Context,
    @Query() { limit = DEFAULT_PAGE, cursor }: PageQuery,
  ): Promise<SampleAuditListView> {
    return await listSampleAudits(context, { limit, cursor });
  }

  /** One sample audit. */
  @Get(':id')
  @Requires('sample.read')
  @ApiOperation({
    summary: 'One sample audit: what was drawn, what was found, and the error rates',
    description: 'A coordinator sees it once it is completed, and of it the records of the own university.',
  })
  @ApiOkResponse({ type: SampleAuditRecordView, description: 'The sample audit', headers: ETAG })
  @ApiProblems({ 400: ['request_invalid'], 404: ['record_not_found'] })
  async getSampleAudit(
    @Ctx() context: Context,
    @Param('id', ParseUUIDPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SampleAuditRecordView> {
    const view = await answerSampleAudit(context, id, reply);
    await recordAudit(context, { action: 'sample_audit.read', objectType: 'sample_audit', objectId: id });
    return view;
  }
}
