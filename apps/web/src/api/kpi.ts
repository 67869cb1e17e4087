import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { client, getData } from './client.js';
import type { components, operations } from './schema.generated.js';

type TableQuery = NonNullable<operations['getKpiTable']['parameters']['query']>;
type RecordsQuery = operations['listKpiRecords']['parameters']['query'];
type Trend = operations['getTrend']['parameters']['query'];

/** Codes by dimension, separated by commas. */
export type KpiFilters = Omit<TableQuery, 'period' | 'asOf' | 'funding' | 'by'>;
export type KpiGroup = components['schemas']['KpiGroupView'];
export type KpiRecord = components['schemas']['KpiRecordView'];
export type KpiDefinition = components['schemas']['KpiDefinitionView'];
export type TrendView = components['schemas']['TrendView'];
/** Which records: those behind one count of one indicator. */
export type RecordsOf = Pick<RecordsQuery, 'indicator' | 'count' | 'dimension' | 'group'>;

export interface KpiSelection {
  period: string;
  /** ISO date; today where absent. */
  asOf: string | undefined;
  funding: string;
  filters?: KpiFilters;
}

const PAGE_SIZE = 50;

function parametersOf({ period, asOf, funding, filters }: KpiSelection) {
  return { ...filters, period, funding, ...(asOf ? { asOf } : {}) };
}

/** Every indicator by university, and of the whole country for those who may see it. */
export function kpiQuery(selection: KpiSelection) {
  const { period, asOf, funding, filters = {} } = selection;
  return queryOptions({
    queryKey: ['kpi', period, asOf, funding, filters],
    queryFn: ({ signal }) =>
      getData(
        client.GET('/api/v1/kpi', { params: { query: { ...parametersOf(selection), by: 'university' } }, signal }),
      ),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
}

/** Every indicator of each group, by one or two dimensions. */
export function kpiBreakdownQuery(selection: KpiSelection, by: string) {
  return queryOptions({
    queryKey: ['kpi', 'breakdown', selection, by],
    queryFn: ({ signal }) =>
      getData(client.GET('/api/v1/kpi/breakdown', { params: { query: { ...parametersOf(selection), by } }, signal })),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
}

/** The records behind one count, page after page. */
export function kpiRecordsQuery(selection: KpiSelection, records: RecordsOf) {
  return infiniteQueryOptions({
    queryKey: ['kpi', 'records', selection, records],
    queryFn: ({ pageParam, signal }) =>
      getData(
        client.GET('/api/v1/kpi/records', {
          params: {
            query: {
              ...parametersOf(selection),
              ...records,
              limit: PAGE_SIZE,
              ...(pageParam ? { cursor: pageParam } : {}),
            },
          },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  });
}

/** How every indicator is computed. It changes with the program alone. */
export const kpiDefinitionsQuery = queryOptions({
  queryKey: ['kpi', 'definitions'],
  queryFn: ({ signal }) => getData(client.GET('/api/v1/kpi/indicators', { signal })),
  staleTime: Infinity,
});

/** One indicator year by year. */
export function trendQuery(query: Trend) {
  return queryOptions({
    queryKey: ['trends', query],
    queryFn: ({ signal }) => getData(client.GET('/api/v1/trends', { params: { query }, signal })),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
}
