import { CodedError } from '#domain/errors/coded-error.js';

/** A value of the indicator has no such count, or a list of it needs something else said. */
export function countInvalid(indicator: string, count: string): CodedError {
  return new CodedError(
    'count_invalid',
    'invalid',
    `${indicator} has no list of records behind ${count} as asked for.`,
    [{ field: 'count', code: 'count_invalid', message: 'Not a count of this indicator.' }],
  );
}
