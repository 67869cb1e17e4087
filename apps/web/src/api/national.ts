import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { client, getData } from './client.js';
import type { IndicatorCode } from './contract.js';
import type { KpiSelection } from './kpi.js';

const STALE_AFTER = 60_000;

/** The selection as the API takes it; today where no day is named. */
function queryOf({ period, asOf, funding }: KpiSelection) {
  return { period, funding, ...(asOf === undefined ? {} : { asOf }) };
}

/** Some indicators of all universities, light enough for one page. */
export function figuresQuery(selection: KpiSelection, indicators: readonly IndicatorCode[]) {
  return queryOptions({
    queryKey: ['comparisons', 'figures', selection, indicators],
    queryFn: ({ signal }) =>
      getData(
        client.GET('/api/v1/comparisons/figures', {
          params: { query: { ...queryOf(selection), indicators: indicators.join(',') } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
    staleTime: STALE_AFTER,
  });
}

/** All that is known of the figures of one university, or of the country where it is null. */
export function entryQuery(selection: KpiSelection, university: string | null) {
  return queryOptions({
    queryKey: ['kpi', 'entry', selection, university],
    queryFn: async ({ signal }) => {
      const one = university === null ? {} : { university, by: 'university' as const };
      const entries = await getData(
        client.GET('/api/v1/kpi', { params: { query: { ...queryOf(selection), ...one } }, signal }),
      );
      return entries.find((entry) => entry.university === university) ?? null;
    },
    staleTime: STALE_AFTER,
  });
}

/** The funnel of an indicator. */
export function funnelQuery(selection: KpiSelection, indicator: IndicatorCode) {
  return queryOptions({
    queryKey: ['comparisons', 'funnel', selection, indicator],
    queryFn: ({ signal }) =>
      getData(
        client.GET('/api/v1/comparisons/funnel', { params: { query: { ...queryOf(selection), indicator } }, signal }),
      ),
    placeholderData: keepPreviousData,
    staleTime: STALE_AFTER,
  });
}

/** Two to six universities beside each other. */
export function comparedQuery(selection: KpiSelection, indicator: IndicatorCode, universities: readonly string[]) {
  return queryOptions({
    queryKey: ['comparisons', 'universities', selection, indicator, universities],
    queryFn: ({ signal }) =>
      getData(
        client.GET('/api/v1/comparisons/universities', {
          params: { query: { ...queryOf(selection), indicator, universities: universities.join(',') } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
    staleTime: STALE_AFTER,
  });
}

/** Every university against what the sector would have reached with its mix. */
export function benchmarkQuery(selection: KpiSelection, indicator: IndicatorCode) {
  return queryOptions({
    queryKey: ['comparisons', 'benchmark', selection, indicator],
    queryFn: ({ signal }) =>
      getData(
        client.GET('/api/v1/comparisons/benchmark', {
          params: { query: { ...queryOf(selection), indicator } },
          signal,
        }),
      ),
    staleTime: STALE_AFTER,
  });
}

/** How far a rate depends on who is known, at one university or in the whole country. */
export function nonResponseQuery(selection: KpiSelection, indicator: IndicatorCode, university: string | null) {
  return queryOptions({
    queryKey: ['comparisons', 'non-response', selection, indicator, university],
    queryFn: ({ signal }) =>
      getData(
        client.GET('/api/v1/comparisons/non-response', {
          params: { query: { ...queryOf(selection), indicator, ...(university === null ? {} : { university }) } },
          signal,
        }),
      ),
    staleTime: STALE_AFTER,
  });
}

/** How two indicators go together across universities. */
export function correlationQuery(selection: KpiSelection, x: IndicatorCode, y: IndicatorCode) {
  return queryOptions({
    queryKey: ['comparisons', 'correlation', selection, x, y],
    queryFn: ({ signal }) =>
      getData(
        client.GET('/api/v1/comparisons/correlation', { params: { query: { ...queryOf(selection), x, y } }, signal }),
      ),
    placeholderData: keepPreviousData,
    staleTime: STALE_AFTER,
  });
}

export interface YearsSelection {
  indicator: IndicatorCode;
  years: 'academic' | 'calendar';
  funding: string;
  asOf: string | undefined;
}

/** An indicator over the years at all universities. */
export function universityTrendsQuery({ indicator, years, funding, asOf }: YearsSelection, pooled: boolean) {
  return queryOptions({
    queryKey: ['comparisons', 'trends', indicator, years, funding, asOf, pooled],
    queryFn: ({ signal }) =>
      getData(
        client.GET('/api/v1/comparisons/trends', {
          params: { query: { indicator, years, funding, pooled, ...(asOf === undefined ? {} : { asOf }) } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
    staleTime: STALE_AFTER,
  });
}

/** An indicator over the years: of the university named, else of the country or of the reader's own university. */
export function trendQuery({ indicator, years, funding, asOf }: YearsSelection, university: string | undefined) {
  return queryOptions({
    queryKey: ['trends', indicator, years, funding, asOf, university],
    queryFn: ({ signal }) =>
      getData(
        client.GET('/api/v1/trends', {
          params: {
            query: {
              indicator,
              years,
              funding,
              ...(asOf === undefined ? {} : { asOf }),
              ...(university === undefined ? {} : { university }),
            },
          },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
    staleTime: STALE_AFTER,
  });
}

/** Some indicators by one attribute of participations. */
export function breakdownQuery(selection: KpiSelection, by: string, indicators: readonly IndicatorCode[]) {
  return queryOptions({
    queryKey: ['kpi', 'breakdown', selection, by, indicators],
    queryFn: ({ signal }) =>
      getData(
        client.GET('/api/v1/kpi/breakdown', {
          params: { query: { ...queryOf(selection), by, indicators: indicators.join(',') } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
    staleTime: STALE_AFTER,
  });
}

/** Tables 1–5 of the published literature beside what the register counts. */
export const nationalTablesQuery = queryOptions({
  queryKey: ['national-tables'],
  queryFn: ({ signal }) => getData(client.GET('/api/v1/national-tables', { signal })),
  staleTime: STALE_AFTER,
});

/** What of the scenario is assumed otherwise than its source has it. */
export interface FiscalLossAssumptions {
  averageCost: number;
  participations: number;
  share: number;
}

/** The assumed fiscal loss beside the observed one. */
export function fiscalLossQuery(selection: KpiSelection, assumptions: FiscalLossAssumptions) {
  return queryOptions({
    queryKey: ['fiscal-loss', selection, assumptions],
    queryFn: ({ signal }) =>
      getData(
        client.GET('/api/v1/fiscal-loss', { params: { query: { ...queryOf(selection), ...assumptions } }, signal }),
      ),
    placeholderData: keepPreviousData,
    staleTime: STALE_AFTER,
  });
}
