import type { CommitmentAction } from '#domain/commitment/commitment-life-cycle.js';
import { COMMITMENT_LIFE_CYCLE } from '#domain/commitment/commitment-life-cycle.js';
import type { CommitmentStatus } from '#domain/commitment/commitment-codes.js';
import { CONFIRMATION_LIFE_CYCLE, confirmationState } from '#domain/commitment/confirmation-life-cycle.js';
import { CodedError } from '#domain/errors/coded-error.js';
import { availableActions } from '#domain/life-cycle/life-cycle.js';
import type { Context } from '#persistence/context.js';
import { actingSide } from '../acting-side.js';
import { type EvidenceEntry, listEvidenceOf } from '../evidence/list-evidence.js';
import { Commitment } from './commitment.entity.js';

/** A commitment with its evidence, and what its reader may do to it. */
export interface CommitmentRecord {
  readonly commitment: Commitment;
  readonly evidence: EvidenceEntry[];
  readonly actions: (CommitmentAction | 'confirm')[];
}

/**
 * A commitment as it now stands. The ministry sees evidence of the records it drew alone.
 *
 * @throws CodedError `record_not_found`
 */
export async function getCommitment(context: Context, id: string): Promise<CommitmentRecord> {
  const commitment = await context.manager.findOneBy(Commitment, { id });
  if (!commitment) throw new CodedError('record_not_found', 'not_found', 'There is no such commitment.');
  const status = commitment.status as CommitmentStatus;
  const side = actingSide(context);
  return {
    commitment,
    evidence: await listEvidenceOf(context, { subject: 'commitment', ...commitment }),
    actions: [
      ...availableActions(CONFIRMATION_LIFE_CYCLE, confirmationState({ ...commitment, status }), side),
      ...availableActions<CommitmentStatus, CommitmentAction>(COMMITMENT_LIFE_CYCLE, status, side),
    ],
  };
}
