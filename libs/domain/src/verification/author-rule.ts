import { CodedError } from '../errors/coded-error.js';

/**
 * Whoever claimed or entered something never verifies or rejects it. What came by file has no author here: the file's
 * rows were decided where it was made.
 *
 * @param authors ids of the users whose word it is
 * @throws CodedError `verifier_is_author` (conflict)
 */
export function requireOtherThanAuthor(userId: string | null, authors: readonly (string | null)[]): void {
  if (userId !== null && !authors.includes(userId)) return;
  throw new CodedError('verifier_is_author', 'conflict', 'Somebody other than the author has to decide this.');
}
