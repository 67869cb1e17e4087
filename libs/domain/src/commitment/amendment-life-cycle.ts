import type { LifeCycle } from '../life-cycle/life-cycle.js';

/** Statuses of a proposed change to an agreed commitment. */
export const AMENDMENT_STATUSES = ['proposed', 'consented', 'declined', 'withdrawn'] as const;
export type AmendmentStatus = (typeof AMENDMENT_STATUSES)[number];

/** The two sides of a commitment: who promised, and the university that it was promised to. */
export const AMENDMENT_SIDES = ['participant', 'coordinator'] as const;
export type AmendmentSide = (typeof AMENDMENT_SIDES)[number];

/** Where an amendment stands: a proposal waits for the side that did not make it. */
export type AmendmentState =
  'proposed_by_participant' | 'proposed_by_coordinator' | Exclude<AmendmentStatus, 'proposed'>;

/** What can be done to an amendment. */
export type AmendmentAction = 'consent' | 'decline' | 'withdraw';

/** The life of an amendment: the other side consents, which applies it, or declines; the proposer may take it back. */
export const AMENDMENT_LIFE_CYCLE = {
  proposed_by_participant: [
    { action: 'consent', next: 'consented', roles: ['coordinator'] },
    { action: 'decline', next: 'declined', roles: ['coordinator'] },
    { action: 'withdraw', next: 'withdrawn', roles: ['participant'] },
  ],
  proposed_by_coordinator: [
    { action: 'consent', next: 'consented', roles: ['participant'] },
    { action: 'decline', next: 'declined', roles: ['participant'] },
    { action: 'withdraw', next: 'withdrawn', roles: ['coordinator'] },
  ],
  consented: [],
  declined: [],
  withdrawn: [],
} as const satisfies LifeCycle<AmendmentState, AmendmentAction>;

/** The state of an amendment from its status and the side that proposed it. */
export function amendmentState(amendment: {
  readonly status: AmendmentStatus;
  readonly proposerSide: AmendmentSide;
}): AmendmentState {
  return amendment.status === 'proposed' ? `proposed_by_${amendment.proposerSide}` : amendment.status;
}
