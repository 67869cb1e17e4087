import type { LifeCycle } from '../life-cycle/life-cycle.js';

/** Statuses of a university's KPI report. */
export const KPI_REPORT_STATUSES = ['draft', 'submitted', 'returned', 'approved', 'published', 'superseded'] as const;
export type KpiReportStatus = (typeof KPI_REPORT_STATUSES)[number];

/** What can happen to a university's KPI report. */
export type KpiReportAction = 'submit' | 'return' | 'revise' | 'approve' | 'publish' | 'supersede';

/**
 * The life of a university's KPI report (records.md §1): the university submits, the ministry returns it for
 * correction or approves and publishes it; publishing the next approved version supersedes it. `revise` is the
 * correction that a returned report waits for, as with a participant's report.
 */
export const KPI_REPORT_LIFE_CYCLE = {
  draft: [{ action: 'submit', next: 'submitted', roles: ['coordinator'] }],
  submitted: [
    { action: 'return', next: 'returned', roles: ['ministry'] },
    { action: 'approve', next: 'approved', roles: ['ministry'] },
  ],
  returned: [{ action: 'revise', next: 'draft', roles: ['coordinator'] }],
  approved: [{ action: 'publish', next: 'published', roles: ['ministry'] }],
  published: [{ action: 'supersede', next: 'superseded', roles: ['system'] }],
  superseded: [],
} as const satisfies LifeCycle<KpiReportStatus, KpiReportAction>;
