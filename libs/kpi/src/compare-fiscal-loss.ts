import type { IndicatorValue } from '#domain/kpi/value.js';
import { type FiscalLossBounds, fiscalLossBounds } from '#domain/statistics/fiscal-loss-scenario.js';
import {
  describeFiscalLossScenario,
  type FiscalLossInputs,
  type FiscalLossScenario,
  PUBLISHED_FISCAL_LOSS_INPUTS,
} from '#domain/statistics/published-fiscal-loss.js';
import type { Context } from '#persistence/context.js';
import { computeKpiTable, type KpiTableQuery } from './compute-kpi-table.js';

/** What of the scenario a reader wants otherwise than the source has it. */
export type FiscalLossAssumptions = Partial<FiscalLossInputs>;

/** The assumed loss beside the observed one. */
export interface FiscalLossComparison {
  readonly scenario: FiscalLossScenario;
  readonly observed: {
    /** University code; `null` = the whole country. */
    readonly university: string | null;
    readonly period: string;
    readonly asOf: string;
    readonly funding: string;
    /** Whether it is the state's money alone; else the loss is not called fiscal. */
    readonly isFiscal: boolean;
    /** K16 of the KPI catalogue. */
    readonly k16: IndicatorValue;
    /** The scenario's average cost with the returns that were counted instead of an assumed share. */
    readonly scenarioBounds: FiscalLossBounds;
  };
}

/**
 * The scenario form of the fiscal loss with its formula, inputs and source, beside K16 of the same reader's period, day and
 * source of money: of the country, or of the university that a coordinator is confined to.
 *
 * @throws CodedError `period_invalid`, `as_of_invalid`, `funding_invalid`
 */
export async function compareFiscalLoss(
  context: Context,
  query: Omit<KpiTableQuery, 'by'>,
  assumptions: FiscalLossAssumptions = {},
): Promise<FiscalLossComparison> {
  const inputs = { ...PUBLISHED_FISCAL_LOSS_INPUTS, ...assumptions };
  const [entry] = await computeKpiTable(context, query);
  const k16 = entry?.indicators.K16;
  if (entry === undefined || k16 === undefined) throw new Error('The table of indicators has no K16.');
  return {
    scenario: describeFiscalLossScenario(inputs),
    observed: {
      university: entry.university,
      period: entry.period,
      asOf: entry.asOf,
      funding: entry.funding,
      isFiscal: entry.funding === 'state_budget',
      k16,
      scenarioBounds: fiscalLossBounds(inputs.averageCostKzt, k16.yes, k16.no, k16.unknown),
    },
  };
}
