/** Why a section of a report is returned for correction. */
export const REPORT_RETURN_CODES = [
  'incomplete',
  'contradictory',
  'unclear',
  'evidence_missing',
  'wrong_period',
  'correction_requested',
  'other',
] as const;
export type ReportReturnCode = (typeof REPORT_RETURN_CODES)[number];

/** One reason of a return, about one section of the questionnaire; null for the report as a whole. */
export interface ReportReturnReason {
  readonly section: string | null;
  readonly code: ReportReturnCode;
  readonly comment: string;
}

/** The reasons in one text, for the history of the report. */
export function describeReturn(reasons: readonly ReportReturnReason[]): string {
  return reasons.map(({ section, code, comment }) => `${section ?? '*'}: ${code}: ${comment}`).join('\n');
}
