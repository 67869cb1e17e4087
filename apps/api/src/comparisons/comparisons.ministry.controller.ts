import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Requires } from '#access/requires.decorator.js';
import { recordAudit } from '#audit/record-audit.js';
import { compareUniversities } from '#kpi/comparisons/compare-universities.js';
import { computeBenchmark } from '#kpi/comparisons/compute-benchmark.js';
import { computeFunnel } from '#kpi/comparisons/compute-funnel.js';
import { correlateIndicators } from '#kpi/comparisons/correlate-indicators.js';
import { flagUniversities } from '#kpi/comparisons/flag-universities.js';
import { weighNonResponse } from '#kpi/comparisons/weigh-non-response.js';
import type { Context } from '#persistence/context.js';
import { KpiSelectionQuery } from '../kpi/kpi-selection.query.js';
import { ApiProblems } from '../platform/api-problems.js';
import { Ctx } from '../platform/request.js';
import { ComparisonQuery, CorrelationQuery, NonResponseQuery, UniversitiesQuery } from './comparison.query.js';
import {
  BenchmarkComparisonView,
  CorrelationView,
  NonResponseSensitivityView,
  UniversityComparisonView,
} from './comparisons.dto.js';
import { FlagsView, FunnelView } from './funnel.dto.js';

const SELECTION_REFUSALS = ['period_invalid', 'as_of_invalid', 'funding_invalid', 'request_invalid'];

/**
 * Comparisons across universities. The ministry's alone: the sector's centre and limits, with a university's own figures,
 * tell what others have.
 */
@ApiTags('comparisons')
@Controller('api/v1/comparisons')
export class ComparisonsController {
  /** Two to six universities beside each other. */
  @Get('universities')
  @Requires('comparison.read')
  @ApiOperation({
    summary: 'One indicator of two to six universities, and how each two of them differ',
    description: 'Listed by name, never ranked; differences with Newcombe intervals, where the indicator is a share.',
  })
  @ApiOkResponse({ type: UniversityComparisonView, description: 'The universities and their pairs' })
  @ApiProblems({ 400: [...SELECTION_REFUSALS, 'universities_invalid'], 404: ['university_unknown'] })
  async compareUniversities(
    @Ctx() context: Context,
    @Query() query: UniversitiesQuery,
  ): Promise<UniversityComparisonView> {
    const comparison = await compareUniversities(context, { ...query, period: query.period ?? 'all' });
    await recordComparison(context, 'universities', comparison, [query.indicator]);
    return comparison;
  }

  /** A funnel of all universities. */
  @Get('funnel')
  @Requires('comparison.read')
  @ApiOperation({
    summary: 'The funnel of an indicator over all universities',
    description:
      'Centre, limits at 95 % and 99.8 % at each n and as lines for drawing, with and without overdispersion; shrunken ' +
      'rates as a diagnostic. For B indicators, K06 and K18.',
  })
  @ApiOkResponse({ type: FunnelView, description: 'The funnel' })
  @ApiProblems({ 400: [...SELECTION_REFUSALS, 'indicator_not_comparable'] })
  async getFunnel(@Ctx() context: Context, @Query() query: ComparisonQuery): Promise<FunnelView> {
    const funnel = await computeFunnel(context, { ...query, period: query.period ?? 'all' });
    await recordComparison(context, 'funnel', funnel, [query.indicator]);
    return funnel;
  }

  /** Benchmarks by indirect standardisation. */
  @Get('benchmark')
  @Requires('comparison.read')
  @ApiOperation({
    summary: 'Each university against what the sector would have reached with its mix',
    description:
      'Indirect standardisation over category × region of the host country. A benchmark is not a target. For B indicators ' +
      'but K15, K06 and K18; a group project whose members differ is in a cell of its own, `mixed`.',
  })
  @ApiOkResponse({ type: BenchmarkComparisonView, description: 'The universities with their benchmarks' })
  @ApiProblems({ 400: [...SELECTION_REFUSALS, 'indicator_not_comparable'], 403: ['indicator_confidential'] })
  async getBenchmark(@Ctx() context: Context, @Query() query: ComparisonQuery): Promise<BenchmarkComparisonView> {
    const benchmark = await computeBenchmark(context, { ...query, period: query.period ?? 'all' });
    await recordComparison(context, 'benchmark', benchmark, [query.indicator]);
    return benchmark;
  }

  /** What weighting for non-response would make of a rate. */
  @Get('non-response')
  @Requires('comparison.read')
  @ApiOperation({
    summary: 'How far a rate depends on who is known',
    description:
      'Post-stratified by category × sex, weight N_h ÷ r_h; a sensitivity column beside the headline, never the headline. For ' +
      'B indicators but K15.',
  })
  @ApiOkResponse({ type: NonResponseSensitivityView, description: 'The headline, the weighted rate and its strata' })
  @ApiProblems({
    400: [...SELECTION_REFUSALS, 'indicator_not_comparable'],
    403: ['indicator_confidential'],
    404: ['university_unknown'],
  })
  async getNonResponse(@Ctx() context: Context, @Query() query: NonResponseQuery): Promise<NonResponseSensitivityView> {
    const sensitivity = await weighNonResponse(context, { ...query, period: query.period ?? 'all' });
    await recordComparison(context, 'non_response', sensitivity, [query.indicator]);
    return sensitivity;
  }

  /** How two indicators go together. */
  @Get('correlation')
  @Requires('comparison.read')
  @ApiOperation({
    summary: 'How two indicators go together across universities',
    description: "Pearson's and Spearman's coefficients with intervals and n. Going together is not causing.",
  })
  @ApiOkResponse({ type: CorrelationView, description: 'The coefficients and the universities behind them' })
  @ApiProblems({ 400: [...SELECTION_REFUSALS, 'indicators_equal'] })
  async getCorrelation(@Ctx() context: Context, @Query() query: CorrelationQuery): Promise<CorrelationView> {
    const correlation = await correlateIndicators(context, { ...query, period: query.period ?? 'all' });
    await recordComparison(context, 'correlation', correlation, [query.x, query.y]);
    return correlation;
  }

  /** Where universities stand out. */
  @Get('flags')
  @Requires('comparison.read')
  @ApiOperation({
    summary: 'In which indicators each university stands out',
    description: 'By the funnel with overdispersion and by the benchmark; universities by name, flags not added up.',
  })
  @ApiOkResponse({ type: FlagsView, description: 'The universities with their flags' })
  @ApiProblems({ 400: SELECTION_REFUSALS })
  async getFlags(@Ctx() context: Context, @Query() query: KpiSelectionQuery): Promise<FlagsView> {
    const flags = await flagUniversities(context, { ...query, period: query.period ?? 'all' });
    await recordComparison(context, 'flags', flags, []);
    return flags;
  }
}

async function recordComparison(
  context: Context,
  comparison: string,
  { period, asOf, funding }: { readonly period: string; readonly asOf: string; readonly funding: string },
  indicators: readonly string[],
): Promise<void> {
  await recordAudit(context, {
    action: 'comparison.read',
    objectType: 'comparison',
    objectId: null,
    details: { comparison, indicators, period, asOf, funding },
  });
}
