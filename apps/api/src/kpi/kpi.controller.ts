import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { Requires } from '#access/requires.decorator.js';
import { recordAudit } from '#audit/record-audit.js';
import { computeKpiTable } from '#kpi/compute-kpi-table.js';
import type { KpiEntryWithSelection } from '#kpi/selection-indicators.js';
import type { Context } from '#persistence/context.js';
import { ApiProblems } from '../platform/api-problems.js';
import { Ctx } from '../platform/request.js';
import { KpiEntryView } from './kpi.dto.js';
import { KpiSelectionQuery } from './kpi-selection.query.js';

class KpiQuery extends KpiSelectionQuery {
  @ApiPropertyOptional({
    enum: ['university'],
    description: 'One entry per university that has records, besides the country',
  })
  @IsOptional()
  @IsIn(['university'])
  by?: 'university';
}

@ApiTags('kpi')
@Controller('api/v1/kpi')
export class KpiController {
  /** The indicators of the KPI catalogue, computed from the records as they stand. */
  @Get()
  @Requires('kpi.read')
  @ApiOperation({
    summary: 'The indicators of the KPI catalogue, computed from the records as they stand',
    description:
      'A coordinator gets the entry of the own university alone; the ministry the country and, with `by`, all.',
  })
  @ApiOkResponse({ type: [KpiEntryView], description: 'One entry per university asked for, and the country' })
  @ApiProblems({ 400: ['period_invalid', 'as_of_invalid', 'funding_invalid', 'request_invalid'] })
  async getKpiTable(@Ctx() context: Context, @Query() query: KpiQuery): Promise<KpiEntryWithSelection[]> {
    const entries = await computeKpiTable(context, { ...query, period: query.period ?? 'all' });
    await recordAudit(context, {
      action: 'kpi.read',
      objectType: 'kpi_table',
      objectId: null,
      details: {
        period: query.period ?? 'all',
        asOf: query.asOf ?? context.today,
        funding: query.funding ?? 'state_budget',
      },
    });
    return entries;
  }
}
