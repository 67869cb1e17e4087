import { isCalendarDate } from '#domain/calendar/calendar-date.js';
import { isCodeOf } from '#reference/label.js';
import type { KpiCode } from '#reference/kpi-names.js';
import { PRESENTATIONS } from './indicator-presentation.js';

/** What the address says about the table of indicators. */
export interface KpiSearch {
  /** `indicator`: one indicator, all universities; else one university, all indicators. */
  view?: 'indicator';
  period?: string;
  asOf?: string;
  funding?: string;
  /** Code of the university; absent for the whole country. */
  university?: string;
  indicator?: KpiCode;
}

function readText(value: unknown): string | undefined {
  const text = typeof value === 'number' ? String(value) : value;
  return typeof text === 'string' && text !== '' ? text : undefined;
}

/** Reads the parameters of an address; those unknown or empty are dropped. */
export function readKpiSearch(raw: Record<string, unknown>): KpiSearch {
  const result: KpiSearch = {};
  if (raw.view === 'indicator') result.view = 'indicator';
  const period = readText(raw.period);
  if (period) result.period = period;
  const asOf = readText(raw.asOf);
  if (asOf && isCalendarDate(asOf)) result.asOf = asOf;
  const funding = readText(raw.funding);
  if (funding) result.funding = funding;
  const university = readText(raw.university);
  if (university) result.university = university;
  const indicator = readText(raw.indicator);
  if (indicator && isCodeOf(PRESENTATIONS, indicator)) result.indicator = indicator;
  return result;
}
