import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { client, getData } from './client.js';

export interface KpiSelection {
  period: string;
  /** ISO date; today where absent. */
  asOf: string | undefined;
  funding: string;
}

/** Every indicator by university, and of the whole country for those who may see it. */
export function kpiQuery({ period, asOf, funding }: KpiSelection) {
  return queryOptions({
    queryKey: ['kpi', period, asOf, funding],
    queryFn: ({ signal }) =>
      getData(
        client.GET('/api/v1/kpi', {
          params: { query: { period, funding, by: 'university', ...(asOf ? { asOf } : {}) } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
}
