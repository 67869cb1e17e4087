import { Controller, Get, Param, ParseUUIDPipe, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Requires } from '#access/requires.decorator.js';
import { recordAudit } from '#audit/record-audit.js';
import type { AuditAction } from '#domain/audit/audit-actions.js';
import type { Context } from '#persistence/context.js';
import { getKpiReportRow } from '#reporting/kpi-reports/kpi-report-row.js';
import { listKpiReportHistory } from '#reporting/kpi-reports/list-kpi-report-history.js';
import { listKpiReports } from '#reporting/kpi-reports/list-kpi-reports.js';
import { listSnapshotRecords } from '#reporting/kpi-reports/list-snapshot-records.js';
import { getSnapshot, listSnapshots } from '#reporting/kpi-reports/snapshot-row.js';
import { ApiProblems } from '../platform/api-problems.js';
import { DEFAULT_PAGE } from '../platform/page-query.js';
import { ETAG } from '../platform/record-headers.js';
import { Ctx } from '../platform/request.js';
import { KpiReportListQuery, SnapshotParameters, SnapshotRecordsQuery } from './kpi-report.dto.js';
import { KpiReportHistoryView } from './kpi-report-history.dto.js';
import {
  KpiReportListView,
  KpiReportView,
  SnapshotListView,
  SnapshotRecordsView,
  SnapshotView,
} from './kpi-report-view.dto.js';
import { answerKpiReport, toKpiReportSummary, toSnapshotSummary, toSnapshotView } from './kpi-report-view.js';

const NOT_FOUND = { 400: ['request_invalid'], 404: ['record_not_found'] };
const NO_SNAPSHOT = { 400: ['request_invalid'], 404: ['record_not_found', 'snapshot_not_found'] };

/** Universities' KPI reports, read by both sides. The ministry sees a report from its first submission on. */
@ApiTags('kpi reports')
@Controller('api/v1/kpi-reports')
export class KpiReportsController {
  /** KPI reports, those that have stood longest first. */
  @Get()
  @Requires('kpi_report.read')
  @ApiOperation({
    summary: 'KPI reports, those first that have stood longest as they stand',
    description: 'A coordinator sees those of the own university, the ministry those that were ever submitted.',
  })
  @ApiOkResponse({ type: KpiReportListView, description: 'A page of reports' })
  @ApiProblems({ 400: ['cursor_invalid', 'request_invalid'] })
  async listKpiReports(
    @Ctx() context: Context,
    @Query() { limit = DEFAULT_PAGE, ...query }: KpiReportListQuery,
  ): Promise<KpiReportListView> {
    const page = await listKpiReports(context, { ...query, limit });
    await recordAudit(context, {
      action: 'kpi_report.listed',
      objectType: 'kpi_report',
      objectId: null,
      details: { shown: page.items.length, total: page.total },
    });
    return { ...page, items: page.items.map(toKpiReportSummary) };
  }

  /** One KPI report. */
  @Get(':id')
  @Requires('kpi_report.read')
  @ApiOperation({
    summary:
      'One KPI report: its sections, a draft’s figures of today, and what was submitted beside what the records say now',
    description: 'Of a report that the university revises, the ministry sees the last submission.',
  })
  @ApiOkResponse({ type: KpiReportView, description: 'The report', headers: ETAG })
  @ApiProblems(NOT_FOUND)
  async getKpiReport(
    @Ctx() context: Context,
    @Param('id', ParseUUIDPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<KpiReportView> {
    await audit(context, 'kpi_report.read', id);
    return await answerKpiReport(context, id, reply);
  }

  /** The submissions of a report. */
  @Get(':id/snapshots')
  @Requires('kpi_report.read')
  @ApiOperation({ summary: 'The submissions of a report, each frozen for good' })
  @ApiOkResponse({ type: SnapshotListView, description: 'The submissions' })
  @ApiProblems(NOT_FOUND)
  async listKpiReportSnapshots(
    @Ctx() context: Context,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<SnapshotListView> {
    await audit(context, 'kpi_report.snapshots_listed', id);
    const items = (await listSnapshots(context, id)).map(toSnapshotSummary);
    return { items, total: items.length };
  }

  /** One submission. */
  @Get(':id/snapshots/:version')
  @Requires('kpi_report.read')
  @ApiOperation({ summary: 'One submission, word for word' })
  @ApiOkResponse({ type: SnapshotView, description: 'The submission' })
  @ApiProblems(NO_SNAPSHOT)
  async getKpiReportSnapshot(
    @Ctx() context: Context,
    @Param() { id, version }: SnapshotParameters,
  ): Promise<SnapshotView> {
    await audit(context, 'kpi_report.snapshot_read', id, { submission: version });
    return toSnapshotView(await getSnapshot(context, id, version));
  }

  /** The records behind a frozen count. */
  @Get(':id/snapshots/:version/records')
  @Requires('kpi_report.read')
  @ApiOperation({
    summary: 'The records behind one frozen count, by their ids',
    description: 'K15 is only ever a total, and K20 counts groups: both are refused.',
  })
  @ApiOkResponse({ type: SnapshotRecordsView, description: 'A page of ids' })
  @ApiProblems({
    400: ['request_invalid', 'cursor_invalid'],
    403: ['permission_missing', 'indicator_not_listed'],
    404: ['record_not_found', 'snapshot_not_found'],
  })
  async listKpiReportSnapshotRecords(
    @Ctx() context: Context,
    @Param() { id, version }: SnapshotParameters,
    @Query() { limit = DEFAULT_PAGE, ...query }: SnapshotRecordsQuery,
  ): Promise<SnapshotRecordsView> {
    await audit(context, 'kpi_report.records_listed', id, {
      submission: version,
      indicator: query.indicator,
      state: query.state,
    });
    return await listSnapshotRecords(context, await getSnapshot(context, id, version), { ...query, limit });
  }

  /** The history of a report. */
  @Get(':id/history')
  @Requires('kpi_report.read')
  @ApiOperation({
    summary: 'Who did what to a report, when and why; newest first',
    description:
      'Both sides see every step and the remarks of returns; what was written in a draft its university alone.',
  })
  @ApiOkResponse({ type: KpiReportHistoryView, description: 'The steps' })
  @ApiProblems(NOT_FOUND)
  async getKpiReportHistory(
    @Ctx() context: Context,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<KpiReportHistoryView> {
    await audit(context, 'kpi_report.history_read', id);
    const { items, total } = await listKpiReportHistory(context, id);
    return { items, total };
  }
}

/** @throws CodedError `record_not_found` before anything is written of it */
async function audit(
  context: Context,
  action: AuditAction,
  id: string,
  details: Readonly<Record<string, string | number>> = {},
): Promise<void> {
  const { universityId } = await getKpiReportRow(context, id);
  await recordAudit(context, { action, objectType: 'kpi_report', objectId: id, universityId, details });
}
