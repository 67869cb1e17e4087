import { queryOptions } from '@tanstack/react-query';
import type { Language } from '#reference/label.js';
import { client, expectDone, getData } from './client.js';

/** Where the reader is signed in. */
export const ownSessionsQuery = queryOptions({
  queryKey: ['account', 'sessions'],
  queryFn: ({ signal }) => getData(client.GET('/api/v1/account/sessions', { signal })),
});

/** Signs out in one other place. */
export function endOwnSession(id: string): Promise<void> {
  return expectDone(client.DELETE('/api/v1/account/sessions/{id}', { params: { path: { id } } }));
}

/** Signs out everywhere but here. */
export function endOtherSessions(): Promise<void> {
  return expectDone(client.DELETE('/api/v1/account/sessions'));
}

/** The language in which the reader is written to. */
export function changeOwnLocale(locale: Language): Promise<void> {
  return expectDone(client.POST('/api/v1/account/change-locale', { body: { locale } }));
}
