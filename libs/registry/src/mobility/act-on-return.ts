import { CodedError } from '#domain/errors/coded-error.js';
import type { Locale } from '#domain/findings/finding-text.js';
import { decideReturn } from '#domain/mobility/decide-return.js';
import { RETURN_FIELDS, type ReturnDraft } from '#domain/mobility/mobility-fields.js';
import type { MobilityDecision } from '#domain/mobility/mobility-timeline.js';
import type { ReturnAction } from '#domain/participation/return-life-cycle.js';
import type { Context } from '#persistence/context.js';
import { REFERENCE_LOOKUPS } from '#reference/lookups.js';
import { confirmOpenProposal } from '../breaches/confirm-open-proposal.js';
import { detectConflicts } from '../observations/detect-conflicts.js';
import { actingRole } from './acting-role.js';
import { carryOut, type HeldMobility, holdMobility } from './carry-out.js';
import { refuseInput } from './mobility-refusal.js';

/**
 * Says that the participant is back: the participant of the own mobility, or a coordinator. Late after a confirmed
 * non-return too, whose day stays.
 *
 * @throws CodedError `record_not_found`, `transition_not_allowed`, `record_invalid` with the fields at fault
 */
export async function claimReturn(
  context: Context,
  participationId: string,
  draft: ReturnDraft,
  locale: Locale,
): Promise<void> {
  const held = await holdMobility(context, participationId);
  await carryOut(context, held, judge(context, held, 'claim', draft, locale), {
    return_claimed_by: context.principal.userId,
    return_claimed_on: context.today,
  });
}

/**
 * Verifies a claimed return by the kind and date of its evidence; no scan of a document is collected.
 *
 * @throws CodedError `record_not_found`, `transition_not_allowed`, `verifier_is_author` for whoever made the claim,
 *   `record_invalid` with the fields at fault
 */
export async function verifyReturn(
  context: Context,
  participationId: string,
  draft: ReturnDraft,
  locale: Locale,
): Promise<void> {
  const held = await holdMobility(context, participationId);
  const decision = judge(context, held, 'verify', draft, locale);
  if (held.returnClaimedBy !== null && held.returnClaimedBy === context.principal.userId) {
    throw new CodedError('verifier_is_author', 'conflict', 'Whoever claimed the return does not verify it.');
  }
  await carryOut(context, held, decision);
  // A border entry that hinted at this return has nothing left to hint at.
  await detectConflicts(context, [held]);
}

/**
 * Confirms, as a named person, that the participant has not come back; only once `E + 30 days` have passed. A proposal of
 * the system that waits for this decision is confirmed with it.
 *
 * @throws CodedError `record_not_found`, `transition_not_allowed`, `return_not_due`, `return_never_due` for a virtual
 *   mobility, `record_invalid` with the fields at fault
 */
export async function confirmNonReturn(
  context: Context,
  participationId: string,
  draft: ReturnDraft,
  locale: Locale,
): Promise<void> {
  const held = await holdMobility(context, participationId);
  const decision = judge(context, held, 'confirm_non_return', draft, locale);
  await carryOut(context, held, decision);
  await confirmOpenProposal(context, held, decision.event.reason);
}

function judge(
  context: Context,
  { record }: HeldMobility,
  action: ReturnAction,
  draft: ReturnDraft,
  locale: Locale,
): MobilityDecision {
  const checks = { today: context.today, lookups: REFERENCE_LOOKUPS };
  const judgement = decideReturn(record, action, draft, actingRole(context.principal), checks);
  if (!judgement.decision) throw refuseInput(judgement.findings, RETURN_FIELDS[action], locale);
  return judgement.decision;
}
