import { CodedError } from '#domain/errors/coded-error.js';
import type { Context } from '#persistence/context.js';
import { lockCallFor, moveCall } from './move-call.js';

/**
 * Ends the deciding: every application sent in and not withdrawn has its decision.
 *
 * @throws CodedError `record_not_found`, `transition_not_allowed`, `decisions_missing`
 */
export async function decideCall(context: Context, id: string): Promise<void> {
  const call = await lockCallFor(context, id, 'decide');
  const [undecided] = await context.manager.query<{ count: number }[]>(
    `select count(*)::int as count from application where university_id = $1 and call_id = $2 and status = 'submitted'`,
    [call.universityId, call.id],
  );
  if (undecided && undecided.count > 0) {
    throw new CodedError('decisions_missing', 'conflict', `Applications without a decision: ${undecided.count}.`);
  }
  await moveCall(context, call, 'decide', { decided_on: context.today });
}
