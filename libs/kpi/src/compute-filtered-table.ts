import { KpiAccumulator, kpiEntry } from '#domain/kpi/computation.js';
import type { Context } from '#persistence/context.js';
import { accumulateSums, parseSums } from './cell-sums.js';
import {
  computeKpiTable,
  type KpiTableQuery,
  listUniversitiesWithRecords,
  parseSelection,
} from './compute-kpi-table.js';
import { type OpenIndicatorValues, withoutConfidential } from './confidential-indicators.js';
import { checkFilters, isConfidentialTotal, type KpiFilters } from './kpi-dimensions.js';
import { readGroups } from './read-groups.js';
import { addSelectionIndicators, type KpiEntryWithSelection } from './selection-indicators.js';

export interface FilteredTableQuery extends KpiTableQuery {
  readonly filters: KpiFilters;
}

/**
 * The table of indicators over those participations alone that pass the filters; without any it is `computeKpiTable`. A filter
 * on universities leaves only their entries. K15 stands in it where nobody is told apart by anything personal; K19 and K20,
 * which are not of participations, where the only filter is that on universities.
 *
 * @throws CodedError `period_invalid`, `as_of_invalid`, `funding_invalid`, `filter_invalid`
 */
export async function computeFilteredTable(
  context: Context,
  { filters, ...query }: FilteredTableQuery,
): Promise<KpiEntryWithSelection<OpenIndicatorValues>[]> {
  if (Object.keys(filters).length === 0) return await computeKpiTable(context, query);
  const selection = parseSelection(context, query);
  await checkFilters(context, filters);
  const country = new KpiAccumulator(selection);
  const universities = new Map<string, KpiAccumulator>();
  for (const { code } of await listUniversitiesWithRecords(context)) {
    if (!filters.university || filters.university.includes(code)) universities.set(code, new KpiAccumulator(selection));
  }
  for (const row of await readGroups(context, selection, ['university'], filters)) {
    const sums = parseSums(row);
    accumulateSums(country, sums, row.of);
    const university = universities.get(row.group_0 ?? '');
    if (university) accumulateSums(university, sums, row.of);
  }
  const confined = context.principal.role === 'qaitu_coordinator';
  const entries = [
    ...(confined ? [] : [kpiEntry(null, country)]),
    ...(confined || query.by === 'university'
      ? [...universities].map(([code, accumulator]) => kpiEntry(code, accumulator))
      : []),
  ];
  const total = isConfidentialTotal(query.period, [], filters);
  const shown = entries.map((entry) => ({
    ...entry,
    indicators: total ? entry.indicators : withoutConfidential(entry.indicators),
  }));
  const ofCalls = Object.keys(filters).every((name) => name === 'university');
  return ofCalls ? await addSelectionIndicators(context, shown, selection, filters.university) : shown;
}
