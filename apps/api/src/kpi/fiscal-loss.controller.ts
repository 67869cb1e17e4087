import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Requires } from '#access/requires.decorator.js';
import { recordAudit } from '#audit/record-audit.js';
import { compareFiscalLoss, type FiscalLossComparison } from '#kpi/compare-fiscal-loss.js';
import type { Context } from '#persistence/context.js';
import { ApiProblems } from '../platform/api-problems.js';
import { Ctx } from '../platform/request.js';
import { FiscalLossQuery, FiscalLossView } from './fiscal-loss.dto.js';

@ApiTags('kpi')
@Controller('api/v1/fiscal-loss')
export class FiscalLossController {
  /** The assumed fiscal loss, with formula, inputs and source, beside the observed K16. */
  @Get()
  @Requires('kpi.read')
  @ApiOperation({
    summary: 'The assumed fiscal loss, with formula, inputs and source, beside the observed K16',
    description:
      'The scenario is kept because published analyses use it: its share not returned is assumed. K16 is measured; of the country, or of a coordinator’s own university.',
  })
  @ApiOkResponse({ type: FiscalLossView, description: 'Scenario and observation' })
  @ApiProblems({ 400: ['period_invalid', 'as_of_invalid', 'funding_invalid', 'request_invalid'] })
  async getFiscalLoss(
    @Ctx() context: Context,
    @Query() { period = 'all', asOf, funding, averageCost, participations, share }: FiscalLossQuery,
  ): Promise<FiscalLossComparison> {
    const comparison = await compareFiscalLoss(
      context,
      { period, asOf, funding },
      {
        ...(averageCost === undefined ? {} : { averageCostKzt: averageCost }),
        ...(participations === undefined ? {} : { participations }),
        ...(share === undefined ? {} : { shareNotReturned: share }),
      },
    );
    await recordAudit(context, {
      action: 'kpi.read',
      objectType: 'fiscal_loss',
      objectId: null,
      details: { period, asOf: asOf ?? context.today, funding: funding ?? 'state_budget' },
    });
    return comparison;
  }
}
