import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { Answers } from '#domain/questionnaire/questionnaire.js';
import { client, getData } from './client.js';
import type { components } from './schema.generated.js';

type Schemas = components['schemas'];
export type ReportRecord = Schemas['ReportRecordView'];
export type ReportRow = Schemas['ReportRowView'];
export type SavedDraft = Schemas['SavedDraftView'];

/** One's own reports, what is due first on top; a person has a handful. */
export const ownReportsQuery = queryOptions({
  queryKey: ['reports', 'own'],
  queryFn: ({ signal }) => getData(client.GET('/api/v1/reports', { params: { query: { limit: 200 } }, signal })),
});

/** One report with its questions, answers and what may be done with it. */
export function reportQuery(id: string) {
  return queryOptions({
    queryKey: ['reports', 'record', id],
    queryFn: ({ signal }) => getData(client.GET('/api/v1/reports/{id}', { params: { path: { id } }, signal })),
    // A draft in hand is newer than anything a second look would bring.
    staleTime: Infinity,
  });
}

/**
 * Saves answers on their way; null takes one back.
 * @throws {ProblemError} `version_mismatch` (412), `transition_not_allowed` (409), `answers_invalid` (422)
 */
export function saveDraft(id: string, version: number, answers: Answers): Promise<SavedDraft> {
  return getData(
    client.PATCH('/api/v1/reports/{id}/draft', {
      params: { path: { id }, header: { 'If-Match': `"${version}"` } },
      body: { answers: answers as Record<string, unknown> },
    }),
  );
}

/**
 * Sends the draft in as a whole.
 * @param key makes a second sending of the same press harmless
 * @throws {ProblemError} `answers_invalid` (422) with the questions at fault
 */
export function submitReport(id: string, key: string): Promise<ReportRecord> {
  return getData(
    client.POST('/api/v1/reports/{id}/submit', { params: { path: { id } }, headers: { 'Idempotency-Key': key } }),
  );
}

/** @throws {ProblemError} `correction_already_requested`, `reason_invalid` */
export function requestCorrection(id: string, reason: string): Promise<ReportRecord> {
  return getData(
    client.POST('/api/v1/reports/{id}/request-correction', { params: { path: { id } }, body: { reason } }),
  );
}

/** Who looked at one's records, a page at a time. */
export function accessLogQuery(others: boolean) {
  return infiniteQueryOptions({
    queryKey: ['access-log', others],
    queryFn: ({ pageParam, signal }) =>
      getData(
        client.GET('/api/v1/access-log', {
          params: {
            query: { limit: 20, others: others ? 'true' : 'false', ...(pageParam ? { cursor: pageParam } : {}) },
          },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  });
}
