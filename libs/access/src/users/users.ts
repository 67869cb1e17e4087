import { isEmail } from 'class-validator';
import { recordAudit } from '#audit/record-audit.js';
import { CodedError } from '#domain/errors/coded-error.js';
import type { Context } from '#persistence/context.js';
import type { Locale } from '../actor.js';
import { generatePassword } from '../passwords/generate-password.js';
import { hashPassword } from '../passwords/password-hashing.js';
import { requireAcceptablePassword } from '../passwords/password-policy.js';
import { USER_ROLES, type UserRole } from '../permissions.js';
import { endSessionsOf } from '../sessions/sessions.js';

/** One who may sign in, as stored; the password's hash stays out of it. */
export interface User {
  readonly id: string;
  readonly email: string;
  readonly displayName: string;
  readonly role: UserRole;
  readonly universityId: string | null;
  readonly personId: string | null;
  readonly locale: Locale;
  readonly disabledAt: Date | null;
}

export interface NewUser {
  readonly email: string;
  readonly role: string;
  /** Code of the university; asked for from a coordinator, refused to everybody else. */
  readonly universityCode?: string;
  /** The e-mail address where it is not given. */
  readonly displayName?: string;
  /** One is made where it is not given; with null there is none until its owner chooses one by an invitation. */
  readonly password?: string | null;
  /** `kk` where it is not given. */
  readonly locale?: Locale;
}

const MAX_EMAIL_LENGTH = 254;
const LOCALES: readonly string[] = ['kk', 'ru', 'en'] satisfies Locale[];

/** The form in which an e-mail address is stored and looked up. */
export function normaliseEmail(email: string): string {
  return email.trim().toLowerCase();
}

/**
 * Adds one who may sign in. Under the worker's role, as from the command line, or an administrator's.
 *
 * @returns the user, and the password where one was made: shown this once, kept nowhere
 * @throws CodedError `email_invalid`, `email_taken`, `role_invalid`, `locale_invalid`, `university_required`,
 *   `university_unknown`, `university_not_allowed`, and the codes of `requireAcceptablePassword`
 */
export async function addUser(
  context: Context,
  input: NewUser,
): Promise<{ readonly user: User; readonly generatedPassword: string | null }> {
  const email = requireEmail(input.email);
  const role = requireRole(input.role);
  const locale = requireLocale(input.locale ?? 'kk');
  const universityId = await findUniversityFor(context, role, input.universityCode);
  const displayName = input.displayName?.trim().normalize('NFC') || email;
  if (input.password) requireAcceptablePassword(input.password, { email, displayName }, locale);
  const password = input.password === undefined ? generatePassword() : input.password;
  const [created] = await context.manager.query<{ id: string }[]>(
    `insert into app_user (email, display_name, role, university_id, locale, password_hash, created_at)
     values ($1, $2, $3, $4, $5, $6, $7) on conflict (email) do nothing returning id`,
    [
      email,
      displayName,
      role,
      universityId,
      locale,
      password === null ? null : await hashPassword(password),
      context.now,
    ],
  );
  if (!created) throw fieldRefusal('email_taken', 'email', 'Somebody with this e-mail address may already sign in.');
  await recordAudit(context, {
    action: 'user.create',
    objectType: 'user',
    objectId: created.id,
    universityId,
    details: { role },
  });
  return {
    user: { id: created.id, email, displayName, role, universityId, personId: null, locale, disabledAt: null },
    generatedPassword: input.password === undefined ? password : null,
  };
}

/** The user of this e-mail address, disabled or not. */
export async function findUserByEmail(context: Context, email: string): Promise<User | undefined> {
  const [row] = await context.manager.query<User[]>(
    `select id, email, display_name as "displayName", role, university_id as "universityId", person_id as "personId",
            locale, disabled_at as "disabledAt"
     from app_user where email = $1`,
    [normaliseEmail(email)],
  );
  return row;
}

/** @throws CodedError `user_unknown` */
export async function getUserByEmail(context: Context, email: string): Promise<User> {
  const user = await findUserByEmail(context, email);
  if (!user) throw new CodedError('user_unknown', 'not_found', 'Nobody signs in with this e-mail address.');
  return user;
}

/**
 * Gives a user another password and ends all of their sessions: whoever knew the old one is out. Under the worker's role.
 *
 * @throws CodedError `user_unknown`, and the codes of `requireAcceptablePassword`
 */
export async function setPassword(context: Context, email: string, password: string): Promise<void> {
  const user = await getUserByEmail(context, email);
  requireAcceptablePassword(password, user, user.locale);
  await context.manager.query('update app_user set password_hash = $2, version = version + 1 where id = $1', [
    user.id,
    await hashPassword(password),
  ]);
  await endSessionsOf(context, user.id);
  await recordAudit(context, {
    action: 'user.change_password',
    objectType: 'user',
    objectId: user.id,
    universityId: user.universityId,
  });
}

/**
 * The form in which an address is stored, if it is one.
 *
 * @throws CodedError `email_invalid`
 */
export function requireEmail(text: string): string {
  const email = normaliseEmail(text);
  // ASCII alone: outside of it, "lower case" is not the same thing here and in the database.
  const usable = /^[\x21-\x7e]+$/.test(email) && email.length <= MAX_EMAIL_LENGTH;
  if (usable && isEmail(email, { require_tld: false })) return email;
  throw fieldRefusal('email_invalid', 'email', 'This is not an e-mail address.');
}

function requireRole(text: string): UserRole {
  const role = USER_ROLES.find((known) => known === text);
  if (role) return role;
  throw fieldRefusal('role_invalid', 'role', `A role is one of ${USER_ROLES.join(', ')}.`);
}

function requireLocale(locale: Locale): Locale {
  if (LOCALES.includes(locale)) return locale;
  throw fieldRefusal('locale_invalid', 'locale', `A language is one of ${LOCALES.join(', ')}.`);
}

async function findUniversityFor(context: Context, role: UserRole, code: string | undefined): Promise<string | null> {
  const field = 'university';
  if (role !== 'coordinator') {
    if (code === undefined) return null;
    throw fieldRefusal('university_not_allowed', field, 'Only a coordinator belongs to a university.');
  }
  if (code === undefined) {
    throw fieldRefusal('university_required', field, 'A coordinator belongs to a university: name its code.');
  }
  const [university] = await context.manager.query<{ id: string }[]>('select id from university where code = $1', [
    code,
  ]);
  if (university) return university.id;
  throw fieldRefusal('university_unknown', field, `There is no university with the code ${JSON.stringify(code)}.`);
}

function fieldRefusal(code: string, field: string, message: string): CodedError {
  return new CodedError(code, code === 'email_taken' ? 'conflict' : 'unprocessable', message, [
    { field, code, message },
  ]);
}
