import { recordAudit } from '#audit/record-audit.js';
import { CodedError } from '#domain/errors/coded-error.js';
import { ACCESS, type Context } from '#persistence/context.js';
import { containing, decodeCursor, encodeCursor, type Page } from '#persistence/keyset-page.js';
import { asPrincipal } from '#persistence/with-principal.js';
import type { UserRole } from '../permissions.js';
import { endSessionsOf } from '../sessions/sessions.js';
import type { User } from './users.js';

/** A user as an administrator sees them. */
export interface AdministeredUser extends User {
  /** Code of a coordinator's university. */
  readonly university: string | null;
  readonly createdAt: Date;
  /** Why they were shut out, or let in again, the last time. */
  readonly accessReason: string | null;
}

export interface UserQuery {
  readonly role?: UserRole;
  /** Code of a university; its coordinators. */
  readonly university?: string;
  /** Only those who are shut out, or only those who are not. */
  readonly disabled?: boolean;
  /** Found in e-mail addresses and names. */
  readonly search?: string;
  /** At most 200. */
  readonly limit: number;
  readonly cursor?: string;
}

const COLUMNS = `u.id, u.email, u.display_name as "displayName", u.role, u.university_id as "universityId",
  u.person_id as "personId", u.locale, u.disabled_at as "disabledAt", u.created_at as "createdAt",
  u.access_reason as "accessReason", (select n.code from university n where n.id = u.university_id) as university`;

/**
 * A page of those who may sign in, by e-mail address. For administrators.
 *
 * @throws CodedError `cursor_invalid`
 */
export async function listUsers(context: Context, query: UserQuery): Promise<Page<AdministeredUser>> {
  const [after = null] = query.cursor === undefined ? [] : decodeCursor(query.cursor, ['text']);
  const filter = `($1::text is null or u.role = $1) and ($2::text is null or concat_ws(' ', u.email, u.display_name) ilike $2)
    and ($3::text is null or u.university_id = (select n.id from university n where n.code = $3))
    and ($4::boolean is null or (u.disabled_at is not null) = $4)`;
  const values = [
    query.role ?? null,
    query.search === undefined ? null : containing(query.search),
    query.university ?? null,
    query.disabled ?? null,
  ];
  const [count] = await context.manager.query<{ total: number }[]>(
    `select count(*)::int as total from app_user u where ${filter}`,
    values,
  );
  const found = await context.manager.query<AdministeredUser[]>(
    `select ${COLUMNS} from app_user u where ${filter} and ($5::text is null or u.email collate "C" > $5 collate "C")
     order by u.email collate "C" limit $6`,
    [...values, after, query.limit + 1],
  );
  const items = found.slice(0, query.limit);
  const last = items.at(-1);
  await recordAudit(context, {
    action: 'user.listed',
    objectType: 'user',
    objectId: null,
    details: { shown: items.length },
  });
  return {
    items,
    total: count?.total ?? 0,
    nextCursor: found.length > query.limit && last ? encodeCursor([last.email]) : null,
  };
}

/**
 * One user.
 *
 * @throws CodedError `record_not_found`
 */
export async function getAdministeredUser({ manager }: Context, id: string): Promise<AdministeredUser> {
  const [user] = await manager.query<AdministeredUser[]>(`select ${COLUMNS} from app_user u where u.id = $1`, [id]);
  if (user) return user;
  throw new CodedError('record_not_found', 'not_found', 'There is no such user.');
}

/**
 * Shuts a user out at once, sessions included, or lets them in again; the reason is kept beside the user.
 *
 * @throws CodedError `record_not_found`, `transition_not_allowed` when they are so already, `user_is_oneself`
 */
export async function setUserDisabled(
  context: Context,
  id: string,
  { disabled, reason }: { readonly disabled: boolean; readonly reason: string },
): Promise<AdministeredUser> {
  if (disabled && id === context.principal.userId) {
    throw new CodedError(
      'user_is_oneself',
      'conflict',
      'Nobody disables themselves: somebody must be left to undo it.',
    );
  }
  const [stored] = await context.manager.query<AdministeredUser[]>(
    `select ${COLUMNS} from app_user u where u.id = $1 for update`,
    [id],
  );
  if (!stored) throw new CodedError('record_not_found', 'not_found', 'There is no such user.');
  if ((stored.disabledAt !== null) === disabled) {
    const state = disabled ? 'disabled' : 'not disabled';
    throw new CodedError('transition_not_allowed', 'conflict', `This user is ${state} already.`);
  }
  const disabledAt = disabled ? context.now : null;
  await context.manager.query(
    'update app_user set disabled_at = $2, access_reason = $3, version = version + 1 where id = $1',
    [id, disabledAt, reason],
  );
  if (disabled) {
    await asPrincipal(context, ACCESS, async (asAccess) => await endSessionsOf(asAccess, id));
  }
  await recordAudit(context, {
    action: disabled ? 'user.disable' : 'user.enable',
    objectType: 'user',
    objectId: id,
    universityId: stored.universityId,
  });
  return { ...stored, disabledAt, accessReason: reason };
}
