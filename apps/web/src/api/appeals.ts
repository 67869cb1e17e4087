import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { client, getData } from './client.js';
import type { components, operations } from './schema.generated.js';

type Schemas = components['schemas'];
export type AppealRecord = Schemas['AppealView'];
export type AppealQuery = Pick<NonNullable<operations['listAppeals']['parameters']['query']>, 'status' | 'call'>;

/** The appeals one may see, the newest first, page after page. */
export function appealsQuery(query: AppealQuery) {
  return infiniteQueryOptions({
    queryKey: ['appeals', 'list', query],
    queryFn: ({ pageParam, signal }) =>
      getData(
        client.GET('/api/v1/appeals', {
          params: { query: { ...query, limit: 50, ...(pageParam ? { cursor: pageParam } : {}) } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  });
}

/** One appeal and its answer. */
export function appealQuery(id: string) {
  return queryOptions({
    queryKey: ['appeals', 'record', id],
    queryFn: ({ signal }) => getData(client.GET('/api/v1/appeals/{id}', { params: { path: { id } }, signal })),
  });
}

/** @throws {ProblemError} `appeal_answered_by_scorer`, `conflict_declared`, `places_exceeded`, `identity_not_checked` */
export function upholdAppeal(id: string, body: Schemas['AppealUpholding']): Promise<AppealRecord> {
  return getData(client.POST('/api/v1/appeals/{id}/uphold', { params: { path: { id } }, body }));
}

/** @throws {ProblemError} `appeal_answered_by_scorer`, `conflict_declared` */
export function dismissAppeal(id: string, reason: string): Promise<AppealRecord> {
  return getData(client.POST('/api/v1/appeals/{id}/dismiss', { params: { path: { id } }, body: { reason } }));
}
