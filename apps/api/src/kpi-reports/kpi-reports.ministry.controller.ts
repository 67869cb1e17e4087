import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post, Res } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Requires, RequiresStepUp } from '#access/requires.decorator.js';
import type { Context } from '#persistence/context.js';
import { publishKpiReport } from '#reporting/kpi-reports/publish-kpi-report.js';
import { approveKpiReport, returnKpiReport } from '#reporting/kpi-reports/review-kpi-report.js';
import { ApiProblems } from '../platform/api-problems.js';
import { ETAG } from '../platform/record-headers.js';
import { Ctx } from '../platform/request.js';
import { KpiReportReturn } from './kpi-report.dto.js';
import { KpiReportView } from './kpi-report-view.dto.js';
import { answerKpiReport } from './kpi-report-view.js';

const AS_IT_STANDS = { type: KpiReportView, description: 'The report as it now stands', headers: ETAG } as const;
const CONFIRMED = ['permission_missing', 'csrf_refused', 'step_up_required'];

@ApiTags('kpi reports')
@Controller('api/v1/kpi-reports')
export class MinistryKpiReportsController {
  /** Returns a submitted report. */
  @Post(':id/return')
  @HttpCode(200)
  @Requires('kpi_report.review')
  @ApiOperation({ summary: 'Return a submitted report, with reasons and a comment on each section at fault' })
  @ApiBody({ type: KpiReportReturn })
  @ApiOkResponse(AS_IT_STANDS)
  @ApiProblems({
    400: ['request_invalid'],
    404: ['record_not_found'],
    409: ['transition_not_allowed'],
    422: ['remarks_invalid'],
  })
  async returnKpiReport(
    @Ctx() context: Context,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { remarks }: KpiReportReturn,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<KpiReportView> {
    await returnKpiReport(context, id, remarks);
    return await answerKpiReport(context, id, reply);
  }

  /** Approves a submitted report. */
  @Post(':id/approve')
  @HttpCode(200)
  @Requires('kpi_report.approve')
  @RequiresStepUp()
  @ApiOperation({
    summary: 'Approve a submitted report, after a step-up',
    description: 'Never by whoever opened it, wrote in it or submitted it.',
  })
  @ApiOkResponse(AS_IT_STANDS)
  @ApiProblems({
    400: ['request_invalid'],
    403: CONFIRMED,
    404: ['record_not_found'],
    409: ['transition_not_allowed', 'approver_prepared_report'],
  })
  async approveKpiReport(
    @Ctx() context: Context,
    @Param('id', ParseUUIDPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<KpiReportView> {
    await approveKpiReport(context, id);
    return await answerKpiReport(context, id, reply);
  }

  /** Publishes an approved report. */
  @Post(':id/publish')
  @HttpCode(200)
  @Requires('kpi_report.publish')
  @RequiresStepUp()
  @ApiOperation({
    summary: 'Publish an approved report, after a step-up; the edition published before is superseded',
    description: 'By a second official: never by the one who approved it.',
  })
  @ApiOkResponse(AS_IT_STANDS)
  @ApiProblems({
    400: ['request_invalid'],
    403: CONFIRMED,
    404: ['record_not_found'],
    409: ['transition_not_allowed', 'publisher_is_approver'],
  })
  async publishKpiReport(
    @Ctx() context: Context,
    @Param('id', ParseUUIDPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<KpiReportView> {
    await publishKpiReport(context, id);
    return await answerKpiReport(context, id, reply);
  }
}
