import { recordAudit } from '#audit/record-audit.js';
import { CodedError } from '#domain/errors/coded-error.js';
import { takeAction } from '#domain/life-cycle/life-cycle.js';
import { OBSERVATION_LIFE_CYCLE } from '#domain/observation/observation-life-cycle.js';
import { supportedWaves } from '#domain/observation/wave-evidence.js';
import type { Wave } from '#domain/report/report-codes.js';
import type { Context } from '#persistence/context.js';
import { detectConflicts } from './detect-conflicts.js';
import { writeEvidenceReport } from './evidence-report.js';
import { type LockedObservation, lockObservation } from './get-observation.js';

/**
 * A named person takes an observation of the coordinator or of a register into the figures: for the waves named, or for all
 * that it speaks for and that have come. An observation counts in no indicator before (docs/decisions, 14).
 *
 * @throws CodedError `record_not_found`, `transition_not_allowed`, `observation_from_report` (its report counts already),
 *   `wave_not_supported`, `waves_confirmed_already`, `conflict_open` and `conflict_decided_otherwise` where sources disagree
 *   about it
 */
export async function confirmObservation(
  context: Context,
  id: string,
  { waves }: { readonly waves?: readonly Wave[] | null } = {},
): Promise<void> {
  const locked = await lockObservation(context, id);
  // A disagreement that this very observation brings is to be seen before it counts.
  await detectConflicts(context, [locked.participation]);
  const { observation, participation } = locked;
  takeAction(OBSERVATION_LIFE_CYCLE, observation.status, 'confirm', 'coordinator');
  if (observation.source === 'report') {
    throw new CodedError('observation_from_report', 'conflict', 'It comes from a report, which counts by itself.');
  }
  const supported = supportedWaves(observation, participation.anchor, context.today);
  const chosen = waves && waves.length > 0 ? waves : supported;
  if (chosen.length === 0 || chosen.some((wave) => !supported.includes(wave))) {
    throw new CodedError(
      'wave_not_supported',
      'unprocessable',
      `It speaks for ${supported.length > 0 ? `the waves ${supported.join(', ')}` : 'no wave'} as far as they have come.`,
    );
  }
  await refuseWhereDisputed(context, locked, chosen);
  await takeIntoFigures(context, locked, chosen);
}

/**
 * Marks the waves as confirmed and writes the report rows that carry the evidence to the indicators.
 *
 * @throws CodedError `waves_confirmed_already`
 */
export async function takeIntoFigures(
  context: Context,
  { observation, participation }: LockedObservation,
  waves: readonly Wave[],
): Promise<void> {
  const confirmed = observation.confirmedWaves ?? [];
  const added = waves.filter((wave) => !confirmed.includes(wave));
  if (added.length === 0) {
    throw new CodedError('waves_confirmed_already', 'conflict', 'It is confirmed for these waves already.');
  }
  await context.manager.query(
    `update observation set status = $3, confirmed_waves = $4, confirmed_on = $5, confirmed_by = $6, version = version + 1,
       updated_at = $7
     where university_id = $1 and id = $2`,
    [
      participation.universityId,
      observation.id,
      takeAction(OBSERVATION_LIFE_CYCLE, observation.status, 'confirm', 'coordinator'),
      [...confirmed, ...added],
      context.today,
      context.principal.userId,
      context.now,
    ],
  );
  for (const wave of added) await writeEvidenceReport(context, participation, wave, observation.evidenceLevel);
  await recordAudit(context, {
    action: 'observation.confirmed',
    objectType: 'observation',
    objectId: observation.id,
    universityId: participation.universityId,
    details: { waves: added },
  });
}

async function refuseWhereDisputed(
  { manager }: Context,
  { observation, participation }: LockedObservation,
  waves: readonly Wave[],
): Promise<void> {
  const disputes = await manager.query<{ status: string; lost: boolean }[]>(
    `select status, taken is distinct from case when first_observation_id = $2 then 'first' else 'second' end as lost
     from observation_conflict
     where university_id = $1 and (first_observation_id = $2 or second_observation_id = $2) and wave = any ($3)
       and status in ('open', 'resolved')`,
    [participation.universityId, observation.id, waves],
  );
  if (disputes.some(({ status }) => status === 'open')) {
    throw new CodedError('conflict_open', 'conflict', 'Another source says otherwise. Resolve the disagreement first.');
  }
  if (disputes.some(({ lost }) => lost)) {
    throw new CodedError(
      'conflict_decided_otherwise',
      'conflict',
      'Another source was taken when the disagreement was resolved.',
    );
  }
}
