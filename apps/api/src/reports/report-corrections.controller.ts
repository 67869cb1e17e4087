import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Requires } from '#access/requires.decorator.js';
import { recordAudit } from '#audit/record-audit.js';
import type { Context } from '#persistence/context.js';
import { grantCorrectionRequest, refuseCorrectionRequest } from '#registry/reports/decide-correction-request.js';
import { getReportRecord } from '#registry/reports/get-report-record.js';
import { getCorrectionRequest, listCorrectionRequests } from '#registry/reports/list-correction-requests.js';
import { ApiProblems } from '../platform/api-problems.js';
import { DEFAULT_PAGE } from '../platform/page-query.js';
import { sendVersion } from '../platform/record-version.js';
import { Ctx } from '../platform/request.js';
import { toReportRecordView } from './report-view.js';
import {
  CorrectionListQuery,
  CorrectionListView,
  CorrectionRequestView,
  ReasonDto,
  ReportRecordView,
} from './report.dto.js';

@ApiTags('reports')
@Controller('api/v1/report-corrections')
export class ReportCorrectionsController {
  /** Requests to correct accepted reports, what has waited longest on top. */
  @Get()
  @Requires('correction.read')
  @ApiOperation({ summary: 'Requests to correct accepted reports, what has waited longest on top' })
  @ApiOkResponse({ type: CorrectionListView, description: 'A page of requests' })
  @ApiProblems({ 400: ['cursor_invalid', 'request_invalid'] })
  async listReportCorrections(
    @Ctx() context: Context,
    @Query() query: CorrectionListQuery,
  ): Promise<CorrectionListView> {
    const page = await listCorrectionRequests(context, { ...query, limit: query.limit ?? DEFAULT_PAGE });
    await recordAudit(context, {
      action: 'report.corrections_listed',
      objectType: 'report_correction_request',
      objectId: null,
      details: { shown: page.items.length, total: page.total },
    });
    return page;
  }

  /** One request to correct a report. */
  @Get(':id')
  @Requires('correction.read')
  @ApiOperation({ summary: 'One request to correct an accepted report' })
  @ApiOkResponse({ type: CorrectionRequestView, description: 'The request' })
  @ApiProblems({ 400: ['request_invalid'], 404: ['record_not_found'] })
  async getReportCorrection(
    @Ctx() context: Context,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<CorrectionRequestView> {
    const request = await getCorrectionRequest(context, id);
    await recordAudit(context, {
      action: 'report.correction_read',
      objectType: 'report_correction_request',
      objectId: id,
    });
    return request;
  }

  /** Lets the participant correct the report, which goes back to them as returned. */
  @Post(':id/grant')
  @HttpCode(200)
  @Requires('correction.decide')
  @ApiOperation({ summary: 'Let the participant correct the report, which goes back to them as returned' })
  @ApiOkResponse({ type: ReportRecordView, description: 'The report as it now stands' })
  @ApiProblems({ 400: ['request_invalid'], 404: ['record_not_found'], 409: ['transition_not_allowed'] })
  async grantReportCorrection(
    @Ctx() context: Context,
    @Param('id', ParseUUIDPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReportRecordView> {
    const record = await getReportRecord(context, await grantCorrectionRequest(context, id));
    sendVersion(reply, record.report.version);
    return toReportRecordView(record);
  }

  /** Leaves the report as it was accepted, for a reason. */
  @Post(':id/refuse')
  @HttpCode(200)
  @Requires('correction.decide')
  @ApiOperation({ summary: 'Leave the report as it was accepted, for a reason' })
  @ApiOkResponse({ type: ReportRecordView, description: 'The report as it now stands' })
  @ApiProblems({
    400: ['request_invalid'],
    404: ['record_not_found'],
    409: ['transition_not_allowed'],
    422: ['reason_invalid'],
  })
  async refuseReportCorrection(
    @Ctx() context: Context,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: ReasonDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReportRecordView> {
    const record = await getReportRecord(context, await refuseCorrectionRequest(context, id, reason));
    sendVersion(reply, record.report.version);
    return toReportRecordView(record);
  }
}
