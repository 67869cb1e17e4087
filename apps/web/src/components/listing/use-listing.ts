import {
  type InfiniteData,
  keepPreviousData,
  type QueryKey,
  useInfiniteQuery,
  type UseInfiniteQueryOptions,
} from '@tanstack/react-query';
import { useAllRows } from '../downloads/use-all-rows.js';

/** One page of a list as the API has it. */
interface ListPage {
  readonly items: readonly unknown[];
  readonly total: number;
}

/** A list that is read page after page, as far as it was read. */
export interface Listing<Row> {
  readonly rows: readonly Row[];
  /** How many rows there are in all; unknown until the first page has come. */
  readonly total: number | undefined;
  readonly isPending: boolean;
  readonly error: Error | null;
  readonly retry: () => void;
  /** Fetches the next page; absent on the last one. */
  readonly more: (() => void) | undefined;
  readonly fetchingMore: boolean;
  /** Fetches every row, for the files. */
  readonly allRows: () => Promise<readonly Row[]>;
}

/** Reads a list page after page. While another filter is on its way, what was found by the former one stays in sight. */
export function useListing<Page extends ListPage, Key extends QueryKey>(
  query: UseInfiniteQueryOptions<Page, Error, InfiniteData<Page>, Key, string>,
): Listing<Page['items'][number]> {
  const list = useInfiniteQuery({ ...query, placeholderData: keepPreviousData });
  const allRows = useAllRows<Page, Key>(query);
  return {
    rows: list.data?.pages.flatMap((page): Page['items'][number][] => [...page.items]) ?? [],
    total: list.data?.pages[0]?.total,
    isPending: list.isPending,
    error: list.error,
    retry: () => void list.refetch(),
    more: list.hasNextPage ? () => void list.fetchNextPage() : undefined,
    fetchingMore: list.isFetchingNextPage,
    allRows,
  };
}
