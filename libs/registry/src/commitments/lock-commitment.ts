import type { CommitmentStatus } from '#domain/commitment/commitment-codes.js';
import { CodedError } from '#domain/errors/coded-error.js';
import type { Context } from '#persistence/context.js';
import { Commitment } from './commitment.entity.js';

export type LockedCommitment = Commitment & { readonly status: CommitmentStatus };

/**
 * A commitment that nobody else changes until this transaction ends.
 *
 * @throws CodedError `record_not_found`, also for one of another university or person
 */
export async function lockCommitment(context: Context, id: string): Promise<LockedCommitment> {
  const found = await context.manager.findOne(Commitment, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!found) throw new CodedError('record_not_found', 'not_found', 'There is no such commitment.');
  return found as LockedCommitment;
}
