import { CodedError } from '#domain/errors/coded-error.js';
import { isDueToClose } from '#domain/selection/call-rules.js';
import type { Context } from '#persistence/context.js';
import { lockCallFor, moveCall } from './move-call.js';

/**
 * Puts off the closing date of a published call. It is never brought forward, and a day that has passed does not return.
 *
 * @throws CodedError `record_not_found`, `transition_not_allowed`, `call_closed`, `closes_on_not_later`
 */
export async function extendCall(
  context: Context,
  id: string,
  { closesOn, reason }: { readonly closesOn: string; readonly reason: string },
): Promise<void> {
  const call = await lockCallFor(context, id, 'extend');
  if (isDueToClose(call.closesOn, context.today)) {
    throw new CodedError('call_closed', 'conflict', 'The closing date of this call has passed.');
  }
  if (call.closesOn !== null && closesOn <= call.closesOn) {
    const message = `A call can be extended only; it closes on ${call.closesOn}.`;
    throw new CodedError('closes_on_not_later', 'unprocessable', message, [
      { field: 'closesOn', code: 'closes_on_not_later', message },
    ]);
  }
  await moveCall(context, call, 'extend', { closes_on: closesOn }, reason);
}
