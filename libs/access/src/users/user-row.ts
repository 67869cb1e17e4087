import type { Actor, Locale } from '../actor.js';
import type { UserRole } from '../permissions.js';

/** The columns of `app_user` (as `u`) that make an actor. */
export const USER_COLUMNS = `u.id as user_id, u.role, u.university_id, u.person_id, u.email, u.display_name, u.locale,
  u.password_hash is not null as has_password`;

export interface UserRow {
  readonly user_id: string;
  readonly role: UserRole;
  readonly university_id: string | null;
  readonly person_id: string | null;
  readonly email: string;
  readonly display_name: string;
  readonly locale: Locale;
  readonly has_password: boolean;
}

/** What a row says about who somebody is, whatever proved it. */
export function userOf(row: UserRow): Omit<Actor, 'via' | 'sessionId' | 'expiresAt' | 'confirmedUntil'> {
  return {
    userId: row.user_id,
    role: row.role,
    universityId: row.university_id,
    personId: row.person_id,
    email: row.email,
    displayName: row.display_name,
    locale: row.locale,
    hasPassword: row.has_password,
  };
}
