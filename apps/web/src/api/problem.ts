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
  /** The whole document: a refused import carries its findings here. */
  readonly body: unknown;

  constructor(status: number, body: unknown, retryAfter?: number) {
    const problem = isProblemBody(body) ? body : {};
    super(problem.title ?? `HTTP ${status}`);
    this.name = 'ProblemError';
    this.status = status;
    this.code = problem.code ?? (status === 0 ? 'network_unreachable' : 'unexpected_answer');
    this.detail = problem.detail;
    this.errors = problem.errors ?? [];
    this.retryAfter = retryAfter;
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
