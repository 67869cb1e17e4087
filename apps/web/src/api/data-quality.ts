import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { client, getData } from './client.js';
import type { components, operations } from './schema.generated.js';

type Schemas = components['schemas'];
export type QualityFinding = Schemas['QualityFindingView'];
export type QualityCounts = Schemas['QualityCountsView'];
export type QualityRules = Schemas['QualityRulesView'];
export type UniversityRates = Schemas['UniversityRatesView'];
export type FindingQuery = NonNullable<operations['listQualityFindings']['parameters']['query']>;
export type FindingMarkBody = Schemas['FindingMarkBody'];

/** The rules of data quality in three languages, with the names of marks and subjects. */
export const qualityRulesQuery = queryOptions({
  queryKey: ['data-quality', 'rules'],
  queryFn: ({ signal }) => getData(client.GET('/api/v1/data-quality/rules', { signal })),
  staleTime: Infinity,
});

/** How many findings there are, per university and rule, and when each university was last checked. */
export const qualityCountsQuery = queryOptions({
  queryKey: ['data-quality', 'counts'],
  queryFn: ({ signal }) => getData(client.GET('/api/v1/data-quality/counts', { signal })),
});

/** Findings, page after page, worded in the language given. */
export function findingsQuery(query: FindingQuery, language: 'kk' | 'ru' | 'en') {
  return infiniteQueryOptions({
    queryKey: ['data-quality', 'findings', language, query],
    queryFn: ({ pageParam, signal }) =>
      getData(
        client.GET('/api/v1/data-quality/findings', {
          params: { query: { ...query, lang: language, limit: 50, ...(pageParam ? { cursor: pageParam } : {}) } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });
}

/** Completeness and timeliness of reports of a period, and how far key fields are filled. */
export function dataRatesQuery(period: string) {
  return queryOptions({
    queryKey: ['data-quality', 'rates', period],
    queryFn: ({ signal }) =>
      getData(client.GET('/api/v1/data-quality/rates', { params: { query: { period } }, signal })),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
}

/** @throws {ProblemError} `transition_not_allowed` (409), `record_invalid` (422) */
export function markFinding(id: string, body: FindingMarkBody): Promise<QualityFinding> {
  return getData(client.POST('/api/v1/data-quality/findings/{id}/mark', { params: { path: { id } }, body }));
}

/** Checks the records of the own university now. */
export function checkQuality(): Promise<Schemas['QualityCheckView']> {
  return getData(client.POST('/api/v1/data-quality/check'));
}
