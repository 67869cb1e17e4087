import type { UserRole } from '../permissions.js';
import { SESSION_LIMITS } from './session-limits.js';

/**
 * `__Host-` makes the browser itself refuse the cookie unless it is Secure, for this very host and for every path, so that
 * no neighbouring host can plant one. Browsers take Secure cookies from http://localhost too.
 */
export const SESSION_COOKIE = '__Host-qaitu';

const ATTRIBUTES = 'Path=/; HttpOnly; Secure; SameSite=Lax';
const TOKEN_FORM = /^[A-Za-z0-9_-]{43}$/;

/** The session's secret in a `Cookie` header; nothing where there is none or it cannot be one. */
export function findSessionToken(header: string | undefined): string | undefined {
  const pair = header
    ?.split(';')
    .map((text) => text.trim())
    .find((text) => text.startsWith(`${SESSION_COOKIE}=`));
  const token = pair?.slice(SESSION_COOKIE.length + 1);
  return token !== undefined && TOKEN_FORM.test(token) ? token : undefined;
}

/** `Set-Cookie` for a new session. The browser drops it when it has run out; the server decides anyway. */
export function sessionCookie(token: string, role: UserRole): string {
  return `${SESSION_COOKIE}=${token}; ${ATTRIBUTES}; Max-Age=${SESSION_LIMITS[role].absoluteHours * 3600}`;
}

/** `Set-Cookie` that makes the browser forget the session. */
export function endedSessionCookie(): string {
  return `${SESSION_COOKIE}=; ${ATTRIBUTES}; Max-Age=0`;
}
