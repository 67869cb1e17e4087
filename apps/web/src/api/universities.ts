import { queryOptions } from '@tanstack/react-query';
import { client, getData } from './client.js';

/** The universities of the register. */
export const universitiesQuery = queryOptions({
  queryKey: ['universities'],
  queryFn: ({ signal }) => getData(client.GET('/api/v1/universities', { signal })),
  staleTime: 30 * 60_000,
});
