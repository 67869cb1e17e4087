import { type Principal, WORKER } from '#persistence/context.js';
import type { Transactions } from '#persistence/with-principal.js';
import { publishPublication } from '#reporting/publications/publish-publication.js';
import { officialPrincipal, prepareAtOnce } from '../commands/publication.command.js';

/**
 * Publishes the demonstration's figures, once, as its first version: one official prepares them and another publishes. Runs beside a
 * server that answers already.
 *
 * @returns the number of the version, nothing where there was one before or the signal gave it up
 */
export async function publishDemonstration(
  transactions: Transactions,
  officials: readonly [preparing: string, publishing: string],
  signal: AbortSignal,
): Promise<number | undefined> {
  const [before] = await transactions.withPrincipal(
    WORKER,
    async ({ manager }) =>
      await manager.query<{ count: number }[]>(
        'select count(*)::int as count from publication where published_at is not null',
      ),
  );
  if (before?.count !== 0) return undefined;
  const principals: Principal[] = [];
  for (const email of officials) principals.push(await officialPrincipal(transactions, email));
  const [preparing = WORKER, publishing = WORKER] = principals;
  try {
    const version = await prepareAtOnce(transactions, preparing, { contact: 'open-data@demo.example.org' }, signal);
    await transactions.withPrincipal(publishing, async (context) => await publishPublication(context, version));
    return version;
  } catch (error) {
    if (signal.aborted) return undefined;
    throw error;
  }
}
