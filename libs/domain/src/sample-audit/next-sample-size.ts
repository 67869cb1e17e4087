/** The error rate above which a university is looked at more closely next time. */
export const DEFAULT_ERROR_THRESHOLD = 0.1;

/** What the last completed audit found at a university. */
export interface PreviousAudit {
  readonly checked: number;
  readonly errors: number;
  /** The threshold of that audit, 0–1. */
  readonly threshold: number;
}

/** How many records are drawn at a university, and whether that is more than usual. */
export interface SampleSize {
  readonly size: number;
  /** The last audit's error rate was over its threshold, so twice the usual size is drawn. */
  readonly enlarged: boolean;
}

/**
 * How many records to draw at a university: the usual size, or twice as many where the error rate of its last completed
 * audit (the value itself, errors ÷ checked, not a bound of its interval) was over that audit's threshold; never more than
 * the population. A university that errs again is not doubled twice: twice the usual size is the most.
 */
export function nextSampleSize(usualSize: number, populationSize: number, previous: PreviousAudit | null): SampleSize {
  const enlarged = previous !== null && isOverThreshold(previous);
  return { size: Math.min(populationSize, enlarged ? 2 * usualSize : usualSize), enlarged };
}

/** Whether errors ÷ checked is more than the threshold; nothing checked is not. */
export function isOverThreshold({ checked, errors, threshold }: PreviousAudit): boolean {
  return checked > 0 && errors / checked > threshold;
}
