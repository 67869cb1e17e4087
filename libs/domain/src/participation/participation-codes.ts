/** Closed code lists of a participation, as files and the API write them (records.md §2). */
export const PARTICIPATION_STATUSES = ['planned', 'departed', 'completed', 'terminated_early', 'cancelled'] as const;
export type ParticipationStatus = (typeof PARTICIPATION_STATUSES)[number];

/** `return_status` of a file; an empty cell is a pending return. */
export const RETURN_STATUSES = ['returned', 'not_returned'] as const;
export type ReturnStatus = (typeof RETURN_STATUSES)[number];

export const RETURN_EVIDENCE = ['return_order', 're_enrolment', 'border_record', 'employment_record', 'other'] as const;
export type ReturnEvidence = (typeof RETURN_EVIDENCE)[number];

export const SEXES = ['F', 'M'] as const;

export const CATEGORIES = ['bachelor', 'master', 'doctoral', 'residency', 'staff'] as const;
export type Category = (typeof CATEGORIES)[number];

export const FUNDING_SOURCES = [
  'state_budget',
  'university',
  'host',
  'erasmus_plus',
  'international_grant',
  'self',
  'other',
] as const;
export type FundingSource = (typeof FUNDING_SOURCES)[number];

export const PROGRAMMES = [
  'exchange',
  'internship',
  'double_degree',
  'research_stay',
  'short_training',
  'summer_school',
  'teaching',
] as const;
export type Programme = (typeof PROGRAMMES)[number];

export const MODES = ['physical', 'virtual', 'blended'] as const;
export type Mode = (typeof MODES)[number];

export const WAIVERS = ['deceased', 'force_majeure', 'other_documented'] as const;
export type Waiver = (typeof WAIVERS)[number];

/** Citizenship of a participant whose cell is blank. */
export const DEFAULT_CITIZENSHIP = 'KZ';
