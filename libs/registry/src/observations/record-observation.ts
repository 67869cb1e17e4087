import { recordAudit } from '#audit/record-audit.js';
import { checkFields } from '#domain/fields/check-value.js';
import { hasError } from '#domain/findings/finding.js';
import type { Locale } from '#domain/findings/finding-text.js';
import { checkObservation, OBSERVATION_FIELDS, type ObservationDraft } from '#domain/observation/observation-fields.js';
import type { Context } from '#persistence/context.js';
import { REFERENCE_LOOKUPS } from '#reference/lookups.js';
import { refuseRecord } from '../participations/participation-refusal.js';
import { confirmObservation } from './confirm-observation.js';
import { detectConflicts } from './detect-conflicts.js';
import { getObservedParticipation } from './get-observation.js';
import { insertObservations, newId } from './store-observations.js';

/**
 * Writes down what the coordinator has seen for themself of a former participant: evidence of the university, with what it
 * rests on. With `confirmedWaves` it is taken into the figures of those waves in the same step.
 *
 * @returns its id
 * @throws CodedError `record_not_found`, `record_invalid` with the fields at fault, and what {@link confirmObservation} throws
 */
export async function recordObservation(
  context: Context,
  participationId: string,
  draft: ObservationDraft,
  locale: Locale,
): Promise<string> {
  const participation = await getObservedParticipation(context, participationId, { lock: true });
  const findings = [
    ...checkFields(OBSERVATION_FIELDS, draft, { today: context.today, lookups: REFERENCE_LOOKUPS }),
    ...checkObservation(draft, participation.anchor),
  ];
  const { kind, observedOn, confirmedWaves, ...content } = draft;
  if (hasError(findings) || !kind || !observedOn) throw refuseRecord(findings, locale, OBSERVATION_FIELDS);
  const { universityId } = participation;
  const id = newId(context);
  await insertObservations(context, [
    {
      ...content,
      id,
      universityId,
      participationId,
      kind,
      observedOn,
      source: 'coordinator',
      evidenceLevel: 'university',
    },
  ]);
  await recordAudit(context, {
    action: 'observation.recorded',
    objectType: 'observation',
    objectId: id,
    universityId,
    details: { kind, participation: participationId },
  });
  if (confirmedWaves && confirmedWaves.length > 0) {
    await confirmObservation(context, id, { waves: confirmedWaves });
  }
  await detectConflicts(context, [participation]);
  return id;
}
