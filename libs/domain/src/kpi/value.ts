import type { CalendarDate } from '../calendar/calendar-date.js';
import { manskiBounds } from '../statistics/manski-bounds.js';
import { wilsonInterval } from '../statistics/wilson.js';
import type { IndicatorCode } from './catalogue.js';
import type { IndicatorSums } from './sums.js';

/**
 * The value of an indicator as the API, the CLI and snapshots carry it. Shares are 0–1, money is KZT, nothing is
 * rounded, `null` = not defined. `n = yes + no + unknown`.
 */
export interface IndicatorValue extends VariantValue {
  notDue: number;
  notApplicable: number;
  excluded: number;
  /** K01: `yes` that came after `E + 30 days`. */
  late?: number;
  /** K01: the same rate with claimed but unverified returns taken as returns. */
  claimed?: VariantValue;
  /** The same rate without self-reports. */
  strict?: VariantValue;
  /** K10: share of the final recognitions that were in full. */
  full?: number | null;
  /** K10: share of the final recognitions that were in part. */
  partial?: number | null;
  /** K10: share of the final recognitions that recognised nothing. */
  none?: number | null;
  /** K10: participations in the population, not staff, whose earned credits nobody has entered. */
  earnedBlank?: number;
  /** K13: respondents among those due. */
  responseShare?: number | null;
  /** K16: due participations whose amount paid nobody has entered. */
  amountMissing?: number;
}

/** The part of a value that its strict or claimed variant has too. */
export interface VariantValue {
  n: number;
  yes: number;
  no: number;
  unknown: number;
  value: number | null;
  low: number | null;
  high: number | null;
  ciLow: number | null;
  ciHigh: number | null;
  knownShare: number | null;
}

export type IndicatorValues = Record<IndicatorCode, IndicatorValue>;

/** All indicators of one university, or of the whole country (`university` null), with what they were computed for. */
export interface KpiEntry {
  university: string | null;
  period: string;
  asOf: CalendarDate;
  funding: string;
  indicators: IndicatorValues;
}

/** The figures that go beside the counts; each `null` unless defined. */
export interface Figures {
  value?: number | null;
  low?: number | null;
  high?: number | null;
  ciLow?: number | null;
  ciHigh?: number | null;
}

/** `part / whole`, `null` where the divisor is 0. */
export function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

/** A value with its counts, its known share and the figures given. */
export function withFigures(sums: IndicatorSums, figures: Figures): IndicatorValue {
  const { yes, no, unknown } = sums;
  const n = yes + no + unknown;
  return {
    n,
    yes,
    no,
    unknown,
    notDue: sums.not_due,
    notApplicable: sums.not_applicable,
    excluded: sums.excluded,
    value: figures.value ?? null,
    low: figures.low ?? null,
    high: figures.high ?? null,
    ciLow: figures.ciLow ?? null,
    ciHigh: figures.ciHigh ?? null,
    knownShare: share(yes + no, n),
  };
}

/**
 * Type B: value `yes / (yes + no)`, bounds `[yes / n, (yes + unknown) / n]` (Manski: as if all unknown were no, or
 * yes), Wilson on (`yes`, `yes + no`).
 */
export function boundedFigures(yes: number, no: number, unknown: number): Figures {
  const known = yes + no;
  const interval = known === 0 ? undefined : wilsonInterval(yes, known);
  const bounds = manskiBounds(yes, no, unknown);
  return {
    value: share(yes, known),
    low: bounds?.low,
    high: bounds?.high,
    ciLow: interval?.low,
    ciHigh: interval?.high,
  };
}

/** Type 0, missing counts as not achieved: value `yes / n` = low = high, Wilson on (`yes`, `n`). */
export function zeroFigures(yes: number, n: number): Figures {
  const value = share(yes, n);
  const interval = n === 0 ? undefined : wilsonInterval(yes, n);
  return { value, low: value, high: value, ciLow: interval?.low, ciHigh: interval?.high };
}

/** A variant of a B indicator within the headline's n: whoever is neither `yes` nor `no` in it is `unknown`. */
export function variantValue(yes: number, no: number, n: number): VariantValue {
  const unknown = n - yes - no;
  const figures = boundedFigures(yes, no, unknown);
  return {
    n,
    yes,
    no,
    unknown,
    value: figures.value ?? null,
    low: figures.low ?? null,
    high: figures.high ?? null,
    ciLow: figures.ciLow ?? null,
    ciHigh: figures.ciHigh ?? null,
    knownShare: share(yes + no, n),
  };
}
