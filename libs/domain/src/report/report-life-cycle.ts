import type { LifeCycle } from '../life-cycle/life-cycle.js';
import type { ReportStatus } from './report-codes.js';

/** What can happen to a participant's report. */
export type ReportAction =
  'open' | 'save' | 'submit' | 'accept' | 'return' | 'request_correction' | 'reopen' | 'expire' | 'reschedule';

/**
 * The life of a participant's report (records.md §1). `overdue` comes by date and is still fileable: answers saved
 * meanwhile leave it overdue until it is submitted. `request_correction` and `reopen` are the correction after acceptance
 * by request, which the issue adds to the table of records.md: the participant asks for it, which changes nothing of the
 * report yet, and granting the request returns the accepted report to them. When the end of the mobility moves to a later
 * day before anything was saved, the wave that had opened too early waits again (`reschedule`).
 */
export const REPORT_LIFE_CYCLE = {
  scheduled: [{ action: 'open', next: 'open', roles: ['system'] }],
  open: [
    { action: 'save', next: 'draft', roles: ['participant', 'coordinator'] },
    { action: 'expire', next: 'overdue', roles: ['system'] },
    { action: 'reschedule', next: 'scheduled', roles: ['system'] },
  ],
  draft: [
    { action: 'save', next: 'draft', roles: ['participant', 'coordinator'] },
    { action: 'submit', next: 'submitted', roles: ['participant', 'coordinator'] },
    { action: 'expire', next: 'overdue', roles: ['system'] },
  ],
  submitted: [
    { action: 'accept', next: 'accepted', roles: ['coordinator'] },
    { action: 'return', next: 'returned', roles: ['coordinator'] },
  ],
  accepted: [
    { action: 'request_correction', next: 'accepted', roles: ['participant'] },
    { action: 'reopen', next: 'returned', roles: ['coordinator'] },
  ],
  returned: [{ action: 'save', next: 'draft', roles: ['participant', 'coordinator'] }],
  overdue: [
    { action: 'save', next: 'overdue', roles: ['participant', 'coordinator'] },
    { action: 'submit', next: 'submitted', roles: ['participant', 'coordinator'] },
    { action: 'reschedule', next: 'scheduled', roles: ['system'] },
  ],
} as const satisfies LifeCycle<ReportStatus, ReportAction>;

/** Statuses of a request to correct a report that was accepted. */
export const REPORT_CORRECTION_STATUSES = ['proposed', 'granted', 'refused'] as const;
export type ReportCorrectionStatus = (typeof REPORT_CORRECTION_STATUSES)[number];

/** What can become of such a request. */
export type ReportCorrectionAction = 'grant' | 'refuse';

/** The life of a request to correct an accepted report: the participant proposes, the coordinator decides. */
export const REPORT_CORRECTION_LIFE_CYCLE = {
  proposed: [
    { action: 'grant', next: 'granted', roles: ['coordinator'] },
    { action: 'refuse', next: 'refused', roles: ['coordinator'] },
  ],
  granted: [],
  refused: [],
} as const satisfies LifeCycle<ReportCorrectionStatus, ReportCorrectionAction>;
