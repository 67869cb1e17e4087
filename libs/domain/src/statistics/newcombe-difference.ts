import { type Interval, wilsonInterval, Z_95 } from './wilson.js';

/** A proportion by its counts: `yes` of `known`. */
export interface Proportion {
  readonly yes: number;
  readonly known: number;
}

/** A difference of two proportions (−1 to 1) with its interval. */
export interface ProportionDifference extends Interval {
  readonly difference: number;
}

/**
 * Difference of two independent proportions (two periods, two universities) with Newcombe's hybrid score interval
 * (Newcombe 1998, method 10): `d − √((p1−l1)² + (u2−p2)²)` to `d + √((u1−p1)² + (p2−l2)²)`, l and u being each
 * proportion's Wilson limits.
 * @throws RangeError unless both have known > 0 and 0 ≤ yes ≤ known
 */
export function newcombeDifference(first: Proportion, second: Proportion, z: number = Z_95): ProportionDifference {
  const p1 = first.yes / first.known;
  const p2 = second.yes / second.known;
  const one = wilsonInterval(first.yes, first.known, z);
  const two = wilsonInterval(second.yes, second.known, z);
  const difference = p1 - p2;
  return {
    difference,
    low: difference - Math.hypot(p1 - one.low, two.high - p2),
    high: difference + Math.hypot(one.high - p1, p2 - two.low),
  };
}
