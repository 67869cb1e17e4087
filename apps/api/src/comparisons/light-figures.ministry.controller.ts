import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Requires } from '#access/requires.decorator.js';
import { recordAudit } from '#audit/record-audit.js';
import { computeUniversityTrends } from '#kpi/comparisons/compute-university-trends.js';
import { listFigures } from '#kpi/comparisons/list-figures.js';
import type { Context } from '#persistence/context.js';
import { ApiProblems } from '../platform/api-problems.js';
import { Ctx } from '../platform/request.js';
import { FiguresQuery, UniversityTrendsQuery } from './comparison.query.js';
import { FiguresView, UniversityTrendsView } from './light-figures.dto.js';

/** All universities on one page, in a form that a slow line carries. */
@ApiTags('comparisons')
@Controller('api/v1/comparisons')
export class LightFiguresController {
  /** Some indicators of all universities. */
  @Get('figures')
  @Requires('comparison.read')
  @ApiOperation({
    summary: 'One to eight indicators of the country and of every university, in a light form',
    description:
      'Each figure with n, interval and bounds, without its variants; universities by name, never ranked. How one figure was ' +
      'computed: `GET /api/v1/kpi` of its university.',
  })
  @ApiOkResponse({ type: FiguresView, description: 'The country and the universities' })
  @ApiProblems({
    400: ['period_invalid', 'as_of_invalid', 'funding_invalid', 'request_invalid', 'indicators_invalid'],
  })
  async listFigures(@Ctx() context: Context, @Query() query: FiguresQuery): Promise<FiguresView> {
    const figures = await listFigures(context, { ...query, period: query.period ?? 'all' });
    const { period, asOf, funding } = figures;
    await recordAudit(context, {
      action: 'comparison.read',
      objectType: 'comparison',
      objectId: null,
      details: { comparison: 'figures', indicators: query.indicators, period, asOf, funding },
    });
    return figures;
  }

  /** An indicator over the years, of all universities. */
  @Get('trends')
  @Requires('comparison.read')
  @ApiOperation({
    summary: 'An indicator year by year, of the country and of every university, in a light form',
    description:
      'For small charts on a common axis; with `pooled`, years in which few are known together with the two before. The ' +
      'differences from year to year of one university: `GET /api/v1/trends`.',
  })
  @ApiOkResponse({ type: UniversityTrendsView, description: 'The country and the universities, years oldest first' })
  @ApiProblems({ 400: ['as_of_invalid', 'funding_invalid', 'request_invalid'] })
  async listTrends(@Ctx() context: Context, @Query() query: UniversityTrendsQuery): Promise<UniversityTrendsView> {
    const trends = await computeUniversityTrends(context, query);
    const { indicator, yearKind: years, asOf, funding } = trends;
    await recordAudit(context, {
      action: 'comparison.read',
      objectType: 'comparison',
      objectId: null,
      details: { comparison: 'trends', indicators: [indicator], years, asOf, funding },
    });
    return trends;
  }
}
