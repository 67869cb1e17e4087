import { queryOptions } from '@tanstack/react-query';
import { client, getData } from './client.js';
import type { components } from './schema.generated.js';

type Schemas = components['schemas'];
export type ApplicationRecord = Schemas['ApplicationView'];
export type ApplicationRow = Schemas['ApplicationRowView'];
export type ApplicationChange = Schemas['ApplicationChange'];
export type DeliverableInput = Schemas['DeliverableInput'];
export type CallRecord = Schemas['CallView'];

/** Calls that take applications today. */
export const openCallsQuery = queryOptions({
  queryKey: ['calls', 'open'],
  queryFn: ({ signal }) =>
    getData(client.GET('/api/v1/calls/published', { params: { query: { open: 'true', limit: 200 } }, signal })),
});

/** One published call with its criteria and weights. */
export function publishedCallQuery(id: string) {
  return queryOptions({
    queryKey: ['calls', 'published', id],
    queryFn: ({ signal }) => getData(client.GET('/api/v1/calls/published/{id}', { params: { path: { id } }, signal })),
  });
}

/** One's own applications, the newest first. */
export const ownApplicationsQuery = queryOptions({
  queryKey: ['applications', 'own'],
  queryFn: ({ signal }) => getData(client.GET('/api/v1/applications', { params: { query: { limit: 200 } }, signal })),
});

/** One of one's own applications with its project. */
export function applicationQuery(id: string) {
  return queryOptions({
    queryKey: ['applications', 'record', id],
    queryFn: ({ signal }) => getData(client.GET('/api/v1/applications/{id}', { params: { path: { id } }, signal })),
  });
}

/** Begins an application, which may lack anything. @throws {ProblemError} `application_exists`, `call_closed` */
export function createApplication(callId: string): Promise<ApplicationRecord> {
  return getData(client.POST('/api/v1/applications', { body: { callId } }));
}

/** Saves a draft. @throws {ProblemError} `application_invalid` (422), `version_mismatch` (412) */
export function saveApplication(id: string, version: number, change: ApplicationChange): Promise<ApplicationRecord> {
  return getData(
    client.PATCH('/api/v1/applications/{id}', {
      params: { path: { id }, header: { 'If-Match': `"${version}"` } },
      body: change,
    }),
  );
}

/** What an applicant can do with an application as a whole. */
export type ApplicationAction = 'submit' | 'withdraw' | 'accept' | 'decline';

/** @throws {ProblemError} `application_invalid`, `call_closed`, `results_not_published`, `transition_not_allowed` */
export function actOnApplication(id: string, action: ApplicationAction): Promise<ApplicationRecord> {
  const params = { path: { id } };
  switch (action) {
    case 'submit':
      return getData(client.POST('/api/v1/applications/{id}/submit', { params }));
    case 'withdraw':
      return getData(client.POST('/api/v1/applications/{id}/withdraw', { params, body: {} }));
    case 'accept':
      return getData(client.POST('/api/v1/applications/{id}/accept', { params }));
    case 'decline':
      return getData(client.POST('/api/v1/applications/{id}/decline', { params, body: {} }));
  }
}

/** Appeals against the published decision. @throws {ProblemError} `appeal_too_late`, `appeal_exists` */
export async function fileAppeal(id: string, text: string): Promise<void> {
  await getData(client.POST('/api/v1/applications/{id}/appeal', { params: { path: { id } }, body: { text } }));
}

/** One's own appeals. */
export const ownAppealsQuery = queryOptions({
  queryKey: ['appeals', 'own'],
  queryFn: ({ signal }) => getData(client.GET('/api/v1/appeals', { params: { query: { limit: 200 } }, signal })),
});
