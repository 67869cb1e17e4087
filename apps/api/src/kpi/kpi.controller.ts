import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { Requires } from '#access/requires.decorator.js';
import { recordAudit } from '#audit/record-audit.js';
import { computeFilteredTable } from '#kpi/compute-filtered-table.js';
import type { OpenIndicatorValues } from '#kpi/confidential-indicators.js';
import type { KpiEntryWithSelection } from '#kpi/selection-indicators.js';
import type { Context } from '#persistence/context.js';
import { ApiProblems } from '../platform/api-problems.js';
import { Ctx } from '../platform/request.js';
import { KpiEntryView } from './kpi.dto.js';
import { filtersOf, KpiFilterQuery } from './kpi-selection.query.js';

class KpiQuery extends KpiFilterQuery {
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
      'A coordinator gets the entry of the own university alone; the ministry the country and, with `by`, all. Filters leave ' +
      'those participations alone that pass them all, and a filter on universities their entries. `K15_6` and `K15_12` are ' +
      'told only as totals of whole universities by period and funding: with a filter on anything personal they are absent. ' +
      '`K19` and `K20`, which are of calls, are absent with any filter but that on universities.',
  })
  @ApiOkResponse({ type: [KpiEntryView], description: 'One entry per university asked for, and the country' })
  @ApiProblems({ 400: ['period_invalid', 'as_of_invalid', 'funding_invalid', 'filter_invalid', 'request_invalid'] })
  async getKpiTable(
    @Ctx() context: Context,
    @Query() query: KpiQuery,
  ): Promise<KpiEntryWithSelection<OpenIndicatorValues>[]> {
    const { by, asOf, funding, period = 'all' } = query;
    const filters = filtersOf(query);
    const entries = await computeFilteredTable(context, { period, asOf, funding, by, filters });
    await recordAudit(context, {
      action: 'kpi.read',
      objectType: 'kpi_table',
      objectId: null,
      details: {
        period,
        asOf: asOf ?? context.today,
        funding: funding ?? 'state_budget',
        filters: Object.keys(filters),
      },
    });
    return entries;
  }
}
