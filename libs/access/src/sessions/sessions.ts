import type { Context } from '#persistence/context.js';
import type { Actor } from '../actor.js';
import { createSecretToken, hashSecretToken } from '../secret-token.js';
import { USER_COLUMNS, userOf, type UserRow } from '../users/user-row.js';
import { absoluteEnd, isTouchDue, sessionEnd, stepUpEnd } from './session-limits.js';

/** From where a session was opened; shown to its owner in the list of sessions. */
export interface SessionOrigin {
  readonly address: string | null;
  readonly userAgent: string | null;
}

/** A session just opened: the secret for the cookie, which is not kept anywhere, and who it stands for. */
export interface OpenedSession {
  readonly token: string;
  readonly actor: Actor;
}

const MAX_USER_AGENT_LENGTH = 300;

/**
 * Opens a session for a user who has just proved who they are, always under a new secret (nobody can plant one beforehand), and
 * clears away the user's sessions that have ended. Under the access role.
 */
export async function openSession(context: Context, user: UserRow, origin: SessionOrigin): Promise<OpenedSession> {
  const { manager, now } = context;
  const token = createSecretToken();
  const endsAt = absoluteEnd(user.role, now);
  await manager.query('delete from session where user_id = $1 and expires_at <= $2', [user.user_id, now]);
  const [session] = await manager.query<{ id: string }[]>(
    `insert into session (user_id, token_hash, created_at, last_seen_at, expires_at, address, user_agent)
     values ($1, $2, $3, $3, $4, $5, $6) returning id`,
    [user.user_id, token.hash, now, endsAt, origin.address, origin.userAgent?.slice(0, MAX_USER_AGENT_LENGTH) ?? null],
  );
  return {
    token: token.text,
    actor: {
      ...userOf(user),
      via: 'session',
      sessionId: session?.id,
      expiresAt: sessionEnd(user.role, now, endsAt),
      confirmedUntil: null,
    },
  };
}

interface SessionRow extends UserRow {
  readonly session_id: string;
  readonly last_seen_at: Date;
  readonly expires_at: Date;
  readonly confirmed_at: Date | null;
}

/**
 * Who the cookie's secret stands for: nobody when the session was ended, has run out or idled out, or its user was
 * disabled. Notes the use. Under the access role.
 */
export async function findActorOfSession(context: Context, token: string): Promise<Actor | undefined> {
  const { manager, now } = context;
  const [row] = await manager.query<SessionRow[]>(
    `select s.id as session_id, s.last_seen_at, s.expires_at, s.confirmed_at, ${USER_COLUMNS}
     from session s join app_user u on u.id = s.user_id
     where s.token_hash = $1 and u.disabled_at is null`,
    [hashSecretToken(token)],
  );
  if (!row || sessionEnd(row.role, row.last_seen_at, row.expires_at) <= now) return undefined;
  const touch = isTouchDue(row.last_seen_at, now);
  if (touch) {
    await manager.query('update session set last_seen_at = greatest(last_seen_at, $2) where id = $1', [
      row.session_id,
      now,
    ]);
  }
  const confirmedUntil = row.confirmed_at && stepUpEnd(row.confirmed_at);
  return {
    ...userOf(row),
    via: 'session',
    sessionId: row.session_id,
    expiresAt: sessionEnd(row.role, touch ? now : row.last_seen_at, row.expires_at),
    confirmedUntil: confirmedUntil && confirmedUntil > now ? confirmedUntil : null,
  };
}

/** Notes that the session's owner has just proved anew who they are. Under the access role. */
export async function confirmSession({ manager, now }: Context, sessionId: string): Promise<void> {
  await manager.query('update session set confirmed_at = $2 where id = $1', [sessionId, now]);
}

/** Ends the session of this secret. Says whose it was, or nothing where there was none. Under the access role. */
export async function endSession(
  context: Context,
  token: string,
): Promise<{ readonly sessionId: string; readonly userId: string } | undefined> {
  const [ended] = await context.manager.query<{ id: string; user_id: string }[]>(
    'with ended as (delete from session where token_hash = $1 returning id, user_id) select id, user_id from ended',
    [hashSecretToken(token)],
  );
  return ended && { sessionId: ended.id, userId: ended.user_id };
}

/** Ends every session of a user, as after a new password. */
export async function endSessionsOf(context: Context, userId: string): Promise<void> {
  await context.manager.query('delete from session where user_id = $1', [userId]);
}
