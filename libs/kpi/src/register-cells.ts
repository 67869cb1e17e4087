import { ALL_TIME } from '#domain/calendar/period.js';
import type { RegisterCell } from '#domain/disclosure/publication-cells.js';
import { INDICATOR_CODES, type IndicatorCode } from '#domain/kpi/catalogue.js';
import { KpiAccumulator } from '#domain/kpi/computation.js';
import { DueDateTable } from '#domain/kpi/due-rule.js';
import type { FundingCode } from '#domain/kpi/facts.js';
import type { IndicatorSums } from '#domain/kpi/sums.js';
import type { Context } from '#persistence/context.js';
import { accumulateSums, parseSums, selectSums, type SumRow, type SumsOf } from './cell-sums.js';
import { areFactsCurrent } from './current-facts.js';
import { prepareForPass } from './read-sums.js';

/** A register cell as the database gives it: its place, and its sums in one text. */
export interface RegisterRow extends SumRow {
  readonly university: string;
  /** The first day of the term, which no period divides: 1 January or 1 September. */
  readonly from: string;
  /** Codes joined by commas; empty where none is known. */
  readonly funding: string;
  /** `null` of group projects, which have none. */
  readonly category: string | null;
  readonly of: SumsOf;
}

const PASS_TIMEOUT_MS = 120_000;

/**
 * The register's cells as of a day, for {@link toRegisterCells}: sums per university, term, source of money and category that
 * the principal may see. From facts for today, from the records for any other day.
 */
export async function readRegisterRows(context: Context, asOf: string): Promise<RegisterRow[]> {
  const { manager } = context;
  const current = await areFactsCurrent(context, asOf);
  await prepareForPass(context);
  await manager.query(`select set_config('statement_timeout', $1, true)`, [String(PASS_TIMEOUT_MS)]);
  const ofParticipations = await manager.query<RegisterRow[]>(
    `select u.code as university, a.end_term as "from", a.funding, a.category, 'participations' as of, a.sums
     from (
       select f.university_id, f.end_term, f.funding, f.category, ${selectSums('f', 'participations')}
       from ${current ? '(select * from kpi_amount where $1::date is not null)' : 'kpi_amounts_as_of($1, null, null, null)'} f
       group by 1, 2, 3, 4) a
     join university u on u.id = a.university_id order by 1, 2, 3, 4`,
    [asOf],
  );
  const ofGroupProjects = await manager.query<RegisterRow[]>(
    `select u.code as university, a.end_term as "from", a.funding, null as category, 'group_projects' as of, a.sums
     from (
       select f.university_id, f.end_term, f.funding, ${selectSums('f', 'group_projects')}
       from kpi_group_amounts_as_of($1) f group by 1, 2, 3) a
     join university u on u.id = a.university_id order by 1, 2, 3`,
    [asOf],
  );
  return [...ofParticipations, ...ofGroupProjects];
}

/** The rows as disclosure control takes them; the filter is `category`. Takes no database: a job may do it elsewhere. */
export function toRegisterCells(rows: Iterable<RegisterRow>, asOf: string): RegisterCell[] {
  const selection = { period: ALL_TIME, asOf, funding: 'all' } as const;
  const dueDates = new DueDateTable();
  return Array.from(rows, (row) => {
    const accumulator = new KpiAccumulator(selection, dueDates);
    accumulateSums(accumulator, parseSums(row), row.of);
    const sums: Partial<Record<IndicatorCode, Readonly<IndicatorSums<string>>>> = {};
    for (const code of INDICATOR_CODES) {
      const own = accumulator.sumsOf(code);
      if (Object.values(own).some((amount) => amount !== 0)) sums[code] = own;
    }
    return {
      universityId: row.university,
      end: row.from,
      fundings: row.funding === '' ? [null] : (row.funding.split(',') as FundingCode[]),
      ...(row.category === null ? {} : { filters: { category: row.category } }),
      sums,
    };
  });
}
