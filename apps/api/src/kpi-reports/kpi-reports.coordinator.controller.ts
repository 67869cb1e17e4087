import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Patch, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Requires } from '#access/requires.decorator.js';
import type { Context } from '#persistence/context.js';
import { openKpiReport } from '#reporting/kpi-reports/open-kpi-report.js';
import { reviseKpiReport } from '#reporting/kpi-reports/review-kpi-report.js';
import { submitKpiReport } from '#reporting/kpi-reports/submit-kpi-report.js';
import { writeComments } from '#reporting/kpi-reports/write-comments.js';
import { ApiProblems } from '../platform/api-problems.js';
import { ETAG, IF_MATCH, LOCATION } from '../platform/record-headers.js';
import { getExpectedVersion } from '../platform/record-version.js';
import { Ctx, type QaituRequest, SeesOneState } from '../platform/request.js';
import { KpiReportComments, NewKpiReport } from './kpi-report.dto.js';
import { KpiReportView, WrittenKpiReportView } from './kpi-report-view.dto.js';
import { answerKpiReport, answerWrittenKpiReport } from './kpi-report-view.js';

const AS_IT_STANDS = { type: KpiReportView, description: 'The report as it now stands', headers: ETAG } as const;

@ApiTags('kpi reports')
@Controller('api/v1/kpi-reports')
export class CoordinatorKpiReportsController {
  /** Opens the draft of a report. */
  @Post()
  @HttpCode(201)
  @Requires('kpi_report.write')
  @ApiOperation({
    summary: 'Open the draft of the own university’s report for a period',
    description: 'Beside a published report for the same period a new edition begins.',
  })
  @ApiBody({ type: NewKpiReport })
  @ApiCreatedResponse({ type: KpiReportView, description: 'The draft', headers: { ...ETAG, ...LOCATION } })
  @ApiProblems({ 400: ['request_invalid', 'period_invalid', 'funding_invalid'], 409: ['report_exists'] })
  async openKpiReport(
    @Ctx() context: Context,
    @Body() body: NewKpiReport,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<KpiReportView> {
    const id = await openKpiReport(context, body);
    void reply.header('location', `/api/v1/kpi-reports/${id}`);
    return await answerKpiReport(context, id, reply);
  }

  /** Writes comments into a draft. */
  @Patch(':id')
  @Requires('kpi_report.write')
  @ApiHeader(IF_MATCH)
  @ApiOperation({
    summary: 'Write comments into a draft, one section or several; the others stay as they are',
    description: 'Quick enough to save while somebody writes: the answer holds no figures.',
  })
  @ApiBody({ type: KpiReportComments })
  @ApiOkResponse({ type: WrittenKpiReportView, description: 'The draft as it now stands', headers: ETAG })
  @ApiProblems({
    400: ['request_invalid', 'if_match_invalid'],
    404: ['record_not_found'],
    409: ['report_not_draft'],
    412: ['version_mismatch'],
    428: ['if_match_missing'],
  })
  async writeKpiReportComments(
    @Ctx() context: Context,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { comments }: KpiReportComments,
    @Req() request: QaituRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<WrittenKpiReportView> {
    await writeComments(context, id, getExpectedVersion(request), comments);
    return await answerWrittenKpiReport(context, id, reply);
  }

  /** Submits a draft. */
  @Post(':id/submit')
  @HttpCode(200)
  @Requires('kpi_report.write')
  @SeesOneState()
  @ApiOperation({
    summary: 'Submit a draft: what it says today is frozen, with the records behind every count',
    description:
      'Refused where a section has an indicator of which less than 30 % is known and no comment says why. Given up (503) ' +
      'when somebody changed the report in the same moment.',
  })
  @ApiOkResponse(AS_IT_STANDS)
  @ApiProblems({
    400: ['request_invalid'],
    404: ['record_not_found'],
    409: ['transition_not_allowed'],
    422: ['comment_missing'],
  })
  async submitKpiReport(
    @Ctx() context: Context,
    @Param('id', ParseUUIDPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<KpiReportView> {
    await submitKpiReport(context, id);
    return await answerKpiReport(context, id, reply);
  }

  /** Takes a returned report up again. */
  @Post(':id/revise')
  @HttpCode(200)
  @Requires('kpi_report.write')
  @ApiOperation({ summary: 'Take a returned report up again: a draft with the comments it had' })
  @ApiOkResponse(AS_IT_STANDS)
  @ApiProblems({ 400: ['request_invalid'], 404: ['record_not_found'], 409: ['transition_not_allowed'] })
  async reviseKpiReport(
    @Ctx() context: Context,
    @Param('id', ParseUUIDPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<KpiReportView> {
    await reviseKpiReport(context, id);
    return await answerKpiReport(context, id, reply);
  }
}
