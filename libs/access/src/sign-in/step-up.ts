import { CodedError } from '#domain/errors/coded-error.js';
import type { Actor } from '../actor.js';

/**
 * Some steps are taken only by somebody who has confirmed the password in the last minutes: a desk left open for a moment
 * does not approve (security.md, "Sign-in"). A token has no password behind it, so a program never takes them.
 *
 * @throws CodedError `step_up_required` (forbidden)
 */
export function requireStepUp(actor: Pick<Actor, 'confirmedUntil'>): void {
  if (actor.confirmedUntil !== null) return;
  throw new CodedError(
    'step_up_required',
    'forbidden',
    'Confirm your password again first; a program that signs in by a token cannot do this.',
  );
}
