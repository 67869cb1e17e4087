import { KpiAccumulator } from '#domain/kpi/computation.js';
import type { KpiSelection } from '#domain/kpi/selection.js';
import type { Context } from '#persistence/context.js';
import { accumulateSums, parseSums, selectSums, type SumRow, type SumsOf } from '../cell-sums.js';
import { advanceForReader, FACTS_ARE_CURRENT } from '../current-facts.js';
import { fundingIs, PASS_TIMEOUT_MS, prepareForPass } from '../read-sums.js';

/** How years are told apart: by their first of September, or their first of January. */
export const YEAR_KINDS = ['academic', 'calendar'] as const;
export type YearKind = (typeof YEAR_KINDS)[number];

/** The year of a date, or of a month's first day: of an academic year the calendar year in which it begins. */
const YEAR_OF: Record<YearKind, (date: string) => string> = {
  academic: (date) => `extract(year from ${date} - interval '8 months')::int`,
  calendar: (date) => `extract(year from ${date})::int`,
};

type YearRow = SumRow & { readonly year: number; readonly of: SumsOf; readonly universityId: string | null };

/** Whether universities are taken together or apart. */
type Together = 'together' | 'apart';

/**
 * The sums of all indicators in every year of the ends of participations, of those that the principal may see: for today
 * from cells, else from the records.
 * @param universityId of one university; of all where it is `null`
 */
export async function readYears(
  context: Context,
  selection: KpiSelection,
  kind: YearKind,
  universityId: string | null,
): Promise<Map<number, KpiAccumulator>> {
  const years = new Map<number, KpiAccumulator>();
  for (const row of await readYearSums(context, selection, kind, universityId, 'together'))
    addRow(years, row, selection);
  return years;
}

/** The same of every university by itself, by the universities' ids. */
export async function readYearsOfUniversities(
  context: Context,
  selection: KpiSelection,
  kind: YearKind,
): Promise<Map<string, Map<number, KpiAccumulator>>> {
  const universities = new Map<string, Map<number, KpiAccumulator>>();
  for (const row of await readYearSums(context, selection, kind, null, 'apart')) {
    const id = row.universityId ?? '';
    const years = universities.get(id) ?? new Map<number, KpiAccumulator>();
    universities.set(id, years);
    addRow(years, row, selection);
  }
  return universities;
}

function addRow(years: Map<number, KpiAccumulator>, row: YearRow, selection: KpiSelection): void {
  const accumulator = years.get(row.year) ?? new KpiAccumulator(selection);
  years.set(row.year, accumulator);
  accumulateSums(accumulator, parseSums(row), row.of);
}

async function readYearSums(
  context: Context,
  selection: KpiSelection,
  kind: YearKind,
  universityId: string | null,
  together: Together,
): Promise<readonly YearRow[]> {
  const { asOf, funding } = selection;
  const parameters = [asOf, universityId, funding === 'all' ? null : funding];
  if (asOf === context.today) {
    const rows = await fromCells(context, kind, parameters, together);
    if (rows) return rows;
    if (await advanceForReader(context)) {
      const advanced = await fromCells(context, kind, parameters, together);
      if (advanced) return advanced;
    }
  }
  return await fromRecords(context, kind, parameters, together);
}

/** Nothing where the facts under the cells are not those of the day. */
async function fromCells(
  { manager }: Context,
  kind: YearKind,
  parameters: readonly unknown[],
  together: Together,
): Promise<readonly YearRow[] | undefined> {
  const rows = await manager.query<(YearRow & { readonly current: boolean })[]>(
    `select ${YEAR_OF[kind]('c.end_term')} as year, ${universityOf('c', together)} as "universityId", 'both' as of, (select ${FACTS_ARE_CURRENT}) as current,
       ${selectSums('c', 'both')}
     from kpi_cell c
     where ($2::uuid is null or c.university_id = $2) and ${fundingIs('c.funding', '$3')}
     group by 1, 2`,
    [...parameters],
  );
  return rows.every(({ current }) => current) ? rows : undefined;
}

async function fromRecords(
  { manager }: Context,
  kind: YearKind,
  parameters: readonly unknown[],
  together: Together,
): Promise<readonly YearRow[]> {
  await prepareForPass({ manager });
  await manager.query(`select set_config('statement_timeout', $1, true)`, [String(PASS_TIMEOUT_MS)]);
  const ofParticipations = await manager.query<YearRow[]>(
    `select ${YEAR_OF[kind]('a.ended_on')} as year, ${universityOf('a', together)} as "universityId",
       'participations' as of, ${selectSums('a', 'participations')}
     from kpi_amounts_as_of($1, null, null, $3) a where $2::uuid is null or a.university_id = $2 group by 1, 2`,
    [...parameters],
  );
  const ofGroupProjects = await manager.query<YearRow[]>(
    `select ${YEAR_OF[kind]('a.ended_on')} as year, ${universityOf('a', together)} as "universityId",
       'group_projects' as of, ${selectSums('a', 'group_projects')}
     from kpi_group_amounts_as_of($1) a
     where ($2::uuid is null or a.university_id = $2) and ${fundingIs('a.funding', '$3')} group by 1, 2`,
    [...parameters],
  );
  return [...ofParticipations, ...ofGroupProjects];
}

function universityOf(alias: string, together: Together): string {
  return together === 'apart' ? `${alias}.university_id` : 'null::uuid';
}
