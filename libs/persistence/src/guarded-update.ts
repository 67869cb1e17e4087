import { CodedError } from '#domain/errors/coded-error.js';
import type { Context } from './context.js';

/**
 * Changes one record of the principal's university if it still has the expected version, and raises the version: a single
 * `UPDATE … WHERE id AND version`. TypeORM's `save()` is not used for changes anywhere, since a stale one overwrites and
 * sets the version back (typeorm #2848).
 *
 * @param changes column names (snake_case, from code, never from a client) and their new values
 * @returns the new version
 * @throws CodedError `version_mismatch` (412) when somebody changed it meanwhile, `record_not_found` (404)
 */
export async function updateGuarded(
  context: Context,
  table: string,
  key: { readonly universityId: string; readonly id: string },
  expectedVersion: number,
  changes: Readonly<Record<string, unknown>>,
): Promise<number> {
  const columns = Object.keys(changes);
  const assignments = columns.map((column, index) => `${column} = $${index + 5}`);
  const [rows] = await context.manager.query<[{ version: number }[], number]>(
    `update ${table} set ${[...assignments, 'version = version + 1', 'updated_at = $4'].join(', ')}
     where university_id = $1 and id = $2 and version = $3 returning version`,
    [key.universityId, key.id, expectedVersion, context.now, ...columns.map((column) => changes[column])],
  );
  if (rows[0]) return rows[0].version;
  const [current] = await context.manager.query<{ version: number }[]>(
    `select version from ${table} where university_id = $1 and id = $2`,
    [key.universityId, key.id],
  );
  if (!current) throw new CodedError('record_not_found', 'not_found', 'There is no such record.');
  throw mismatch(current.version);
}

/** @throws CodedError `version_mismatch` (412) when the record just read is not the one the client saw */
export function requireVersion(current: number, expected: number): void {
  if (current !== expected) throw mismatch(current);
}

function mismatch(current: number): CodedError {
  return new CodedError(
    'version_mismatch',
    'precondition_failed',
    `Somebody changed this record meanwhile (it is now version ${current}). Read it again and repeat the change.`,
  );
}
