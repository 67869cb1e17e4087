import { recordAudit } from '#audit/record-audit.js';
import { CONFIRMATION_LIFE_CYCLE, confirmationState } from '#domain/commitment/confirmation-life-cycle.js';
import { takeAction } from '#domain/life-cycle/life-cycle.js';
import type { Context } from '#persistence/context.js';
import { updateGuarded } from '#persistence/guarded-update.js';
import { actingSide } from '../acting-side.js';
import { lockCommitment } from './lock-commitment.js';

/**
 * The participant confirms that this is what was agreed.
 *
 * @throws CodedError `record_not_found`, `transition_not_allowed`
 */
export async function confirmCommitment(context: Context, id: string): Promise<void> {
  const commitment = await lockCommitment(context, id);
  takeAction(CONFIRMATION_LIFE_CYCLE, confirmationState(commitment), 'confirm', actingSide(context));
  await updateGuarded(context, 'commitment', commitment, commitment.version, {
    confirmed_at: context.now,
    confirmed_by: context.principal.userId,
  });
  await recordAudit(context, {
    action: 'commitment.confirmed',
    objectType: 'commitment',
    objectId: id,
    universityId: commitment.universityId,
  });
}
