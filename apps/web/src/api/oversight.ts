import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { client, expectDone, getData } from './client.js';
import type { components, operations } from './schema.generated.js';

type Schemas = components['schemas'];
export type AgeingEntry = Schemas['AgeingEntryView'];
export type AuditEvent = Schemas['AuditEventView'];
export type CodeListSummary = Schemas['CodeListSummaryView'];
export type ListedCode = Schemas['ListedCodeView'];
export type Job = Schemas['JobView'];
export type Mail = Schemas['MailView'];
export type AuditQuery = NonNullable<operations['listAuditEvents']['parameters']['query']>;
export type MailQuery = NonNullable<operations['listMails']['parameters']['query']>;
export type JobQuery = NonNullable<operations['listJobs']['parameters']['query']>;

const LIMIT = 50;

/** What is stuck at which university; the whole country is counted, so it is not asked for again at every look. */
export const ageingQuery = queryOptions({
  queryKey: ['ageing'],
  queryFn: ({ signal }) => getData(client.GET('/api/v1/ageing', { signal })),
  staleTime: 5 * 60_000,
});

/** The audit log, page after page; every look is written down, so nothing is asked for twice without need. */
export function auditLogQuery(query: AuditQuery) {
  return infiniteQueryOptions({
    queryKey: ['audit-log', 'list', query],
    queryFn: ({ pageParam, signal }) =>
      getData(
        client.GET('/api/v1/audit-log', {
          params: { query: { ...query, limit: LIMIT, ...(pageParam ? { cursor: pageParam } : {}) } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
}

/** The actions that the log holds. */
export const auditActionsQuery = queryOptions({
  queryKey: ['audit-log', 'actions'],
  queryFn: ({ signal }) => getData(client.GET('/api/v1/audit-log/actions', { signal })),
  staleTime: 10 * 60_000,
});

/** Whether the newest rows of the log still say what they were hashed with; asked for by a button. */
export function checkAuditLog(): Promise<Schemas['AuditHashCheckView']> {
  return getData(client.GET('/api/v1/audit-log/integrity'));
}

/** The lists of codes. */
export const codeListsQuery = queryOptions({
  queryKey: ['code-lists'],
  queryFn: ({ signal }) => getData(client.GET('/api/v1/code-lists', { signal })),
  staleTime: 30 * 60_000,
});

/** One list with its codes. */
export function codeListQuery(list: string) {
  return queryOptions({
    queryKey: ['code-lists', list],
    queryFn: ({ signal }) => getData(client.GET('/api/v1/code-lists/{list}', { params: { path: { list } }, signal })),
    staleTime: 30 * 60_000,
  });
}

/** The outbox, the newest first. */
export function mailsQuery(query: MailQuery) {
  return infiniteQueryOptions({
    queryKey: ['mails', 'list', query],
    queryFn: ({ pageParam, signal }) =>
      getData(
        client.GET('/api/v1/mails', {
          params: { query: { ...query, limit: LIMIT, ...(pageParam ? { cursor: pageParam } : {}) } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });
}

/** One mail in its words. */
export function mailQuery(id: string) {
  return queryOptions({
    queryKey: ['mails', 'mail', id],
    queryFn: ({ signal }) => getData(client.GET('/api/v1/mails/{id}', { params: { path: { id } }, signal })),
  });
}

/** Settles a mail of which nobody knows whether it arrived. */
export function settleMail(id: string, arrived: boolean): Promise<Schemas['RenderedMailView']> {
  return getData(client.POST('/api/v1/mails/{id}/settle', { params: { path: { id } }, body: { arrived } }));
}

/** Sends a mail again that was deferred, given up or refused. */
export function sendMailAgain(id: string): Promise<Schemas['RenderedMailView']> {
  return getData(client.POST('/api/v1/mails/{id}/send-again', { params: { path: { id } } }));
}

/** The background queues with the number of their jobs in each state. */
export const jobQueuesQuery = queryOptions({
  queryKey: ['jobs', 'queues'],
  queryFn: ({ signal }) => getData(client.GET('/api/v1/job-queues', { signal })),
  refetchInterval: 30_000,
});

/** Jobs, the newest first. */
export function jobsQuery(query: JobQuery) {
  return infiniteQueryOptions({
    queryKey: ['jobs', 'list', query],
    queryFn: ({ pageParam, signal }) =>
      getData(
        client.GET('/api/v1/jobs', {
          params: { query: { ...query, limit: LIMIT, ...(pageParam ? { cursor: pageParam } : {}) } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });
}

/** @throws {ProblemError} `transition_not_allowed` (409) where it was not given up */
export async function retryJob(id: string): Promise<void> {
  await expectDone(client.POST('/api/v1/jobs/{id}/retry', { params: { path: { id } } }));
}
