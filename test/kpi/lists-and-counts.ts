import { expect } from '@jest/globals';
import type { IndicatorCode } from '#domain/kpi/catalogue.js';
import { recordIdsByState } from '#domain/kpi/record-lists.js';
import { UNIT_STATES } from '#domain/kpi/unit-state.js';
import type { IndicatorValue } from '#domain/kpi/value.js';
import { computeKpiBreakdown, type KpiGroup } from '#kpi/compute-kpi-breakdown.js';
import { computeKpiTable, type KpiTableQuery, parseSelection } from '#kpi/compute-kpi-table.js';
import { LISTED_INDICATORS, type ListedIndicator } from '#kpi/confidential-indicators.js';
import { gatherFacts } from '#kpi/gather-facts.js';
import type { KpiDimension, KpiFilters } from '#kpi/kpi-dimensions.js';
import { listRecords } from '#kpi/records/list-records.js';
import { RECORD_SOURCES, type RecordCount, stateOfLetter, STATE_COUNTS } from '#kpi/records/record-counts.js';
import type { RecordItem } from '#kpi/records/record-item.js';
import type { Context } from '#persistence/context.js';

export interface ListedSelection extends Pick<KpiTableQuery, 'period' | 'asOf' | 'funding'> {
  readonly filters?: KpiFilters;
}

/** A count of a value by the name that a list is asked for; a share of the final ones (K10) as the count that it is a share of. */
export function countOf(value: IndicatorValue, name: RecordCount): number {
  const final = value.yes + value.no;
  switch (name) {
    case 'full':
    case 'partial':
    case 'none':
      return Math.round((value[name] ?? 0) * final);
    case 'known':
    case 'leftOut':
      throw new Error(`${name} is a count of K20.`);
    default: {
      const [variant, count] = name.split('.') as [keyof IndicatorValue, keyof IndicatorValue | undefined];
      const found = count === undefined ? value[variant] : (value[variant] as IndicatorValue | undefined)?.[count];
      if (typeof found !== 'number') throw new Error(`The value has no count ${name}.`);
      return found;
    }
  }
}

/** All items of a list, gone through page by page. */
export async function wholeList(
  context: Context,
  indicator: string,
  count: RecordCount,
  selection: ListedSelection,
  limit: number,
): Promise<RecordItem[]> {
  const items: RecordItem[] = [];
  let cursor: string | undefined;
  do {
    const page = await listRecords(context, { ...selection, indicator, count, limit, cursor });
    expect(page.items.length).toBeLessThanOrEqual(limit);
    items.push(...page.items);
    if (page.nextCursor === null) expect({ total: page.total }).toEqual({ total: items.length });
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return items;
}

/** Every count of every indicator of these values is the length of its list, and the six lists share no unit. */
export async function expectListsOfCounts(
  context: Context,
  selection: ListedSelection,
  indicators: KpiGroup['indicators'],
  limit: number,
): Promise<Map<ListedIndicator, Map<RecordCount, string[]>>> {
  const lists = new Map<ListedIndicator, Map<RecordCount, string[]>>();
  for (const indicator of LISTED_INDICATORS) {
    const byCount = new Map<RecordCount, string[]>();
    lists.set(indicator, byCount);
    for (const count of Object.keys(RECORD_SOURCES[indicator].counts) as RecordCount[]) {
      const items = await wholeList(context, indicator, count, selection, limit);
      const ids = items.map(({ unitId }) => unitId);
      const about = { ...selection, indicator, count };
      expect({ ...about, length: ids.length }).toEqual({ ...about, length: countOf(indicators[indicator], count) });
      expect({ ...about, once: new Set(ids).size }).toEqual({ ...about, once: ids.length });
      const letters = RECORD_SOURCES[indicator].counts[count]?.letters ?? '';
      const states = new Set([...letters].map(stateOfLetter));
      expect(items.filter(({ state }) => state === null || !states.has(state))).toEqual([]);
      byCount.set(count, ids.sort());
    }
    const apart = UNIT_STATES.flatMap((state) => byCount.get(countOfState(state)) ?? []);
    expect(new Set(apart).size).toBe(apart.length);
  }
  return lists;
}

function countOfState(state: (typeof UNIT_STATES)[number]): RecordCount {
  const names = Object.entries(STATE_COUNTS) as [RecordCount, readonly string[]][];
  return names.find(([, states]) => states.length === 1 && states[0] === state)?.[0] ?? 'n';
}

/** The lists of the whole that the principal may see are those of the pure functions, unit by unit. */
export async function expectListsOfPureFunctions(
  context: Context,
  query: ListedSelection,
  limit: number,
): Promise<void> {
  const [entry] = await computeKpiTable(context, query);
  if (!entry) throw new Error('There is a table without an entry.');
  const lists = await expectListsOfCounts(context, query, entry.indicators, limit);
  const selection = parseSelection(context, query);
  const { participations, groupProjects } = await gatherFacts(context, selection);
  const pure = recordIdsByState(participations, groupProjects, selection);
  for (const [indicator, byCount] of lists) {
    for (const state of UNIT_STATES) {
      const about = { ...query, indicator, state };
      const ids = byCount.get(countOfState(state));
      expect({ ...about, ids }).toEqual({ ...about, ids: pure[indicator as IndicatorCode][state] });
    }
  }
}

/** Every count of the first and the last groups of a breakdown is the length of the list with the group as filter. */
export async function expectListsOfGroups(
  context: Context,
  query: ListedSelection,
  by: readonly KpiDimension[],
  limit: number,
): Promise<number> {
  const groups = await computeKpiBreakdown(context, { ...query, by });
  const chosen = groups.filter((_, place) => place === 0 || place === groups.length - 1);
  for (const { group, indicators } of chosen) {
    const filters: Partial<Record<KpiDimension, readonly (string | null)[]>> = { ...query.filters };
    for (const dimension of by) filters[dimension] = [group[dimension] ?? null];
    await expectListsOfCounts(context, { ...query, filters }, indicators, limit);
  }
  return groups.length;
}
