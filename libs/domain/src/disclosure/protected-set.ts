import type { IndicatorCode } from '../kpi/catalogue.js';
import type { WithheldReason } from './primary-suppression.js';

/** A publication set as the public may see it. Nothing else of the set may leave the registry. */
export interface ProtectedSet {
  readonly cells: readonly ProtectedCell[];
}

/** All indicators of one combination of groups. */
export interface ProtectedCell {
  /** Group by name of dimension: `{university: 'ALATAU', period: '2024/2025', funding: 'state_budget'}`. */
  readonly groups: Readonly<Record<string, string>>;
  readonly indicators: Readonly<Record<IndicatorCode, PublicIndicator>>;
}

/** One indicator as the public sees it. */
export interface PublicIndicator {
  /** Counts rounded to the nearest 5; `null` where none may be shown (K15). A count of 0 is 0 to 2. */
  readonly counts: PublicCounts | null;
  readonly figure: PublicFigure;
  /** Whether it may stand in a funnel and against a benchmark: a published B indicator, K06 or K18. */
  readonly isCompared: boolean;
}

/** `n = yes + no + unknown` and `known = yes + no` hold before rounding only. */
export interface PublicCounts {
  readonly n: number;
  readonly known: number;
  /** The two sides of a published percentage; `null` for a withheld one and for other kinds of figures. */
  readonly yes: number | null;
  readonly no: number | null;
}

/** A figure, or why there is none: zero and withheld never look alike. */
export type PublicFigure =
  PublishedFigure | { readonly status: 'withheld'; readonly reason: WithheldReason; readonly value: null };

/**
 * A published figure. `percent`: whole percentage points, its bounds and interval computed from the published numbers,
 * so that they say nothing more; `share` (ratio of sums), `kzt` and means: not rounded.
 */
export interface PublishedFigure {
  readonly status: 'published';
  readonly unit: 'percent' | 'share' | 'outputs_per_participant' | 'index_0_100' | 'kzt';
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly ciLow: number | null;
  readonly ciHigh: number | null;
}
