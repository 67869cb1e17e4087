import { recordAudit } from '#audit/record-audit.js';
import { takeAction } from '#domain/life-cycle/life-cycle.js';
import { OUTPUT_LIFE_CYCLE, outputState } from '#domain/output/output-life-cycle.js';
import { requireOtherThanAuthor } from '#domain/verification/author-rule.js';
import type { Refusal } from '#domain/verification/refusal-grounds.js';
import type { Context } from '#persistence/context.js';
import { updateGuarded } from '#persistence/guarded-update.js';
import { setReason } from '#persistence/with-principal.js';
import { actingSide } from '../acting-side.js';
import { settleEvidence } from '../evidence/settle-evidence.js';
import { lockOutput } from './lock-output.js';

/**
 * A coordinator finds that there is such an output, and that the share is right.
 *
 * @throws CodedError `record_not_found`, `transition_not_allowed`, `verifier_is_author`
 */
export async function verifyOutput(context: Context, id: string, reason: string | null): Promise<void> {
  await decideOutput(context, id, 'verify', reason, { verified_on: context.today, decision_ground: null });
}

/**
 * A coordinator does not accept an output as it was entered; a change enters it anew.
 *
 * @throws CodedError `record_not_found`, `transition_not_allowed`, `verifier_is_author`
 */
export async function refuseOutput(context: Context, id: string, { ground, reason }: Refusal): Promise<void> {
  await decideOutput(context, id, 'refuse', reason, { refused_on: context.today, decision_ground: ground });
}

async function decideOutput(
  context: Context,
  id: string,
  action: 'verify' | 'refuse',
  reason: string | null,
  decision: Readonly<Record<string, unknown>>,
): Promise<void> {
  const output = await lockOutput(context, id);
  const state = takeAction(OUTPUT_LIFE_CYCLE, outputState(output), action, actingSide(context));
  requireOtherThanAuthor(context.principal.userId, [output.createdBy, output.changedBy]);
  if (reason) await setReason(context, reason);
  await updateGuarded(context, 'output', output, output.version, {
    ...decision,
    decided_by: context.principal.userId,
    decision_reason: reason,
  });
  await settleEvidence(context, { subject: 'output', ...output });
  await recordAudit(context, {
    action: `output.${state}`,
    objectType: 'output',
    objectId: id,
    universityId: output.universityId,
  });
}
