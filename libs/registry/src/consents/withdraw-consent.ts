import { recordAudit } from '#audit/record-audit.js';
import type { ConsentPurpose } from '#domain/consent/consent-purposes.js';
import { CodedError } from '#domain/errors/coded-error.js';
import type { Context } from '#persistence/context.js';

/**
 * Withdraws a consent of the principal's own. That to processing stands while a commitment is unfulfilled, as the law on
 * personal data has it (kazakhstan.md §7); the others can be withdrawn at any time. A commitment is unfulfilled until it is
 * verified or waived, or its mobility cancelled.
 *
 * @throws CodedError `record_not_found`, `consent_withdrawn`, `consent_bound_by_commitments`
 */
export async function withdrawConsent(context: Context, id: string): Promise<void> {
  const { userId } = context.principal;
  const [consent] = await context.manager.query<{ purpose: ConsentPurpose; withdrawn: boolean }[]>(
    `select purpose, withdrawn_at is not null as withdrawn from consent where user_id = $1 and id = $2 for update`,
    [userId, id],
  );
  if (!consent) throw new CodedError('record_not_found', 'not_found', 'There is no such consent.');
  if (consent.withdrawn) throw new CodedError('consent_withdrawn', 'conflict', 'It has been withdrawn before.');
  if (consent.purpose === 'processing') await refuseWhileBound(context);
  await context.manager.query('update consent set withdrawn_at = $3 where user_id = $1 and id = $2', [
    userId,
    id,
    context.now,
  ]);
  await recordAudit(context, {
    action: 'consent.withdrawn',
    objectType: 'consent',
    objectId: id,
    details: { purpose: consent.purpose },
  });
}

async function refuseWhileBound(context: Context): Promise<void> {
  const [bound] = await context.manager.query<unknown[]>(
    `select from commitment c join participation p on p.university_id = c.university_id and p.id = c.participation_id
     where c.status in ('agreed', 'claimed', 'rejected') and p.status <> 'cancelled' limit 1`,
  );
  if (!bound) return;
  throw new CodedError(
    'consent_bound_by_commitments',
    'conflict',
    'By law the consent to processing stands while a commitment is unfulfilled.',
  );
}
