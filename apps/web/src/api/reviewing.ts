import { queryOptions } from '@tanstack/react-query';
import { client, getData } from './client.js';
import type { components } from './schema.generated.js';

type Schemas = components['schemas'];
export type ReviewedCall = Schemas['ReviewingView']['items'][number];
export type ReviewedApplication = Schemas['ReviewedApplicationView'];
export type Score = Schemas['CriterionScoreInput'];

/** The calls one is named for, with their applications and how far one's reviews are. */
export const reviewingQuery = queryOptions({
  queryKey: ['reviewing', 'list'],
  queryFn: ({ signal }) => getData(client.GET('/api/v1/reviewing', { signal })),
});

/** One application with one's own review of it. */
export function reviewedQuery(id: string) {
  return queryOptions({
    queryKey: ['reviewing', 'record', id],
    queryFn: ({ signal }) =>
      getData(client.GET('/api/v1/reviewing/applications/{id}', { params: { path: { id } }, signal })),
    // Scores in hand are newer than anything a second look would bring.
    staleTime: Infinity,
  });
}

/** Saves scores as a draft; with none it begins the review. @throws {ProblemError} `review_closed`, `scores_invalid` */
export function saveScores(id: string, scores: Score[]): Promise<ReviewedApplication> {
  return getData(
    client.POST('/api/v1/reviewing/applications/{id}/save-scores', { params: { path: { id } }, body: { scores } }),
  );
}

/** Completes one's review. @throws {ProblemError} `review_incomplete`, `review_closed`, `scores_invalid` */
export function completeReview(id: string, scores: Score[]): Promise<ReviewedApplication> {
  return getData(
    client.POST('/api/v1/reviewing/applications/{id}/complete', { params: { path: { id } }, body: { scores } }),
  );
}

/** One is out for this application. @throws {ProblemError} `review_closed`, `transition_not_allowed` */
export function declareConflict(id: string, reason: string): Promise<ReviewedApplication> {
  return getData(
    client.POST('/api/v1/reviewing/applications/{id}/declare-conflict', { params: { path: { id } }, body: { reason } }),
  );
}
