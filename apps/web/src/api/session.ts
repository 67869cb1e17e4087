import { queryOptions } from '@tanstack/react-query';
import { client, expectDone, getData } from './client.js';
import type { SessionView } from './contract.js';
import { isProblem } from './problem.js';

/** Asks who is signed in; null for nobody. */
export async function getSession(signal?: AbortSignal): Promise<SessionView | null> {
  try {
    return await getData(client.GET('/api/v1/session', signal ? { signal } : {}));
  } catch (error) {
    if (isProblem(error) && error.status === 401) return null;
    throw error;
  }
}

/** Who is signed in; null for nobody. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => getSession(signal),
  staleTime: 5 * 60_000,
});

/** @throws {ProblemError} `sign_in_failed`, `sign_in_throttled` (with `retryAfter`) */
export function signIn(credentials: { email: string; password: string }): Promise<SessionView> {
  return getData(client.POST('/api/v1/session', { body: credentials }));
}

export function signOut(): Promise<void> {
  return expectDone(client.DELETE('/api/v1/session'));
}

/** Has a link sent by which one chooses a password and signs in; nobody is told whether the address has an account. */
export function askForPasswordLink(email: string): Promise<unknown> {
  return getData(client.POST('/api/v1/password-resets', { body: { email } }));
}
