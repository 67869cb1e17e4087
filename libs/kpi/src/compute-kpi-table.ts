import { isCalendarDate } from '#domain/calendar/calendar-date.js';
import { parsePeriod } from '#domain/calendar/period.js';
import { CodedError } from '#domain/errors/coded-error.js';
import { computeKpis } from '#domain/kpi/computation.js';
import { parseFunding } from '#domain/kpi/selection.js';
import type { Context } from '#persistence/context.js';
import { gatherFacts } from './gather-facts.js';
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
 * The indicators K01–K18, and K19 and K20 where there were calls, for the country and, on request, for every university that has records, by code. A coordinator sees no other
 * university's records, so its table has the own university alone and no entry for the country.
 *
 * @throws CodedError `period_invalid`, `as_of_invalid`, `funding_invalid`
 */
export async function computeKpiTable(context: Context, query: KpiTableQuery): Promise<KpiEntryWithSelection[]> {
  const asOf = query.asOf ?? context.today;
  if (!isCalendarDate(asOf)) {
    throw new CodedError('as_of_invalid', 'invalid', 'The as-of date is a calendar date such as 2026-11-21.');
  }
  const selection = { period: parsePeriod(query.period), asOf, funding: parseFunding(query.funding) };
  const { participations, groupProjects } = await gatherFacts(context, selection);
  const confined = context.principal.role === 'qaitu_coordinator';
  const universityIds = await listCodes(context);
  const entries = computeKpis(participations, groupProjects, selection, {
    by: confined ? 'university' : (query.by ?? 'country'),
    universityIds,
  });
  const shown = confined ? entries.filter((entry) => entry.university !== null) : entries;
  return await addSelectionIndicators(context, shown, selection);
}

/** Universities that have anything in the register, by code; a coordinator's own also when it has nothing yet. */
async function listCodes(context: Context): Promise<string[]> {
  const confinedTo = context.principal.role === 'qaitu_coordinator' ? context.principal.universityId : null;
  const rows = await context.manager.query<{ code: string }[]>(
    `select u.code from university u
     where u.id = $1 or ($1::uuid is null and (
       exists (select from participation p where p.university_id = u.id)
       or exists (select from group_project g where g.university_id = u.id)))
     order by u.code`,
    [confinedTo],
  );
  return rows.map((row) => row.code);
}
