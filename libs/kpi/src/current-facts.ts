import { type Context, WORKER } from '#persistence/context.js';
import { asPrincipal, type Transactions } from '#persistence/with-principal.js';

/** A day's changes of a large register, in pieces that hold their rows for a moment only. */
const FACTS_AT_ONCE = 2000;
/** What a reader waits for; a register that slept for months is left to the worker, and the reader asks the records. */
const READER_ROUNDS = 5;
const CELLS_AT_ONCE = 5000;

/**
 * Whether the facts that the principal may see say what `$1`, a day, makes of the records: none has been computed for a
 * later day, and none waits for that day to change it.
 */
export const FACTS_ARE_CURRENT = `not exists (select from fact_state s where s.as_of > $1)
  and not exists (select from participation_fact f where f.next_change_on <= $1)
  and not exists (select from group_project_fact g where g.next_change_on <= $1)`;

/**
 * Computes those facts anew that the days since have changed, a few thousand at most, and answers how many there were.
 * Facts that a change under way holds are left to it. Doing it again changes nothing.
 */
export async function advanceFacts(context: Context, asOf = context.today): Promise<number> {
  return await asPrincipal(context, WORKER, async ({ manager }) => {
    const [row] = await manager.query<{ advanced: number }[]>('select advance_kpi_facts($1, $2) as advanced', [
      asOf,
      FACTS_AT_ONCE,
    ]);
    return row?.advanced ?? 0;
  });
}

/**
 * What the first reader of the day does, where its transaction may write: a small remainder is carried over at once.
 * @returns whether it was tried
 */
export async function advanceForReader(context: Context): Promise<boolean> {
  const [state] = await context.manager.query<{ writable: boolean }[]>(
    `select current_setting('transaction_read_only') = 'off'
       and current_setting('transaction_isolation') = 'read committed' as writable`,
  );
  if (state?.writable !== true) return false;
  for (let round = 0; round < READER_ROUNDS; round++) {
    if ((await advanceFacts(context)) < FACTS_AT_ONCE) break;
  }
  return true;
}

/** Whether facts say what `asOf` makes of the records: today's do, once whoever asks first has carried them over to the day. */
export async function areFactsCurrent(context: Context, asOf: string): Promise<boolean> {
  if (asOf !== context.today) return false;
  const ask = async () => {
    const [row] = await context.manager.query<{ current: boolean }[]>(
      `select ${FACTS_ARE_CURRENT.replaceAll('$1', '$1::date')} as current`,
      [asOf],
    );
    return row?.current === true;
  };
  return (await ask()) || ((await advanceForReader(context)) && (await ask()));
}

/** What a round of upkeep did. */
export interface FactsUpkeep {
  readonly advancedFacts: number;
  readonly foldedCells: number;
}

/**
 * Carries all facts over to today (or another day) and folds the cells' differences, in transactions of their own. Several processes may do
 * it at once: each takes the facts that nobody holds, and one alone folds.
 */
export async function keepFactsCurrent(transactions: Transactions, asOf?: string): Promise<FactsUpkeep> {
  let advancedFacts = 0;
  for (;;) {
    const advanced = await transactions.withPrincipal(WORKER, async (context) => await advanceFacts(context, asOf));
    advancedFacts += advanced;
    if (advanced < FACTS_AT_ONCE) break;
  }
  return { advancedFacts, foldedCells: await foldCells(transactions) };
}

/** Makes one row of all rows of a cell, and answers how many there were of those that had several. */
export async function foldCells(transactions: Transactions): Promise<number> {
  return await transactions.withPrincipal(WORKER, async ({ manager }) => {
    const [row] = await manager.query<{ folded: number | null }[]>(
      `select case when pg_try_advisory_xact_lock(hashtextextended('fold cells', 0)) then fold_kpi_cells($1) end as folded`,
      [CELLS_AT_ONCE],
    );
    return row?.folded ?? 0;
  });
}
