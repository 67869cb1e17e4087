import type { ParticipationQuery } from '../../api/contract.js';

export const SORTS = ['name', '-name', 'end', '-end', 'externalId', 'status'] as const;
export type Sort = (typeof SORTS)[number];

export const FILTERS = [
  'status',
  'returnStatus',
  'category',
  'funding',
  'hostCountry',
  'period',
  'university',
] as const;
export type FilterName = (typeof FILTERS)[number];

/** What the address says about the list; the names are those of the API. */
export type ListSearch = { search?: string; sort?: Sort } & Partial<Record<FilterName, string>>;

/** A parameter as text: the router reads `2024` and `true` in an address as what they look like. */
function readText(value: unknown): string | undefined {
  const text = typeof value === 'number' || typeof value === 'boolean' ? String(value) : value;
  return typeof text === 'string' && text.trim() !== '' ? text.trim() : undefined;
}

/** Reads the parameters of an address; those unknown or empty are dropped. */
export function readListSearch(raw: Record<string, unknown>): ListSearch {
  const result: ListSearch = {};
  const search = readText(raw.search);
  if (search) result.search = search;
  for (const name of FILTERS) {
    const value = readText(raw[name]);
    if (value) result[name] = value;
  }
  const sort = SORTS.find((known) => known === raw.sort);
  if (sort) result.sort = sort;
  return result;
}

/** How many filters narrow the list, the search not counted. */
export function countFilters(search: ListSearch): number {
  return FILTERS.filter((name) => search[name] !== undefined).length;
}

/** The same search as the API asks for it. */
export function toQuery(search: ListSearch): ParticipationQuery {
  return { ...search };
}
