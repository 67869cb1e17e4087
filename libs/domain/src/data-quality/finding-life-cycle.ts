import type { LifeCycle } from '../life-cycle/life-cycle.js';

/** `open`: nobody has looked at it; three marks of follow-up; `resolved`: the data do not show it any more. */
export const FINDING_STATUSES = ['open', 'acknowledged', 'to_correct', 'explained', 'resolved'] as const;
export type FindingStatus = (typeof FINDING_STATUSES)[number];

/** What people may say of a finding; `open` takes a mark back. */
export const FINDING_MARKS = ['open', 'acknowledged', 'to_correct', 'explained'] as const;
export type FindingMark = (typeof FINDING_MARKS)[number];

export type FindingAction = 'acknowledge' | 'plan_correction' | 'explain' | 'withdraw_mark' | 'resolve' | 'reopen';

/** The action that gives a finding a mark. */
export const ACTION_OF_MARK = {
  open: 'withdraw_mark',
  acknowledged: 'acknowledge',
  to_correct: 'plan_correction',
  explained: 'explain',
} as const satisfies Record<FindingMark, FindingAction>;

/**
 * The life of a finding of data quality. It comes and goes with the data, which only the system can tell; people say what
 * is done about it, and may change their mind. A mark outlives every recomputation; a finding that is gone and comes back
 * is a new question, so it is open again.
 */
export const FINDING_LIFE_CYCLE = {
  open: [
    { action: 'acknowledge', next: 'acknowledged', roles: ['coordinator'] },
    { action: 'plan_correction', next: 'to_correct', roles: ['coordinator'] },
    { action: 'explain', next: 'explained', roles: ['coordinator'] },
    { action: 'resolve', next: 'resolved', roles: ['system'] },
  ],
  acknowledged: [
    { action: 'plan_correction', next: 'to_correct', roles: ['coordinator'] },
    { action: 'explain', next: 'explained', roles: ['coordinator'] },
    { action: 'withdraw_mark', next: 'open', roles: ['coordinator'] },
    { action: 'resolve', next: 'resolved', roles: ['system'] },
  ],
  to_correct: [
    { action: 'acknowledge', next: 'acknowledged', roles: ['coordinator'] },
    { action: 'explain', next: 'explained', roles: ['coordinator'] },
    { action: 'withdraw_mark', next: 'open', roles: ['coordinator'] },
    { action: 'resolve', next: 'resolved', roles: ['system'] },
  ],
  explained: [
    { action: 'acknowledge', next: 'acknowledged', roles: ['coordinator'] },
    { action: 'plan_correction', next: 'to_correct', roles: ['coordinator'] },
    { action: 'withdraw_mark', next: 'open', roles: ['coordinator'] },
    { action: 'resolve', next: 'resolved', roles: ['system'] },
  ],
  resolved: [{ action: 'reopen', next: 'open', roles: ['system'] }],
} as const satisfies LifeCycle<FindingStatus, FindingAction>;
