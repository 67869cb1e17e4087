import type { IndicatorCode, IndicatorType } from '#domain/kpi/catalogue.js';
import { INDICATOR_CATALOGUE } from '#domain/kpi/catalogue.js';
import { fundingLabel, type KpiSelection } from '#domain/kpi/selection.js';
import type { KpiTableQuery } from '../compute-kpi-table.js';

/** One indicator over a selection. */
export interface ComparisonQuery extends Pick<KpiTableQuery, 'asOf' | 'funding'> {
  readonly indicator: IndicatorCode;
  readonly period: string;
}

/** What every comparison says of itself. */
export interface ComparisonHead {
  readonly indicator: IndicatorCode;
  readonly type: IndicatorType;
  readonly lowerIsBetter: boolean;
  readonly definitionVersion: number;
  readonly period: string;
  readonly asOf: string;
  readonly funding: string;
}

/** The head of a comparison of one indicator. */
export function headOf(indicator: IndicatorCode, { period, asOf, funding }: KpiSelection): ComparisonHead {
  const { type, lowerIsBetter, definitionVersion } = INDICATOR_CATALOGUE[indicator];
  return {
    indicator,
    type,
    lowerIsBetter,
    definitionVersion,
    period: period.code,
    asOf,
    funding: fundingLabel(funding),
  };
}
