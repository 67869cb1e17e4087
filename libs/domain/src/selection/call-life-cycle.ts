import type { LifeCycle } from '../life-cycle/life-cycle.js';
import type { CallStatus } from './selection-codes.js';

/** What can be done to a call. */
export type CallAction = 'publish' | 'extend' | 'close' | 'decide' | 'publish_results' | 'cancel';

/**
 * The life of a call. It closes by the passing of its closing date; a coordinator may carry that out where no worker runs,
 * and no earlier. Results are published once, and nothing follows them.
 */
export const CALL_LIFE_CYCLE = {
  draft: [
    { action: 'publish', next: 'published', roles: ['coordinator'] },
    { action: 'cancel', next: 'cancelled', roles: ['coordinator'] },
  ],
  published: [
    { action: 'extend', next: 'published', roles: ['coordinator'] },
    { action: 'close', next: 'closed', roles: ['system', 'coordinator'] },
    { action: 'cancel', next: 'cancelled', roles: ['coordinator'] },
  ],
  closed: [{ action: 'decide', next: 'decided', roles: ['coordinator'] }],
  decided: [{ action: 'publish_results', next: 'results_published', roles: ['coordinator'] }],
  results_published: [],
  cancelled: [],
} as const satisfies LifeCycle<CallStatus, CallAction>;

/** The statuses in which the scores of a call are open to its coordinators. */
export const SCORES_OPEN: readonly CallStatus[] = ['closed', 'decided', 'results_published'];
