/** Whose turn it is. `time`: nobody has anything to do before a date; `closed`: nobody has anything to do any more. */
export const QUEUE_OWNERS = ['participant', 'reviewer', 'coordinator', 'ministry', 'time', 'closed'] as const;
export type QueueOwner = (typeof QUEUE_OWNERS)[number];

/**
 * Every queue and whose turn it is in it. A record is in exactly one of them at any time (ux.md, "For whom"): which one is
 * decided by the functions beside this file, and a second time in set-based form by the view `work_item`.
 */
export const QUEUES = {
  // Selection
  calls_in_preparation: 'coordinator',
  calls_open: 'time',
  calls_to_decide: 'coordinator',
  results_to_publish: 'coordinator',
  appeals_expected: 'time',
  calls_over: 'closed',
  applications_in_draft: 'participant',
  applications_lapsed: 'closed',
  applications_received: 'time',
  applications_to_decide: 'coordinator',
  applications_decided: 'time',
  places_to_accept: 'participant',
  applications_over: 'closed',
  reviews_to_complete: 'reviewer',
  reviews_over: 'closed',
  appeals_to_answer: 'coordinator',
  appeals_over: 'closed',

  // Mobility and return
  departures_ahead: 'time',
  departures_to_confirm: 'coordinator',
  abroad: 'time',
  ends_to_confirm: 'coordinator',
  mobilities_over: 'closed',
  returns_ahead: 'time',
  returns_to_claim: 'participant',
  returns_to_verify: 'coordinator',
  returns_over: 'closed',
  breaches_to_decide: 'coordinator',
  breaches_over: 'closed',

  // What was promised
  commitments_to_carry_out: 'participant',
  commitments_to_correct: 'participant',
  commitments_to_verify: 'coordinator',
  commitments_over: 'closed',
  amendments_to_consent_to: 'participant',
  amendments_to_decide: 'coordinator',
  amendments_over: 'closed',
  group_results_to_claim: 'participant',
  group_results_to_correct: 'participant',
  group_results_to_decide: 'coordinator',
  group_projects_over: 'closed',
  outputs_to_verify: 'coordinator',
  outputs_to_correct: 'participant',
  outputs_over: 'closed',

  // Reports and what is known besides
  reports_scheduled: 'time',
  reports_to_file: 'participant',
  reports_to_correct: 'participant',
  reports_long_overdue: 'coordinator',
  reports_to_review: 'coordinator',
  reports_over: 'closed',
  corrections_to_decide: 'coordinator',
  corrections_over: 'closed',
  conflicts_to_resolve: 'coordinator',
  conflicts_over: 'closed',

  // What participants ask for about their data
  data_requests_to_answer: 'coordinator',
  data_requests_to_carry_out: 'coordinator',
  data_requests_over: 'closed',

  // The university's KPI report
  kpi_reports_in_draft: 'coordinator',
  kpi_reports_to_correct: 'coordinator',
  kpi_reports_to_review: 'ministry',
  kpi_reports_to_publish: 'ministry',
  kpi_reports_over: 'closed',

  // The ministry's sample
  audit_items_to_check: 'ministry',
  audit_items_over: 'closed',
} as const satisfies Record<string, QueueOwner>;

export type QueueCode = keyof typeof QUEUES;

/** The queues in which it is this owner's turn, in the order of a record's life: what a home page shows. */
export function queuesOf(owner: QueueOwner): QueueCode[] {
  return (Object.keys(QUEUES) as QueueCode[]).filter((code) => QUEUES[code] === owner);
}

/** The queue of one status: always the same, or decided by the record's dates. */
export type Placement<Facts> = QueueCode | ((facts: Facts, today: string) => QueueCode);

/** The queue of a record from the exhaustive table of its statuses. */
export function place<Status extends string, Facts>(
  table: Readonly<Record<Status, Placement<Facts>>>,
  status: Status,
  facts: Facts,
  today: string,
): QueueCode {
  const placement = table[status];
  return typeof placement === 'function' ? placement(facts, today) : placement;
}
