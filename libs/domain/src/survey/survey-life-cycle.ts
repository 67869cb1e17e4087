import type { LifeCycle } from '../life-cycle/life-cycle.js';

/** Statuses of a survey that the ministry runs. */
export const SURVEY_STATUSES = ['draft', 'open', 'closed', 'archived'] as const;
export type SurveyStatus = (typeof SURVEY_STATUSES)[number];

/** What can happen to a survey. */
export type SurveyAction = 'open' | 'close' | 'archive';

/** The life of a survey; only the ministry moves it, and one that was closed is not opened again. */
export const SURVEY_LIFE_CYCLE = {
  draft: [{ action: 'open', next: 'open', roles: ['ministry'] }],
  open: [{ action: 'close', next: 'closed', roles: ['ministry'] }],
  closed: [{ action: 'archive', next: 'archived', roles: ['ministry'] }],
  archived: [],
} as const satisfies LifeCycle<SurveyStatus, SurveyAction>;
