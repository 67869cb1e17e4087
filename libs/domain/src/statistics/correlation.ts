import { type Interval, Z_95 } from './wilson.js';

/** Fewer pairs have no interval: Fisher's variance is 1 / (n − 3). */
export const PAIRS_NEEDED = 4;

/** What stands beside every correlation shown. */
export const CORRELATION_WARNING = {
  kk: 'Байланыс себепті білдірмейді: екі көрсеткіш үшінші бір жайттан (университеттің көлемі, бағыттары, елдері) бірге өзгеруі мүмкін. Әр университет көлеміне қарамастан бір рет саналады.',
  ru: 'Связь не означает причины: оба показателя могут меняться вместе из-за третьего (размера вуза, направлений, стран). Каждый вуз учтён один раз, каков бы ни был его размер.',
  en: 'Going together is not causing: both indicators may follow a third thing (size, fields, host countries). Each university counts once, whatever its size.',
} as const satisfies Readonly<Record<'kk' | 'ru' | 'en', string>>;

/** Two indicators at one university. */
export type Pair = readonly [x: number, y: number];

/** A correlation coefficient (−1 to 1) with its 95 % interval. It says nothing of causes. */
export interface Correlation extends Interval {
  readonly coefficient: number;
}

/** How two indicators go together across universities. */
export interface CorrelationReport {
  /** Pairs with both values. */
  readonly n: number;
  /** Linear; `null` with fewer than four pairs or where one side does not vary. */
  readonly pearson: Correlation | null;
  /** Of the ranks, ties sharing their mean rank; `null` likewise. */
  readonly spearman: Correlation | null;
}

/**
 * Correlation of two indicators across universities: Pearson's r with Fisher's interval `tanh(atanh r ± z/√(n−3))`
 * (Fisher 1921), Spearman's with the variance `(1 + r²/2)/(n−3)` (Bonett & Wright 2000). Each university counts once,
 * whatever its size, and universities of few participants scatter most: never read a cause into it. Pairs of which one
 * value is not known are left out.
 */
export function correlate(
  pairs: readonly (readonly [number | null, number | null])[],
  z: number = Z_95,
): CorrelationReport {
  const known = pairs.filter((pair): pair is Pair => pair[0] !== null && pair[1] !== null);
  const n = known.length;
  if (n < PAIRS_NEEDED) {
    return { n, pearson: null, spearman: null };
  }
  const r = pearsonCoefficient(known);
  const rho = spearmanCoefficient(known);
  return {
    n,
    pearson: r === null ? null : withInterval(r, z / Math.sqrt(n - 3)),
    spearman: rho === null ? null : withInterval(rho, z * Math.sqrt((1 + (rho * rho) / 2) / (n - 3))),
  };
}

/**
 * Pearson's product-moment coefficient `Σ(x−x̄)(y−ȳ) / √(Σ(x−x̄)²·Σ(y−ȳ)²)` (Pearson 1895); `null` where one side does not
 * vary.
 */
export function pearsonCoefficient(pairs: readonly Pair[]): number | null {
  // Asked of the values: squares of rounding errors of a mean are above 0 too.
  if (pairs.every(([x]) => x === pairs[0]?.[0]) || pairs.every(([, y]) => y === pairs[0]?.[1])) {
    return null;
  }
  const meanX = mean(pairs.map(([x]) => x));
  const meanY = mean(pairs.map(([, y]) => y));
  let [xx, yy, xy] = [0, 0, 0];
  for (const [x, y] of pairs) {
    xx += (x - meanX) ** 2;
    yy += (y - meanY) ** 2;
    xy += (x - meanX) * (y - meanY);
  }
  const scale = Math.sqrt(xx) * Math.sqrt(yy);
  // Differences so small that their squares are 0 are none.
  return scale === 0 ? null : Math.max(-1, Math.min(1, xy / scale));
}

/** Spearman's rank coefficient (1904): Pearson's of the ranks, equal values sharing the mean of theirs. */
export function spearmanCoefficient(pairs: readonly Pair[]): number | null {
  const [x, y] = [ranks(pairs.map(([each]) => each)), ranks(pairs.map(([, each]) => each))];
  return pearsonCoefficient(pairs.map((_, index) => [x[index] ?? 0, y[index] ?? 0]));
}

/** Ranks from 1; equal values share the mean of their ranks. */
export function ranks(values: readonly number[]): number[] {
  const sorted = values.toSorted((a, b) => a - b);
  return values.map((value) => (sorted.indexOf(value) + sorted.lastIndexOf(value)) / 2 + 1);
}

function withInterval(coefficient: number, reach: number): Correlation {
  const centre = Math.atanh(coefficient);
  return { coefficient, low: Math.tanh(centre - reach), high: Math.tanh(centre + reach) };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
