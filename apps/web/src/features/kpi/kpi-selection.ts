import { isCalendarDate } from '#domain/calendar/calendar-date.js';
import type { KpiCode } from '#reference/kpi-names.js';
import { isCodeOf } from '#reference/label.js';
import type { KpiFilters, KpiSelection } from '../../api/kpi.js';
import { PRESENTATIONS } from './indicator-presentation.js';
import type { NationalSearch } from '../national/national-search.js';
import { FILTER_NAMES, type KpiSearch } from './kpi-search.js';

/** The word of the interface for those of whom nobody has entered a dimension's value. */
export const NOT_ENTERED = 'not_entered';

/** The filters of an address, without the university. */
export function filtersOf(search: KpiSearch): KpiFilters {
  const filters: KpiFilters = {};
  for (const name of FILTER_NAMES) {
    const values = search[name];
    if (values !== undefined) filters[name] = values;
  }
  return filters;
}

/** What figures the address asks for, of every university that the reader sees. */
export function selectionOf(search: KpiSearch): KpiSelection {
  return {
    period: search.period ?? 'all',
    asOf: search.asOf !== undefined && isCalendarDate(search.asOf) ? search.asOf : undefined,
    funding: search.funding ?? 'state_budget',
    filters: filtersOf(search),
  };
}

/** The same of the one university that the address names, where it names one. */
export function narrowSelectionOf(search: KpiSearch): KpiSelection {
  const selection = selectionOf(search);
  if (search.university === undefined) return selection;
  return { ...selection, filters: { ...selection.filters, university: search.university } };
}

/** Whether any figure is of a part of its participations alone. */
export function isFiltered(search: KpiSearch): boolean {
  return FILTER_NAMES.some((name) => search[name] !== undefined);
}

/** The parameters that a link to another page of figures takes along: of whom the figures are, and nothing of the page. */
export function selectionSearch(search: KpiSearch): KpiSearch {
  const { period, asOf, funding, university } = search;
  const taken: KpiSearch = { period, asOf, funding, university };
  for (const name of FILTER_NAMES) taken[name] = search[name];
  return taken;
}

/** What the page of the years takes along: its periods are the years themselves. */
export function trendSearch({ asOf, funding, university, indicator }: KpiSearch): NationalSearch {
  return { asOf, funding, university, indicator };
}

/** What the comparison of universities takes along: all but whose figures and which part of them. */
export function funnelSearch({ period, asOf, funding }: KpiSearch): NationalSearch {
  return { period, asOf, funding };
}

/** The indicator of the address; the first where it names none. */
export function indicatorOf({ indicator }: KpiSearch): KpiCode {
  return indicator !== undefined && isCodeOf(PRESENTATIONS, indicator) ? indicator : 'K01';
}
