import { type Interval, Z_95 } from './wilson.js';

/** An adjusted proportion with its interval. */
export interface AdjustedProportion extends Interval {
  readonly proportion: number;
}

/**
 * Agresti–Coull interval with finite population correction, as the Australian QILT surveys use it where nearly all of a
 * small population answered: `ñ = n + z²`, `p̃ = (x + z²/2) / ñ`, `p̃ ∓ z·√(p̃(1 − p̃)/ñ)·√((N − n)/(N − 1))`, clipped to
 * 0–1. At a full census (n = N) the interval has no width.
 * @param x successes among the n known of a population of N
 * @param z QILT takes 1.645 (90 %)
 * @throws RangeError unless 0 ≤ x ≤ n ≤ N and n > 0
 */
export function agrestiCoullInterval(x: number, n: number, population: number, z: number = Z_95): AdjustedProportion {
  if (!(n > 0) || !(x >= 0 && x <= n) || !(n <= population)) {
    throw new RangeError('Agresti–Coull interval needs n > 0 and 0 ≤ x ≤ n ≤ N');
  }
  const adjustedCount = n + z * z;
  const proportion = (x + (z * z) / 2) / adjustedCount;
  const correction = population > 1 ? Math.sqrt((population - n) / (population - 1)) : 0;
  const reach = z * Math.sqrt((proportion * (1 - proportion)) / adjustedCount) * correction;
  return { proportion, low: Math.max(0, proportion - reach), high: Math.min(1, proportion + reach) };
}
