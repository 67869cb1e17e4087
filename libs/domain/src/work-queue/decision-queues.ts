import type { AmendmentState } from '../commitment/amendment-life-cycle.js';
import type { DataRequestStatus } from '../data-request/data-request-life-cycle.js';
import type { ConflictStatus } from '../observation/observation-life-cycle.js';
import type { OutputState } from '../output/output-life-cycle.js';
import type { KpiReportStatus } from '../report/kpi-report-life-cycle.js';
import type { ReportCorrectionStatus } from '../report/report-life-cycle.js';
import type { BreachStatus } from '../breach/breach-life-cycle.js';
import type { QueueCode } from './queues.js';

/** The queue of a breach that the system proposed: a coordinator's until a person decides. */
export const QUEUE_OF_BREACH = {
  proposed: 'breaches_to_decide',
  confirmed: 'breaches_over',
  dismissed: 'breaches_over',
  lapsed: 'breaches_over',
} as const satisfies Record<BreachStatus, QueueCode>;

/** The queue of an amendment: the other side's. */
export const QUEUE_OF_AMENDMENT = {
  proposed_by_participant: 'amendments_to_decide',
  proposed_by_coordinator: 'amendments_to_consent_to',
  consented: 'amendments_over',
  declined: 'amendments_over',
  withdrawn: 'amendments_over',
} as const satisfies Record<AmendmentState, QueueCode>;

/** The queue of an output: the coordinator's until it is verified, the participant's when it is refused. */
export const QUEUE_OF_OUTPUT = {
  entered: 'outputs_to_verify',
  verified: 'outputs_over',
  refused: 'outputs_to_correct',
} as const satisfies Record<OutputState, QueueCode>;

/** The queue of a request to correct an accepted report. */
export const QUEUE_OF_CORRECTION = {
  proposed: 'corrections_to_decide',
  granted: 'corrections_over',
  refused: 'corrections_over',
} as const satisfies Record<ReportCorrectionStatus, QueueCode>;

/** The queue of a disagreement between sources. */
export const QUEUE_OF_CONFLICT = {
  open: 'conflicts_to_resolve',
  resolved: 'conflicts_over',
  lapsed: 'conflicts_over',
} as const satisfies Record<ConflictStatus, QueueCode>;

/** The queue of a request about personal data: the university answers it, and does what it granted. */
export const QUEUE_OF_DATA_REQUEST = {
  filed: 'data_requests_to_answer',
  granted: 'data_requests_to_carry_out',
  refused: 'data_requests_over',
  carried_out: 'data_requests_over',
  withdrawn: 'data_requests_over',
} as const satisfies Record<DataRequestStatus, QueueCode>;

/** The queue of a university's KPI report: the coordinator's until it is submitted, then the ministry's. */
export const QUEUE_OF_KPI_REPORT = {
  draft: 'kpi_reports_in_draft',
  submitted: 'kpi_reports_to_review',
  returned: 'kpi_reports_to_correct',
  approved: 'kpi_reports_to_publish',
  published: 'kpi_reports_over',
  superseded: 'kpi_reports_over',
} as const satisfies Record<KpiReportStatus, QueueCode>;

/** The queue of a record drawn for a sample audit: the ministry's until its outcome is recorded. */
export function queueOfAuditItem(outcome: string | null): QueueCode {
  return outcome === null ? 'audit_items_to_check' : 'audit_items_over';
}
