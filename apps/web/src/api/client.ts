import createClient, { type Middleware } from 'openapi-fetch';
import type { paths } from './schema.generated.js';
import { ProblemError, readRetryAfter } from './problem.js';

let language = 'kk';

/** Sets the language in which the API words its messages. */
export function setApiLanguage(next: string): void {
  language = next;
}

/** The headers every request carries: the language, and the mark by which the API tells our requests from forged ones. */
const headers: Middleware = {
  onRequest({ request }) {
    request.headers.set('Accept-Language', language);
    if (request.method !== 'GET') request.headers.set('X-Qaitu-Request', '1');
    return request;
  },
};

export const client = createClient<paths>({ credentials: 'same-origin' });
client.use(headers);

interface Answer<Data> {
  data?: Data;
  error?: unknown;
  response: Response;
}

async function settle<Data>(request: Promise<Answer<Data>>): Promise<Answer<Data>> {
  try {
    return await request;
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw new ProblemError(0, undefined);
  }
}

/**
 * The body of a successful answer.
 * @throws {ProblemError} for any other answer, and for none
 */
export async function getData<Data>(request: Promise<Answer<Data>>): Promise<Data> {
  const { data, error, response } = await settle(request);
  if (!response.ok || data === undefined) {
    throw new ProblemError(response.status, error, readRetryAfter(response.headers));
  }
  return data;
}

/**
 * Waits for an answer that has no body.
 * @throws {ProblemError} for a refusal
 */
export async function expectDone(request: Promise<Answer<unknown>>): Promise<void> {
  const { error, response } = await settle(request);
  if (!response.ok) throw new ProblemError(response.status, error, readRetryAfter(response.headers));
}
