import { newcombeDifference, type Proportion, type ProportionDifference } from './newcombe-difference.js';

/** A rate of one point of a trend, by its counts: `yes` of `known` (of n for a type 0 indicator). */
export interface TrendRate extends Proportion {
  readonly year: number;
  /** The years that the counts hold: one, or the years pooled. */
  readonly years: readonly number[];
}

/** How a rate moved from one point of a trend to the next. */
export interface YearChange {
  readonly from: number;
  readonly to: number;
  /** The later rate minus the earlier, with Newcombe's interval; `null` where it cannot be told. */
  readonly change: ProportionDifference | null;
  /** Whether the interval lies on one side of 0; `unclear` where it does not or there is none. */
  readonly direction: 'up' | 'down' | 'unclear';
}

/**
 * Differences from year to year of a B or type 0 indicator, each with its interval. There is none where nobody is known in
 * one of the two years, and none between pooled points that share a year: they are not independent.
 * @param points of consecutive years, oldest first
 */
export function yearChanges(points: readonly TrendRate[]): YearChange[] {
  return points.slice(1).map((later, index) => {
    const earlier = points[index] ?? later;
    const shareYears = later.years.some((year) => earlier.years.includes(year));
    const change = shareYears || earlier.known === 0 || later.known === 0 ? null : newcombeDifference(later, earlier);
    return { from: earlier.year, to: later.year, change, direction: directionOf(change) };
  });
}

function directionOf(change: ProportionDifference | null): YearChange['direction'] {
  if (change === null || (change.low <= 0 && change.high >= 0)) {
    return 'unclear';
  }
  return change.low > 0 ? 'up' : 'down';
}
