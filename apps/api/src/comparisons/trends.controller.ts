import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Requires } from '#access/requires.decorator.js';
import { recordAudit } from '#audit/record-audit.js';
import { computeTrend } from '#kpi/comparisons/compute-trend.js';
import type { Context } from '#persistence/context.js';
import { ApiProblems } from '../platform/api-problems.js';
import { Ctx } from '../platform/request.js';
import { TrendQuery } from './comparison.query.js';
import { TrendView } from './trend.dto.js';

@ApiTags('comparisons')
@Controller('api/v1/trends')
export class TrendsController {
  /** An indicator year by year. */
  @Get()
  @Requires('trend.read')
  @ApiOperation({
    summary: 'An indicator year by year, with the differences from year to year',
    description:
      'Each year by itself, and small years pooled with the two before. A coordinator gets the own university; another one ' +
      'is answered as one that is not there.',
  })
  @ApiOkResponse({ type: TrendView, description: 'The years, oldest first' })
  @ApiProblems({ 400: ['as_of_invalid', 'funding_invalid', 'request_invalid'], 404: ['university_unknown'] })
  async getTrend(@Ctx() context: Context, @Query() query: TrendQuery): Promise<TrendView> {
    const trend = await computeTrend(context, query);
    await recordAudit(context, {
      action: 'trend.read',
      objectType: 'trend',
      objectId: null,
      details: {
        indicator: query.indicator,
        university: trend.university,
        years: trend.yearKind,
        asOf: trend.asOf,
        funding: trend.funding,
      },
    });
    return trend;
  }
}
