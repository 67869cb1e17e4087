import { recordAudit } from '#audit/record-audit.js';
import type { Context } from '#persistence/context.js';

/** Whether a row `e` of the log says what it was hashed with: the same words as `hash_audit_event()` of the database. */
export const FITS_ITS_HASH = `(e.row_hash = sha256(convert_to(concat_ws(e'\\x1f', e.id, extract(epoch from e.occurred_at),
  e.actor_user_id, e.actor_role, e.university_id, e.action, e.object_type, e.object_id, e.details, e.request_id), 'UTF8')))`;

/** What a check of the newest rows of the audit log found. */
export interface AuditHashCheck {
  readonly checked: number;
  /** How many rows do not fit their hash: somebody changed them after they were written. */
  readonly broken: number;
  /** The oldest of them; null where there is none. */
  readonly firstBroken: string | null;
  /** When the oldest row that was looked at was written. */
  readonly since: Date | null;
}

/** How many of the newest rows are looked at; the whole log is for the command line. */
const CHECKED_AT_MOST = 20_000;

/** Computes the hashes of the newest rows anew. What was checked, and that it was, is itself written down. */
export async function checkAuditHashes(context: Context): Promise<AuditHashCheck> {
  const [found] = await context.manager.query<AuditHashCheck[]>(
    `select count(*)::integer as checked, (count(*) filter (where not r.intact))::integer as broken,
       (min(r.id) filter (where not r.intact))::text as "firstBroken", min(r.occurred_at) as since
     from (select e.id, e.occurred_at, ${FITS_ITS_HASH} as intact from audit_event e order by e.id desc limit $1) r`,
    [CHECKED_AT_MOST],
  );
  const check = found ?? { checked: 0, broken: 0, firstBroken: null, since: null };
  await recordAudit(context, {
    action: 'audit_log.checked',
    objectType: 'audit_log',
    objectId: null,
    details: { checked: check.checked, broken: check.broken },
  });
  return check;
}
