import { recordAudit } from '#audit/record-audit.js';
import { CodedError } from '#domain/errors/coded-error.js';
import type { Context } from '#persistence/context.js';
import type { Actor } from '../actor.js';
import { createSecretToken, hashSecretToken } from '../secret-token.js';
import { isTouchDue } from '../sessions/session-limits.js';
import { USER_COLUMNS, userOf, type UserRow } from '../users/user-row.js';
import { getUserByEmail } from '../users/users.js';

/** Tells a leaked token from any other text, to people and to scanners of repositories. */
const PREFIX = 'qaitu_';
const TOKEN_FORM = /^qaitu_[A-Za-z0-9_-]{43}$/;

export interface NewToken {
  readonly email: string;
  /** What it is for, in the owner's words. */
  readonly label?: string;
  /** Its end; a token without one lasts until it is revoked. */
  readonly expiresAt?: Date;
}

/**
 * Makes a token by which a program acts as the user (`Authorization: Bearer …`). The text is returned this once and kept
 * nowhere. Under the worker's role.
 *
 * @throws CodedError `user_unknown`, `user_disabled`, `token_expiry_past`
 */
export async function createToken(
  context: Context,
  input: NewToken,
): Promise<{ readonly id: string; readonly token: string }> {
  const user = await getUserByEmail(context, input.email);
  if (user.disabledAt !== null) throw new CodedError('user_disabled', 'conflict', 'This user is disabled.');
  if (input.expiresAt && input.expiresAt <= context.now) {
    throw new CodedError('token_expiry_past', 'unprocessable', 'The end of a token lies in the future.');
  }
  const token = createSecretToken(PREFIX);
  const [created] = await context.manager.query<{ id: string }[]>(
    `insert into api_token (user_id, token_hash, label, created_at, expires_at) values ($1, $2, $3, $4, $5) returning id`,
    [user.id, token.hash, input.label ?? 'command line', context.now, input.expiresAt ?? null],
  );
  if (!created) throw new Error('The token was not stored.');
  await recordAudit(context, {
    action: 'api_token.create',
    objectType: 'api_token',
    objectId: created.id,
    universityId: user.universityId,
    details: { userId: user.id, expiresAt: input.expiresAt?.toISOString() ?? null },
  });
  return { id: created.id, token: token.text };
}

interface TokenRow extends UserRow {
  readonly token_id: string;
  readonly last_used_at: Date | null;
  readonly expires_at: Date | null;
}

/**
 * Who the token stands for: nobody when it is unknown, revoked or past its end, or its user was disabled. Notes the use,
 * at most once a minute. Under the access role.
 */
export async function findActorOfToken(context: Context, text: string): Promise<Actor | undefined> {
  if (!TOKEN_FORM.test(text)) return undefined;
  const { manager, now } = context;
  const [row] = await manager.query<TokenRow[]>(
    `select t.id as token_id, t.last_used_at, t.expires_at, ${USER_COLUMNS}
     from api_token t join app_user u on u.id = t.user_id
     where t.token_hash = $1 and t.revoked_at is null and (t.expires_at is null or t.expires_at > $2)
       and u.disabled_at is null`,
    [hashSecretToken(text), now],
  );
  if (!row) return undefined;
  if (isTouchDue(row.last_used_at, now)) {
    await manager.query('update api_token set last_used_at = $2 where id = $1', [row.token_id, now]);
  }
  return { ...userOf(row), via: 'token', expiresAt: row.expires_at, confirmedUntil: null };
}
