import { CodedError } from '../errors/coded-error.js';
import type { KpiReportSection } from './kpi-report-sections.js';

/** Why the ministry returns a section of a KPI report. */
export const KPI_REPORT_RETURN_REASONS = [
  'missing_reports',
  'implausible_value',
  'comment_missing',
  'records_incomplete',
  'wrong_period',
  'other',
] as const;
export type KpiReportReturnReason = (typeof KPI_REPORT_RETURN_REASONS)[number];

/** What is wrong with one section, by which reasons, in the reviewer's words. */
export interface KpiReportRemark {
  readonly section: KpiReportSection;
  readonly reasons: readonly KpiReportReturnReason[];
  readonly comment: string;
}

/**
 * A return names at least one section, each once: it is what the author will work by.
 *
 * @throws CodedError `remarks_invalid` (unprocessable)
 */
export function requireRemarks(remarks: readonly KpiReportRemark[]): void {
  const sections = new Set(remarks.map(({ section }) => section));
  if (remarks.length > 0 && sections.size === remarks.length) return;
  throw new CodedError(
    'remarks_invalid',
    'unprocessable',
    'A report is returned with a remark on at least one section, and with one remark on each.',
  );
}

/** The remarks in one text, for the history of the report. */
export function describeRemarks(remarks: readonly KpiReportRemark[]): string {
  return remarks.map(({ section, reasons, comment }) => `${section}: ${reasons.join(', ')}: ${comment}`).join('\n');
}

/**
 * A report is approved by somebody who had no hand in it: who opened it, wrote in it or submitted it is its preparer,
 * whatever the person's role is now.
 *
 * @throws CodedError `approver_prepared_report` (conflict)
 */
export function requireOtherThanPreparers(userId: string | null, preparers: readonly string[]): void {
  if (userId !== null && !preparers.includes(userId)) return;
  throw new CodedError(
    'approver_prepared_report',
    'conflict',
    'Whoever prepared a report does not approve it. Another official has to decide.',
  );
}

/**
 * Two officials for publication: the one who approved does not publish.
 *
 * @throws CodedError `publisher_is_approver` (conflict)
 */
export function requireSecondOfficial(userId: string | null, approvedBy: string | null): void {
  if (userId !== null && approvedBy !== null && userId !== approvedBy) return;
  throw new CodedError(
    'publisher_is_approver',
    'conflict',
    'Publication needs a second official: whoever approved the report does not publish it.',
  );
}
