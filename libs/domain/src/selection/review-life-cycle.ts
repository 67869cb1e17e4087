import type { LifeCycle } from '../life-cycle/life-cycle.js';
import type { ReviewStatus } from './selection-codes.js';

/** What a reviewer can do to their review. */
export type ReviewAction = 'save' | 'complete' | 'declare_conflict';

/**
 * The life of one reviewer's review of one application. A completed one is not taken back, since its author may by then
 * have seen the others'; who finds a conflict of interest, even late, is out for good.
 */
export const REVIEW_LIFE_CYCLE = {
  draft: [
    { action: 'save', next: 'draft', roles: ['reviewer'] },
    { action: 'complete', next: 'completed', roles: ['reviewer'] },
    { action: 'declare_conflict', next: 'conflict', roles: ['reviewer'] },
  ],
  completed: [{ action: 'declare_conflict', next: 'conflict', roles: ['reviewer'] }],
  conflict: [],
} as const satisfies LifeCycle<ReviewStatus, ReviewAction>;
