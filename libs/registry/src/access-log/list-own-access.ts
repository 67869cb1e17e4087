import type { Context } from '#persistence/context.js';
import { decodeCursor, encodeCursor, type Page } from '#persistence/keyset-page.js';

/** What somebody did with a record of the principal's: who by role, never by name. */
export interface AccessEntry {
  readonly id: string;
  readonly occurredAt: Date;
  /** Role without its prefix: `coordinator`, `ministry`, … */
  readonly role: string;
  readonly byYourself: boolean;
  /** Code of the university the record belongs to. */
  readonly university: string | null;
  readonly action: string;
  readonly objectType: string;
  readonly objectId: string;
}

/** The records that are the principal's own, by the policies of its role. */
const OWN_RECORDS = `
  select p.university_id as university, p.id::text as id from participation p
  union all select c.university_id, c.id::text from commitment c
  union all select r.university_id, r.id::text from report r
  union all select a.university_id, a.id::text from application a`;

/**
 * Who looked at, or changed, the principal's own records, the newest first. The ids are gathered first, so that the log is
 * read by its index and not from end to end.
 *
 * @param query `others`: without what the principal did
 * @throws CodedError `cursor_invalid`
 */
export async function listOwnAccess(
  context: Context,
  query: { readonly others: boolean; readonly limit: number; readonly cursor?: string },
): Promise<Page<AccessEntry>> {
  const before = query.cursor === undefined ? null : decodeCursor(query.cursor, ['text'])[0];
  const own = await context.manager.query<{ university: string; id: string }[]>(OWN_RECORDS);
  const of = `(e.university_id, e.object_id) in (select o.university, o.id from unnest($1::uuid[], $2::text[]) o (university, id))
    and (not $3 or e.actor_user_id is distinct from $4)`;
  const filters = [
    own.map(({ university }) => university),
    own.map(({ id }) => id),
    query.others,
    context.principal.userId,
  ];
  const [counted] = await context.manager.query<{ total: number }[]>(
    `select count(*)::integer as total from audit_event e where ${of}`,
    filters,
  );
  const found = await context.manager.query<AccessEntry[]>(
    `select e.id::text as id, e.occurred_at as "occurredAt", replace(e.actor_role, 'qaitu_', '') as role,
       coalesce(e.actor_user_id = $4, false) as "byYourself", u.code as university, e.action,
       e.object_type as "objectType", e.object_id as "objectId"
     from audit_event e left join university u on u.id = e.university_id
     where ${of} and ($5::bigint is null or e.id < $5)
     order by e.id desc limit $6`,
    [...filters, before !== null && before !== undefined && /^\d{1,18}$/.test(before) ? before : null, query.limit + 1],
  );
  const items = found.slice(0, query.limit);
  const last = items.at(-1);
  return {
    items,
    total: counted?.total ?? 0,
    nextCursor: found.length > query.limit && last ? encodeCursor([last.id]) : null,
  };
}
