import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, IsString, Length } from 'class-validator';
import { Requires } from '#access/requires.decorator.js';
import { recordAudit } from '#audit/record-audit.js';
import { INDICATOR_CODES, type IndicatorCode } from '#domain/kpi/catalogue.js';
import { computeKpiBreakdown } from '#kpi/compute-kpi-breakdown.js';
import type { OpenIndicatorValues } from '#kpi/confidential-indicators.js';
import { dimensionName, KPI_DIMENSIONS, parseDimensions } from '#kpi/kpi-dimensions.js';
import type { Context } from '#persistence/context.js';
import { ApiProblems } from '../platform/api-problems.js';
import { Ctx } from '../platform/request.js';
import { KpiGroupView } from './kpi.dto.js';
import { filtersOf, KpiFilterQuery } from './kpi-selection.query.js';

class KpiBreakdownRequest extends KpiFilterQuery {
  @ApiProperty({
    description: `One or two of ${KPI_DIMENSIONS.map(dimensionName).join(', ')}, separated by a comma`,
    example: 'homeRegion,sex',
  })
  @IsString()
  @Length(1, 200)
  by: string;

  @ApiPropertyOptional({
    type: String,
    description: 'The indicators wanted, codes separated by commas; all where it is not given',
    example: 'K01,K07',
  })
  @IsOptional()
  @Transform(({ value }) => (typeof value === 'string' ? value.split(',').map((code) => code.trim()) : value))
  @IsArray()
  @ArrayMaxSize(INDICATOR_CODES.length)
  @IsIn(INDICATOR_CODES, { each: true })
  indicators?: IndicatorCode[];
}

@ApiTags('kpi')
@Controller('api/v1/kpi/breakdown')
export class KpiBreakdownController {
  /** The indicators of each group of participations, by one or two dimensions. */
  @Get()
  @Requires('kpi.read')
  @ApiOperation({
    summary: 'The indicators of each group of participations, by one or two dimensions',
    description:
      "A coordinator's groups are of the own university. Groups add up to the whole; a group project counts in every group " +
      'that one of its members belongs to. `K15_6` and `K15_12`, which are told only as totals of whole universities by period ' +
      'and funding, are absent where groups or filters are of anything personal, and where years of both kinds cross. `K19` ' +
      'and `K20` are of calls, not of participations, and stand in the table alone.',
  })
  @ApiOkResponse({ type: [KpiGroupView], description: 'The groups, in the order of their values' })
  @ApiProblems({
    400: [
      'breakdown_invalid',
      'filter_invalid',
      'period_invalid',
      'as_of_invalid',
      'funding_invalid',
      'request_invalid',
    ],
  })
  async getKpiBreakdown(@Ctx() context: Context, @Query() query: KpiBreakdownRequest): Promise<KpiGroupAnswer[]> {
    const { period = 'all', asOf, funding } = query;
    const filters = filtersOf(query);
    const by = parseDimensions(query.by.split(',').map((name) => name.trim()));
    const groups = await computeKpiBreakdown(context, { period, asOf, funding, by, filters });
    await recordAudit(context, {
      action: 'kpi.read',
      objectType: 'kpi_breakdown',
      objectId: null,
      details: {
        by: by.map(dimensionName),
        period,
        asOf: asOf ?? context.today,
        funding: funding ?? 'state_budget',
        filters: Object.keys(filters),
      },
    });
    return groups.map(({ group, indicators, ...entry }) => ({
      group: Object.fromEntries(Object.entries(group).map(([name, value]) => [dimensionName(name), value])),
      ...entry,
      indicators: query.indicators === undefined ? indicators : only(query.indicators, indicators),
    }));
  }
}

/** Those asked for that there are: what is confidential in this breakdown is absent whether it was asked for or not. */
function only(codes: readonly IndicatorCode[], indicators: OpenIndicatorValues): OpenIndicatorValues {
  return Object.fromEntries(
    Object.entries(indicators).filter(([code]) => codes.some((wanted) => wanted === code)),
  ) as OpenIndicatorValues;
}

interface KpiGroupAnswer {
  readonly group: Record<string, string | null>;
  readonly period: string;
  readonly asOf: string;
  readonly funding: string;
  readonly indicators: OpenIndicatorValues;
}
