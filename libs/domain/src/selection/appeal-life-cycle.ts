import type { LifeCycle } from '../life-cycle/life-cycle.js';
import type { AppealStatus } from './selection-codes.js';

/** How an appeal can be answered. */
export type AppealAction = 'uphold' | 'dismiss';

/** The life of an appeal: answered once, by someone who did not score the application. */
export const APPEAL_LIFE_CYCLE = {
  open: [
    { action: 'uphold', next: 'upheld', roles: ['coordinator', 'reviewer'] },
    { action: 'dismiss', next: 'dismissed', roles: ['coordinator', 'reviewer'] },
  ],
  upheld: [],
  dismissed: [],
} as const satisfies LifeCycle<AppealStatus, AppealAction>;
