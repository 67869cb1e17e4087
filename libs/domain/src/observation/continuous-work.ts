import { type CalendarDate, addDays, addMonths } from '../calendar/calendar-date.js';
import { type ClosedInterval, type Interval, cut, merged, monthOf, wholeMonths } from './intervals.js';

/** So many months of work without a gap: indicator 17 of the state's risk indicators (СУР №17, kazakhstan.md §1.3). */
export const CONTINUOUS_WORK_MONTHS = 3;

/** What the registers say of somebody's work. */
export interface WorkFacts {
  /** Days within the calendar months for which pension contributions were paid, whoever the employer; repeats are fine. */
  readonly contributionMonths: readonly CalendarDate[];
  /** Labour contracts by their first and last day. */
  readonly contracts: readonly Interval[];
  /** Only work after this day counts (the end of the mobility); null counts all of it. */
  readonly after: CalendarDate | null;
  /** `D`: only what lies on or before this day counts. */
  readonly asOf: CalendarDate;
}

/** One stretch of work without a gap. */
export interface WorkRun extends ClosedInterval {
  /** Whole months, counted from its first day. */
  readonly months: number;
}

/** How long somebody worked without a gap. */
export interface ContinuousWork {
  /** The longest stretch by whole months, the earliest among equals; null where no work is known. */
  readonly longest: WorkRun | null;
  /** Whole months of the longest stretch; 0 where there is none. */
  readonly months: number;
  readonly atLeastThreeMonths: boolean;
  /** The day on which three months were first full; null where they never were. */
  readonly reachedOn: CalendarDate | null;
}

/**
 * The longest stretch of work without a gap as of `D`, and whether three months of it are reached.
 *
 * A calendar month with a contribution is work from its first to its last day, whoever the employer was; it counts once it
 * is over. A contract is work from its first day to its last, or to `D` while it goes on. Days that overlap or follow each
 * other make one stretch; a day without either ends it. Three months are reached on `months(start, 3)` minus one day, so
 * the contributions of January, February and March reach them on 31 March, and a contract from 15 January on 14 April.
 */
export function continuousWork({ contributionMonths, contracts, after, asOf }: WorkFacts): ContinuousWork {
  const first = after === null ? null : addDays(after, 1);
  const months = contributionMonths
    .map(monthOf)
    .filter(({ from, to }) => to <= asOf && (first === null || from >= first));
  const runs = merged([...months, ...contracts.flatMap((contract) => cut(contract, first, asOf) ?? [])]).map((run) => ({
    ...run,
    months: wholeMonths(run),
  }));
  const longest = runs.reduce<WorkRun | null>(
    (best, run) => (best === null || run.months > best.months ? run : best),
    null,
  );
  const reached = runs.find((run) => run.months >= CONTINUOUS_WORK_MONTHS);
  return {
    longest,
    months: longest?.months ?? 0,
    atLeastThreeMonths: reached !== undefined,
    reachedOn: reached === undefined ? null : addDays(addMonths(reached.from, CONTINUOUS_WORK_MONTHS), -1),
  };
}
