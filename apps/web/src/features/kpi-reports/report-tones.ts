import type { KpiReportStatus } from '../../api/kpi-reports.js';
import type { Tone } from '../../components/status-mark.js';

/** The mark of a report's status. */
export const REPORT_TONES: Record<KpiReportStatus, Tone> = {
  draft: 'neutral',
  submitted: 'waiting',
  returned: 'bad',
  approved: 'accent',
  published: 'good',
  superseded: 'neutral',
};

/** Statuses of reports of which nothing more is to be done. */
export const CLOSED: readonly KpiReportStatus[] = ['published', 'superseded'];
