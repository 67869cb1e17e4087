import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { client, getData } from './client.js';
import type { QueueCode } from './contract.js';

/** What waits for the one signed in, queue by queue. */
export const workQuery = queryOptions({
  queryKey: ['work'],
  queryFn: ({ signal }) => getData(client.GET('/api/v1/work-queues', { signal })),
});

/** The records of one queue, the longest waiting first, page after page. */
export function queueQuery(queue: QueueCode) {
  return infiniteQueryOptions({
    queryKey: ['work', queue],
    queryFn: ({ pageParam, signal }) =>
      getData(
        client.GET('/api/v1/work-queues/{queue}', {
          params: { path: { queue }, query: { limit: 50, ...(pageParam ? { cursor: pageParam } : {}) } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  });
}
