import { recordAudit } from '#audit/record-audit.js';
import { CodedError } from '#domain/errors/coded-error.js';
import { ACCESS, type Context } from '#persistence/context.js';
import type { Transactions } from '#persistence/with-principal.js';
import { hashPassword } from '../passwords/password-hashing.js';
import { requireAcceptablePassword } from '../passwords/password-policy.js';
import { hashSecretToken } from '../secret-token.js';
import {
  endSession,
  endSessionsOf,
  openSession,
  type OpenedSession,
  type SessionOrigin,
} from '../sessions/sessions.js';
import type { SignInThrottle } from '../sign-in/sign-in-throttle.js';
import { USER_COLUMNS, type UserRow } from '../users/user-row.js';

export interface Redemption extends SessionOrigin {
  readonly token: string;
  /** Chosen with the link to an account; not asked for with one to a report or a survey. */
  readonly password: string | undefined;
  readonly requestId: string | null;
  /** The secret of the session this browser still has, which the new one replaces. */
  readonly formerToken: string | undefined;
}

/** A session that a link has opened, and the report or the survey it leads to; both null for a link to an account. */
export interface Redeemed {
  readonly session: OpenedSession;
  readonly reportId: string | null;
  readonly surveyId: string | null;
}

interface RedeemedRow extends UserRow {
  readonly id: string;
  readonly purpose: 'account' | 'report' | 'survey';
  readonly invitation_university: string | null;
  readonly report_id: string | null;
  readonly survey_id: string | null;
  readonly invited_person: string | null;
  readonly created_at: Date;
}

/** Opens what a single-use link leads to. Opens its transactions itself, as signing in does. */
export class RedeemInvitation {
  constructor(
    private readonly transactions: Transactions,
    private readonly throttle: SignInThrottle,
  ) {}

  /**
   * Uses a link up, by one conditional update: of two who come with it at once, one gets in. One answer for a token that
   * is wrong, used, void or past its end. Older links to the same report, survey or account are void from then on.
   *
   * @throws CodedError `invitation_invalid`, `password_required`, `sign_in_throttled`, `sign_in_busy`, and the codes of
   *   `requireAcceptablePassword`
   */
  async redeem(redemption: Redemption): Promise<Redeemed> {
    const { password } = redemption;
    if (password !== undefined) requireAcceptablePassword(password, { email: '' });
    const hash = hashSecretToken(redemption.token);
    const attempt = await this.throttle.begin(`invitation ${hash.toString('base64url')}`, redemption.address);
    // Before anything is known of the token, so that a wrong one takes as long as a right one.
    const passwordHash = password === undefined ? null : await hashPassword(password);
    return await this.transactions.withPrincipal(
      ACCESS,
      async (context) => {
        const row = await useUp(context, hash);
        const asUser = { ...context, principal: { ...ACCESS, userId: row.user_id } };
        if (row.purpose === 'account') await choosePassword(asUser, row, password, passwordHash);
        await voidOlder(context, row);
        await this.throttle.succeed(context, attempt);
        if (redemption.formerToken) await endSession(context, redemption.formerToken);
        const user = row.purpose === 'account' ? { ...row, has_password: true } : await bindPerson(asUser, row);
        const session = await openSession(context, user, redemption);
        await recordAudit(asUser, {
          action: 'invitation.redeem',
          objectType: 'invitation',
          objectId: row.id,
          universityId: row.invitation_university,
          details: { purpose: row.purpose, reportId: row.report_id, surveyId: row.survey_id },
        });
        return { session, reportId: row.report_id, surveyId: row.survey_id };
      },
      redemption,
    );
  }
}

async function useUp(context: Context, hash: Buffer): Promise<RedeemedRow> {
  const [[row]] = await context.manager.query<[RedeemedRow[], number]>(
    `update invitation i set redeemed_at = $2, version = i.version + 1
     from app_user u
     where i.token_hash = $1 and i.redeemed_at is null and i.voided_at is null and i.expires_at > $2
       and u.id = i.user_id and u.disabled_at is null
       and (i.person_id is null or u.person_id is null or u.person_id = i.person_id)
     returning i.id, i.purpose, i.university_id as invitation_university, i.report_id, i.survey_id,
       i.person_id as invited_person, i.created_at, ${USER_COLUMNS}`,
    [hash, context.now],
  );
  if (row) return row;
  throw new CodedError(
    'invitation_invalid',
    'not_found',
    'This link does not work (any more). Ask for a new one, or sign in with your password.',
  );
}

async function choosePassword(
  context: Context,
  row: RedeemedRow,
  password: string | undefined,
  passwordHash: string | null,
): Promise<void> {
  if (password === undefined || passwordHash === null) {
    const message = 'Choose a password.';
    throw new CodedError('password_required', 'unprocessable', message, [
      { field: 'password', code: 'password_required', message },
    ]);
  }
  requireAcceptablePassword(password, { email: row.email, displayName: row.display_name }, row.locale);
  await context.manager.query('update app_user set password_hash = $2, version = version + 1 where id = $1', [
    row.user_id,
    passwordHash,
  ]);
  await endSessionsOf(context, row.user_id);
  await recordAudit(context, {
    action: 'user.change_password',
    objectType: 'user',
    objectId: row.user_id,
    universityId: row.university_id,
  });
}

/** Somebody who had opened an account before is known from now on as the participant whose address it is. */
async function bindPerson(context: Context, row: RedeemedRow): Promise<UserRow> {
  if (row.person_id !== null) return row;
  await context.manager.query(
    'update app_user set person_id = $2, version = version + 1 where id = $1 and person_id is null',
    [row.user_id, row.invited_person],
  );
  return { ...row, person_id: row.invited_person };
}

async function voidOlder(context: Context, row: RedeemedRow): Promise<void> {
  await context.manager.query(
    `update invitation set voided_at = $5, version = version + 1
     where user_id = $1 and purpose = $2 and report_id is not distinct from $3 and survey_id is not distinct from $6
       and created_at <= $4
       and redeemed_at is null and voided_at is null`,
    [row.user_id, row.purpose, row.report_id, row.created_at, context.now, row.survey_id],
  );
}
