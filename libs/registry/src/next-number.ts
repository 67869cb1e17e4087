import type { Context } from '#persistence/context.js';

/**
 * The next number of a commitment or an output within its participation; whoever asks at the same time waits, so that no
 * number is given twice.
 */
export async function takeNextNumber(
  context: Context,
  table: 'commitment' | 'output',
  key: { readonly universityId: string; readonly participationId: string },
): Promise<number> {
  await context.manager.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
    `${table} of ${key.participationId}`,
  ]);
  const [row] = await context.manager.query<{ next: number }[]>(
    `select coalesce(max(${table}_no), 0) + 1 as next from ${table} where university_id = $1 and participation_id = $2`,
    [key.universityId, key.participationId],
  );
  return row?.next ?? 1;
}
