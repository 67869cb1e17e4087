/** Closed code lists of the pre-selection: calls, applications, reviews, appeals. */
export const CALL_STATUSES = ['draft', 'published', 'closed', 'decided', 'results_published', 'cancelled'] as const;
export type CallStatus = (typeof CALL_STATUSES)[number];

export const APPLICATION_STATUSES = [
  'draft',
  'submitted',
  'withdrawn',
  'selected',
  'reserve',
  'rejected',
  'accepted',
  'declined',
] as const;
export type ApplicationStatus = (typeof APPLICATION_STATUSES)[number];

/** What a coordinator, or an appeal, may decide about an application. */
export const DECISIONS = ['selected', 'reserve', 'rejected'] as const;
export type Decision = (typeof DECISIONS)[number];

export const REVIEW_STATUSES = ['draft', 'completed', 'conflict'] as const;
export type ReviewStatus = (typeof REVIEW_STATUSES)[number];

export const APPEAL_STATUSES = ['open', 'upheld', 'dismissed'] as const;
export type AppealStatus = (typeof APPEAL_STATUSES)[number];

export const STUDY_LANGUAGES = ['kk', 'ru', 'en', 'other'] as const;
export type StudyLanguage = (typeof STUDY_LANGUAGES)[number];

/** Whether a proposal is carried out alone or together with others. */
export const PROPOSAL_FORMS = ['individual', 'group'] as const;
export type ProposalForm = (typeof PROPOSAL_FORMS)[number];
