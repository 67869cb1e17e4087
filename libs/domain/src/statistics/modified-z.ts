/** Beyond this a value is an outlier (Iglewicz & Hoaglin 1993). */
export const OUTLIER_SCORE = 3.5;

/** Φ⁻¹(0.75): makes the median deviation of a normal distribution its standard deviation. */
const MEDIAN_DEVIATION = 0.6745;
/** √(π/2): the same for the mean deviation. */
const MEAN_DEVIATION = 1.253314;

/**
 * Modified z-scores `0.6745 · (x − median) / MAD`, MAD being the median of the absolute deviations (Iglewicz & Hoaglin
 * 1993): one enormous amount does not hide itself as it does in a standard deviation. Where more than half of the values
 * are equal the MAD is 0 and the mean absolute deviation is taken, `(x − median) / (1.253314 · MeanAD)`; where all are, every
 * score is 0.
 */
export function modifiedZScores(values: readonly number[]): number[] {
  const centre = median(values);
  const deviations = values.map((value) => Math.abs(value - centre));
  const typical = median(deviations);
  if (typical > 0) {
    return values.map((value) => (MEDIAN_DEVIATION * (value - centre)) / typical);
  }
  const mean = deviations.reduce((sum, deviation) => sum + deviation, 0) / Math.max(1, deviations.length);
  return values.map((value) => (mean === 0 ? 0 : (value - centre) / (MEAN_DEVIATION * mean)));
}

/** Whether each value lies further out than |z| = 3.5. */
export function outliers(values: readonly number[]): boolean[] {
  return modifiedZScores(values).map((score) => Math.abs(score) > OUTLIER_SCORE);
}

/** The middle value, or the mean of the two in the middle; 0 of none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}
