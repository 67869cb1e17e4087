import { type ListSearch, readListSearch } from './list-search.js';

/** Filters and order as one text, in the order of the address's own reading, so that the same ones are the same text. */
export function textOfSearch(search: ListSearch): string {
  return new URLSearchParams(Object.entries(readListSearch(search)) as [string, string][]).toString();
}

/** The filters of a saved view; what the list no longer knows is left out. */
export function searchOfView(text: string): ListSearch {
  return readListSearch(Object.fromEntries(new URLSearchParams(text)));
}
