import type { AuditAction } from '#domain/audit/audit-actions.js';
import type { AuditedThing } from '#domain/audit/audited-things.js';
import { maskIin } from '#domain/identifiers/iin.js';
import type { Context } from '#persistence/context.js';

export type AuditDetail = string | number | boolean | null | readonly string[];

/** What somebody did, to what. Identifiers and counts only: never a name, an IIN, a password or a token. */
export interface AuditEntry {
  /** `<thing>.<what was done to it>`, such as `session.create` or `participation.read`. */
  readonly action: AuditAction;
  readonly objectType: AuditedThing;
  readonly objectId: string | null;
  /** The university it concerns; the principal's own where it is not given. */
  readonly universityId?: string | null;
  readonly details?: Readonly<Record<string, AuditDetail>>;
}

/** Somebody tried to write a secret into a log that nobody can change. A mistake in the code, not of a user. */
export class AuditDetailRefusedError extends Error {
  readonly code = 'audit_detail_refused';
}

const SECRET_NAME = /password|secret|token|cookie|iin|document/i;
/** A UUID's last group may by chance be twelve digits; the first alternative lets it pass. */
const UUID_OR_TWELVE_DIGITS = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|(?<!\d)\d{12}(?!\d)/gi;

/**
 * Writes one row of the audit log, in the transaction of what it tells about: both are kept, or neither. The database
 * hashes the row and lets nobody change it, so what must not be in it is refused (by the name of a detail) or masked (any
 * twelve digits in a row) here.
 *
 * @throws AuditDetailRefusedError `audit_detail_refused`
 */
export async function recordAudit(context: Context, entry: AuditEntry): Promise<void> {
  const { principal } = context;
  await context.manager.query(
    `insert into audit_event
       (occurred_at, actor_user_id, actor_role, university_id, action, object_type, object_id, details, request_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      context.now,
      principal.userId,
      principal.role,
      entry.universityId === undefined ? principal.universityId : entry.universityId,
      entry.action,
      entry.objectType,
      entry.objectId,
      JSON.stringify(safeDetails(entry.details ?? {})),
      context.requestId,
    ],
  );
}

/** The details as they may be kept. */
export function safeDetails(details: Readonly<Record<string, AuditDetail>>): Record<string, AuditDetail> {
  return Object.fromEntries(
    Object.entries(details).map(([name, value]) => {
      if (SECRET_NAME.test(name)) {
        throw new AuditDetailRefusedError(`The audit log keeps no "${name}".`);
      }
      if (typeof value === 'string') return [name, mask(value)];
      return [name, Array.isArray(value) ? value.map(mask) : value];
    }),
  );
}

function mask(text: string): string {
  return text.replace(UUID_OR_TWELVE_DIGITS, (found) => (found.length === 12 ? maskIin(found) : found));
}
