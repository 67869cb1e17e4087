import type { LifeCycle } from '../life-cycle/life-cycle.js';
import type { ReportStatus } from './report-codes.js';

/** What can happen to a participant's report. */
export type ReportAction = 'open' | 'save' | 'submit' | 'accept' | 'return' | 'expire' | 'reschedule';

/**
 * The life of a participant's report (records.md §1). `overdue` comes by date and is still fileable: answers saved
 * meanwhile leave it overdue until it is submitted. When the end of the mobility moves to a later day before anything was
 * saved, the wave that had opened too early waits again (`reschedule`).
 */
export const REPORT_LIFE_CYCLE = {
  scheduled: [{ action: 'open', next: 'open', roles: ['system'] }],
  open: [
    { action: 'save', next: 'draft', roles: ['participant', 'coordinator'] },
    { action: 'expire', next: 'overdue', roles: ['system'] },
    { action: 'reschedule', next: 'scheduled', roles: ['system'] },
  ],
  draft: [
    { action: 'submit', next: 'submitted', roles: ['participant', 'coordinator'] },
    { action: 'expire', next: 'overdue', roles: ['system'] },
  ],
  submitted: [
    { action: 'accept', next: 'accepted', roles: ['coordinator'] },
    { action: 'return', next: 'returned', roles: ['coordinator'] },
  ],
  accepted: [],
  returned: [{ action: 'save', next: 'draft', roles: ['participant', 'coordinator'] }],
  overdue: [
    { action: 'save', next: 'overdue', roles: ['participant', 'coordinator'] },
    { action: 'submit', next: 'submitted', roles: ['participant', 'coordinator'] },
    { action: 'reschedule', next: 'scheduled', roles: ['system'] },
  ],
} as const satisfies LifeCycle<ReportStatus, ReportAction>;
