import type { CalendarDate } from '../calendar/calendar-date.js';

/**
 * The states a unit may have for an indicator. A unit outside the population has none and is in no count.
 * `n = yes + no + unknown`.
 */
export const UNIT_STATES = ['yes', 'no', 'unknown', 'not_due', 'not_applicable', 'excluded'] as const;
export type UnitState = (typeof UNIT_STATES)[number];

/** What an answer can make of a unit that has fallen due. */
export type AnswerState = 'yes' | 'no' | 'unknown';

/** A yes/no answer as a state; blank is `unknown`. */
export function answerState(answer: boolean | null | undefined): AnswerState {
  if (answer === null || answer === undefined) {
    return 'unknown';
  }
  return answer ? 'yes' : 'no';
}

/**
 * The strict variant's state of a unit: who is asked, due and applicable stays as in the headline, and a unit of the
 * headline's n that gives no yes or no without self-reports is `unknown`.
 */
export function strictState(headline: UnitState, withoutSelfReports: UnitState): UnitState {
  if (headline === 'not_due' || headline === 'not_applicable' || headline === 'excluded') {
    return headline;
  }
  return withoutSelfReports === 'yes' || withoutSelfReports === 'no' ? withoutSelfReports : 'unknown';
}

/** Whether a dated fact counts on a day: it does from its own date; with the date blank it does not count. */
export function holdsOn(date: CalendarDate | null, asOf: CalendarDate): boolean {
  return date !== null && date <= asOf;
}
