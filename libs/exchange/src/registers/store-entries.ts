import { v7 as uuidv7 } from 'uuid';
import type { RegisterKind } from '#domain/observation/observation-codes.js';
import type { Context } from '#persistence/context.js';
import type { MatchedEntry } from './match-entries.js';

/** What became of one row about one participation. */
export type StoredAs = 'created' | 'changed' | 'unchanged';

const COLUMNS = `university_id, id, participation_id, register_kind, register_key, from_date, to_date, direction, country,
  organisation_key, organisation, occupation, detail, consent_reference, register_file_id`;
const CONTENT = [
  'from_date',
  'to_date',
  'direction',
  'country',
  'organisation_key',
  'organisation',
  'occupation',
  'detail',
  'consent_reference',
];
const listOf = (table: string) => CONTENT.map((column) => `${table}.${column}`).join(', ');

/**
 * Keeps rows of a register, each under its key: a new one is added, one that says something else is changed (its history has
 * the former), the rest is left alone.
 *
 * @returns for each row, in the same order, what became of it
 */
export async function storeEntries(
  context: Context,
  kind: RegisterKind,
  fileId: string,
  matched: readonly MatchedEntry[],
): Promise<StoredAs[]> {
  if (matched.length === 0) return [];
  const rows = matched.map(({ universityId, participationId, entry }) => ({
    university_id: universityId,
    id: uuidv7({ msecs: context.now.getTime() }),
    participation_id: participationId,
    register_kind: kind,
    register_key: entry.key,
    from_date: entry.from,
    to_date: entry.to,
    direction: entry.direction,
    country: entry.country,
    organisation_key: entry.organisationKey,
    organisation: entry.organisation,
    occupation: entry.occupation,
    detail: entry.detail,
    consent_reference: entry.consentReference,
    register_file_id: fileId,
  }));
  const kept = await context.manager.query<{ participation_id: string; register_key: string; is_new: boolean }[]>(
    `with v as (select ${COLUMNS} from jsonb_populate_recordset(null::register_entry, $1::jsonb))
     insert into register_entry as e (${COLUMNS}, created_at, updated_at)
     select ${COLUMNS}, $2, $2 from v
     on conflict on constraint register_entry_key_uq do update
     set (${CONTENT.join(', ')}) = row (${listOf('excluded')}), register_file_id = excluded.register_file_id,
       version = e.version + 1, updated_at = $2
     where row (${listOf('e')}) is distinct from row (${listOf('excluded')})
     returning participation_id, register_key, version = 1 as is_new`,
    [JSON.stringify(rows), context.now],
  );
  const done = new Map(
    kept.map((row): [string, StoredAs] => [
      `${row.participation_id} ${row.register_key}`,
      row.is_new ? 'created' : 'changed',
    ]),
  );
  return matched.map(({ participationId, entry }) => done.get(`${participationId} ${entry.key}`) ?? 'unchanged');
}
