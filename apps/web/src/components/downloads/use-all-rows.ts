import {
  type InfiniteData,
  type QueryFunction,
  type QueryKey,
  useQueryClient,
  type UseInfiniteQueryOptions,
} from '@tanstack/react-query';

/** As many rows as one file takes; more are for the open data and the operator. */
export const MOST_ROWS = 10_000;
/** Pages of a list that are fetched for a file: of fifty rows each. */
const MOST_PAGES = MOST_ROWS / 50;

/** What a list needs that is read page after page. */
type Listing<Page, Key extends QueryKey> = Pick<
  UseInfiniteQueryOptions<Page, Error, InfiniteData<Page, string>, Key, string>,
  'queryKey' | 'initialPageParam' | 'getNextPageParam'
> & { queryFn?: unknown };

/**
 * What fetches every row of a list that is read page after page, for its files: what is on the screen stays as it is, and a
 * file never holds less than the list.
 */
export function useAllRows<Page extends { items: readonly unknown[] }, Key extends QueryKey>(
  listing: Listing<Page, Key>,
): () => Promise<readonly Page['items'][number][]> {
  const client = useQueryClient();
  return async () => {
    const { pages } = await client.fetchInfiniteQuery<Page, Error, Page, QueryKey, string>({
      // A place of its own in the cache, so that no page of the screen is asked for or dropped.
      queryKey: [...listing.queryKey, 'all'],
      queryFn: listing.queryFn as QueryFunction<Page, QueryKey, string>,
      initialPageParam: listing.initialPageParam,
      getNextPageParam: listing.getNextPageParam,
      pages: MOST_PAGES,
      staleTime: 0,
      gcTime: 0,
    });
    return pages.flatMap(({ items }): Page['items'][number][] => [...items]).slice(0, MOST_ROWS);
  };
}
