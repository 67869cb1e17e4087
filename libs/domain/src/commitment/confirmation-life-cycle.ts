import type { LifeCycle } from '../life-cycle/life-cycle.js';
import type { CommitmentStatus } from './commitment-codes.js';

/** Whether the participant has said that this is what was agreed. */
export type ConfirmationState = 'unconfirmed' | 'confirmed' | 'past_confirming';

/**
 * A commitment that came by file, or was added by the university, is confirmed by the participant alone, once, and before
 * anything is claimed of it: a claim says more than a confirmation.
 */
export const CONFIRMATION_LIFE_CYCLE = {
  unconfirmed: [{ action: 'confirm', next: 'confirmed', roles: ['participant'] }],
  confirmed: [],
  past_confirming: [],
} as const satisfies LifeCycle<ConfirmationState, 'confirm'>;

/** The state of a commitment's confirmation from its columns. */
export function confirmationState(commitment: {
  readonly status: CommitmentStatus;
  readonly confirmedAt: Date | null;
}): ConfirmationState {
  if (commitment.confirmedAt) return 'confirmed';
  return commitment.status === 'agreed' ? 'unconfirmed' : 'past_confirming';
}
