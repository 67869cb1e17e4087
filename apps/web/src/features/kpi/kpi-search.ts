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

/** The parameters of an address with some of them changed; those without a text are left out. */
export function changedSearch(
  search: KpiSearch,
  change: Partial<Record<keyof KpiSearch, string | undefined>>,
): KpiSearch {
  return Object.fromEntries(Object.entries({ ...search, ...change }).filter(([, text]) => text)) as KpiSearch;
}
