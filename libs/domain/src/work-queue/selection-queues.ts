import { addDays, type CalendarDate } from '../calendar/calendar-date.js';
import type { AppealStatus, ApplicationStatus, CallStatus, ReviewStatus } from '../selection/selection-codes.js';
import { place, type Placement, type QueueCode } from './queues.js';

/** What decides whose turn it is with a call. */
export interface CallStanding {
  readonly status: CallStatus;
  readonly closesOn: CalendarDate | null;
  readonly resultsPublishedOn: CalendarDate | null;
  readonly appealWindowDays: number | null;
}

const CALLS = {
  draft: 'calls_in_preparation',
  published: 'calls_open',
  closed: 'calls_to_decide',
  decided: 'results_to_publish',
  results_published: ({ resultsPublishedOn, appealWindowDays }, today) => {
    const days = appealWindowDays ?? 0;
    const open = resultsPublishedOn !== null && days > 0 && addDays(resultsPublishedOn, days) >= today;
    return open ? 'appeals_expected' : 'calls_over';
  },
  cancelled: 'calls_over',
} as const satisfies Record<CallStatus, Placement<CallStanding>>;

/** The queue of a call: the coordinator's before it opens and after it closes. */
export function queueOfCall(standing: CallStanding, today: CalendarDate): QueueCode {
  return place(CALLS, standing.status, standing, today);
}

const untilPublished =
  (afterwards: QueueCode): Placement<CallStanding> =>
  ({ status }) =>
    status === 'results_published' ? afterwards : 'applications_decided';

const APPLICATIONS = {
  draft: ({ status, closesOn }, today) =>
    status === 'published' && closesOn !== null && closesOn >= today ? 'applications_in_draft' : 'applications_lapsed',
  submitted: ({ status }) => (status === 'published' ? 'applications_received' : 'applications_to_decide'),
  selected: untilPublished('places_to_accept'),
  reserve: 'applications_decided',
  rejected: untilPublished('applications_over'),
  accepted: 'applications_over',
  declined: 'applications_over',
  withdrawn: 'applications_over',
} as const satisfies Record<ApplicationStatus, Placement<CallStanding>>;

/** The queue of an application: the applicant's before it is sent in and once a place is offered in public. */
export function queueOfApplication(status: ApplicationStatus, call: CallStanding, today: CalendarDate): QueueCode {
  return call.status === 'cancelled' ? 'applications_over' : place(APPLICATIONS, status, call, today);
}

/** The queue of one reviewer's review, which may not have been begun: theirs until the application is decided. */
export function queueOfReview(
  review: ReviewStatus | null,
  application: ApplicationStatus,
  call: CallStatus,
): QueueCode {
  const over = review === 'completed' || review === 'conflict';
  const scored = application === 'submitted' && (call === 'published' || call === 'closed');
  return over || !scored ? 'reviews_over' : 'reviews_to_complete';
}

const APPEALS = {
  open: 'appeals_to_answer',
  upheld: 'appeals_over',
  dismissed: 'appeals_over',
} as const satisfies Record<AppealStatus, QueueCode>;

/** The queue of an appeal. */
export function queueOfAppeal(status: AppealStatus): QueueCode {
  return APPEALS[status];
}
