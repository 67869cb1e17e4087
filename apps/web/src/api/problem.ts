import type { FieldError, ProblemBody } from './contract.js';

/**
 * What the API answered instead of the thing asked for: RFC 9457 problem details. `code` is stable and picks the words
 * shown; `network_unreachable` (no answer at all) and `unexpected_answer` (not a problem document) are ours.
 */
export class ProblemError extends Error {
  readonly status: number;
  readonly code: string;
  readonly detail: string | undefined;
  readonly errors: readonly FieldError[];
  /** Seconds to wait before the next attempt, from `Retry-After`. */
  readonly retryAfter: number | undefined;
  /** What the server's log knows the request by. */
  readonly reference: string | undefined;
  /** The whole document: a refused import carries its findings here. */
  readonly body: unknown;

  constructor(status: number, body: unknown, retryAfter?: number, reference?: string) {
    const problem = isProblemBody(body) ? body : {};
    super(problem.title ?? `HTTP ${status}`);
    this.name = 'ProblemError';
    this.status = status;
    this.code = problem.code ?? (status === 0 ? 'network_unreachable' : 'unexpected_answer');
    this.detail = problem.detail;
    this.errors = problem.errors ?? [];
    this.retryAfter = retryAfter;
    this.reference = reference;
    this.body = body;
  }
}

function isProblemBody(body: unknown): body is ProblemBody {
  return typeof body === 'object' && body !== null && ('code' in body || 'title' in body);
}

/** Whether an error is the API's refusal, with one of the given codes where any are given. */
export function isProblem(error: unknown, ...codes: string[]): error is ProblemError {
  return error instanceof ProblemError && (codes.length === 0 || codes.includes(error.code));
}

/** `Retry-After` as whole seconds; nothing when absent or a date. */
export function readRetryAfter(headers: Headers): number | undefined {
  const seconds = Number(headers.get('Retry-After') ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? Math.ceil(seconds) : undefined;
}

let latestReference: string | undefined;

/** The id under which the server has logged a request. */
export function readReference(headers: Headers): string | undefined {
  return headers.get('X-Request-Id') ?? undefined;
}

/** Remembers the request just answered, for a page that breaks over its answer. */
export function noteReference({ headers }: Response): void {
  latestReference = readReference(headers) ?? latestReference;
}

/** What to tell the operator about a failure: the request that failed, else the latest one before a page broke. */
export function referenceOf(error: unknown): string | undefined {
  return isProblem(error) ? error.reference : latestReference;
}
