import { isCalendarDate } from '#domain/calendar/calendar-date.js';
import { parsePeriod } from '#domain/calendar/period.js';
import { CodedError } from '#domain/errors/coded-error.js';
import { KpiAccumulator, kpiEntry } from '#domain/kpi/computation.js';
import { type KpiSelection, parseFunding } from '#domain/kpi/selection.js';
import type { Context } from '#persistence/context.js';
import { accumulateSums, addSums, parseSums, type SumsOf } from './cell-sums.js';
import { readSums } from './read-sums.js';
import { addSelectionIndicators, type KpiEntryWithSelection } from './selection-indicators.js';

/** What a table of indicators is asked for, as texts from a command line or an address. */
export interface KpiTableQuery {
  readonly period: string;
  /** The as-of date `D`; today in Kazakhstan where it is not given. */
  readonly asOf?: string;
  /** `all`, one code, or several separated by commas; `state_budget` where it is not given. */
  readonly funding?: string;
  readonly by?: 'university';
}

/**
 * The indicators K01–K18, and K19 and K20 where there were calls, for the country and, on request, for every university that
 * has records, by code. A coordinator sees no other university's records, so its table has the own university alone and no
 * entry for the country.
 *
 * @throws CodedError `period_invalid`, `as_of_invalid`, `funding_invalid`
 */
export async function computeKpiTable(context: Context, query: KpiTableQuery): Promise<KpiEntryWithSelection[]> {
  const selection = parseSelection(context, query);
  const confined = context.principal.role === 'qaitu_coordinator';
  const by = confined ? 'university' : (query.by ?? 'country');
  const rows = await readSums(context, selection, by);
  const universities = by === 'country' ? [] : await listUniversitiesWithRecords(context);
  const totals = new Map<SumsOf, number[]>();
  const sumsOf = new Map<string | null, Map<SumsOf, number[]>>();
  for (const row of rows) {
    const sums = parseSums(row);
    sumsOf.set(row.universityId, (sumsOf.get(row.universityId) ?? new Map<SumsOf, number[]>()).set(row.of, sums));
    const total = totals.get(row.of);
    if (total) addSums(total, sums);
    else totals.set(row.of, [...sums]);
  }
  const entryOf = (university: string | null, sums: ReadonlyMap<SumsOf, number[]> | undefined) => {
    const accumulator = new KpiAccumulator(selection);
    for (const [of, amounts] of sums ?? []) accumulateSums(accumulator, amounts, of);
    return kpiEntry(university, accumulator);
  };
  const entries = universities.map(({ id, code }) => entryOf(code, sumsOf.get(id)));
  const shown = confined ? entries : [entryOf(null, totals), ...entries];
  return await addSelectionIndicators(context, shown, selection);
}

/**
 * Reads what figures are asked for.
 * @throws CodedError `period_invalid`, `as_of_invalid`, `funding_invalid`
 */
export function parseSelection(
  { today }: Pick<Context, 'today'>,
  { period, asOf = today, funding }: Pick<KpiTableQuery, 'period' | 'asOf' | 'funding'>,
): KpiSelection {
  if (!isCalendarDate(asOf)) {
    throw new CodedError('as_of_invalid', 'invalid', 'The as-of date is a calendar date such as 2026-11-21.');
  }
  return { period: parsePeriod(period), asOf, funding: parseFunding(funding) };
}

/** Universities that have anything in the register, by code; a coordinator's own also when it has nothing yet. */
export async function listUniversitiesWithRecords(
  context: Context,
): Promise<{ readonly id: string; readonly code: string }[]> {
  const confinedTo = context.principal.role === 'qaitu_coordinator' ? context.principal.universityId : null;
  return await context.manager.query<{ id: string; code: string }[]>(
    `select u.id, u.code from university u
     where u.id = $1 or ($1::uuid is null and (
       exists (select from participation p where p.university_id = u.id)
       or exists (select from group_project g where g.university_id = u.id)))
     order by u.code`,
    [confinedTo],
  );
}
