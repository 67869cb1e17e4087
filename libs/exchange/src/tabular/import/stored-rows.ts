import type { Context } from '#persistence/context.js';

/** A stored record as its columns; dates are ISO texts, numbers are numbers. */
export type StoredRow = Readonly<Record<string, unknown>> & { readonly id: string; readonly version: number };

/**
 * Reads the stored records of the principal's university whose column holds one of the values. Each value is looked up for
 * itself: inside the transaction of a large import the table has no statistics yet, and a plan made for the whole list would
 * scan everything that was just written, batch after batch.
 */
export async function readStored(
  context: Context,
  table: string,
  column: string,
  type: 'text' | 'uuid',
  values: readonly string[],
): Promise<StoredRow[]> {
  if (values.length === 0) return [];
  return await context.manager.query<StoredRow[]>(
    `select t.* from unnest ($2::${type}[]) v (value)
     cross join lateral (select * from ${table} r where r.university_id = $1 and r.${column} = v.value offset 0) t`,
    [context.principal.universityId, values],
  );
}

/** Inserts records in one statement. The rows travel as one JSON document, typed by the table itself. */
export async function insertRows(
  context: Context,
  table: string,
  columns: readonly string[],
  rows: readonly Readonly<Record<string, unknown>>[],
): Promise<void> {
  if (rows.length === 0) return;
  const list = ['university_id', 'id', ...columns].join(', ');
  await context.manager.query(
    `insert into ${table} (${list}, created_at, updated_at)
     select ${list}, $2, $2 from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
    [JSON.stringify(rows), context.now],
  );
}

/**
 * Changes records in one statement, each only if it still has the version that was read.
 *
 * @returns how many were changed; fewer than given means that somebody changed one meanwhile
 */
export async function updateRows(
  context: Context,
  table: string,
  columns: readonly string[],
  rows: readonly Readonly<Record<string, unknown>>[],
): Promise<number> {
  if (rows.length === 0) return 0;
  const [, changed] = await context.manager.query<[unknown, number]>(
    `update ${table} t set ${columns.map((column) => `${column} = r.${column}`).join(', ')},
       version = t.version + 1, updated_at = $2
     from jsonb_populate_recordset(null::${table}, $1::jsonb) r
     where t.university_id = r.university_id and t.id = r.id and t.version = r.version`,
    [JSON.stringify(rows), context.now],
  );
  return changed;
}
