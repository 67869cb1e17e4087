import { type AuditDetail, recordAudit } from '#audit/record-audit.js';
import { CodedError } from '#domain/errors/coded-error.js';
import type { Context } from '#persistence/context.js';
import { decodeCursor, encodeCursor, type Page } from '#persistence/keyset-page.js';
import { FITS_ITS_HASH } from './check-audit-hashes.js';

/** One row of the audit log as an administrator reads it. */
export interface AuditEvent {
  readonly id: string;
  readonly occurredAt: Date;
  /** Null where nobody was signed in, and for the system. */
  readonly actor: { readonly id: string; readonly displayName: string; readonly email: string } | null;
  /** Role without its prefix: `coordinator`, `worker` (the system), … */
  readonly role: string;
  /** Code of the university it concerns. */
  readonly university: string | null;
  readonly action: string;
  readonly objectType: string;
  readonly objectId: string | null;
  readonly details: Readonly<Record<string, AuditDetail>>;
  readonly requestId: string | null;
  /** Whether the row still says what it was hashed with. */
  readonly intact: boolean;
}

export interface AuditQuery {
  /** Id or e-mail address of a user. */
  readonly actor?: string;
  readonly action?: string;
  readonly objectType?: string;
  readonly objectId?: string;
  readonly universityId?: string;
  /** First and last day, in Kazakhstan. */
  readonly from?: string;
  readonly to?: string;
  /** At most 200. */
  readonly limit: number;
  readonly cursor?: string;
}

/** So many rows are counted; where there are more, that is said. */
export const COUNTED_AT_MOST = 10_000;

export interface AuditPage extends Page<AuditEvent> {
  /** There are more rows than were counted. */
  readonly isMore: boolean;
}

const FILTER = `($1::text is null or e.actor_user_id = (select a.id from app_user a where a.id::text = $1 or a.email = lower($1)))
  and ($2::text is null or e.action = $2) and ($3::text is null or e.object_type = $3)
  and ($4::text is null or e.object_id = $4) and ($5::uuid is null or e.university_id = $5)
  and ($6::date is null or e.occurred_at >= $6::date::timestamp at time zone 'Asia/Almaty')
  and ($7::date is null or e.occurred_at < ($7::date + 1)::timestamp at time zone 'Asia/Almaty')`;

/**
 * A page of the audit log, the newest first. Looking is itself written down, with what was looked for.
 *
 * @throws CodedError `cursor_invalid`
 */
export async function listAuditEvents(context: Context, query: AuditQuery): Promise<AuditPage> {
  const { actor, action, objectType, objectId, universityId, from, to, limit } = query;
  const before = query.cursor === undefined ? null : readCursor(query.cursor);
  const values = [actor, action, objectType, objectId, universityId, from, to].map((value) => value ?? null);
  const [counted] = await context.manager.query<{ count: number }[]>(
    `select count(*)::integer as count from (select from audit_event e where ${FILTER} limit $8) found`,
    [...values, COUNTED_AT_MOST + 1],
  );
  const found = await context.manager.query<AuditEvent[]>(
    `select e.id::text as id, e.occurred_at as "occurredAt",
       case when e.actor_user_id is not null then jsonb_build_object('id', e.actor_user_id,
         'displayName', coalesce(a.display_name, ''), 'email', coalesce(a.email, '')) end as actor,
       replace(e.actor_role, 'qaitu_', '') as role, u.code as university, e.action, e.object_type as "objectType",
       e.object_id as "objectId", e.details, e.request_id as "requestId", ${FITS_ITS_HASH} as intact
     from audit_event e
     left join app_user a on a.id = e.actor_user_id
     left join university u on u.id = e.university_id
     where ${FILTER} and ($8::bigint is null or e.id < $8)
     order by e.id desc limit $9`,
    [...values, before, limit + 1],
  );
  const items = found.slice(0, limit);
  const last = items.at(-1);
  await recordAudit(context, {
    action: 'audit_log.listed',
    objectType: 'audit_log',
    objectId: null,
    details: {
      ...Object.fromEntries(
        Object.entries({ action, objectType, objectId, universityId, from, to }).filter(([, value]) => value),
      ),
      byActor: actor !== undefined,
      shown: items.length,
    },
  });
  const count = counted?.count ?? 0;
  return {
    items,
    total: Math.min(count, COUNTED_AT_MOST),
    isMore: count > COUNTED_AT_MOST,
    nextCursor: found.length > limit && last ? encodeCursor([last.id]) : null,
  };
}

/** Every action that the log holds, for a choice of them: by leaps through the index, whatever the number of rows. */
export async function listAuditActions({ manager }: Context): Promise<string[]> {
  const rows = await manager.query<{ action: string }[]>(
    `with recursive found as (
       (select e.action from audit_event e order by e.action limit 1)
       union all
       select (select e.action from audit_event e where e.action > f.action order by e.action limit 1)
       from found f where f.action is not null
     )
     select action from found where action is not null order by action`,
  );
  return rows.map(({ action }) => action);
}

function readCursor(cursor: string): string {
  const [id] = decodeCursor(cursor, ['text']);
  if (typeof id === 'string' && /^\d{1,18}$/.test(id)) return id;
  throw new CodedError(
    'cursor_invalid',
    'invalid',
    'The cursor does not belong to this list. Begin at the first page.',
  );
}
