import { recordAudit } from '#audit/record-audit.js';
import { CodedError } from '#domain/errors/coded-error.js';
import { ACCESS, type Context } from '#persistence/context.js';
import type { Transactions } from '#persistence/with-principal.js';
import { verifyPassword } from '../passwords/password-hashing.js';
import type { Actor } from '../actor.js';
import {
  confirmSession,
  endSession,
  openSession,
  type OpenedSession,
  type SessionOrigin,
} from '../sessions/sessions.js';
import { stepUpEnd } from '../sessions/session-limits.js';
import { USER_COLUMNS, type UserRow } from '../users/user-row.js';
import { normaliseEmail } from '../users/users.js';
import type { Attempt, SignInThrottle } from './sign-in-throttle.js';

export interface Credentials {
  readonly email: string;
  readonly password: string;
}

export interface SignInRequest extends SessionOrigin {
  readonly requestId: string | null;
  /** The secret of the session this browser still has, which the new one replaces. */
  readonly formerToken: string | undefined;
}

interface Candidate extends UserRow {
  readonly password_hash: string | null;
}

/**
 * Signing in and out by e-mail address and password. Opens its transactions itself: what a failed attempt leaves behind
 * must outlive it, and none is held open while a password is hashed.
 */
export class SignIn {
  constructor(
    private readonly transactions: Transactions,
    private readonly throttle: SignInThrottle,
  ) {}

  /**
   * Opens a session. One answer for every reason of failure (unknown, disabled, without a password, wrong password), after
   * the same time.
   *
   * @throws CodedError `sign_in_failed`, `sign_in_throttled`, `sign_in_busy`
   */
  async signIn(credentials: Credentials, request: SignInRequest): Promise<OpenedSession> {
    const attempt = await this.throttle.begin(credentials.email, request.address);
    const candidate = await this.transactions.withPrincipal(ACCESS, async (context) =>
      findCandidate(context, credentials.email),
    );
    if (await this.isRight(candidate, credentials.password, attempt)) {
      const opened = candidate && (await this.open(candidate, attempt, request));
      if (opened) return opened;
    }
    await this.transactions.withPrincipal(
      ACCESS,
      async (context) =>
        await recordAudit(context, {
          action: 'session.create_failed',
          objectType: 'user',
          objectId: candidate?.user_id ?? null,
          universityId: candidate?.university_id ?? null,
        }),
      request,
    );
    throw new CodedError('sign_in_failed', 'unauthenticated', 'The e-mail address or the password is wrong.');
  }

  /**
   * Confirms anew that the owner of a session sits before it, by the password; what {@link requireStepUp} asks for. Slowed
   * down like signing in, with which it shares its count of failures.
   *
   * @returns until when it holds
   * @throws CodedError `step_up_required` for a token, `password_wrong`, `sign_in_throttled`, `sign_in_busy`
   */
  async stepUp(actor: Actor, password: string, request: Pick<SignInRequest, 'address' | 'requestId'>): Promise<Date> {
    const { sessionId } = actor;
    if (actor.via !== 'session' || sessionId === undefined) {
      throw new CodedError('step_up_required', 'forbidden', 'A token has no password to confirm. Sign in.');
    }
    const attempt = await this.throttle.begin(actor.email, request.address);
    const candidate = await this.transactions.withPrincipal(ACCESS, async (context) =>
      findCandidate(context, actor.email),
    );
    const isRight = await this.isRight(candidate, password, attempt);
    const confirmedUntil = await this.transactions.withPrincipal(
      { ...ACCESS, userId: actor.userId },
      async (context) => {
        const right = isRight && candidate !== undefined && (await isStill(context, candidate));
        if (right) {
          await this.throttle.succeed(context, attempt);
          await confirmSession(context, sessionId);
        }
        await recordAudit(context, {
          action: right ? 'session.step_up' : 'session.step_up_failed',
          objectType: 'session',
          objectId: sessionId,
          universityId: actor.universityId,
        });
        return right ? stepUpEnd(context.now) : undefined;
      },
      request,
    );
    if (confirmedUntil !== undefined) return confirmedUntil;
    throw new CodedError('password_wrong', 'unprocessable', 'The password is wrong.');
  }

  /** Ends the session of this secret, if there is one. */
  async signOut(token: string, requestId: string | null): Promise<void> {
    await this.transactions.withPrincipal(ACCESS, async (context) => await endAudited(context, token), { requestId });
  }

  private async isRight(candidate: Candidate | undefined, password: string, attempt: Attempt): Promise<boolean> {
    try {
      return await verifyPassword(candidate?.password_hash ?? null, password);
    } catch (error) {
      await this.throttle.withdraw(attempt);
      throw error;
    }
  }

  /** Nothing where the user was disabled or given another password while this one was being checked. */
  private async open(
    candidate: Candidate,
    attempt: Attempt,
    request: SignInRequest,
  ): Promise<OpenedSession | undefined> {
    const principal = { ...ACCESS, userId: candidate.user_id };
    return await this.transactions.withPrincipal(
      principal,
      async (context) => {
        await this.throttle.succeed(context, attempt);
        if (!(await isStill(context, candidate))) return undefined;
        if (request.formerToken) await endAudited(context, request.formerToken);
        const opened = await openSession(context, candidate, request);
        await recordAudit(context, {
          action: 'session.create',
          objectType: 'session',
          objectId: opened.actor.sessionId ?? null,
          universityId: candidate.university_id,
        });
        return opened;
      },
      request,
    );
  }
}

async function findCandidate(context: Context, email: string): Promise<Candidate | undefined> {
  const [row] = await context.manager.query<Candidate[]>(
    `select ${USER_COLUMNS}, u.password_hash from app_user u where u.email = $1 and u.disabled_at is null`,
    [normaliseEmail(email)],
  );
  return row;
}

async function isStill(context: Context, candidate: Candidate): Promise<boolean> {
  const rows = await context.manager.query<unknown[]>(
    `select from app_user where id = $1 and password_hash = $2 and disabled_at is null for share`,
    [candidate.user_id, candidate.password_hash],
  );
  return rows.length > 0;
}

async function endAudited(context: Context, token: string): Promise<void> {
  const ended = await endSession(context, token);
  if (!ended) return;
  const asOwner = { ...context, principal: { ...context.principal, userId: ended.userId } };
  await recordAudit(asOwner, { action: 'session.delete', objectType: 'session', objectId: ended.sessionId });
}
