import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { queueQuery } from '../../api/work.js';
import { type Place, placeOf, type VerificationQueue } from './verification-queues.js';

/** So many before the last one that is loaded, the next page is asked for, that nobody waits for it. */
const AHEAD = 5;
/** So far a queue is searched for a record that stands in none of the pages loaded: most likely it waits no longer. */
const SEARCHED = 500;

interface QueuePlace {
  readonly place: Place;
  /** How many wait. */
  readonly total: number;
  /** The record after this one, loaded if need be; nothing where none waits. */
  readonly findNext: () => Promise<string | undefined>;
}

/** Where a record stands in a queue, however long that is: pages are loaded as the reader goes on. */
export function useQueuePlace(queue: VerificationQueue, id: string): QueuePlace {
  const { data, hasNextPage, isFetching, fetchNextPage } = useInfiniteQuery(queueQuery(queue));
  const waiting = data?.pages.flatMap(({ items }) => items) ?? [];
  const place = placeOf(waiting, id, hasNextPage);
  const left = place.position === undefined ? SEARCHED - waiting.length : AHEAD - (waiting.length - place.position);
  const isWanted = hasNextPage && !isFetching && left > 0;
  useEffect(() => {
    if (isWanted) void fetchNextPage();
  }, [isWanted, fetchNextPage]);
  return {
    place,
    total: data?.pages[0]?.total ?? 0,
    findNext: async () => {
      if (place.next !== undefined || !hasNextPage) return place.next;
      const loaded = await fetchNextPage();
      return placeOf(loaded.data?.pages.flatMap(({ items }) => items) ?? [], id, loaded.hasNextPage).next;
    },
  };
}
