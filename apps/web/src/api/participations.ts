import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { client, getData } from './client.js';
import type { ParticipationChange, ParticipationQuery, ParticipationRecord } from './contract.js';

const PAGE_SIZE = 50;

/** The list, page after page: filters and order as in the address. */
export function participationsQuery(query: ParticipationQuery) {
  return infiniteQueryOptions({
    queryKey: ['participations', 'list', query],
    queryFn: ({ pageParam, signal }) =>
      getData(
        client.GET('/api/v1/participations', {
          params: { query: { ...query, limit: PAGE_SIZE, ...(pageParam ? { cursor: pageParam } : {}) } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  });
}

/** One participation with all that belongs to it. */
export function participationQuery(id: string) {
  return queryOptions({
    queryKey: ['participations', 'record', id],
    queryFn: ({ signal }) => getData(client.GET('/api/v1/participations/{id}', { params: { path: { id } }, signal })),
  });
}

/** What has been changed in a participation, by whom and when. */
export function participationHistoryQuery(id: string) {
  return queryOptions({
    queryKey: ['participations', 'history', id],
    queryFn: ({ signal }) =>
      getData(client.GET('/api/v1/participations/{id}/history', { params: { path: { id } }, signal })),
  });
}

/**
 * Writes the given columns, provided nobody has changed the record since the given version.
 * @throws {ProblemError} `version_mismatch` (412), `record_invalid` (422) with the errors of the fields
 */
export function changeParticipation(
  id: string,
  version: number,
  change: ParticipationChange,
): Promise<ParticipationRecord> {
  return getData(
    client.PATCH('/api/v1/participations/{id}', {
      params: { path: { id }, header: { 'If-Match': `"${version}"` } },
      body: change,
    }),
  );
}

/** One page of the list. */
export function listParticipations(query: ParticipationQuery) {
  return getData(client.GET('/api/v1/participations', { params: { query } }));
}

/** The reports of one participation, with where each stands. */
export async function listReportsOf(participation: string) {
  const { items } = await getData(client.GET('/api/v1/reports', { params: { query: { participation, limit: 20 } } }));
  return items;
}
