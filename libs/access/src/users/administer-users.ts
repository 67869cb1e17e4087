import { recordAudit } from '#audit/record-audit.js';
import { CodedError } from '#domain/errors/coded-error.js';
import { ACCESS, type Context } from '#persistence/context.js';
import { containing, decodeCursor, encodeCursor, type Page } from '#persistence/keyset-page.js';
import { asPrincipal } from '#persistence/with-principal.js';
import type { UserRole } from '../permissions.js';
import { endSessionsOf } from '../sessions/sessions.js';
import type { User } from './users.js';

export interface UserQuery {
  readonly role?: UserRole;
  /** Found in e-mail addresses and names. */
  readonly search?: string;
  /** At most 200. */
  readonly limit: number;
  readonly cursor?: string;
}

const COLUMNS = `u.id, u.email, u.display_name as "displayName", u.role, u.university_id as "universityId",
  u.person_id as "personId", u.locale, u.disabled_at as "disabledAt"`;

/**
 * A page of those who may sign in, by e-mail address. For administrators.
 *
 * @throws CodedError `cursor_invalid`
 */
export async function listUsers(context: Context, query: UserQuery): Promise<Page<User>> {
  const [after = null] = query.cursor === undefined ? [] : decodeCursor(query.cursor, ['text']);
  const filter = `($1::text is null or u.role = $1) and ($2::text is null or concat_ws(' ', u.email, u.display_name) ilike $2)`;
  const values = [query.role ?? null, query.search === undefined ? null : containing(query.search)];
  const [count] = await context.manager.query<{ total: number }[]>(
    `select count(*)::int as total from app_user u where ${filter}`,
    values,
  );
  const found = await context.manager.query<User[]>(
    `select ${COLUMNS} from app_user u where ${filter} and ($3::text is null or u.email collate "C" > $3 collate "C")
     order by u.email collate "C" limit $4`,
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
 * Shuts a user out at once, sessions included, or lets them in again.
 *
 * @throws CodedError `record_not_found`, `transition_not_allowed` when they are so already, `user_is_oneself`
 */
export async function setUserDisabled(context: Context, id: string, disabled: boolean): Promise<User> {
  if (disabled && id === context.principal.userId) {
    throw new CodedError(
      'user_is_oneself',
      'conflict',
      'Nobody disables themselves: somebody must be left to undo it.',
    );
  }
  const [stored] = await context.manager.query<User[]>(`select ${COLUMNS} from app_user u where u.id = $1 for update`, [
    id,
  ]);
  if (!stored) throw new CodedError('record_not_found', 'not_found', 'There is no such user.');
  if ((stored.disabledAt !== null) === disabled) {
    const state = disabled ? 'disabled' : 'not disabled';
    throw new CodedError('transition_not_allowed', 'conflict', `This user is ${state} already.`);
  }
  const disabledAt = disabled ? context.now : null;
  await context.manager.query('update app_user set disabled_at = $2, version = version + 1 where id = $1', [
    id,
    disabledAt,
  ]);
  if (disabled) {
    await asPrincipal(context, ACCESS, async (asAccess) => await endSessionsOf(asAccess, id));
  }
  await recordAudit(context, {
    action: disabled ? 'user.disable' : 'user.enable',
    objectType: 'user',
    objectId: id,
    universityId: stored.universityId,
  });
  return { ...stored, disabledAt };
}
