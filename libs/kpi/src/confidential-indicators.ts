import { INDICATOR_CODES, type IndicatorCode } from '#domain/kpi/catalogue.js';
import type { IndicatorValues } from '#domain/kpi/value.js';

/** K15, the intention to leave: it is told as a total, and per person to nobody but that person. */
export type ConfidentialIndicator = 'K15_6' | 'K15_12';

/** Indicators whose units may be listed: all but K15. */
export type ListedIndicator = Exclude<IndicatorCode, ConfidentialIndicator>;

/** The values of a part of the participations, in which K15 stands only where the part is a whole that it may be told of. */
export type OpenIndicatorValues = Pick<IndicatorValues, ListedIndicator> &
  Partial<Pick<IndicatorValues, ConfidentialIndicator>>;

/** Whether the units behind an indicator's counts may be listed. */
export function isListed(code: IndicatorCode): code is ListedIndicator {
  return code !== 'K15_6' && code !== 'K15_12';
}

export const LISTED_INDICATORS: readonly ListedIndicator[] = INDICATOR_CODES.filter(isListed);

/** The values without K15, as if there were no such indicator. */
export function withoutConfidential({
  K15_6: _after6Months,
  K15_12: _after12Months,
  ...values
}: IndicatorValues): OpenIndicatorValues {
  return values;
}
