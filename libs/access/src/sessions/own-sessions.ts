import { recordAudit } from '#audit/record-audit.js';
import { CodedError } from '#domain/errors/coded-error.js';
import { ACCESS, type Context } from '#persistence/context.js';
import { asPrincipal } from '#persistence/with-principal.js';
import type { Actor } from '../actor.js';
import { sessionEnd } from './session-limits.js';

/** One place where somebody is signed in. */
export interface OwnSession {
  readonly id: string;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  readonly address: string | null;
  readonly userAgent: string | null;
  /** The session that asks. */
  readonly current: boolean;
}

/** Where the actor is signed in at this moment, the session used last on top. Under the actor's own principal. */
export async function listOwnSessions({ manager, now }: Context, actor: Actor): Promise<OwnSession[]> {
  const rows = await manager.query<(Omit<OwnSession, 'current'> & { readonly expiresAt: Date })[]>(
    `select id, created_at as "createdAt", last_seen_at as "lastSeenAt", expires_at as "expiresAt", address,
       user_agent as "userAgent"
     from session where user_id = $1 order by last_seen_at desc, id`,
    [actor.userId],
  );
  return rows
    .filter(({ lastSeenAt, expiresAt }) => sessionEnd(actor.role, lastSeenAt, expiresAt) > now)
    .map(({ expiresAt: _end, ...session }) => ({ ...session, current: session.id === actor.sessionId }));
}

/**
 * Ends one other session of the actor's.
 *
 * @throws CodedError `record_not_found` for a session that has ended, is somebody else's or is the one that asks
 */
export async function endOwnSession(context: Context, actor: Actor, id: string): Promise<void> {
  const ended = id === actor.sessionId ? 0 : await endOthers(context, actor, id);
  if (ended === 0) throw new CodedError('record_not_found', 'not_found', 'There is no such session.');
}

/** Signs the actor out everywhere but here. */
export async function endOtherSessions(context: Context, actor: Actor): Promise<void> {
  await endOthers(context, actor, null);
}

async function endOthers(context: Context, actor: Actor, id: string | null): Promise<number> {
  const ended = await asPrincipal(
    context,
    { ...ACCESS, userId: actor.userId },
    async ({ manager }) =>
      await manager.query<{ id: string }[]>(
        `with ended as (
           delete from session where user_id = $1 and id is distinct from $2 and ($3::uuid is null or id = $3) returning id)
         select id from ended order by id`,
        [actor.userId, actor.sessionId ?? null, id],
      ),
  );
  for (const session of ended) {
    await recordAudit(context, { action: 'session.end', objectType: 'session', objectId: session.id });
  }
  return ended.length;
}
