import type { LifeCycle } from '../life-cycle/life-cycle.js';
import type { CommitmentStatus } from './commitment-codes.js';

/** What can be done to a commitment. */
export type CommitmentAction = 'claim' | 'verify' | 'reject' | 'waive';

/**
 * The life of a commitment (records.md §1): a rejected one may be claimed again; waiving takes the ministry or the
 * competition commission, and a document.
 */
export const COMMITMENT_LIFE_CYCLE = {
  agreed: [
    { action: 'claim', next: 'claimed', roles: ['participant', 'coordinator'] },
    { action: 'waive', next: 'waived', roles: ['ministry', 'commission'] },
  ],
  claimed: [
    { action: 'verify', next: 'verified', roles: ['coordinator'] },
    { action: 'reject', next: 'rejected', roles: ['coordinator'] },
    { action: 'waive', next: 'waived', roles: ['ministry', 'commission'] },
  ],
  verified: [],
  rejected: [{ action: 'claim', next: 'claimed', roles: ['participant', 'coordinator'] }],
  waived: [],
} as const satisfies LifeCycle<CommitmentStatus, CommitmentAction>;
