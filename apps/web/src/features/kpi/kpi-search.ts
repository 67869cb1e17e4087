import { isCalendarDate } from '#domain/calendar/calendar-date.js';

/** Dimensions of the breakdown by which figures are filtered; university and source of money have choices of their own. */
export const FILTER_NAMES = [
  'category',
  'sex',
  'field',
  'programme',
  'mode',
  'homeRegion',
  'rural',
  'hostCountry',
  'hostRegion',
  'participationForm',
  'academicYear',
  'calendarYear',
] as const;
export type FilterName = (typeof FILTER_NAMES)[number];

/** What the address says about figures: which ones, and of whom. Filters list codes, separated by commas. */
export interface KpiSearch extends Partial<Record<FilterName, string>> {
  /** `indicator`: one indicator, all universities; else one university, all indicators. */
  view?: 'indicator';
  period?: string;
  asOf?: string;
  funding?: string;
  /** Code of the university; absent for the whole country. */
  university?: string;
  indicator?: string;
  /** What a breakdown is by: one or two dimensions, separated by a comma. */
  by?: string;
  /** Which count the records are wanted of. */
  count?: string;
  /** K20: what groups are told apart by, and the group. */
  dimension?: string;
  group?: string;
  /** Which figure stands in the place of the headline. */
  variant?: 'strict' | 'claimed';
}

const TEXTS = [
  'period',
  'funding',
  'university',
  'indicator',
  'by',
  'count',
  'dimension',
  'group',
  ...FILTER_NAMES,
] as const;

function readText(value: unknown): string | undefined {
  const text = typeof value === 'number' || typeof value === 'boolean' ? String(value) : value;
  return typeof text === 'string' && text !== '' ? text : undefined;
}

/**
 * Reads the parameters of an address; those unknown or empty are dropped. It is loaded with the first page of everybody and
 * therefore knows no code lists: what names no indicator is met by the page.
 */
export function readKpiSearch(raw: Record<string, unknown>): KpiSearch {
  const result: KpiSearch = {};
  for (const name of TEXTS) {
    const text = readText(raw[name]);
    if (text !== undefined) result[name] = text;
  }
  if (raw.view === 'indicator') result.view = 'indicator';
  const asOf = readText(raw.asOf);
  if (asOf && isCalendarDate(asOf)) result.asOf = asOf;
  if (raw.variant === 'strict' || raw.variant === 'claimed') result.variant = raw.variant;
  return result;
}
