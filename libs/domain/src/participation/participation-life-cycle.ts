import type { LifeCycle } from '../life-cycle/life-cycle.js';
import type { ParticipationStatus } from './participation-codes.js';

/** What can be done to a participation. */
export type ParticipationAction = 'depart' | 'complete' | 'terminate_early' | 'cancel';

/** The life of a participation (records.md §1): someone who has left is cancelled only by the ministry. */
export const PARTICIPATION_LIFE_CYCLE = {
  planned: [
    { action: 'depart', next: 'departed', roles: ['coordinator'] },
    { action: 'cancel', next: 'cancelled', roles: ['coordinator'] },
  ],
  departed: [
    { action: 'complete', next: 'completed', roles: ['coordinator'] },
    { action: 'terminate_early', next: 'terminated_early', roles: ['coordinator'] },
    { action: 'cancel', next: 'cancelled', roles: ['ministry'] },
  ],
  completed: [],
  terminated_early: [],
  cancelled: [],
} as const satisfies LifeCycle<ParticipationStatus, ParticipationAction>;
