import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Requires } from '#access/requires.decorator.js';
import type { Context } from '#persistence/context.js';
import { listPublishedKpiReports } from '#reporting/kpi-reports/list-published-kpi-reports.js';
import { ApiProblems } from '../platform/api-problems.js';
import { DEFAULT_PAGE } from '../platform/page-query.js';
import { Ctx } from '../platform/request.js';
import { PublishedKpiReportListQuery } from './kpi-report.dto.js';
import { PublishedKpiReportListView } from './kpi-report-history.dto.js';

/** That reports were published, for everybody. Figures reach the public through disclosure control alone. */
@ApiTags('kpi reports')
@Controller('api/v1/published-kpi-reports')
export class PublishedKpiReportsController {
  /** Published reports, newest first. */
  @Get()
  @Requires('kpi_report.browse')
  @ApiOperation({ summary: 'Which KPI reports were published, newest first, without their figures' })
  @ApiOkResponse({ type: PublishedKpiReportListView, description: 'A page of published reports' })
  @ApiProblems({ 400: ['cursor_invalid', 'request_invalid'] })
  async listPublishedKpiReports(
    @Ctx() context: Context,
    @Query() { limit = DEFAULT_PAGE, ...query }: PublishedKpiReportListQuery,
  ): Promise<PublishedKpiReportListView> {
    return await listPublishedKpiReports(context, { ...query, limit });
  }
}
