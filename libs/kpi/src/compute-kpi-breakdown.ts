import { KpiAccumulator } from '#domain/kpi/computation.js';
import { fundingLabel } from '#domain/kpi/selection.js';
import type { Context } from '#persistence/context.js';
import { accumulateSums, parseSums } from './cell-sums.js';
import { parseSelection } from './compute-kpi-table.js';
import { type OpenIndicatorValues, withoutConfidential } from './confidential-indicators.js';
import {
  breakdownInvalid,
  checkFilters,
  DIMENSIONS,
  isConfidentialTotal,
  type KpiDimension,
  type KpiFilters,
} from './kpi-dimensions.js';
import { readGroups } from './read-groups.js';

export interface KpiBreakdownQuery {
  readonly period: string;
  readonly asOf?: string;
  readonly funding?: string;
  /** One or two dimensions. */
  readonly by: readonly KpiDimension[];
  readonly filters?: KpiFilters;
}

/** The indicators of one group of participations. */
export interface KpiGroup {
  /** The group's value of each dimension; `null` = not entered. */
  readonly group: Partial<Record<KpiDimension, string | null>>;
  readonly period: string;
  readonly asOf: string;
  readonly funding: string;
  /** Without K15 where people are told apart by anything personal. */
  readonly indicators: OpenIndicatorValues;
}

/**
 * The indicators K01–K18 for each group of participations that the principal may see, by one or two dimensions, in the order
 * of their values. Groups of participations add up to the whole; in K18 a project counts in every group that one of its
 * members belongs to, as it does in the filter of funding. K15 is told of whole universities alone.
 *
 * @throws CodedError `period_invalid`, `as_of_invalid`, `funding_invalid`, `breakdown_invalid`, `filter_invalid`
 */
export async function computeKpiBreakdown(context: Context, query: KpiBreakdownQuery): Promise<KpiGroup[]> {
  const { by, filters = {} } = query;
  const known = by.every((name) => Object.hasOwn(DIMENSIONS, name));
  if (!known || by.length < 1 || by.length > 2 || new Set(by).size !== by.length) throw breakdownInvalid();
  const selection = parseSelection(context, query);
  await checkFilters(context, filters);
  const groups = new Map<string, { readonly group: KpiGroup['group']; readonly accumulator: KpiAccumulator }>();
  for (const row of await readGroups(context, selection, by, filters)) {
    const values = by.map((_, index) => row[`group_${index}`] ?? null);
    const key = JSON.stringify(values);
    let entry = groups.get(key);
    if (!entry) {
      const group = Object.fromEntries(by.map((dimension, index) => [dimension, values[index] ?? null]));
      entry = { group, accumulator: new KpiAccumulator(selection) };
      groups.set(key, entry);
    }
    accumulateSums(entry.accumulator, parseSums(row), row.of);
  }
  const total = isConfidentialTotal(query.period, by, filters);
  const inOrder = [...groups].sort(([one], [other]) => (one < other ? -1 : 1));
  return inOrder.map(([, { group, accumulator }]) => {
    const values = accumulator.values();
    return {
      group,
      period: selection.period.code,
      asOf: selection.asOf,
      funding: fundingLabel(selection.funding),
      indicators: total ? values : withoutConfidential(values),
    };
  });
}
