import { queryOptions } from '@tanstack/react-query';
import type { Answers } from '#domain/questionnaire/questionnaire.js';
import { client, getData } from './client.js';
import type { components } from './schema.generated.js';

type Schemas = components['schemas'];
/** A survey that the reader was invited to; `answeredOn` is null until they have answered. */
export type OwnSurvey = Schemas['SurveyView'];
export type OwnSurveyRecord = Schemas['SurveyRecordView'];

/** The open surveys that the reader was invited to; there are a few at most. */
export const openSurveysQuery = queryOptions({
  queryKey: ['surveys', 'own'],
  queryFn: ({ signal }) =>
    getData(client.GET('/api/v1/surveys', { params: { query: { status: 'open', limit: 200 } }, signal })),
});

/** One of them with its questions. */
export function ownSurveyQuery(id: string) {
  return queryOptions({
    queryKey: ['surveys', 'own', id],
    queryFn: ({ signal }) => getData(client.GET('/api/v1/surveys/{id}', { params: { path: { id } }, signal })),
  });
}

/**
 * Answers a survey, once and without a name.
 * @throws {ProblemError} `survey_not_open`, `already_answered` (409), `answers_invalid` (422)
 */
export function respondToSurvey(id: string, answers: Answers): Promise<OwnSurvey> {
  return getData(
    client.POST('/api/v1/surveys/{id}/respond', {
      params: { path: { id } },
      body: { answers: answers as Record<string, unknown> },
    }),
  );
}
