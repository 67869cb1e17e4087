import type { ParticipationRecord } from '../../api/contract.js';
import type { VerificationQueue } from '../verification/verification-queues.js';
import type { LifeStep } from './life-steps.js';

/** How a step that needs somebody is dealt with: by forms, named by their keys, or side by side with what shows it. */
export interface Way {
  readonly actions: readonly string[];
  readonly verification?: { readonly queue: VerificationQueue; readonly id: string };
}

/** The forms and the page by which a step of a life is brought forward; nothing where it is not the staff's turn. */
export function waysOf(step: LifeStep, record: Pick<ParticipationRecord, 'id' | 'commitments' | 'groupProject'>): Way {
  const claimed = step.state === 'claimed';
  switch (step.kind) {
    case 'departure':
      return { actions: ['depart', 'cancel'] };
    case 'end':
      return { actions: ['complete', 'extend', 'terminate_early'] };
    case 'return':
      return claimed
        ? { actions: [], verification: { queue: 'returns_to_verify', id: record.id } }
        : { actions: ['claim_return', 'confirm_non_return'] };
    case 'commitment': {
      const commitment = record.commitments.find(({ commitmentNo }) => commitmentNo === step.number);
      if (!claimed || !commitment) return { actions: [] };
      return { actions: [], verification: { queue: 'commitments_to_verify', id: commitment.id } };
    }
    case 'groupProject': {
      if (!claimed || !record.groupProject) return { actions: [] };
      return { actions: [], verification: { queue: 'group_results_to_decide', id: record.groupProject.id } };
    }
    default:
      return { actions: [] };
  }
}
