import type { IncomingHttpHeaders } from 'node:http';
import { CodedError } from '#domain/errors/coded-error.js';

/** Every request of our own pages that changes something carries it; a foreign page cannot send it without being asked first. */
export const REQUEST_HEADER = 'x-qaitu-request';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS', 'TRACE']);

export interface ForgeryCheck {
  readonly method: string;
  readonly headers: IncomingHttpHeaders;
  /** The origin users type (QAITU_PUBLIC_URL); without it, the host the request itself was sent to. */
  readonly publicUrl: string | undefined;
}

/**
 * Refuses a change that another site makes a signed-in browser send (CSRF). What the browser says of itself decides:
 * `Sec-Fetch-Site`, or the `Origin` where the browser is too old for it; a page cannot forge either. The custom header is
 * asked for besides, wherever the session cookie speaks for the user.
 *
 * A program that sends neither header is no browser; with the custom header it may pass, as no browser omits both from a
 * request that carries one.
 *
 * @throws CodedError `csrf_refused`
 */
export function refuseForgery(check: ForgeryCheck, signedInByCookie: boolean): void {
  if (SAFE_METHODS.has(check.method)) return;
  const { headers } = check;
  const site = headers['sec-fetch-site'];
  if (site !== undefined) {
    if (site !== 'same-origin' && site !== 'none') throw refusal('It was sent by a page of another site.');
  } else if (headers.origin !== undefined && !isOwnOrigin(headers.origin, check)) {
    throw refusal('It was sent by a page of another origin.');
  }
  if (signedInByCookie && headers[REQUEST_HEADER] === undefined) {
    throw refusal('Requests that change something carry the header X-Qaitu-Request: 1.');
  }
}

function isOwnOrigin(origin: string, { headers, publicUrl }: ForgeryCheck): boolean {
  const parsed = URL.canParse(origin) ? new URL(origin) : undefined;
  if (!parsed) return false;
  return publicUrl === undefined ? parsed.host === headers.host : parsed.origin === new URL(publicUrl).origin;
}

function refusal(reason: string): CodedError {
  return new CodedError('csrf_refused', 'forbidden', `This request was refused. ${reason}`);
}
