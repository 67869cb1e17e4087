import { CodedError } from '#domain/errors/coded-error.js';
import { normaliseText, textProblem } from '#domain/fields/text-hygiene.js';

/**
 * A reason in words as it is stored.
 *
 * @throws CodedError `reason_invalid` for one that says nothing or cannot be kept
 */
export function checkReason(reason: string): string {
  const text = normaliseText(reason, 'free');
  if (text !== '' && !textProblem(text, 'free')) return text;
  throw new CodedError('reason_invalid', 'unprocessable', 'Give the reason in plain words.');
}
