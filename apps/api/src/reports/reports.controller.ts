import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Query, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Requires } from '#access/requires.decorator.js';
import { recordAudit } from '#audit/record-audit.js';
import type { Context } from '#persistence/context.js';
import { acceptReport } from '#registry/reports/accept-report.js';
import { getReportRecord } from '#registry/reports/get-report-record.js';
import { listReports } from '#registry/reports/list-reports.js';
import { requestReportCorrection } from '#registry/reports/request-report-correction.js';
import { returnReport } from '#registry/reports/return-report.js';
import { saveReportDraft } from '#registry/reports/save-report-draft.js';
import { submitReport } from '#registry/reports/submit-report.js';
import { ApiProblems } from '../platform/api-problems.js';
import { localeOf } from '../platform/locale.js';
import { DEFAULT_PAGE } from '../platform/page-query.js';
import { getExpectedVersion, sendVersion } from '../platform/record-version.js';
import { Ctx, type QaituRequest } from '../platform/request.js';
import { toReportRecordView, toSavedDraftView } from './report-view.js';
import {
  ReasonDto,
  ReportAnswers,
  ReportListQuery,
  ReportListView,
  ReportRecordView,
  ReportReturn,
  SavedDraftView,
} from './report.dto.js';

const ETAG = { ETag: { description: 'The version, for If-Match', schema: { type: 'string' } } } as const;

@ApiTags('reports')
@Controller('api/v1/reports')
export class ReportsController {
  /** The reports the reader may see, what is due first on top. */
  @Get()
  @Requires('report.read')
  @ApiOperation({
    summary: 'Reports the reader may see, a page at a time, what is due first on top',
    description: "Without answers; the ministry's rows carry no names.",
  })
  @ApiOkResponse({ type: ReportListView, description: 'A page of reports' })
  @ApiProblems({ 400: ['cursor_invalid', 'request_invalid'] })
  async listReports(
    @Ctx() context: Context,
    @Query() { participation, ...query }: ReportListQuery,
  ): Promise<ReportListView> {
    const page = await listReports(context, {
      ...query,
      participationId: participation,
      limit: query.limit ?? DEFAULT_PAGE,
    });
    await recordAudit(context, {
      action: 'report.listed',
      objectType: 'report',
      objectId: null,
      details: { shown: page.items.length, total: page.total },
    });
    return page;
  }

  /** One report: its questions, draft, last and previous answers, state, and what the reader may do. */
  @Get(':id')
  @Requires('report.read')
  @ApiOperation({
    summary: 'One report: its questions, draft, last and previous answers, state, and what the reader may do',
    description: 'What is personal is shown to the participant alone; the ministry sees neither names nor drafts.',
  })
  @ApiOkResponse({ type: ReportRecordView, description: 'The report', headers: ETAG })
  @ApiProblems({ 400: ['request_invalid'], 404: ['record_not_found'] })
  async getReport(
    @Ctx() context: Context,
    @Param('id', ParseUUIDPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReportRecordView> {
    const record = await getReportRecord(context, id);
    await recordAudit(context, {
      action: 'report.read',
      objectType: 'report',
      objectId: id,
      universityId: record.university.id,
    });
    sendVersion(reply, record.report.version);
    return toReportRecordView(record);
  }

  /** Saves answers on their way; meant to be called at every answer. */
  @Patch(':id/draft')
  @Requires('report.answer')
  @ApiHeader({ name: 'If-Match', required: true, description: 'The version that was read, as in its ETag: "3"' })
  @ApiOperation({ summary: 'Save answers on their way: null takes one back, what is absent stays' })
  @ApiOkResponse({ type: SavedDraftView, description: 'The draft as it is now saved', headers: ETAG })
  @ApiProblems({
    400: ['request_invalid', 'if_match_invalid', 'language_unknown'],
    404: ['record_not_found'],
    409: ['transition_not_allowed'],
    412: ['version_mismatch'],
    422: ['answers_invalid'],
    428: ['if_match_missing'],
  })
  async saveReportDraft(
    @Ctx() context: Context,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { answers }: ReportAnswers,
    @Req() request: QaituRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SavedDraftView> {
    await saveReportDraft(context, id, getExpectedVersion(request), answers, localeOf(request));
    const record = await getReportRecord(context, id);
    sendVersion(reply, record.report.version);
    return toSavedDraftView(record);
  }

  /** Submits the draft as a whole. */
  @Post(':id/submit')
  @HttpCode(200)
  @Requires('report.answer')
  @ApiOperation({ summary: 'Submit the draft as a whole; answers to what is no longer asked are dropped' })
  @ApiOkResponse({ type: ReportRecordView, description: 'The report as it now stands', headers: ETAG })
  @ApiProblems({
    400: ['request_invalid', 'language_unknown'],
    404: ['record_not_found'],
    409: ['transition_not_allowed', 'report_exists'],
    422: ['answers_invalid'],
  })
  async submitReport(
    @Ctx() context: Context,
    @Param('id', ParseUUIDPipe) id: string,
    @Req() request: QaituRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReportRecordView> {
    await submitReport(context, id, localeOf(request));
    return await this.show(context, id, reply);
  }

  /** Accepts a submitted report. */
  @Post(':id/accept')
  @HttpCode(200)
  @Requires('report.decide')
  @ApiOperation({ summary: 'Accept a submitted report, which whoever submitted it may not' })
  @ApiOkResponse({ type: ReportRecordView, description: 'The report as it now stands', headers: ETAG })
  @ApiProblems({
    400: ['request_invalid'],
    404: ['record_not_found'],
    409: ['transition_not_allowed', 'verifier_is_author'],
  })
  async acceptReport(
    @Ctx() context: Context,
    @Param('id', ParseUUIDPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReportRecordView> {
    await acceptReport(context, id);
    return await this.show(context, id, reply);
  }

  /** Returns a submitted report for correction. */
  @Post(':id/return')
  @HttpCode(200)
  @Requires('report.decide')
  @ApiOperation({ summary: 'Return a submitted report for correction, with a reason for each section concerned' })
  @ApiOkResponse({ type: ReportRecordView, description: 'The report as it now stands', headers: ETAG })
  @ApiProblems({
    400: ['request_invalid'],
    404: ['record_not_found'],
    409: ['transition_not_allowed'],
    422: ['reason_invalid'],
  })
  async returnReport(
    @Ctx() context: Context,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reasons }: ReportReturn,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReportRecordView> {
    await returnReport(context, id, reasons);
    return await this.show(context, id, reply);
  }

  /** Asks to correct an accepted report. */
  @Post(':id/request-correction')
  @HttpCode(200)
  @Requires('correction.request')
  @ApiOperation({ summary: "Ask to correct an accepted report of one's own; a coordinator grants or refuses it" })
  @ApiOkResponse({ type: ReportRecordView, description: 'The report as it now stands', headers: ETAG })
  @ApiProblems({
    400: ['request_invalid'],
    404: ['record_not_found'],
    409: ['transition_not_allowed', 'correction_already_requested'],
    422: ['reason_invalid'],
  })
  async requestReportCorrection(
    @Ctx() context: Context,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: ReasonDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReportRecordView> {
    await requestReportCorrection(context, id, reason);
    return await this.show(context, id, reply);
  }

  private async show(context: Context, id: string, reply: FastifyReply): Promise<ReportRecordView> {
    const record = await getReportRecord(context, id);
    sendVersion(reply, record.report.version);
    return toReportRecordView(record);
  }
}
