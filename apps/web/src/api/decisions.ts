import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { ApplicationRecord } from './applications.js';
import { client, getData } from './client.js';
import type { components } from './schema.generated.js';

type Schemas = components['schemas'];
export type Review = Schemas['ReviewListView']['items'][number];
export type Decision = Schemas['ApplicationDecision']['decision'];

/** The applications sent in to one call, the newest first. */
export function applicationsOfCallQuery(call: string) {
  return infiniteQueryOptions({
    queryKey: ['applications', 'of-call', call],
    queryFn: ({ pageParam, signal }) =>
      getData(
        client.GET('/api/v1/applications', {
          params: { query: { call, limit: 100, ...(pageParam ? { cursor: pageParam } : {}) } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  });
}

/** The reviews of one application, once its call has closed. */
export function reviewsQuery(id: string) {
  return queryOptions({
    queryKey: ['applications', 'reviews', id],
    queryFn: ({ signal }) =>
      getData(client.GET('/api/v1/applications/{id}/reviews', { params: { path: { id } }, signal })),
  });
}

/** @throws {ProblemError} `call_not_closed`, `reviews_missing`, `places_exceeded`, `identity_not_checked` */
export function decideApplication(id: string, body: Schemas['ApplicationDecision']): Promise<ApplicationRecord> {
  return getData(client.POST('/api/v1/applications/{id}/decide', { params: { path: { id } }, body }));
}

/** Takes a decision back, until the call is decided as a whole. */
export function reconsiderApplication(id: string, reason: string): Promise<ApplicationRecord> {
  return getData(client.POST('/api/v1/applications/{id}/reconsider', { params: { path: { id } }, body: { reason } }));
}

/** Gives a place that has become free to one on reserve. @throws {ProblemError} `places_exceeded`, `identity_not_checked` */
export function promoteApplication(id: string, body: Schemas['ApplicationPromotion']): Promise<ApplicationRecord> {
  return getData(client.POST('/api/v1/applications/{id}/promote', { params: { path: { id } }, body }));
}
