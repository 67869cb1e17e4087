import { queryOptions } from '@tanstack/react-query';
import { client, expectDone, getData } from './client.js';
import type { components } from './schema.generated.js';

export type SavedView = components['schemas']['SavedViewView'];

/** One's own views of the list of participations, by name. */
export const savedViewsQuery = queryOptions({
  queryKey: ['saved-views', 'participations'],
  queryFn: ({ signal }) =>
    getData(client.GET('/api/v1/saved-views', { params: { query: { page: 'participations' } }, signal })),
});

/** @throws {ProblemError} `saved_view_name_taken`, `saved_views_too_many` */
export function saveView(name: string, search: string, key: string): Promise<SavedView> {
  return getData(
    client.POST('/api/v1/saved-views', {
      headers: { 'Idempotency-Key': key },
      body: { page: 'participations', name, search },
    }),
  );
}

/** Gives a view up; it is gone for good. */
export function deleteView(id: string): Promise<void> {
  return expectDone(client.DELETE('/api/v1/saved-views/{id}', { params: { path: { id } } }));
}
