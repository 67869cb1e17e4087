import { addDays, type CalendarDate } from '../calendar/calendar-date.js';
import type { ReportStatus } from '../report/report-codes.js';
import { ESCALATION_DAYS } from '../wave/reminder-stages.js';
import { place, type Placement, type QueueCode } from './queues.js';

/** What decides whose turn it is with a report. */
export interface ReportStanding {
  readonly status: ReportStatus;
  /** The last day on which it is in time; not known of a report that came by file. */
  readonly deadlineOn: CalendarDate | null;
  /** The university brought it by file, so that nobody but itself would review it. */
  readonly byFile: boolean;
  /** Nobody waits for it any more: answered otherwise, cancelled, no way to reach the participant. */
  readonly stopped: boolean;
}

const toFile: Placement<ReportStanding> = ({ stopped }) => (stopped ? 'reports_over' : 'reports_to_file');

const REPORTS = {
  scheduled: ({ stopped }) => (stopped ? 'reports_over' : 'reports_scheduled'),
  open: toFile,
  draft: toFile,
  overdue: ({ stopped, deadlineOn }, today) => {
    if (stopped) return 'reports_over';
    const longOverdue = deadlineOn !== null && addDays(deadlineOn, ESCALATION_DAYS) <= today;
    return longOverdue ? 'reports_long_overdue' : 'reports_to_file';
  },
  submitted: ({ byFile }) => (byFile ? 'reports_over' : 'reports_to_review'),
  returned: 'reports_to_correct',
  accepted: 'reports_over',
} as const satisfies Record<ReportStatus, Placement<ReportStanding>>;

/** The queue of a report: the participant's while it can be filed or corrected, the coordinator's once it is sent in. */
export function queueOfReport(standing: ReportStanding, today: CalendarDate): QueueCode {
  return place(REPORTS, standing.status, standing, today);
}
