import { recordAudit } from '#audit/record-audit.js';
import { CodedError } from '#domain/errors/coded-error.js';
import { takeAction } from '#domain/life-cycle/life-cycle.js';
import { CONFLICT_LIFE_CYCLE, type ConflictStatus } from '#domain/observation/observation-life-cycle.js';
import type { Wave } from '#domain/report/report-codes.js';
import type { Context } from '#persistence/context.js';
import { setReason } from '#persistence/with-principal.js';
import { takeIntoFigures } from './confirm-observation.js';
import { getObservedParticipation, lockObservation } from './get-observation.js';
import { insertObservations, newId } from './store-observations.js';
import { revokeConfirmation } from './withdraw-observation.js';

/** Which side of a disagreement a person takes. */
export const TAKEN_SIDES = ['first', 'second', 'neither'] as const;
export type TakenSide = (typeof TAKEN_SIDES)[number];

export interface Resolution {
  readonly taken: TakenSide;
  readonly reason: string;
}

interface LockedConflict {
  readonly universityId: string;
  readonly participationId: string;
  readonly status: ConflictStatus;
  readonly wave: Wave | null;
  readonly firstObservationId: string | null;
  readonly secondObservationId: string | null;
}

/**
 * A named person says which source is right, and why; once. What they take counts from then on for the wave the sources
 * speak of: an observation of a register or of the university is confirmed; a participant's own word, which any better
 * evidence would outrank, is repeated as an observation of the university, since the coordinator now vouches for it. The
 * other side leaves the figures of that wave and stays on record. Taking silence (a register that knows nothing), neither
 * side, or a hint changes no figure.
 *
 * @throws CodedError `record_not_found`, `transition_not_allowed`
 */
export async function resolveConflict(context: Context, id: string, { taken, reason }: Resolution): Promise<void> {
  const { manager, principal, today, now } = context;
  const [found] = await manager.query<{ participationId: string }[]>(
    'select participation_id as "participationId" from observation_conflict where id = $1',
    [id],
  );
  if (!found) throw new CodedError('record_not_found', 'not_found', 'There is no such disagreement.');
  await getObservedParticipation(context, found.participationId, { lock: true });
  const [conflict] = await manager.query<LockedConflict[]>(
    `select university_id as "universityId", participation_id as "participationId", status, wave,
       first_observation_id as "firstObservationId", second_observation_id as "secondObservationId"
     from observation_conflict where id = $1 for update`,
    [id],
  );
  if (!conflict) throw new CodedError('record_not_found', 'not_found', 'There is no such disagreement.');
  const status = takeAction(CONFLICT_LIFE_CYCLE, conflict.status, 'resolve', 'coordinator');
  await setReason(context, reason);
  await manager.query(
    `update observation_conflict set status = $3, taken = $4, resolution_reason = $5, resolved_by = $6, resolved_on = $7,
       version = version + 1, updated_at = $8
     where university_id = $1 and id = $2`,
    [conflict.universityId, id, status, taken, reason, principal.userId, today, now],
  );
  await applyResolution(context, conflict, { taken, reason });
  await recordAudit(context, {
    action: 'observation_conflict.resolved',
    objectType: 'observation_conflict',
    objectId: id,
    universityId: conflict.universityId,
    details: { taken },
  });
}

async function applyResolution(
  context: Context,
  { wave, firstObservationId, secondObservationId }: LockedConflict,
  { taken, reason }: Resolution,
): Promise<void> {
  if (wave === null) return;
  const [right, wrong] =
    taken === 'first'
      ? [firstObservationId, secondObservationId]
      : taken === 'second'
        ? [secondObservationId, firstObservationId]
        : [null, null];
  const losers = taken === 'neither' ? [firstObservationId, secondObservationId] : [wrong];
  for (const loser of losers) {
    if (loser !== null) await revokeConfirmation(context, await lockObservation(context, loser), wave);
  }
  if (right !== null) await takeSide(context, right, wave, reason);
}

async function takeSide(context: Context, id: string, wave: Wave, reason: string): Promise<void> {
  const locked = await lockObservation(context, id);
  const { observation, participation } = locked;
  if (observation.source !== 'report') {
    if (!observation.confirmedWaves?.includes(wave)) await takeIntoFigures(context, locked, [wave]);
    return;
  }
  const copy = newId(context);
  const { universityId, participationId, kind, observedOn, country, organisation, occupation, activity } = observation;
  await insertObservations(context, [
    {
      id: copy,
      universityId,
      participationId,
      kind,
      observedOn,
      country,
      organisation,
      occupation,
      activity,
      source: 'coordinator',
      evidenceLevel: 'university',
      evidence: reason,
    },
  ]);
  const vouched = await lockObservation(context, copy);
  await takeIntoFigures(context, { ...vouched, participation }, [wave]);
}
