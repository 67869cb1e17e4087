import { isCodeOf, type LabelledCodes } from '#reference/label.js';
import {
  CATEGORY_LABELS,
  FUNDING_LABELS,
  PARTICIPATION_STATUS_LABELS,
  RETURN_STATUS_LABELS,
} from '#reference/participation-labels.js';
import type { ParticipationQuery } from '../../api/contract.js';

export const SORTS = ['name', '-name', 'end', '-end', 'externalId', '-externalId'] as const;
export type Sort = (typeof SORTS)[number];

/** Not by way of `CODE_LISTS`: the addresses of all pages are read at the start, and would bring every list along. */
const CODED_FILTERS = {
  status: PARTICIPATION_STATUS_LABELS,
  returnStatus: RETURN_STATUS_LABELS,
  category: CATEGORY_LABELS,
  funding: FUNDING_LABELS,
} as const satisfies Record<string, LabelledCodes>;

const FREE_FILTERS = ['hostCountry', 'period', 'university'] as const;

/** A return that is neither claimed nor decided; no code of the files, where the cell is blank. */
export const PENDING_RETURN = 'pending';

export type FilterName = keyof typeof CODED_FILTERS | (typeof FREE_FILTERS)[number];

/** What the address says about the list; the names are those of the API. */
export type ListSearch = Pick<ParticipationQuery, FilterName | 'search' | 'sort'>;

/** A parameter as text: the router reads `2024` and `true` in an address as what they look like. */
function readText(value: unknown): string | undefined {
  const text = typeof value === 'number' || typeof value === 'boolean' ? String(value) : value;
  return typeof text === 'string' && text.trim() !== '' ? text.trim() : undefined;
}

/** Reads the parameters of an address; those unknown, empty or with a code that does not exist are dropped. */
export function readListSearch(raw: Record<string, unknown>): ListSearch {
  const found: Record<string, string> = {};
  const search = readText(raw.search);
  if (search) found.search = search;
  for (const [name, codes] of Object.entries<LabelledCodes>(CODED_FILTERS)) {
    const code = readText(raw[name]);
    const known = code !== undefined && isCodeOf(codes, code);
    if (known || (name === 'returnStatus' && code === PENDING_RETURN)) found[name] = code;
  }
  for (const name of FREE_FILTERS) {
    const value = readText(raw[name]);
    if (value) found[name] = value;
  }
  const sort = SORTS.find((known) => known === raw.sort);
  if (sort) found.sort = sort;
  return found as ListSearch;
}

/** How many filters narrow the list, the search not counted. */
export function countFilters(search: ListSearch): number {
  return Object.keys(search).filter((name) => name !== 'search' && name !== 'sort').length;
}
