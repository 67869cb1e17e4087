import { recordAudit } from '#audit/record-audit.js';
import type { AuditAction } from '#domain/audit/audit-actions.js';
import { AMENDMENT_LIFE_CYCLE, type AmendmentAction, amendmentState } from '#domain/commitment/amendment-life-cycle.js';
import { amendedTerms } from '#domain/commitment/amendment-rules.js';
import { takeAction } from '#domain/life-cycle/life-cycle.js';
import type { Context } from '#persistence/context.js';
import { updateGuarded } from '#persistence/guarded-update.js';
import { asPrincipal, setReason } from '#persistence/with-principal.js';
import { actingSide, workerFor } from '../../acting-side.js';
import { AGREED_FIELDS } from '../add-commitment.js';
import { type LockedCommitment, lockCommitment } from '../lock-commitment.js';
import { type Amendment, getAmendment } from './amendment-row.js';

/**
 * The other side consents: what was proposed becomes what is agreed, in this very transaction. Neither side's database role
 * may write the terms of its own accord; this one step runs with the worker's rights, in the name of who consented.
 *
 * @throws CodedError `record_not_found`, `transition_not_allowed`, `commitment_not_amendable`, `amendment_empty`,
 * `due_date_past` when the day proposed is over by now
 */
export async function consentToAmendment(context: Context, id: string): Promise<void> {
  const { amendment, commitment } = await decideAmendment(context, id, 'consent', null);
  const terms = amendedTerms(commitment as Parameters<typeof amendedTerms>[0], amendment, context.today);
  const changes = AGREED_FIELDS.filter(({ property }) => property in terms).map(
    ({ column, property }) => [column, terms[property as keyof typeof terms]] as const,
  );
  await setReason(context, amendment.reason);
  await asPrincipal(context, workerFor(context), async (worker) => {
    await updateGuarded(worker, 'commitment', commitment, commitment.version, Object.fromEntries(changes));
  });
  await recordAudit(context, {
    action: 'commitment.amended',
    objectType: 'commitment',
    objectId: commitment.id,
    universityId: commitment.universityId,
    details: { amendment: id, columns: changes.map(([column]) => column) },
  });
}

/**
 * The other side does not consent; what was agreed stays.
 *
 * @throws CodedError `record_not_found`, `transition_not_allowed`
 */
export async function declineAmendment(context: Context, id: string, reason: string): Promise<void> {
  await decideAmendment(context, id, 'decline', reason);
}

/**
 * The side that proposed it takes it back.
 *
 * @throws CodedError `record_not_found`, `transition_not_allowed`
 */
export async function withdrawAmendment(context: Context, id: string, reason: string | null): Promise<void> {
  await decideAmendment(context, id, 'withdraw', reason);
}

const DECIDED = {
  consent: 'amendment.consented',
  decline: 'amendment.declined',
  withdraw: 'amendment.withdrawn',
} as const satisfies Record<AmendmentAction, AuditAction>;

async function decideAmendment(
  context: Context,
  id: string,
  action: AmendmentAction,
  reason: string | null,
): Promise<{ amendment: Amendment; commitment: LockedCommitment }> {
  // The commitment is locked first, as by whoever proposes: two who meet here wait for each other, and never both.
  const commitment = await lockCommitment(context, (await getAmendment(context, id)).commitmentId);
  const amendment = await getAmendment(context, id);
  const status = takeAction(AMENDMENT_LIFE_CYCLE, amendmentState(amendment), action, actingSide(context));
  if (reason) await setReason(context, reason);
  await updateGuarded(context, 'commitment_amendment', amendment, amendment.version, {
    status,
    decided_by: context.principal.userId,
    decided_at: context.now,
    decision_reason: reason,
  });
  await recordAudit(context, {
    action: DECIDED[action],
    objectType: 'commitment_amendment',
    objectId: id,
    universityId: amendment.universityId,
  });
  return { amendment, commitment };
}
