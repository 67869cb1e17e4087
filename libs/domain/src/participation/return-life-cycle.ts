import type { CalendarDate } from '../calendar/calendar-date.js';
import type { LifeCycle } from '../life-cycle/life-cycle.js';
import type { ReturnStatus } from './participation-codes.js';

/** Where a return stands: a claimed one becomes a verified one by `return_verified_on`, the file's status is the same. */
export const RETURN_STATES = ['pending', 'claimed', 'verified', 'not_returned'] as const;
export type ReturnState = (typeof RETURN_STATES)[number];

/** What can be done about a return. */
export type ReturnAction = 'claim' | 'verify' | 'confirm_non_return';

/**
 * The life of a return (records.md §1). The system never decides a non-return: a named person confirms it, and it
 * yields when the participant comes back late.
 */
export const RETURN_LIFE_CYCLE = {
  pending: [
    { action: 'claim', next: 'claimed', roles: ['participant', 'coordinator'] },
    { action: 'confirm_non_return', next: 'not_returned', roles: ['coordinator'] },
  ],
  claimed: [{ action: 'verify', next: 'verified', roles: ['coordinator'] }],
  verified: [],
  not_returned: [{ action: 'claim', next: 'claimed', roles: ['participant', 'coordinator'] }],
} as const satisfies LifeCycle<ReturnState, ReturnAction>;

/** The state of a return from its two columns: no status is pending, a returned one without a verification is a claim. */
export function returnState(record: {
  returnStatus?: ReturnStatus | null;
  returnVerifiedOn?: CalendarDate | null;
}): ReturnState {
  switch (record.returnStatus) {
    case 'returned':
      return record.returnVerifiedOn ? 'verified' : 'claimed';
    case 'not_returned':
      return 'not_returned';
    default:
      return 'pending';
  }
}
