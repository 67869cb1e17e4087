import { queryOptions } from '@tanstack/react-query';
import { client, getData } from './client.js';
import type { components } from './schema.generated.js';

type Schemas = components['schemas'];
export type DataRequest = Schemas['DataRequestView'];
export type NewDataRequest = Schemas['NewDataRequestBody'];

/** Requests about personal data: one's own, or those to one's university; the one to be answered soonest on top. */
export const dataRequestsQuery = queryOptions({
  queryKey: ['data-requests'],
  queryFn: ({ signal }) => getData(client.GET('/api/v1/data-requests', { params: { query: { limit: 200 } }, signal })),
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
