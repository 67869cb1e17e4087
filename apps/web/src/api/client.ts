import createClient, { type Middleware } from 'openapi-fetch';
import { askForPassword, type PasswordReason } from './ask-for-password.js';
import { takeEarly } from './early-answers.js';
import { noteReference, ProblemError, readReference, readRetryAfter } from './problem.js';
import type { paths } from './schema.generated.js';
import { noteUse } from './session-end.js';

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

const SESSION_PATH = '/api/v1/session';

/** Why an answer can be mended by the password; nothing for all others. Signing in itself is refused by 401 too. */
async function findPasswordReason(request: Request, response: Response): Promise<PasswordReason | undefined> {
  if (new URL(request.url).pathname.startsWith(SESSION_PATH)) return undefined;
  if (response.status === 401) return 'expired';
  if (response.status !== 403) return undefined;
  const body: unknown = await response
    .clone()
    .json()
    .catch(() => null);
  const stepUp = typeof body === 'object' && body !== null && 'code' in body && body.code === 'step_up_required';
  return stepUp ? 'stepUp' : undefined;
}

/**
 * Sends a request; where the session has ended or the step needs the password, asks for it and sends the same request again,
 * so that nothing typed into a form is lost.
 */
async function send(request: Request): Promise<Response> {
  const again = request.clone();
  const response = (await takeEarly(request)) ?? (await fetch(request));
  noteUse(response);
  noteReference(response);
  const reason = await findPasswordReason(request, response);
  if (reason === undefined || !(await askForPassword(reason))) return response;
  const second = await fetch(again);
  noteUse(second);
  return second;
}

export const client = createClient<paths>({ credentials: 'same-origin', fetch: send });
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
    throw new ProblemError(response.status, error, readRetryAfter(response.headers), readReference(response.headers));
  }
  return data;
}

/**
 * Waits for an answer that has no body.
 * @throws {ProblemError} for a refusal
 */
export async function expectDone(request: Promise<Answer<unknown>>): Promise<void> {
  const { error, response } = await settle(request);
  if (!response.ok)
    throw new ProblemError(response.status, error, readRetryAfter(response.headers), readReference(response.headers));
}

/**
 * Proves once more who is signed in, for a step of weight.
 * @throws {ProblemError} `sign_in_failed`, `sign_in_throttled`
 */
export async function stepUp(password: string): Promise<void> {
  // Not in the description of the interface before the steps that need it are; hence by hand.
  const request = fetch(`${SESSION_PATH}/step-up`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Accept-Language': language, 'X-Qaitu-Request': '1' },
    body: JSON.stringify({ password }),
  });
  const answer = request.then(async (response) =>
    response.ok ? { response } : { response, error: (await response.json().catch(() => undefined)) as unknown },
  );
  await expectDone(answer);
}
