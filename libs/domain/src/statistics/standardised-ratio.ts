import { type Interval, Z_95, Z_998 } from './wilson.js';

/** Observed ÷ expected with its interval. */
export interface StandardisedRatio extends Interval {
  readonly ratio: number;
  readonly method: 'byar' | 'exact';
}

/** Below this count Byar's approximation is too coarse and the exact limits are taken (Breslow & Day 1987). */
const BYAR_FROM = 10;
const BISECTIONS = 200;

/** The probability left outside each limit. */
const TAILS = new Map([
  [Z_95, 0.025],
  [Z_998, 0.001],
]);

/**
 * Indirectly standardised ratio of an observed count to an expected one. Limits of the count: from 10 on Byar's
 * approximation `O·(1 − 1/(9O) − z/(3√O))³` and, with O + 1 for O, `(O+1)·(1 − 1/(9(O+1)) + z/(3√(O+1)))³`; below 10 the
 * exact Poisson limits (Garwood 1936).
 * @param z `Z_95` or `Z_998`
 * @throws RangeError unless observed is a whole number from 0, expected > 0 and z one of the two
 */
export function standardisedRatio(observed: number, expected: number, z: number = Z_95): StandardisedRatio {
  const tail = TAILS.get(z);
  if (!Number.isInteger(observed) || observed < 0 || !(expected > 0) || tail === undefined) {
    throw new RangeError('A standardised ratio needs a whole observed count, expected > 0 and z of 95 % or 99.8 %');
  }
  const isExact = observed < BYAR_FROM;
  const limits = isExact ? exactPoissonLimits(observed, tail) : byarLimits(observed, z);
  return {
    ratio: observed / expected,
    low: limits.low / expected,
    high: limits.high / expected,
    method: isExact ? 'exact' : 'byar',
  };
}

function byarLimits(observed: number, z: number): Interval {
  const above = observed + 1;
  return {
    low: observed * (1 - 1 / (9 * observed) - z / (3 * Math.sqrt(observed))) ** 3,
    high: above * (1 - 1 / (9 * above) + z / (3 * Math.sqrt(above))) ** 3,
  };
}

/** The means at which so few, or so many, events have just the tail's probability. */
function exactPoissonLimits(observed: number, tail: number): Interval {
  return {
    low: observed === 0 ? 0 : meanWhere((mean) => poissonCumulative(observed - 1, mean) > 1 - tail),
    high: meanWhere((mean) => poissonCumulative(observed, mean) > tail),
  };
}

/** The mean at which a condition that holds for all smaller means stops holding. */
function meanWhere(holds: (mean: number) => boolean): number {
  let low = 0;
  let high = 1;
  while (holds(high)) {
    high *= 2;
  }
  for (let step = 0; step < BISECTIONS; step += 1) {
    const middle = (low + high) / 2;
    if (holds(middle)) {
      low = middle;
    } else {
      high = middle;
    }
  }
  return (low + high) / 2;
}

/** P(X ≤ count) of a Poisson variable. */
function poissonCumulative(count: number, mean: number): number {
  let term = Math.exp(-mean);
  let sum = term;
  for (let k = 1; k <= count; k += 1) {
    term *= mean / k;
    sum += term;
  }
  return sum;
}
