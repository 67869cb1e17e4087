import type { QueryClient } from '@tanstack/react-query';
import { type PasswordReason, setPasswordAsker } from '../api/ask-for-password.js';
import { sessionQuery } from '../api/session.js';

/** That the password is asked for, and whom to tell how it ended. */
export interface PasswordRequest {
  readonly reason: PasswordReason;
  readonly settle: (given: boolean) => void;
}

let current: PasswordRequest | undefined;
const listeners = new Set<() => void>();

function show(request: PasswordRequest | undefined): void {
  current = request;
  for (const listener of listeners) listener();
}

/** Asks for the password in a dialog over the page, which stays as it is. */
function ask(reason: PasswordReason): Promise<boolean> {
  return new Promise((resolve) => {
    show({
      reason,
      settle: (given) => {
        show(undefined);
        resolve(given);
      },
    });
  });
}

/** Lets requests ask for the password while somebody is signed in; on the way in, the sign-in page does. */
export function answerPasswordRequests(queryClient: QueryClient): void {
  setPasswordAsker((reason) => {
    const session = queryClient.getQueryData(sessionQuery.queryKey);
    return session ? ask(reason) : Promise.resolve(false);
  });
}

/** The request shown now, for React's `useSyncExternalStore`. */
export const passwordRequests = {
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  read: (): PasswordRequest | undefined => current,
};
