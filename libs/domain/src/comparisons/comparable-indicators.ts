import { CodedError } from '../errors/coded-error.js';
import { hasFunnel, INDICATOR_CATALOGUE, type IndicatorCode } from '../kpi/catalogue.js';

/**
 * Requires an indicator that funnel and benchmark are shown for: the B indicators, K06 and K18.
 * @throws CodedError `indicator_not_comparable`
 */
export function requireFunnelIndicator(code: IndicatorCode): void {
  if (!hasFunnel(code)) {
    throw notComparable(code, 'Only shares of counted units are compared so: the B indicators, K06 and K18');
  }
}

/**
 * Requires an indicator that may be told by what its units are: all but K15, which is only ever a total.
 * @throws CodedError `indicator_confidential`
 */
export function requireDivisibleIndicator(code: IndicatorCode): void {
  if (!isDivisible(code)) {
    throw new CodedError('indicator_confidential', 'forbidden', `${code} is only ever given as a total`);
  }
}

/** Whether an indicator may be told by what its units are; K15, the one that is never public, may not. */
export function isDivisible(code: IndicatorCode): boolean {
  return INDICATOR_CATALOGUE[code].publishable;
}

/**
 * Requires an indicator whose missing answers can be weighed: a B indicator, in which some are unknown. In type 0 missing
 * counts as not achieved.
 * @throws CodedError `indicator_not_comparable`
 */
export function requireIndicatorWithUnknown(code: IndicatorCode): void {
  if (INDICATOR_CATALOGUE[code].type !== 'bounded') {
    throw notComparable(code, 'Only B indicators have units of which the answer is unknown');
  }
}

/** Whether an indicator is a share of counted, independent units: of those Newcombe's interval tells a difference. */
export function isProportion(code: IndicatorCode): boolean {
  return hasFunnel(code);
}

/** Whether several years of an indicator make one figure of the same kind; K16 is a sum of money, which grows with them. */
export function isPoolable(code: IndicatorCode): boolean {
  return code !== 'K16';
}

function notComparable(code: IndicatorCode, why: string): CodedError {
  return new CodedError('indicator_not_comparable', 'invalid', `${why}; ${code} is none of them`);
}
