import { type CalendarDate, addDays } from '../calendar/calendar-date.js';
import type { Period } from '../calendar/period.js';
import type { ApplicationFacts, CallFacts } from './selection-facts.js';
import { holdsOn, type UnitState } from './unit-state.js';
import type { IndicatorSums } from './sums.js';
import { type IndicatorValue, withFigures, zeroFigures } from './value.js';

/** Criteria and weights are to be known so many days before a call closes. */
export const PUBLISHED_DAYS_BEFORE_CLOSING = 14;
/** So many named reviewers without a declared conflict score every application. */
export const REVIEWERS_PER_APPLICATION = 3;

/** Whether a call is in the count: it closed in the period. The source of money plays no part, since a call has none. */
export function isCallSelected(call: Pick<CallFacts, 'closesOn'>, period: Period): boolean {
  return period.contains(call.closesOn);
}

/** The day from which a call is judged: its closing date plus the appeal window in days, none where no appeal was offered. */
export function k19Due({ closesOn, appealWindowDays }: CallFacts): CalendarDate {
  return addDays(closesOn, Math.max(0, appealWindowDays ?? 0));
}

/**
 * K19 Pre-selection transparency. Unit: call closed in the period; type 0; due on the closing date plus the appeal window.
 * `yes`: criteria and weights published at least 14 days before closing; every application scored by at least three named
 * reviewers with no declared conflict; an appeal window offered; results published. Else `no`; a cancelled call is
 * `excluded`. A call without applications has none that was not scored.
 */
export function k19State(call: CallFacts, asOf: CalendarDate): UnitState {
  if (call.cancelled) {
    return 'excluded';
  }
  if (k19Due(call) > asOf) {
    return 'not_due';
  }
  const published = holdsOn(call.criteriaPublishedOn, addDays(call.closesOn, -PUBLISHED_DAYS_BEFORE_CLOSING));
  const scored = call.applications.every((application) => isScored(application, asOf));
  const appeal = (call.appealWindowDays ?? 0) > 0;
  return published && scored && appeal && holdsOn(call.resultsPublishedOn, asOf) ? 'yes' : 'no';
}

function isScored({ reviews }: ApplicationFacts, asOf: CalendarDate): boolean {
  const reviewers = new Set(
    reviews
      .filter(({ reviewerId, scoredOn, conflictDeclared }) => {
        return reviewerId !== null && !conflictDeclared && holdsOn(scoredOn, asOf);
      })
      .map(({ reviewerId }) => reviewerId),
  );
  return reviewers.size >= REVIEWERS_PER_APPLICATION;
}

/** The value of K19 from the sums of its states: `yes / n`, Wilson on (`yes`, `n`). */
export function k19Value(sums: IndicatorSums): IndicatorValue {
  return withFigures(sums, zeroFigures(sums.yes, sums.yes + sums.no));
}
