import { HttpException } from '@nestjs/common';
import { CodedError, type FieldProblem, type RefusalKind } from '#domain/errors/coded-error.js';
import { findSqlState, isTransientFailure } from '#persistence/database-failure.js';

export const PROBLEM_MEDIA_TYPE = 'application/problem+json; charset=utf-8';

/** RFC 9457 problem details with a stable code; never a stack, SQL or personal data. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail?: string;
  readonly errors?: readonly FieldProblem[];
  readonly [extension: string]: unknown;
}

export const STATUS_OF_KIND = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  precondition_failed: 412,
  too_large: 413,
  media_type: 415,
  unprocessable: 422,
  precondition_required: 428,
  throttled: 429,
  unavailable: 503,
} as const satisfies Record<RefusalKind, number>;

const TITLE_OF_STATUS: Record<number, string> = {
  400: 'Bad request',
  401: 'Not signed in',
  403: 'Not permitted',
  404: 'Not found',
  405: 'Method not allowed',
  406: 'Not acceptable',
  408: 'Too slow',
  409: 'Conflict',
  412: 'Changed meanwhile',
  413: 'Too large',
  414: 'Address too long',
  415: 'Unsupported media type',
  422: 'Refused',
  428: 'Version required',
  429: 'Too many attempts',
  431: 'Headers too large',
  500: 'Internal error',
  503: 'Unavailable',
};

const RETRY_AFTER_SECONDS = 5;

export interface Refusal {
  readonly problem: Problem;
  readonly retryAfterSeconds?: number;
  /** True where the operator, not the client, must look into it. */
  readonly unexpected: boolean;
}

/** Says what an error means to an HTTP client. */
export function toRefusal(error: unknown): Refusal {
  if (error instanceof CodedError) {
    const status = STATUS_OF_KIND[error.kind];
    return {
      problem: problem(status, error.code, error.message, error.fields),
      retryAfterSeconds: error.retryAfterSeconds ?? (status === 503 ? RETRY_AFTER_SECONDS : undefined),
      unexpected: false,
    };
  }
  if (isTransientFailure(error)) {
    return {
      problem: problem(503, 'database_unavailable', 'The database cannot answer just now. Please try again shortly.'),
      retryAfterSeconds: RETRY_AFTER_SECONDS,
      unexpected: true,
    };
  }
  const sqlState = findSqlState(error);
  if (sqlState === '23505') {
    return { problem: problem(409, 'already_exists', 'A record with this key exists already.'), unexpected: false };
  }
  if (sqlState?.startsWith('23')) {
    const { constraint } = error as { constraint?: string };
    return {
      problem: problem(422, 'rule_violated', `The change breaks a rule of the register (${constraint ?? sqlState}).`),
      unexpected: false,
    };
  }
  if (sqlState === '25006' || sqlState === '53100') {
    return {
      problem: problem(503, 'read_only', 'The register is read-only at the moment; nothing was changed.'),
      retryAfterSeconds: 60,
      unexpected: true,
    };
  }
  const status = statusOf(error);
  if (status !== undefined && status < 500) {
    return { problem: problem(status, codeOf(error, status), clientMessage(error)), unexpected: false };
  }
  return {
    problem: problem(500, 'internal_error', 'Something went wrong on our side; it has been recorded.'),
    unexpected: true,
  };
}

export function problem(status: number, code: string, detail?: string, errors?: readonly FieldProblem[]): Problem {
  return {
    type: `urn:qaitu:problem:${code}`,
    title: TITLE_OF_STATUS[status] ?? 'Refused',
    status,
    code,
    ...(detail ? { detail } : {}),
    ...(errors && errors.length > 0 ? { errors } : {}),
  };
}

function statusOf(error: unknown): number | undefined {
  if (error instanceof HttpException) return error.getStatus();
  const { statusCode } = (error ?? {}) as { statusCode?: unknown };
  return typeof statusCode === 'number' && statusCode >= 400 && statusCode < 600 ? statusCode : undefined;
}

const CODE_OF_STATUS: Record<number, string> = {
  400: 'request_invalid',
  401: 'not_signed_in',
  403: 'permission_missing',
  404: 'not_found',
  405: 'method_not_allowed',
  409: 'conflict',
  413: 'body_too_large',
  414: 'address_too_long',
  415: 'media_type_unsupported',
};

function codeOf(error: unknown, status: number): string {
  const response = error instanceof HttpException ? error.getResponse() : undefined;
  const own = (response as { code?: unknown } | undefined)?.code;
  if (typeof own === 'string') return own;
  return CODE_OF_STATUS[status] ?? 'request_refused';
}

/** Texts of the framework may quote what was sent; only those that cannot are passed on. */
function clientMessage(error: unknown): string | undefined {
  const { code } = (error ?? {}) as { code?: unknown };
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return 'The body is larger than this address accepts.';
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return 'The media type of the body is not accepted here.';
  if (error instanceof HttpException && error.getStatus() === 404) return 'There is nothing at this address.';
  return undefined;
}
