import { recordAudit } from '#audit/record-audit.js';
import { type CallAction, CALL_LIFE_CYCLE } from '#domain/selection/call-life-cycle.js';
import { takeAction } from '#domain/life-cycle/life-cycle.js';
import type { Context } from '#persistence/context.js';
import { updateGuarded } from '#persistence/guarded-update.js';
import { setReason } from '#persistence/with-principal.js';
import type { Call } from './call.entity.js';
import { lockCall } from './get-call.js';

/**
 * Holds a call and makes sure that the coordinator may take this action from where it stands.
 *
 * @throws CodedError `record_not_found`, `transition_not_allowed`
 */
export async function lockCallFor(context: Context, id: string, action: CallAction): Promise<Call> {
  const call = await lockCall(context, id);
  takeAction(CALL_LIFE_CYCLE, call.status, action, 'coordinator');
  return call;
}

/** Takes an action on a held call, with what else it changes, and leaves its trace in history and audit. */
export async function moveCall(
  context: Context,
  call: Call,
  action: CallAction,
  changes: Readonly<Record<string, unknown>>,
  reason?: string,
): Promise<void> {
  const status = takeAction(CALL_LIFE_CYCLE, call.status, action, 'coordinator');
  if (reason !== undefined) await setReason(context, reason);
  const version = await updateGuarded(context, 'call', call, call.version, { ...changes, status });
  await recordAudit(context, {
    action: `call.${action}`,
    objectType: 'call',
    objectId: call.id,
    universityId: call.universityId,
    details: { status, version },
  });
}
