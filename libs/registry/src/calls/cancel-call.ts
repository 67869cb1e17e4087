import { CodedError } from '#domain/errors/coded-error.js';
import type { Context } from '#persistence/context.js';
import { lockCallFor, moveCall } from './move-call.js';

/**
 * Cancels a call. Once it is published people count on it, so a reason is needed then; it is published with the call.
 *
 * @throws CodedError `record_not_found`, `transition_not_allowed`, `reason_missing`
 */
export async function cancelCall(context: Context, id: string, reason: string | undefined): Promise<void> {
  const call = await lockCallFor(context, id, 'cancel');
  if (call.publishedOn !== null && !reason) {
    const message = 'A published call is cancelled with a reason.';
    throw new CodedError('reason_missing', 'unprocessable', message, [
      { field: 'reason', code: 'reason_missing', message },
    ]);
  }
  await moveCall(context, call, 'cancel', { cancelled_on: context.today, cancellation_reason: reason ?? null }, reason);
}
