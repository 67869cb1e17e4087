/** What sort of refusal an error is; the HTTP edge and the command line turn it into a status of their own. */
export type RefusalKind =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'not_found'
  | 'conflict'
  | 'precondition_required'
  | 'precondition_failed'
  | 'too_large'
  | 'media_type'
  | 'unprocessable'
  | 'throttled'
  | 'unavailable';

/** One faulty field of a refused request or record. */
export interface FieldProblem {
  /** Name of the field as the client sent it. */
  readonly field: string;
  readonly code: string;
  readonly message: string;
}

/**
 * A refusal with a stable code. Rules throw it beside the rule; only the edges know what it means to HTTP or to a terminal.
 * The message never holds personal data.
 */
export class CodedError extends Error {
  constructor(
    readonly code: string,
    readonly kind: RefusalKind,
    message: string,
    readonly fields: readonly FieldProblem[] = [],
    options?: ErrorOptions & { readonly retryAfterSeconds?: number },
  ) {
    super(message, options);
    this.retryAfterSeconds = options?.retryAfterSeconds;
  }

  readonly retryAfterSeconds: number | undefined;
}
