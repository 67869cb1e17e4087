/** Statuses of a participant's report (records.md §1). */
export const REPORT_STATUSES = ['scheduled', 'open', 'draft', 'submitted', 'accepted', 'returned', 'overdue'] as const;
export type ReportStatus = (typeof REPORT_STATUSES)[number];

/** Waves of reports: at the end of the mobility and 6, 12 and 24 months after it. */
export const WAVES = ['end', 'm6', 'm12', 'm24'] as const;
export type Wave = (typeof WAVES)[number];

/** Calendar months from the anchor `E` to a wave. */
export const WAVE_MONTHS = { end: 0, m6: 6, m12: 12, m24: 24 } as const satisfies Record<Wave, number>;

/** Who vouches for an answer, weakest first; a blank level is `self`. */
export const EVIDENCE_LEVELS = ['self', 'university', 'register'] as const;
export type EvidenceLevel = (typeof EVIDENCE_LEVELS)[number];
export const DEFAULT_EVIDENCE_LEVEL: EvidenceLevel = 'self';

export const ACTIVITIES = [
  'employed',
  'self_employed',
  'own_business',
  'study',
  'unemployed',
  'caring',
  'retired',
  'military',
  'travel',
  'other',
] as const;
export type Activity = (typeof ACTIVITIES)[number];

export const PROBLEMS = [
  'credit_transfer',
  'programme_content',
  'funding',
  'registration',
  'visa',
  'language',
  'housing',
  'discrimination',
  'health',
  'connectivity',
  'other',
] as const;
export type Problem = (typeof PROBLEMS)[number];

/** ISCO-08 / НК РК 01-2017: a digit or `X`, then up to three digits. */
export const OCCUPATION = /^[0-9X][0-9]{0,3}$/;
