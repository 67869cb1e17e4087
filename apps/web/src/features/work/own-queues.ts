import { type QueueCode, QUEUES } from '#domain/work-queue/queues.js';

/** A queue in which it is somebody's turn, so that it has a name and a page. */
export type OwnQueue = {
  [Code in QueueCode]: (typeof QUEUES)[Code] extends 'time' | 'closed' ? never : Code;
}[QueueCode];

/** Whether a queue of the address or of the API is one in which it is somebody's turn. */
export function isOwnQueue(code: string): code is OwnQueue {
  const queue = (Object.keys(QUEUES) as QueueCode[]).find((known) => known === code);
  return queue !== undefined && QUEUES[queue] !== 'time' && QUEUES[queue] !== 'closed';
}

/** The queues of a home page under their headings, each in the order of a record's life. */
export const WORK_SECTIONS = {
  selection: [
    'calls_in_preparation',
    'calls_to_decide',
    'results_to_publish',
    'applications_in_draft',
    'applications_to_decide',
    'places_to_accept',
    'reviews_to_complete',
    'appeals_to_answer',
  ],
  mobility: ['departures_to_confirm', 'ends_to_confirm', 'returns_to_claim', 'returns_to_verify', 'breaches_to_decide'],
  promised: [
    'commitments_to_carry_out',
    'commitments_to_correct',
    'commitments_to_verify',
    'amendments_to_consent_to',
    'amendments_to_decide',
    'group_results_to_claim',
    'group_results_to_correct',
    'group_results_to_decide',
    'outputs_to_verify',
    'outputs_to_correct',
  ],
  reports: [
    'reports_to_file',
    'reports_to_correct',
    'reports_long_overdue',
    'reports_to_review',
    'corrections_to_decide',
    'conflicts_to_resolve',
  ],
  data: ['data_requests_to_answer', 'data_requests_to_carry_out'],
  audits: ['audit_items_to_check'],
  figures: ['kpi_reports_in_draft', 'kpi_reports_to_correct', 'kpi_reports_to_review', 'kpi_reports_to_publish'],
} as const satisfies Record<string, readonly OwnQueue[]>;

export type WorkSection = keyof typeof WORK_SECTIONS;

/** Days from one ISO date to a later one; negative where it is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
