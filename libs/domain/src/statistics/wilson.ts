/** Two-sided 95 % quantile of the normal distribution. */
export const Z_95 = 1.959963984540054;
/** Two-sided 99.8 % quantile of the normal distribution, the outer line of a funnel. */
export const Z_998 = 3.090232306167813;

/** Limits of an interval; for proportions, shares 0–1. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * Wilson's score interval for x successes of n (Wilson 1927; Newcombe 1998, method 3):
 * `(2x + z² ∓ z·√(z² + 4x(1 − x/n))) / (2(n + z²))`, clipped to 0–1, exactly 0 at x = 0 and 1 at x = n.
 * @throws RangeError unless n > 0 and 0 ≤ x ≤ n
 */
export function wilsonInterval(x: number, n: number, z: number = Z_95): Interval {
  if (!(n > 0) || !(x >= 0 && x <= n)) {
    throw new RangeError('Wilson interval needs n > 0 and 0 ≤ x ≤ n');
  }
  const centre = 2 * x + z * z;
  const reach = z * Math.sqrt(z * z + 4 * x * (1 - x / n));
  const scale = 2 * (n + z * z);
  return {
    low: x === 0 ? 0 : Math.max(0, (centre - reach) / scale),
    high: x === n ? 1 : Math.min(1, (centre + reach) / scale),
  };
}

/**
 * Wilson's interval at a proportion p that is not a count of successes, with n an effective number of cases (any
 * positive number, also below 1).
 * @throws RangeError unless n > 0 and 0 ≤ p ≤ 1
 */
export function wilsonIntervalAt(p: number, n: number, z: number = Z_95): Interval {
  if (!(n > 0) || !(p >= 0 && p <= 1)) {
    throw new RangeError('Wilson interval needs n > 0 and a proportion of 0–1');
  }
  // p = 1 must give x = n to the last bit, which p·n does.
  return wilsonInterval(p * n, n, z);
}
