import { recordAudit } from '#audit/record-audit.js';
import { takeAction } from '#domain/life-cycle/life-cycle.js';
import { OBSERVATION_LIFE_CYCLE } from '#domain/observation/observation-life-cycle.js';
import type { Wave } from '#domain/report/report-codes.js';
import type { Context } from '#persistence/context.js';
import { setReason } from '#persistence/with-principal.js';
import { detectConflicts } from './detect-conflicts.js';
import { writeEvidenceReport } from './evidence-report.js';
import { type LockedObservation, lockObservation } from './get-observation.js';
import { withdrawObservations } from './store-observations.js';

/**
 * Takes an observation back as a mistake, with the reason. What it said for confirmed waves leaves the figures; a later file
 * that says the same does not bring it back.
 *
 * @throws CodedError `record_not_found`, `transition_not_allowed`
 */
export async function withdrawObservation(context: Context, id: string, reason: string): Promise<void> {
  const { observation, participation } = await lockObservation(context, id);
  takeAction(OBSERVATION_LIFE_CYCLE, observation.status, 'withdraw', 'coordinator');
  await setReason(context, reason);
  await withdrawObservations(context, [observation], reason);
  for (const wave of observation.confirmedWaves ?? []) {
    await writeEvidenceReport(context, participation, wave, observation.evidenceLevel);
  }
  await recordAudit(context, {
    action: 'observation.withdrawn',
    objectType: 'observation',
    objectId: id,
    universityId: participation.universityId,
    details: { kind: observation.kind, source: observation.source },
  });
  await detectConflicts(context, [participation]);
}

/** Takes one wave of a confirmed observation out of the figures again; the observation stands. */
export async function revokeConfirmation(
  context: Context,
  { observation, participation }: LockedObservation,
  wave: Wave,
): Promise<void> {
  const left = (observation.confirmedWaves ?? []).filter((confirmed) => confirmed !== wave);
  if (left.length === (observation.confirmedWaves ?? []).length) return;
  const status =
    left.length > 0
      ? observation.status
      : takeAction(OBSERVATION_LIFE_CYCLE, observation.status, 'revoke', 'coordinator');
  await context.manager.query(
    `update observation set status = $3, confirmed_waves = $4, version = version + 1, updated_at = $5
     where university_id = $1 and id = $2`,
    [participation.universityId, observation.id, status, left.length > 0 ? left : null, context.now],
  );
  await writeEvidenceReport(context, participation, wave, observation.evidenceLevel);
}
