import { type Interval, wilsonIntervalAt, Z_95 } from './wilson.js';

/** Sums over clusters i of a ratio Σy / Σw, where a cluster's own weight is w_i. They add up when clusters are pooled. */
export interface ClusterSums {
  /** Σ y */
  readonly achieved: number;
  /** Σ w */
  readonly weight: number;
  /** Σ w_i² over clusters */
  readonly weightSquares: number;
}

/**
 * How far a ratio may pass 1 and still be 1. Sums of decimal fractions such as 0.1 + 0.2 are off in the last bits, by
 * less than 1e-11 over the whole register; a genuine excess, which a degree above 1 would give, is larger by far.
 */
const ROUNDING_ERROR = 1e-9;

/** Kish's effective number of clusters `(Σw_i)² / Σ(w_i²)` (Kish 1965); `null` where there is no weight. */
export function kishEffectiveNumber(weight: number, weightSquares: number): number | null {
  return weight > 0 && weightSquares > 0 ? (weight * weight) / weightSquares : null;
}

/** A ratio of two sums, `null` where the divisor is 0; an excess over 1 that is only rounding error is 1. */
export function ratioOfSums(achieved: number, weight: number): number | null {
  if (!(weight > 0)) {
    return null;
  }
  const ratio = achieved / weight;
  return ratio > 1 && ratio <= 1 + ROUNDING_ERROR ? 1 : ratio;
}

/**
 * The interval of a ratio over clusters: Wilson at p = Σy / Σw with n = Kish's effective number of clusters. It takes
 * all units of one person as one, so it is conservative, and it does not collapse at 0 or 1. `null` where there is no
 * cluster or the ratio passes 1.
 */
export function clusterRatioInterval(sums: ClusterSums, z: number = Z_95): Interval | null {
  const p = ratioOfSums(sums.achieved, sums.weight);
  const n = kishEffectiveNumber(sums.weight, sums.weightSquares);
  return p === null || n === null || p > 1 || p < 0 ? null : wilsonIntervalAt(p, n, z);
}
