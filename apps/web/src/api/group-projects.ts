import type { Refusal } from '#domain/verification/refusal-grounds.js';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { client, getData } from './client.js';
import type { GroupProjectRecord } from './own-records.js';
import type { components, operations } from './schema.generated.js';

type Schemas = components['schemas'];
export type GroupProjectRow = Schemas['GroupProjectRowView'];
export type GroupMember = Schemas['GroupMemberView'];
export type GroupProjectQuery = Pick<
  NonNullable<operations['listGroupProjects']['parameters']['query']>,
  'status' | 'university'
>;

/** Group projects by their codes, page after page. */
export function groupProjectsQuery(query: GroupProjectQuery) {
  return infiniteQueryOptions({
    queryKey: ['group-projects', 'list', query],
    queryFn: ({ pageParam, signal }) =>
      getData(
        client.GET('/api/v1/group-projects', {
          params: { query: { ...query, limit: 50, ...(pageParam ? { cursor: pageParam } : {}) } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  });
}

/** What was changed of a group project, the latest first. */
export function groupHistoryQuery(id: string) {
  return queryOptions({
    queryKey: ['group-projects', id, 'history'],
    queryFn: ({ signal }) =>
      getData(client.GET('/api/v1/group-projects/{id}/history', { params: { path: { id } }, signal })),
  });
}

/** @throws {ProblemError} `group_code_taken`, `record_invalid`, `due_date_past` */
export function createGroupProject(body: Schemas['NewGroupProject']): Promise<GroupProjectRecord> {
  return getData(client.POST('/api/v1/group-projects', { body }));
}

/** @throws {ProblemError} `version_mismatch` (412), `group_project_not_agreed`, `record_invalid`, `due_date_past` */
export function changeGroupProject(
  id: string,
  version: number,
  body: Schemas['GroupProjectChange'],
): Promise<GroupProjectRecord> {
  return getData(
    client.PATCH('/api/v1/group-projects/{id}', {
      params: { path: { id }, header: { 'If-Match': `"${version}"` } },
      body,
    }),
  );
}

/** @throws {ProblemError} `version_mismatch` (412), `group_shares_above_one`, `group_member_elsewhere`, `group_member_unknown` */
export function setGroupMembers(
  id: string,
  version: number,
  body: Schemas['GroupMembers'],
): Promise<GroupProjectRecord> {
  return getData(
    client.PUT('/api/v1/group-projects/{id}/members', {
      params: { path: { id }, header: { 'If-Match': `"${version}"` } },
      body,
    }),
  );
}

/** @throws {ProblemError} `transition_not_allowed`, `verifier_is_author` */
export function decideGroupProject(
  id: string,
  action: 'accept' | 'reject',
  { ground, reason }: Refusal,
): Promise<GroupProjectRecord> {
  const params = { path: { id } };
  return action === 'accept'
    ? getData(client.POST('/api/v1/group-projects/{id}/accept', { params, body: { reason } }))
    : getData(client.POST('/api/v1/group-projects/{id}/reject', { params, body: { ground, reason } }));
}

/** The ministry cancels a group project, by a document. */
export function cancelGroupProject(id: string, body: Schemas['Release']): Promise<GroupProjectRecord> {
  return getData(client.POST('/api/v1/group-projects/{id}/cancel', { params: { path: { id } }, body }));
}
