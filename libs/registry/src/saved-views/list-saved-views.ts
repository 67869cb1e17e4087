import type { Context } from '#persistence/context.js';

/** The lists that can be kept with their filters. */
export const VIEWED_PAGES = ['participations'] as const;
export type ViewedPage = (typeof VIEWED_PAGES)[number];

export interface SavedView {
  readonly id: string;
  readonly page: ViewedPage;
  readonly name: string;
  /** Filters and order as the address of the page has them, without the question mark. */
  readonly search: string;
}

/** One's own saved views of a list, by name. */
export async function listSavedViews({ manager }: Context, page: ViewedPage): Promise<SavedView[]> {
  return await manager.query<SavedView[]>(
    'select id, page, name, search from saved_view where page = $1 order by name, id',
    [page],
  );
}
