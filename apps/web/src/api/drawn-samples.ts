import { queryOptions } from '@tanstack/react-query';
import { client, getData } from './client.js';

/** The ministry's draws of records to be checked a second time, the newest first. */
export const drawnSamplesQuery = queryOptions({
  queryKey: ['drawn-samples'],
  queryFn: ({ signal }) => getData(client.GET('/api/v1/sample-audits', { params: { query: { limit: 10 } }, signal })),
});

/** One draw with the records of it that the reader sees. */
export function drawnSampleQuery(id: string) {
  return queryOptions({
    queryKey: ['drawn-samples', id],
    queryFn: ({ signal }) => getData(client.GET('/api/v1/sample-audits/{id}', { params: { path: { id } }, signal })),
  });
}
