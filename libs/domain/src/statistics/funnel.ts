import type { Proportion } from './newcombe-difference.js';
import { type Interval, Z_95, Z_998 } from './wilson.js';

/** The two pairs of lines of a funnel at one number of cases, shares 0–1. */
export interface FunnelLimits {
  readonly inner: Interval;
  readonly outer: Interval;
}

/** How much more the institutions vary than chance alone would have them. */
export interface Overdispersion {
  /** φ: the mean square of the winsorised z-scores; about 1 = chance alone; `null` where nobody is known. */
  readonly phi: number | null;
  /** τ²: the variance between institutions on the scale of `asin√p`, 0 where chance is enough. */
  readonly tauSquared: number;
}

const WINSORISED_SHARE = 0.1;

/** The centre of a funnel, `θ = Σyes / Σknown` (Spiegelhalter 2005); `null` where nobody is known. */
export function funnelCentre(institutions: readonly Proportion[]): number | null {
  let yes = 0;
  let known = 0;
  for (const institution of institutions) {
    yes += institution.yes;
    known += institution.known;
  }
  return known === 0 ? null : yes / known;
}

/**
 * Funnel limits `θ ± z·√(θ(1−θ)/n)`, clipped to 0–1, at 95 % and 99.8 % (Spiegelhalter 2005).
 * @param n known units of the institution; any positive number, so a smooth line can be drawn
 * @throws RangeError unless n > 0 and 0 ≤ θ ≤ 1
 */
export function funnelLimits(theta: number, n: number): FunnelLimits {
  requireFunnel(theta, n);
  const deviation = Math.sqrt((theta * (1 - theta)) / n);
  const limits = (z: number): Interval => ({
    low: Math.max(0, theta - z * deviation),
    high: Math.min(1, theta + z * deviation),
  });
  return { inner: limits(Z_95), outer: limits(Z_998) };
}

/**
 * Estimates the additive overdispersion of a funnel (Spiegelhalter 2005, section 4): on `Y = asin√p`, `s = 1/(2√n)`,
 * z = (Y − asin√θ) / s winsorised at 10 %, `φ = Σz²/k`, `τ² = max(0, (kφ − (k−1)) / (Σw − Σw²/Σw))`, `w = s⁻²`, k
 * being the institutions with anybody known; the others are left out. With one institution τ²'s divisor is 0, and there is
 * nobody to differ from: τ² = 0.
 */
export function estimateOverdispersion(institutions: readonly Proportion[]): Overdispersion {
  const known = institutions.filter((institution) => institution.known > 0);
  const theta = funnelCentre(known);
  const k = known.length;
  if (theta === null) {
    return { phi: null, tauSquared: 0 };
  }
  const centre = Math.asin(Math.sqrt(theta));
  const scores = winsorise(
    known.map(({ yes, known: n }) => (Math.asin(Math.sqrt(yes / n)) - centre) * 2 * Math.sqrt(n)),
    WINSORISED_SHARE,
  );
  const phi = scores.reduce((sum, z) => sum + z * z, 0) / k;
  if (k < 2) {
    return { phi, tauSquared: 0 };
  }
  // w = s⁻² = 4n
  const weight = known.reduce((sum, { known: n }) => sum + 4 * n, 0);
  const weightSquares = known.reduce((sum, { known: n }) => sum + (4 * n) ** 2, 0);
  return { phi, tauSquared: Math.max(0, (k * phi - (k - 1)) / (weight - weightSquares / weight)) };
}

/**
 * Funnel limits widened for overdispersion, `sin²(asin√θ ± z·√(s² + τ²))`, with the angle kept within 0–π/2, beyond which
 * the sine would turn back.
 * @throws RangeError unless n > 0 and 0 ≤ θ ≤ 1
 */
export function overdispersedFunnelLimits(theta: number, n: number, tauSquared: number): FunnelLimits {
  requireFunnel(theta, n);
  const centre = Math.asin(Math.sqrt(theta));
  const deviation = Math.sqrt(1 / (4 * n) + tauSquared);
  const limits = (z: number): Interval => ({
    low: Math.sin(Math.max(0, centre - z * deviation)) ** 2,
    high: Math.sin(Math.min(Math.PI / 2, centre + z * deviation)) ** 2,
  });
  return { inner: limits(Z_95), outer: limits(Z_998) };
}

/** Draws the lowest and the highest `share` of values in to the quantiles there, so that a few outliers do not rule. */
export function winsorise(values: readonly number[], share: number): number[] {
  const sorted = values.toSorted((a, b) => a - b);
  const low = quantile(sorted, share);
  const high = quantile(sorted, 1 - share);
  return values.map((value) => Math.min(high, Math.max(low, value)));
}

/** Quantile with linear interpolation between the two nearest values (Hyndman & Fan 1996, type 7: R's own). */
function quantile(sorted: readonly number[], probability: number): number {
  const position = (sorted.length - 1) * probability;
  const below = Math.floor(position);
  const lower = sorted[below] ?? Number.NaN;
  const upper = sorted[Math.min(below + 1, sorted.length - 1)] ?? Number.NaN;
  return lower + (position - below) * (upper - lower);
}

function requireFunnel(theta: number, n: number): void {
  if (!(n > 0) || !(theta >= 0 && theta <= 1)) {
    throw new RangeError('A funnel needs n > 0 and a centre of 0–1');
  }
}
