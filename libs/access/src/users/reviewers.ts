import { recordAudit } from '#audit/record-audit.js';
import { CodedError } from '#domain/errors/coded-error.js';
import { type Context, WORKER } from '#persistence/context.js';
import { asPrincipal } from '#persistence/with-principal.js';
import type { Locale } from '../actor.js';
import { requireEmail } from './users.js';

/** Whoever scores applications, as coordinators see them. */
export interface Reviewer {
  readonly id: string;
  readonly email: string;
  readonly displayName: string;
}

/**
 * Adds one who may review, without a password: they get in by an invitation, which is sent for `app_user.id` by whoever
 * calls this. A reviewer belongs to no university and may be named for the calls of any. A coordinator has no right to
 * make users; this one step runs as the worker, in the coordinator's name.
 *
 * @throws CodedError `email_invalid`, `email_taken`
 */
export async function addReviewer(
  context: Context,
  input: { readonly email: string; readonly displayName: string; readonly locale: Locale },
): Promise<Reviewer> {
  const email = requireEmail(input.email);
  const displayName = input.displayName.trim().normalize('NFC');
  const [created] = await asPrincipal(
    context,
    { ...WORKER, userId: context.principal.userId },
    async ({ manager, now }) =>
      await manager.query<{ id: string }[]>(
        `insert into app_user (email, display_name, role, locale, created_at) values ($1, $2, 'reviewer', $3, $4)
         on conflict (email) do nothing returning id`,
        [email, displayName, input.locale, now],
      ),
  );
  if (!created) {
    const message = 'Somebody with this e-mail address may already sign in.';
    throw new CodedError('email_taken', 'conflict', message, [{ field: 'email', code: 'email_taken', message }]);
  }
  await recordAudit(context, {
    action: 'user.create',
    objectType: 'user',
    objectId: created.id,
    details: { role: 'reviewer' },
  });
  return { id: created.id, email, displayName };
}

/** All who may review and be named for a call, by name. */
export async function listReviewers({ manager }: Context): Promise<Reviewer[]> {
  return await manager.query<Reviewer[]>(
    `select id, email, display_name as "displayName" from app_user
     where role = 'reviewer' and disabled_at is null order by display_name, id`,
  );
}
