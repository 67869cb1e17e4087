import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { client, getData } from './client.js';
import type { components, operations } from './schema.generated.js';

type Schemas = components['schemas'];
export type User = Schemas['UserView'];
export type NewUser = Schemas['NewUserBody'];
export type UserQuery = NonNullable<operations['listUsers']['parameters']['query']>;

/** Those who may sign in, page after page. */
export function usersQuery(query: UserQuery) {
  return infiniteQueryOptions({
    queryKey: ['users', query],
    queryFn: ({ pageParam, signal }) =>
      getData(
        client.GET('/api/v1/users', {
          params: { query: { ...query, limit: 50, ...(pageParam ? { cursor: pageParam } : {}) } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });
}

/** @throws {ProblemError} `email_taken` (409), `email_invalid`, `university_required` (422) */
export function addUser(body: NewUser): Promise<User> {
  return getData(client.POST('/api/v1/users', { body }));
}

/** Shuts a user out at once, or lets them in again. */
export function setUserDisabled(id: string, disabled: boolean, reason: string): Promise<User> {
  const request = { params: { path: { id } }, body: { reason } };
  return getData(
    disabled ? client.POST('/api/v1/users/{id}/disable', request) : client.POST('/api/v1/users/{id}/enable', request),
  );
}

/** Sends a user a new link to choose a password. */
export function inviteUser(id: string): Promise<User> {
  return getData(client.POST('/api/v1/users/{id}/invite', { params: { path: { id } } }));
}
