import { recordAudit } from '#audit/record-audit.js';
import { COMMITMENT_LIFE_CYCLE } from '#domain/commitment/commitment-life-cycle.js';
import { takeAction } from '#domain/life-cycle/life-cycle.js';
import { requireOtherThanAuthor } from '#domain/verification/author-rule.js';
import type { Refusal } from '#domain/verification/refusal-grounds.js';
import type { Context } from '#persistence/context.js';
import { updateGuarded } from '#persistence/guarded-update.js';
import { setReason } from '#persistence/with-principal.js';
import { actingSide } from '../acting-side.js';
import { settleEvidence } from '../evidence/settle-evidence.js';
import { type LockedCommitment, lockCommitment } from './lock-commitment.js';
import { tellOfDecision } from '../mail/send-notices.js';

/**
 * A coordinator finds a claimed commitment fulfilled to a degree of 0–1.
 *
 * @throws CodedError `record_not_found`, `transition_not_allowed`, `verifier_is_author`
 */
export async function verifyCommitment(
  context: Context,
  id: string,
  { degree, reason }: { readonly degree: number; readonly reason: string },
): Promise<void> {
  const commitment = await lockCommitment(context, id);
  await decideClaim(context, commitment, 'verify', reason, {
    decision_ground: null,
    verified_degree: degree,
    verified_on: context.today,
    rejected_on: null,
  });
}

/**
 * A coordinator does not accept a claim; it may be claimed again.
 *
 * @throws CodedError `record_not_found`, `transition_not_allowed`, `verifier_is_author`
 */
export async function rejectCommitment(context: Context, id: string, { ground, reason }: Refusal): Promise<void> {
  const commitment = await lockCommitment(context, id);
  await decideClaim(context, commitment, 'reject', reason, {
    decision_ground: ground,
    rejected_on: context.today,
    verified_degree: null,
    verified_on: null,
  });
}

/**
 * The ministry releases a participant from a commitment, by a document.
 *
 * @throws CodedError `record_not_found`, `transition_not_allowed`
 */
export async function waiveCommitment(
  context: Context,
  id: string,
  { document, reason }: { readonly document: string; readonly reason: string },
): Promise<void> {
  const commitment = await lockCommitment(context, id);
  const status = takeAction(COMMITMENT_LIFE_CYCLE, commitment.status, 'waive', actingSide(context));
  await setReason(context, reason);
  await updateGuarded(context, 'commitment', commitment, commitment.version, {
    status,
    waived_on: context.today,
    waiver_document: document,
    decided_by: context.principal.userId,
    decision_reason: reason,
    decision_ground: null,
  });
  await recordAudit(context, {
    action: 'commitment.waived',
    objectType: 'commitment',
    objectId: id,
    universityId: commitment.universityId,
  });
}

async function decideClaim(
  context: Context,
  commitment: LockedCommitment,
  action: 'verify' | 'reject',
  reason: string,
  decision: Readonly<Record<string, unknown>>,
): Promise<void> {
  const status = takeAction(COMMITMENT_LIFE_CYCLE, commitment.status, action, actingSide(context));
  requireOtherThanAuthor(context.principal.userId, [commitment.claimedBy]);
  await setReason(context, reason);
  await updateGuarded(context, 'commitment', commitment, commitment.version, {
    ...decision,
    status,
    decided_by: context.principal.userId,
    decision_reason: reason,
  });
  await settleEvidence(context, { subject: 'commitment', ...commitment });
  await tellOfDecision(context, commitment, action === 'verify' ? 'verified' : 'rejected');
  await recordAudit(context, {
    action: action === 'verify' ? 'commitment.verified' : 'commitment.rejected',
    objectType: 'commitment',
    objectId: commitment.id,
    universityId: commitment.universityId,
  });
}
