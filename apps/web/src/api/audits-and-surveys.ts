import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { client, getData } from './client.js';
import type { components } from './schema.generated.js';

type Schemas = components['schemas'];
export type SampleAudit = Schemas['SampleAuditView'];
export type SampleAuditRecord = Schemas['SampleAuditRecordView'];
export type SampleItem = Schemas['SampleItemView'];
export type NewSampleAudit = Schemas['NewSampleAudit'];
export type SampleOutcome = Schemas['SampleOutcomeInput'];
export type Survey = Schemas['SurveyView'];
export type SurveyRecord = Schemas['SurveyRecordView'];
export type SurveyResults = Schemas['SurveyResultsView'];
export type NewSurvey = Schemas['NewSurveyDto'];

/** Sample audits, the newest first. */
export const sampleAuditsQuery = infiniteQueryOptions({
  queryKey: ['sample-audits', 'list'],
  queryFn: ({ pageParam, signal }) =>
    getData(
      client.GET('/api/v1/sample-audits', {
        params: { query: { limit: 50, ...(pageParam ? { cursor: pageParam } : {}) } },
        signal,
      }),
    ),
  initialPageParam: '',
  getNextPageParam: (page) => page.nextCursor,
});

/** One sample audit with what was drawn and the error rates so far. */
export function sampleAuditQuery(id: string) {
  return queryOptions({
    queryKey: ['sample-audits', 'audit', id],
    queryFn: ({ signal }) => getData(client.GET('/api/v1/sample-audits/{id}', { params: { path: { id } }, signal })),
  });
}

/** @throws {ProblemError} `period_invalid` (400), `seed_taken` (409), `population_empty` (422) */
export function drawSampleAudit(body: NewSampleAudit): Promise<SampleAuditRecord> {
  return getData(client.POST('/api/v1/sample-audits', { body }));
}

/** @throws {ProblemError} `finding_missing` (422) */
export function recordSampleOutcome(id: string, itemId: string, body: SampleOutcome): Promise<SampleAuditRecord> {
  return getData(
    client.POST('/api/v1/sample-audits/{id}/items/{itemId}/record-outcome', {
      params: { path: { id, itemId } },
      body,
    }),
  );
}

/** @throws {ProblemError} `sample_audit_unfinished` (409) */
export function completeSampleAudit(id: string): Promise<SampleAuditRecord> {
  return getData(client.POST('/api/v1/sample-audits/{id}/complete', { params: { path: { id } } }));
}

/** The ministry's surveys, the newest first. */
export const surveysQuery = infiniteQueryOptions({
  queryKey: ['surveys', 'list'],
  queryFn: ({ pageParam, signal }) =>
    getData(
      client.GET('/api/v1/surveys', {
        params: { query: { limit: 50, ...(pageParam ? { cursor: pageParam } : {}) } },
        signal,
      }),
    ),
  initialPageParam: '',
  getNextPageParam: (page) => page.nextCursor,
});

/** One survey with its questions. */
export function surveyQuery(id: string) {
  return queryOptions({
    queryKey: ['surveys', 'survey', id],
    queryFn: ({ signal }) => getData(client.GET('/api/v1/surveys/{id}', { params: { path: { id } }, signal })),
  });
}

/** What the answers come to, or why nothing is told. */
export function surveyResultsQuery(id: string, category: SurveyResults['category'] | undefined) {
  return queryOptions({
    queryKey: ['surveys', 'results', id, category],
    queryFn: ({ signal }) =>
      getData(
        client.GET('/api/v1/surveys/{id}/results', {
          params: { path: { id }, query: category ? { category } : {} },
          signal,
        }),
      ),
  });
}

/** The questionnaires that a survey can ask by. */
export const questionnairesQuery = queryOptions({
  queryKey: ['questionnaires'],
  queryFn: ({ signal }) => getData(client.GET('/api/v1/questionnaires', { signal })),
  staleTime: Infinity,
});

/** @throws {ProblemError} `survey_invalid` (422) with the fields at fault */
export function createSurvey(body: NewSurvey): Promise<SurveyRecord> {
  return getData(client.POST('/api/v1/surveys', { body }));
}

/** Opens, closes or puts away a survey. */
export function moveSurvey(id: string, step: 'open' | 'close' | 'archive'): Promise<SurveyRecord> {
  const request = { params: { path: { id } } };
  switch (step) {
    case 'open':
      return getData(client.POST('/api/v1/surveys/{id}/open', request));
    case 'close':
      return getData(client.POST('/api/v1/surveys/{id}/close', request));
    case 'archive':
      return getData(client.POST('/api/v1/surveys/{id}/archive', request));
  }
}
