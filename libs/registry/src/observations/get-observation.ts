import { CodedError } from '#domain/errors/coded-error.js';
import type { Context } from '#persistence/context.js';
import {
  type ObservedParticipation,
  type ParticipationKey,
  readObservations,
  readParticipations,
  type StandingObservation,
} from './known-facts.js';

/**
 * The participation that the principal may see, by its id alone.
 *
 * @param lock hold it until the transaction ends, so that two who work on its evidence come one after the other
 * @throws CodedError `record_not_found`
 */
export async function getObservedParticipation(
  context: Context,
  id: string,
  { lock = false } = {},
): Promise<ObservedParticipation> {
  const [key] = await context.manager.query<ParticipationKey[]>(
    `select university_id as "universityId", id from participation where id = $1${lock ? ' for update' : ''}`,
    [id],
  );
  const [participation] = key ? await readParticipations(context, [key]) : [];
  if (!participation) throw new CodedError('record_not_found', 'not_found', 'There is no such participation.');
  return participation;
}

/** An observation with its participation, which is locked. */
export interface LockedObservation {
  readonly observation: StandingObservation;
  readonly participation: ObservedParticipation;
}

/**
 * An observation about to be changed by an action, with its participation locked.
 *
 * @throws CodedError `record_not_found`, `transition_not_allowed` for one that no longer stands
 */
export async function lockObservation(context: Context, id: string): Promise<LockedObservation> {
  const [found] = await context.manager.query<{ participationId: string }[]>(
    'select participation_id as "participationId" from observation where id = $1',
    [id],
  );
  if (!found) throw new CodedError('record_not_found', 'not_found', 'There is no such observation.');
  const participation = await getObservedParticipation(context, found.participationId, { lock: true });
  const observation = (await readObservations(context, [participation])).find((candidate) => candidate.id === id);
  if (observation) return { observation, participation };
  throw new CodedError('transition_not_allowed', 'conflict', 'This observation was withdrawn or superseded.');
}
