import type { LifeCycle } from '../life-cycle/life-cycle.js';
import type { GroupProjectStatus } from './group-project-codes.js';

/** What can be done to a group project. */
export type GroupProjectAction = 'claim' | 'accept' | 'reject' | 'cancel';

/**
 * The life of a group project. records.md names its statuses but draws no arrows; these follow the commitment's, of
 * which it is the group's form.
 */
export const GROUP_PROJECT_LIFE_CYCLE = {
  agreed: [
    { action: 'claim', next: 'claimed', roles: ['participant', 'coordinator'] },
    { action: 'cancel', next: 'cancelled', roles: ['ministry', 'commission'] },
  ],
  claimed: [
    { action: 'accept', next: 'accepted', roles: ['coordinator'] },
    { action: 'reject', next: 'rejected', roles: ['coordinator'] },
    { action: 'cancel', next: 'cancelled', roles: ['ministry', 'commission'] },
  ],
  accepted: [],
  rejected: [{ action: 'claim', next: 'claimed', roles: ['participant', 'coordinator'] }],
  cancelled: [],
} as const satisfies LifeCycle<GroupProjectStatus, GroupProjectAction>;
