import type { ClientBase, QueryResult } from 'pg';
import { WORKER } from '../context.js';
import type { Transactions } from '../with-principal.js';

/** The part of a database that pg-boss asks for. */
export interface QueueDatabase {
  executeSql(text: string, values?: unknown[]): Promise<{ rows: unknown[] }>;
}

/**
 * The database as pg-boss reaches it: each statement in a transaction of its own under the worker's role, which may read and
 * write the queue's tables and create nothing. Some of its statements bring a transaction along; that is ours to open.
 */
export function queueDatabase(transactions: Transactions): QueueDatabase {
  return {
    executeSql: async (text, values) =>
      await transactions.withPrincipal(WORKER, async ({ manager }) => {
        // The driver itself, since it alone answers several statements at once.
        const client = (await manager.queryRunner?.connect()) as ClientBase | undefined;
        if (!client) throw new Error('The transaction has no connection.');
        const plain = text.replace(/^\s*BEGIN;/, '').replace(/COMMIT;\s*$/, '');
        const result = (await client.query(plain, values)) as QueryResult | QueryResult[];
        return { rows: [result].flat().flatMap(({ rows }) => rows as unknown[]) };
      }),
  };
}
