import { getRouteApi } from '@tanstack/react-router';
import type { SessionView } from '../api/contract.js';

const signedIn = getRouteApi('/signed-in');

/** Who is signed in; only for pages behind the sign-in. */
export function useSession(): SessionView {
  return signedIn.useRouteContext().session;
}
