import { newcombeDifference, type Proportion, type ProportionDifference } from '../statistics/newcombe-difference.js';

/** Why there is no difference with an interval. */
export const NO_DIFFERENCE_REASONS = ['not_a_proportion', 'nobody_known', 'years_shared'] as const;
export type NoDifferenceReason = (typeof NO_DIFFERENCE_REASONS)[number];

/** How two institutions differ: the first's rate minus the second's. It orders nobody. */
export interface PairDifference {
  readonly first: string;
  readonly second: string;
  /** With Newcombe's 95 % interval; `null` for the reason given. */
  readonly difference: ProportionDifference | null;
  /** Whether the interval lies on one side of 0; `null` where there is none. */
  readonly excludesZero: boolean | null;
  readonly reason: NoDifferenceReason | null;
}

/** An institution and its counts; without counts where its figure is no share of counted units. */
export interface NamedProportion {
  readonly name: string;
  readonly proportion: Proportion | null;
}

/** Every pair of the institutions once, in their order. */
export function comparePairs(institutions: readonly NamedProportion[]): PairDifference[] {
  return institutions.flatMap((first, index) =>
    institutions.slice(index + 1).map((second) => comparePair(first, second)),
  );
}

function comparePair(first: NamedProportion, second: NamedProportion): PairDifference {
  const names = { first: first.name, second: second.name };
  if (first.proportion === null || second.proportion === null) {
    return { ...names, difference: null, excludesZero: null, reason: 'not_a_proportion' };
  }
  if (first.proportion.known === 0 || second.proportion.known === 0) {
    return { ...names, difference: null, excludesZero: null, reason: 'nobody_known' };
  }
  const difference = newcombeDifference(first.proportion, second.proportion);
  return { ...names, difference, excludesZero: difference.low > 0 || difference.high < 0, reason: null };
}
