import { hasFunnel, INDICATOR_CATALOGUE, type IndicatorCode } from '../kpi/catalogue.js';
import type { IndicatorValue } from '../kpi/value.js';
import { wilsonInterval } from '../statistics/wilson.js';
import type { WithheldReason } from './primary-suppression.js';
import type { PublicCounts, PublicFigure, PublicIndicator } from './protected-set.js';
import { roundToFive, wholePercentage } from './rounding.js';

/** An indicator as the public sees it, withheld for a reason or not. */
export function publicIndicator(
  code: IndicatorCode,
  value: IndicatorValue,
  reason: WithheldReason | undefined,
): PublicIndicator {
  const counts = reason === 'never_public' ? null : publicCounts(code, value, reason === undefined);
  const figure = reason === undefined ? publishedFigure(code, value) : withheld(reason);
  return { counts, figure, isCompared: figure.status === 'published' && hasFunnel(code) };
}

function withheld(reason: WithheldReason): PublicFigure {
  return { status: 'withheld', reason, value: null };
}

function publicCounts(code: IndicatorCode, { n, yes, no }: IndicatorValue, isPublished: boolean): PublicCounts {
  const isShown = isPublished && isPercentage(code);
  return {
    n: roundToFive(n),
    known: roundToFive(yes + no),
    yes: isShown ? roundToFive(yes) : null,
    no: isShown ? roundToFive(no) : null,
  };
}

/** Whether an indicator is published as a whole percentage of counts. */
export function isPercentage(code: IndicatorCode): boolean {
  const { type } = INDICATOR_CATALOGUE[code];
  return type === 'bounded' || type === 'zero';
}

function publishedFigure(code: IndicatorCode, value: IndicatorValue): PublicFigure {
  if (value.value === null) {
    return withheld('not_computable');
  }
  if (isPercentage(code)) {
    return percentage(code, value);
  }
  const { valueUnit } = INDICATOR_CATALOGUE[code];
  const { low, high, ciLow, ciHigh } = value;
  return { status: 'published', unit: valueUnit, value: value.value, low, high, ciLow, ciHigh };
}

/**
 * A whole percentage with its uncertainty from published numbers alone: Wilson at the percentage with the rounded known,
 * bounds with the rounded n. From the unrounded counts they would undo the rounding.
 */
function percentage(code: IndicatorCode, { n, yes, no }: IndicatorValue): PublicFigure {
  const percent = wholePercentage(yes, yes + no);
  const known = roundToFive(yes + no);
  const all = Math.max(known, roundToFive(n));
  const isBounded = INDICATOR_CATALOGUE[code].type === 'bounded';
  const knownShare = isBounded ? known / all : 1;
  const low = percent * knownShare;
  const interval = wilsonInterval((percent / 100) * known, known);
  return {
    status: 'published',
    unit: 'percent',
    value: percent,
    low: Math.floor(low),
    high: Math.ceil(low + 100 * (1 - knownShare)),
    ciLow: Math.floor(100 * interval.low),
    ciHigh: Math.ceil(100 * interval.high),
  };
}
