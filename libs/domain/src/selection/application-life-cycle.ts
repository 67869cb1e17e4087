import type { LifeCycle } from '../life-cycle/life-cycle.js';
import type { ApplicationStatus, Decision } from './selection-codes.js';

/** What can be done to an application. `uphold_…` is an appeal that was right. */
export type ApplicationAction =
  | 'save'
  | 'submit'
  | 'withdraw'
  | 'select'
  | 'place_on_reserve'
  | 'reject'
  | 'reconsider'
  | 'promote'
  | 'uphold_selected'
  | 'uphold_reserve'
  | 'accept'
  | 'decline';

/**
 * The life of an application. It may be withdrawn until it is decided; a decision may be reconsidered only while the call
 * is not decided as a whole; an appeal is answered by the coordinator or by a reviewer who did not score it.
 */
export const APPLICATION_LIFE_CYCLE = {
  draft: [
    { action: 'save', next: 'draft', roles: ['participant'] },
    { action: 'submit', next: 'submitted', roles: ['participant'] },
    { action: 'withdraw', next: 'withdrawn', roles: ['participant'] },
  ],
  submitted: [
    { action: 'withdraw', next: 'withdrawn', roles: ['participant'] },
    { action: 'select', next: 'selected', roles: ['coordinator'] },
    { action: 'place_on_reserve', next: 'reserve', roles: ['coordinator'] },
    { action: 'reject', next: 'rejected', roles: ['coordinator'] },
  ],
  withdrawn: [],
  selected: [
    { action: 'reconsider', next: 'submitted', roles: ['coordinator'] },
    { action: 'accept', next: 'accepted', roles: ['participant'] },
    { action: 'decline', next: 'declined', roles: ['participant'] },
  ],
  reserve: [
    { action: 'reconsider', next: 'submitted', roles: ['coordinator'] },
    { action: 'promote', next: 'selected', roles: ['coordinator'] },
    { action: 'uphold_selected', next: 'selected', roles: ['coordinator', 'reviewer'] },
    { action: 'decline', next: 'declined', roles: ['participant'] },
  ],
  rejected: [
    { action: 'reconsider', next: 'submitted', roles: ['coordinator'] },
    { action: 'uphold_selected', next: 'selected', roles: ['coordinator', 'reviewer'] },
    { action: 'uphold_reserve', next: 'reserve', roles: ['coordinator', 'reviewer'] },
  ],
  accepted: [],
  declined: [],
} as const satisfies LifeCycle<ApplicationStatus, ApplicationAction>;

/** The arrow that a decision takes. */
export const ACTION_OF_DECISION = {
  selected: 'select',
  reserve: 'place_on_reserve',
  rejected: 'reject',
} as const satisfies Record<Decision, ApplicationAction>;

/** The statuses that hold one of the call's places. */
export const HOLDS_A_PLACE: readonly ApplicationStatus[] = ['selected', 'accepted'];
