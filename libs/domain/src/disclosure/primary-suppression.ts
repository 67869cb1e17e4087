import { INDICATOR_CATALOGUE, type IndicatorCode } from '../kpi/catalogue.js';
import type { IndicatorValue } from '../kpi/value.js';

/** Why a figure is withheld. The codes are public and stable. */
export const WITHHELD_REASONS = [
  'never_public',
  'few_known',
  'low_known_share',
  'few_respondents',
  'not_computable',
  'complementary',
] as const;
export type WithheldReason = (typeof WITHHELD_REASONS)[number];

/** Distinct participations that must be known behind a percentage, a ratio of sums or an amount of money. */
export const KNOWN_NEEDED = 23;
/** Share of those due that must be known behind a percentage. */
export const KNOWN_SHARE_NEEDED = 0.3;
/** A mean needs more respondents than this. */
export const RESPONDENTS_EXCEEDED = 7;

/**
 * Why a figure may not be published by its own size, whatever else is published ("What the public sees" of the KPI
 * catalogue); `undefined` where it may. Nobody known is `few_known` like one known: telling them apart would say more
 * than the rounded count does.
 * @param knownParticipations distinct participations known in it, for K18 the members of its projects
 */
export function primaryReason(
  code: IndicatorCode,
  value: IndicatorValue,
  knownParticipations: number,
): WithheldReason | undefined {
  const { type, publishable } = INDICATOR_CATALOGUE[code];
  if (!publishable) {
    return 'never_public';
  }
  if (type === 'mean') {
    if (value.n <= RESPONDENTS_EXCEEDED) {
      return 'few_respondents';
    }
  } else if (knownParticipations < KNOWN_NEEDED) {
    return 'few_known';
  } else if (type === 'bounded' || type === 'zero') {
    // In whole counts: 0.3 · 10 is not 3 to the last bit.
    if (10 * (value.yes + value.no) < 10 * KNOWN_SHARE_NEEDED * value.n) {
      return 'low_known_share';
    }
  }
  return value.value === null ? 'not_computable' : undefined;
}
