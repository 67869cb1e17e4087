import type { OwnSurvey } from '../../../api/own-surveys.js';

/** Where a survey stands for somebody who was invited to it. */
export type SurveyState = 'answered' | 'waits' | 'not_yet' | 'over';

/**
 * Whether a survey waits for the reader's answer on a day.
 * @param today the day in Kazakhstan, by which surveys open and close
 */
export function surveyState(
  { answeredOn, status, opensOn, closesOn }: Pick<OwnSurvey, 'answeredOn' | 'status' | 'opensOn' | 'closesOn'>,
  today: string,
): SurveyState {
  if (answeredOn !== null && answeredOn !== undefined) return 'answered';
  if (status !== 'open' || today > closesOn) return 'over';
  return today < opensOn ? 'not_yet' : 'waits';
}
