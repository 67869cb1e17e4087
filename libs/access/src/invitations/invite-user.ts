import { v7 as uuidv7 } from 'uuid';
import { recordAudit } from '#audit/record-audit.js';
import { CodedError } from '#domain/errors/coded-error.js';
import { type Context, WORKER } from '#persistence/context.js';
import { enqueueMails, type NewMail } from '#persistence/outbox/enqueue-mail.js';
import { asPrincipal } from '#persistence/with-principal.js';
import { USER_COLUMNS, type UserRow } from '../users/user-row.js';

/** What the mail with the link is about. */
export type InvitationCause =
  | { readonly kind: 'account' }
  | { readonly kind: 'password_reset' }
  /** A reviewer who was named for the call of this title. */
  | { readonly kind: 'reviewer'; readonly call: string };

/**
 * Sends a user a link by which they choose a password and sign in: it works once and for seven days. Former links stay
 * usable until one of them is used. The steps are the worker's, whoever causes them.
 *
 * @throws CodedError `user_unknown`, `user_disabled`
 */
export async function inviteUser(
  context: Context,
  userId: string,
  cause: InvitationCause = { kind: 'account' },
): Promise<void> {
  await asPrincipal(context, { ...WORKER, userId: context.principal.userId }, async (asWorker) => {
    const [user] = await asWorker.manager.query<(UserRow & { disabled_at: Date | null })[]>(
      `select ${USER_COLUMNS}, u.disabled_at from app_user u where u.id = $1`,
      [userId],
    );
    if (!user) throw new CodedError('user_unknown', 'not_found', 'There is no such user.');
    if (user.disabled_at !== null) throw new CodedError('user_disabled', 'conflict', 'This user is disabled.');
    const invitationId = uuidv7();
    await asWorker.manager.query(
      `insert into invitation (id, purpose, user_id, created_at) values ($1, 'account', $2, $3)`,
      [invitationId, userId, context.now],
    );
    await enqueueMails(asWorker, [mailOf(user, invitationId, cause)]);
    await recordAudit(asWorker, {
      action: 'user.invite',
      objectType: 'user',
      objectId: userId,
      universityId: user.university_id,
      details: { cause: cause.kind },
    });
  });
}

function mailOf(user: UserRow, invitationId: string, cause: InvitationCause): NewMail {
  const envelope = {
    recipient: user.email,
    locale: user.locale,
    dedupeKey: `invitation:${invitationId}`,
    universityId: user.university_id,
    invitationId,
  };
  const name = user.display_name;
  switch (cause.kind) {
    case 'account':
      return { ...envelope, template: 'account_invitation', data: { name } };
    case 'password_reset':
      return { ...envelope, template: 'password_reset', data: { name } };
    case 'reviewer':
      return { ...envelope, template: 'reviewer_invitation', data: { name, call: cause.call } };
  }
}
