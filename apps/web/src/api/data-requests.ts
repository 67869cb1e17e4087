import { queryOptions } from '@tanstack/react-query';
import { client, getData } from './client.js';
import type { components } from './schema.generated.js';

type Schemas = components['schemas'];
export type DataRequest = Schemas['DataRequestView'];
export type NewDataRequest = Schemas['NewDataRequestBody'];

/** Requests about one's own data; the one to be answered soonest on top. */
export const dataRequestsQuery = queryOptions({
  queryKey: ['data-requests'],
  queryFn: ({ signal }) => getData(client.GET('/api/v1/data-requests', { params: { query: { limit: 200 } }, signal })),
});

/** All requests to one's university, page by page: those that wait and those that are settled. */
export const allDataRequestsQuery = queryOptions({
  queryKey: ['data-requests', 'all'],
  queryFn: async ({ signal }) => {
    const found: DataRequest[] = [];
    let cursor: string | null | undefined;
    do {
      const query: { limit: number; cursor?: string } = { limit: 200, ...(cursor ? { cursor } : {}) };
      const page = await getData(client.GET('/api/v1/data-requests', { params: { query }, signal }));
      found.push(...page.items);
      cursor = page.nextCursor;
    } while (cursor);
    return found;
  },
});

/** @throws {ProblemError} `data_request_waiting` (409), `reason_invalid` (422) */
export function fileDataRequest(body: NewDataRequest): Promise<DataRequest> {
  return getData(client.POST('/api/v1/data-requests', { body }));
}

/** @throws {ProblemError} `transition_not_allowed` (409) where it has been answered meanwhile */
export function withdrawDataRequest(id: string): Promise<DataRequest> {
  return getData(client.POST('/api/v1/data-requests/{id}/withdraw', { params: { path: { id } } }));
}

/** @throws {ProblemError} `transition_not_allowed`, `erasure_bound_by_commitments` (409), `reason_invalid` (422) */
export function answerDataRequest(id: string, decision: 'grant' | 'refuse', answer: string): Promise<DataRequest> {
  const options = { params: { path: { id } }, body: { answer } };
  return decision === 'grant'
    ? getData(client.POST('/api/v1/data-requests/{id}/grant', options))
    : getData(client.POST('/api/v1/data-requests/{id}/refuse', options));
}

/** @throws {ProblemError} `transition_not_allowed` (409) */
export function carryOutDataRequest(id: string): Promise<DataRequest> {
  return getData(client.POST('/api/v1/data-requests/{id}/carry-out', { params: { path: { id } } }));
}
