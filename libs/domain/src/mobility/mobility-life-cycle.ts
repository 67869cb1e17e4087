import type { LifeCycle } from '../life-cycle/life-cycle.js';
import type { ParticipationStatus } from '../participation/participation-codes.js';
import { PARTICIPATION_LIFE_CYCLE } from '../participation/participation-life-cycle.js';

/** What is done to a mobility: the arrows of its participation, and what happens along the way without changing its status. */
export const MOBILITY_ACTIONS = [
  'depart',
  'extend',
  'interrupt',
  'resume',
  'complete',
  'terminate_early',
  'cancel',
  'change_host',
  'waive',
] as const;
export type MobilityAction = (typeof MOBILITY_ACTIONS)[number];

/** Where a mobility stands: the status of its participation, and apart from it one that is interrupted just now. */
export type MobilityState = ParticipationStatus | 'interrupted';

/**
 * The life of a mobility: records.md §1, and between departure and end extensions, interruptions and changes of the host.
 * Whoever interrupts resumes before the mobility can be completed; it may be terminated straight away. A waiver takes the
 * ministry and a document, and someone who has left.
 */
export const MOBILITY_LIFE_CYCLE = {
  planned: [
    ...PARTICIPATION_LIFE_CYCLE.planned,
    { action: 'extend', next: 'planned', roles: ['coordinator'] },
    { action: 'change_host', next: 'planned', roles: ['coordinator'] },
  ],
  departed: [
    ...PARTICIPATION_LIFE_CYCLE.departed,
    { action: 'extend', next: 'departed', roles: ['coordinator'] },
    { action: 'change_host', next: 'departed', roles: ['coordinator'] },
    { action: 'interrupt', next: 'interrupted', roles: ['coordinator'] },
    { action: 'waive', next: 'departed', roles: ['ministry'] },
  ],
  interrupted: [
    { action: 'resume', next: 'departed', roles: ['coordinator'] },
    { action: 'terminate_early', next: 'terminated_early', roles: ['coordinator'] },
    { action: 'cancel', next: 'cancelled', roles: ['ministry'] },
    { action: 'extend', next: 'interrupted', roles: ['coordinator'] },
    { action: 'waive', next: 'interrupted', roles: ['ministry'] },
  ],
  completed: [...PARTICIPATION_LIFE_CYCLE.completed, { action: 'waive', next: 'completed', roles: ['ministry'] }],
  terminated_early: [
    ...PARTICIPATION_LIFE_CYCLE.terminated_early,
    { action: 'waive', next: 'terminated_early', roles: ['ministry'] },
  ],
  cancelled: [...PARTICIPATION_LIFE_CYCLE.cancelled],
} as const satisfies LifeCycle<MobilityState, MobilityAction>;

/** The status of the participation that a state belongs to: an interrupted mobility is a departed one. */
export function statusOfState(state: MobilityState): ParticipationStatus {
  return state === 'interrupted' ? 'departed' : state;
}
