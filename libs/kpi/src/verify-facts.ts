import { type Context, WORKER } from '#persistence/context.js';
import type { Transactions } from '#persistence/with-principal.js';
import { columnsOf, type SumsOf } from './cell-sums.js';
import { keepFactsCurrent } from './current-facts.js';
import { prepareForPass } from './read-sums.js';

/** One column of a fact or a cell that is not what the records give. No values: a fact's may be a person's own affair. */
export interface KpiDrift {
  readonly table: 'participation_fact' | 'group_project_fact' | 'kpi_cell';
  /** Of a fact the university and the record's id, of a cell the university, the first day of the end's term and the funding. */
  readonly key: string;
  /** The column; `*` where a fact is missing or has no record behind it. A cell that is missing is one of empty columns. */
  readonly column: string;
}

export interface KpiVerification {
  /** The day for which everything was computed. */
  readonly asOf: string;
  readonly participationFacts: number;
  readonly groupProjectFacts: number;
  readonly cells: number;
  /** Columns that differ, all of them. */
  readonly driftCount: number;
  /** The first of them. */
  readonly drift: readonly KpiDrift[];
}

const SHOWN_DRIFT = 1000;
const STATEMENT_TIMEOUT_MS = 30 * 60_000;

/**
 * Computes every fact and every cell anew from the records and compares. Facts are first carried over to today, or to the
 * latest day for which one was computed where that is later; then all is compared as one snapshot shows it.
 */
export async function verifyFacts(transactions: Transactions): Promise<KpiVerification> {
  const asOf = await transactions.withPrincipal(WORKER, async ({ manager, today }) => {
    const [row] = await manager.query<{ asOf: string }[]>(
      'select greatest($1::date, max(as_of)) as "asOf" from fact_state',
      [today],
    );
    return row?.asOf ?? today;
  });
  await keepFactsCurrent(transactions, asOf);
  return await transactions.withPrincipal(WORKER, async (context) => await compare(context, asOf), {
    readOnly: true,
    snapshot: true,
    statementTimeoutMs: STATEMENT_TIMEOUT_MS,
  });
}

async function compare(context: Context, asOf: string): Promise<KpiVerification> {
  await prepareForPass(context);
  const { manager } = context;
  const [counts] = await manager.query<{ participations: number; projects: number; cells: number }[]>(
    `select (select count(*) from participation_fact) as participations, (select count(*) from group_project_fact) as projects,
       (select count(*) from (select from kpi_cell group by university_id, end_term, funding) c) as cells`,
  );
  const found = [
    await driftOf(context, 'participation_fact', FACT_KEY, 'select * from participation_fact', PARTICIPATIONS, asOf),
    await driftOf(context, 'group_project_fact', FACT_KEY, 'select * from group_project_fact', GROUP_PROJECTS, asOf),
    await driftOf(context, 'kpi_cell', CELL_KEY, cellsOf('kpi_cell c', 'both'), recomputedCells(), asOf),
  ];
  return {
    asOf,
    participationFacts: counts?.participations ?? 0,
    groupProjectFacts: counts?.projects ?? 0,
    cells: counts?.cells ?? 0,
    driftCount: found.reduce((sum, { count }) => sum + count, 0),
    drift: found.flatMap(({ drift }) => drift).slice(0, SHOWN_DRIFT),
  };
}

const FACT_KEY = ['university_id', 'id'] as const;
const CELL_KEY = ['university_id', 'end_term', 'funding'] as const;
const PARTICIPATIONS = 'select * from kpi_facts_as_of($1, null, null, null)';
const GROUP_PROJECTS = 'select * from kpi_group_facts_as_of($1)';

/** The sums of a cell over rows `c`; nothing to add is empty, as a cell keeps it. */
function cellsOf(from: string, of: SumsOf): string {
  const sums = columnsOf(of).map((column) => `nullif(sum(c.${column}), 0) as ${column}`);
  return `select c.university_id, c.end_term, c.funding, ${sums.join(', ')} from ${from} group by 1, 2, 3`;
}

function recomputedCells(): string {
  const empty = (of: SumsOf) => columnsOf(of).map((column) => `null::numeric as ${column}`);
  const part = (of: SumsOf, from: string, other: SumsOf, first: boolean) => {
    const own = columnsOf(of).map((column) => `a.${column}`);
    const columns = first ? [...own, ...empty(other)] : [...empty(other), ...own];
    return `select a.university_id, a.end_term, a.funding, ${columns.join(', ')} from ${from} a`;
  };
  const rows = `${part('participations', 'kpi_amounts_as_of($1, null, null, null)', 'group_projects', true)}
    union all ${part('group_projects', 'kpi_group_amounts_as_of($1)', 'participations', false)}`;
  return cellsOf(`(${rows}) c`, 'both');
}

/** A cell that is empty throughout says nothing, whether its row is there or not. */
async function driftOf(
  { manager }: Context,
  table: KpiDrift['table'],
  key: readonly string[],
  stored: string,
  computed: string,
  asOf: string,
): Promise<{ readonly count: number; readonly drift: KpiDrift[] }> {
  const isCell = table === 'kpi_cell';
  const keyText = key.map((column) => (column === 'university_id' ? 'u.code' : `d.${column}`)).join(`, ' ', `);
  const rows = await manager.query<{ key: string; column: string; count: number }[]>(
    `select concat(${keyText}) as key, d.column, count(*) over () as count
     from (
       select ${key.map((column) => `coalesce(s.${column}, c.${column}) as ${column}`).join(', ')}, k.column
       from (${stored}) s
       full join (${computed}) c on ${key.map((column) => `s.${column} = c.${column}`).join(' and ')}
       cross join lateral (
         select ${isCell ? 'k.key' : `case when s.university_id is null or c.university_id is null then '*' else k.key end`} as column
         from jsonb_each(jsonb_strip_nulls(to_jsonb(s)) - $2::text[]) stored_value (key, value)
         full join jsonb_each(jsonb_strip_nulls(to_jsonb(c)) - $2::text[]) computed_value (key, value) using (key)
         cross join lateral (select coalesce(stored_value.key, computed_value.key) as key) k
         where stored_value.value is distinct from computed_value.value
         group by 1
       ) k
       where row(s.*) is distinct from row(c.*) and $1::date is not null
     ) d
     join university u on u.id = d.university_id
     order by 1, 2 limit ${SHOWN_DRIFT}`,
    [asOf, key],
  );
  return {
    count: rows[0]?.count ?? 0,
    drift: rows.map(({ key: found, column }) => ({ table, key: found, column })),
  };
}
