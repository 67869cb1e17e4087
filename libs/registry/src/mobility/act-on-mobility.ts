import type { Locale } from '#domain/findings/finding-text.js';
import { decideMobility } from '#domain/mobility/decide-mobility.js';
import { MOBILITY_FIELDS, type MobilityDraft } from '#domain/mobility/mobility-fields.js';
import type { MobilityAction } from '#domain/mobility/mobility-life-cycle.js';
import type { Context } from '#persistence/context.js';
import { REFERENCE_LOOKUPS } from '#reference/lookups.js';
import { actingRole } from './acting-role.js';
import { carryOut, holdMobility } from './carry-out.js';
import { refuseInput } from './mobility-refusal.js';

/**
 * Takes one action on a mobility: departure, extension, interruption and resumption, completion, early end, cancellation,
 * another host, and the ministry's waiver. What each asks for is in `MOBILITY_FIELDS`, who may take it from where in
 * `MOBILITY_LIFE_CYCLE`.
 *
 * @throws CodedError `record_not_found`, `transition_not_allowed`, `already_waived`, `record_invalid` with the fields at fault
 */
export async function actOnMobility(
  context: Context,
  participationId: string,
  action: MobilityAction,
  draft: MobilityDraft,
  locale: Locale,
): Promise<void> {
  const held = await holdMobility(context, participationId);
  const checks = { today: context.today, lookups: REFERENCE_LOOKUPS };
  const judgement = decideMobility(held, action, draft, actingRole(context.principal), checks);
  if (!judgement.decision) throw refuseInput(judgement.findings, MOBILITY_FIELDS[action], locale);
  await carryOut(context, held, judgement.decision);
}
