import type { KpiSelection } from '#domain/kpi/selection.js';
import type { Context } from '#persistence/context.js';
import { selectSums, type SumRow, type SumsOf } from './cell-sums.js';
import { advanceForReader, FACTS_ARE_CURRENT } from './current-facts.js';

/** A pass over the records of a large register takes its time; nobody else waits for it. */
export const PASS_TIMEOUT_MS = 60_000;

/** One row of sums, of a university where they are taken apart by it. */
export type UniversitySums = SumRow & { readonly universityId: string | null; readonly of: SumsOf };

/**
 * The sums of all indicators over the selection that the principal may see: for today from cells, whose number does not
 * grow with that of the records; for any other day, or where the clock stands before the facts, from the records.
 */
export async function readSums(
  context: Context,
  selection: KpiSelection,
  by: 'country' | 'university',
): Promise<readonly UniversitySums[]> {
  if (selection.asOf === context.today) {
    const sums = await sumCells(context, selection, by);
    if (sums) return sums;
    if (await advanceForReader(context)) {
      const advanced = await sumCells(context, selection, by);
      if (advanced) return advanced;
    }
  }
  return await sumRecords(context, selection, by);
}

/** A source of money alone, or of any member of a group project, whose members' sources are joined by commas. */
export function fundingIs(column: string, parameter: string): string {
  return `(${parameter}::text[] is null or ${column} = any (${parameter})
    or (strpos(${column}, ',') > 0 and string_to_array(${column}, ',') && ${parameter}))`;
}

type CellRow = UniversitySums & { readonly current: boolean };

/** From cells; `undefined` where the facts under them are not those of the day. */
export async function sumCells(
  { manager }: Context,
  { period, asOf, funding }: KpiSelection,
  by: 'country' | 'university',
): Promise<readonly UniversitySums[] | undefined> {
  const rows = await manager.query<CellRow[]>(
    `select ${universityOf('c', by)} as "universityId", 'both' as of, (select ${FACTS_ARE_CURRENT}) as current, ${selectSums('c', 'both')}
     from kpi_cell c
     where ($2::date is null or c.end_term >= $2) and ($3::date is null or c.end_term <= $3)
       and ${fundingIs('c.funding', '$4')}
     group by 1`,
    [asOf, period.from ?? null, period.to ?? null, funding === 'all' ? null : funding],
  );
  return rows.every(({ current }) => current) ? rows : undefined;
}

/** From the records, in one pass over each table. */
export async function sumRecords(
  { manager }: Context,
  { period, asOf, funding }: KpiSelection,
  by: 'country' | 'university',
): Promise<readonly UniversitySums[]> {
  await prepareForPass({ manager });
  await manager.query(`select set_config('statement_timeout', $1, true)`, [String(PASS_TIMEOUT_MS)]);
  const parameters = [asOf, period.from ?? null, period.to ?? null, funding === 'all' ? null : funding];
  const ofParticipations = await manager.query<UniversitySums[]>(
    `select ${universityOf('a', by)} as "universityId", 'participations' as of, ${selectSums('a', 'participations')}
     from kpi_amounts_as_of($1, $2, $3, $4) a group by 1`,
    parameters,
  );
  const ofGroupProjects = await manager.query<UniversitySums[]>(
    `select ${universityOf('a', by)} as "universityId", 'group_projects' as of, ${selectSums('a', 'group_projects')}
     from kpi_group_amounts_as_of($1) a
     where ($2::date is null or a.ended_on >= $2) and ($3::date is null or a.ended_on <= $3)
       and ${fundingIs('a.funding', '$4')}
     group by 1`,
    parameters,
  );
  return [...ofParticipations, ...ofGroupProjects];
}

/** A pass over all records sorts and hashes them in memory, and compiling its many sums takes longer than adding them. */
export async function prepareForPass({ manager }: Pick<Context, 'manager'>): Promise<void> {
  await manager.query(`select set_config('work_mem', '256MB', true), set_config('jit', 'off', true)`);
}

function universityOf(alias: string, by: 'country' | 'university'): string {
  return by === 'university' ? `${alias}.university_id` : 'null::uuid';
}
