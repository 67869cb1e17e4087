import { addDays, type CalendarDate } from '../calendar/calendar-date.js';
import type { FieldProblem } from '../errors/coded-error.js';
import type { CallStatus } from './selection-codes.js';

/** Days for which criteria and weights are public before a call closes (KPI catalogue, K19). */
export const MIN_DAYS_PUBLISHED = 14;
/** Reviewers without a conflict of interest that every application needs (KPI catalogue, K19). */
export const MIN_REVIEWS = 3;

/** What a call must say before it may be published. */
export interface CallToPublish {
  readonly programme: string | null;
  readonly places: number | null;
  readonly opensOn: CalendarDate | null;
  readonly closesOn: CalendarDate | null;
  readonly appealWindowDays: number | null;
  readonly criteria: readonly { readonly code: string; readonly weight: number }[];
  /** Codes of criteria by which ties are broken, the first one first; empty = by weight. */
  readonly tieBreak: readonly string[];
  readonly reviewers: number;
}

/**
 * Why a call may not be published today, one problem per reason; empty when it may.
 *
 * An appeal window of 0 days is allowed and means that none is offered, which K19 then reports.
 */
export function publicationProblems(call: CallToPublish, today: CalendarDate): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const add = (field: string, code: string, message: string) => problems.push({ field, code, message });
  if (call.programme === null) add('programme', 'programme_missing', 'The call names no programme.');
  if (call.places === null) add('places', 'places_missing', 'The call does not say how many places there are.');
  if (call.opensOn === null) add('opensOn', 'opening_date_missing', 'The call has no opening date.');
  if (call.appealWindowDays === null) {
    add('appealWindowDays', 'appeal_window_missing', 'The call does not say for how many days one may appeal.');
  }
  if (call.criteria.length === 0) add('criteria', 'criteria_missing', 'The call has no criteria with weights.');
  if (!isTieBreakOf(call.tieBreak, call.criteria)) {
    add(
      'tieBreak',
      'tie_break_unknown',
      'The rule for ties names each criterion of the call once at most, and no other.',
    );
  }
  if (call.reviewers < MIN_REVIEWS) {
    add('reviewerIds', 'reviewers_too_few', `The call names ${call.reviewers} reviewers; it needs ${MIN_REVIEWS}.`);
  }
  if (call.closesOn === null) {
    add('closesOn', 'closing_date_missing', 'The call has no closing date.');
    return problems;
  }
  if (call.opensOn !== null && call.closesOn < call.opensOn) {
    add('closesOn', 'closes_before_opening', 'The call closes before it opens.');
  }
  if (call.closesOn < addDays(today, MIN_DAYS_PUBLISHED)) {
    add(
      'closesOn',
      'closes_too_soon',
      `Criteria are public for ${MIN_DAYS_PUBLISHED} days before the call closes: ${addDays(today, MIN_DAYS_PUBLISHED)} at the earliest.`,
    );
  }
  return problems;
}

/** Whether the codes name criteria of the call, none of them twice. */
export function isTieBreakOf(codes: readonly string[], criteria: readonly { readonly code: string }[]): boolean {
  return (
    new Set(codes).size === codes.length && codes.every((code) => criteria.some((criterion) => criterion.code === code))
  );
}

/** The rule for ties where a call names none: its criteria from the heaviest to the lightest, equals in their order. */
export function defaultTieBreak(criteria: readonly { readonly code: string; readonly weight: number }[]): string[] {
  return [...criteria].sort((one, other) => other.weight - one.weight).map(({ code }) => code);
}

/** Whether applications are taken in on this day: published, opened, and not past the closing day, which belongs to it. */
export function takesApplications(
  call: { readonly status: CallStatus; readonly opensOn: CalendarDate | null; readonly closesOn: CalendarDate | null },
  today: CalendarDate,
): boolean {
  return (
    call.status === 'published' &&
    call.opensOn !== null &&
    call.closesOn !== null &&
    call.opensOn <= today &&
    today <= call.closesOn
  );
}

/** Whether a call past its closing day waits to be closed. */
export function isDueToClose(closesOn: CalendarDate | null, today: CalendarDate): boolean {
  return closesOn !== null && closesOn < today;
}

/** The last day on which an appeal may be filed, `undefined` where none is offered; both end days belong to the window. */
export function lastDayOfAppeal(resultsPublishedOn: CalendarDate, windowDays: number): CalendarDate | undefined {
  return windowDays < 1 ? undefined : addDays(resultsPublishedOn, windowDays);
}
