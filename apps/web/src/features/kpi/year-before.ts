import { isProportion } from '#domain/comparisons/comparable-indicators.js';
import { isIndicatorCode } from '#domain/kpi/catalogue.js';
import { type YearChange, yearChanges } from '#domain/statistics/year-change.js';
import type { KpiValue } from '../../api/contract.js';

/** The year before a period, of the same kind; nothing where the period is no year. */
export function yearBefore(period: string): string | undefined {
  const [, first, second] = /^(\d{4})(?:\/(\d{4}))?$/.exec(period) ?? [];
  if (first === undefined) return undefined;
  return second === undefined ? String(Number(first) - 1) : `${Number(first) - 1}/${first}`;
}

/**
 * How a share differs from the year before, with Newcombe's interval, by the rule of the interface's trends; nothing where
 * the indicator is no share of counted, independent units, or nobody is known in one of the years.
 */
export function changeToYearBefore(
  code: string,
  now: KpiValue | undefined,
  before: KpiValue | undefined,
): YearChange | undefined {
  if (!isIndicatorCode(code) || !isProportion(code) || !now || !before) return undefined;
  const rate = (year: number, { yes, no }: KpiValue) => ({ year, years: [year], yes, known: yes + no });
  const [change] = yearChanges([rate(0, before), rate(1, now)]);
  return change?.change ? change : undefined;
}
