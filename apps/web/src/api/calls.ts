import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { client, getData } from './client.js';
import type { components, operations } from './schema.generated.js';

type Schemas = components['schemas'];
export type Call = Schemas['CallView'];
export type Criterion = Schemas['CriterionView'];
export type NewCall = Schemas['NewCall'];
export type CallChange = Schemas['CallChange'];
export type Reviewer = Schemas['ReviewerView'];
export type RankingRow = Schemas['RankingRowView'];
export type Results = Schemas['ResultsView'];
export type CallQuery = Pick<NonNullable<operations['listCalls']['parameters']['query']>, 'status' | 'academicYear'>;

/** Calls in every state, the newest first, page after page. */
export function callsQuery(query: CallQuery) {
  return infiniteQueryOptions({
    queryKey: ['calls', 'list', query],
    queryFn: ({ pageParam, signal }) =>
      getData(
        client.GET('/api/v1/calls', {
          params: { query: { ...query, limit: 50, ...(pageParam ? { cursor: pageParam } : {}) } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  });
}

/** One call with its criteria and, for its coordinators, reviewers and counts. */
export function callQuery(id: string) {
  return queryOptions({
    queryKey: ['calls', 'record', id],
    queryFn: ({ signal }) => getData(client.GET('/api/v1/calls/{id}', { params: { path: { id } }, signal })),
  });
}

/** Begins a call as a draft. @throws {ProblemError} `call_code_taken`, `call_invalid`, `reviewer_unknown` */
export function createCall(body: NewCall): Promise<Call> {
  return getData(client.POST('/api/v1/calls', { body }));
}

/** @throws {ProblemError} `version_mismatch` (412), `call_published`, `call_code_taken`, `call_invalid` */
export function changeCall(id: string, version: number, body: CallChange): Promise<Call> {
  return getData(
    client.PATCH('/api/v1/calls/{id}', { params: { path: { id }, header: { 'If-Match': `"${version}"` } }, body }),
  );
}

/** A step of a call that needs nothing but to be asked for. */
export type PlainCallAction = 'publish' | 'close' | 'decide' | 'publish_results';

/** @throws {ProblemError} `call_not_publishable`, `call_still_open`, `decisions_missing`, `transition_not_allowed` */
export function actOnCall(id: string, action: PlainCallAction): Promise<Call> {
  const params = { path: { id } };
  switch (action) {
    case 'publish':
      return getData(client.POST('/api/v1/calls/{id}/publish', { params }));
    case 'close':
      return getData(client.POST('/api/v1/calls/{id}/close', { params }));
    case 'decide':
      return getData(client.POST('/api/v1/calls/{id}/decide', { params }));
    case 'publish_results':
      return getData(client.POST('/api/v1/calls/{id}/publish-results', { params }));
  }
}

/** Puts off the closing date. @throws {ProblemError} `call_closed`, `closes_on_not_later` */
export function extendCall(id: string, closesOn: string, reason: string): Promise<Call> {
  return getData(client.POST('/api/v1/calls/{id}/extend', { params: { path: { id } }, body: { closesOn, reason } }));
}

/** @throws {ProblemError} `transition_not_allowed`, `reason_missing` */
export function cancelCall(id: string, reason: string): Promise<Call> {
  return getData(client.POST('/api/v1/calls/{id}/cancel', { params: { path: { id } }, body: { reason } }));
}

/** Names further reviewers. @throws {ProblemError} `reviewer_unknown`, `transition_not_allowed` */
export function nameReviewers(id: string, reviewerIds: string[]): Promise<Call> {
  return getData(client.POST('/api/v1/calls/{id}/name-reviewers', { params: { path: { id } }, body: { reviewerIds } }));
}

/** All who may be named as reviewers. */
export const reviewersQuery = queryOptions({
  queryKey: ['reviewers'],
  queryFn: ({ signal }) => getData(client.GET('/api/v1/reviewers', { signal })),
});

/** Adds one who may review, and sends the invitation. @throws {ProblemError} `email_taken`, `email_invalid` */
export function addReviewer(body: Schemas['NewReviewer']): Promise<Reviewer> {
  return getData(client.POST('/api/v1/reviewers', { body }));
}

/** The applications of a closed call from the first to the last. */
export function rankingQuery(id: string) {
  return queryOptions({
    queryKey: ['calls', 'ranking', id],
    queryFn: ({ signal }) => getData(client.GET('/api/v1/calls/{id}/ranking', { params: { path: { id } }, signal })),
  });
}

/** The results as they are published: codes, scores, decisions, no names. */
export function resultsQuery(id: string) {
  return queryOptions({
    queryKey: ['calls', 'results', id],
    queryFn: ({ signal }) => getData(client.GET('/api/v1/calls/{id}/results', { params: { path: { id } }, signal })),
  });
}
