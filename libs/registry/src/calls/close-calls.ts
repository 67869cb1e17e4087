import { recordAudit } from '#audit/record-audit.js';
import { CodedError } from '#domain/errors/coded-error.js';
import { takeAction } from '#domain/life-cycle/life-cycle.js';
import { CALL_LIFE_CYCLE } from '#domain/selection/call-life-cycle.js';
import { isDueToClose } from '#domain/selection/call-rules.js';
import type { Context } from '#persistence/context.js';
import { lockCallFor, moveCall } from './move-call.js';

/**
 * Closes every published call whose closing day has passed: the daily work of the background process, under the worker's
 * role. Doing it again, or in two processes at once, closes nothing twice.
 *
 * @returns how many were closed
 */
export async function closeDueCalls(context: Context): Promise<number> {
  const status = takeAction(CALL_LIFE_CYCLE, 'published', 'close', 'system');
  const [closed] = await context.manager.query<[{ university_id: string; id: string; version: number }[], number]>(
    `update call set status = $1, closed_on = $2, updated_at = $3, version = version + 1
     where status = 'published' and closes_on < $2 returning university_id, id, version`,
    [status, context.today, context.now],
  );
  for (const { university_id: universityId, id, version } of closed) {
    await recordAudit(context, {
      action: 'call.close',
      objectType: 'call',
      objectId: id,
      universityId,
      details: { status, version },
    });
  }
  return closed.length;
}

/**
 * Closes one call whose closing day has passed, for a coordinator who does not wait for the night.
 *
 * @throws CodedError `record_not_found`, `transition_not_allowed`, `call_still_open`
 */
export async function closeCall(context: Context, id: string): Promise<void> {
  const call = await lockCallFor(context, id, 'close');
  if (!isDueToClose(call.closesOn, context.today)) {
    throw new CodedError('call_still_open', 'conflict', `Applications are taken in until ${call.closesOn}.`);
  }
  await moveCall(context, call, 'close', { closed_on: context.today });
}
