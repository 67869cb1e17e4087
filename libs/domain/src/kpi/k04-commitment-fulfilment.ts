import type { CalendarDate } from '../calendar/calendar-date.js';
import { clusterRatioInterval, ratioOfSums } from '../statistics/cluster-ratio.js';
import type { AsOfParticipation } from './as-of-participation.js';
import type { CommitmentFacts } from './facts.js';
import type { ParticipationIndicator, UnitInState } from './indicator.js';
import { holdsOn, type UnitState } from './unit-state.js';
import { withFigures } from './value.js';

/**
 * K04 Commitment fulfilment. Unit: commitment of a participation in `P`; type R; due on its `due_date` (blank: never).
 * `excluded` besides the participation's waiver: status `waived` with `waived_on ≤ D`. `yes` = verified with degree
 * above 0, `no` = verified with 0 or rejected with `rejected_on ≤ D`, `unknown` = the rest.
 */
export function k04State(participation: AsOfParticipation, commitment: CommitmentFacts): UnitState {
  const { asOf } = participation;
  if (commitment.status === 'waived' && holdsOn(commitment.waivedOn, asOf)) {
    return 'excluded';
  }
  const before = participation.stateBeforeAnswer(commitment.dueDate, true);
  if (before !== undefined) {
    return before;
  }
  const degree = verifiedDegreeOn(commitment, asOf);
  if (degree !== null) {
    return degree > 0 ? 'yes' : 'no';
  }
  return isRejectedOn(commitment, asOf) ? 'no' : 'unknown';
}

/**
 * The verified degree (0–1) as of `D`: status `verified`, `verified_on ≤ D` and the degree filled; `null` otherwise.
 */
export function verifiedDegreeOn(commitment: CommitmentFacts, asOf: CalendarDate): number | null {
  return commitment.status === 'verified' && holdsOn(commitment.verifiedOn, asOf) ? commitment.verifiedDegree : null;
}

/**
 * The degree (0–1) in the best case: the verified one; 0 once rejected; else the claimed one if `claimed_on ≤ D`, else 0.
 */
export function highestDegreeOn(commitment: CommitmentFacts, asOf: CalendarDate): number {
  const verified = verifiedDegreeOn(commitment, asOf);
  if (verified !== null) {
    return verified;
  }
  if (isRejectedOn(commitment, asOf) || !holdsOn(commitment.claimedOn, asOf)) {
    return 0;
  }
  return commitment.claimedDegree ?? 0;
}

function isRejectedOn(commitment: CommitmentFacts, asOf: CalendarDate): boolean {
  return commitment.status === 'rejected' && holdsOn(commitment.rejectedOn, asOf);
}

/** The commitments of one participation, each with its state. */
export function commitmentsInState(participation: AsOfParticipation): readonly UnitInState[] {
  return participation.facts.commitments.map((commitment) => ({
    id: commitment.id,
    state: k04State(participation, commitment),
  }));
}

type Extra = 'achieved' | 'achievable' | 'weight' | 'weight_squares' | 'known_participations';

export const K04: ParticipationIndicator<Extra> = {
  code: 'K04',
  extraSums: ['achieved', 'achievable', 'weight', 'weight_squares', 'known_participations'],
  add(participation, sums) {
    const { asOf, facts } = participation;
    let clusterWeight = 0;
    let isKnown = false;
    for (const commitment of facts.commitments) {
      const state = k04State(participation, commitment);
      sums[state] += 1;
      if (state === 'yes' || state === 'no' || state === 'unknown') {
        clusterWeight += commitment.weight;
        sums.achieved += commitment.weight * (verifiedDegreeOn(commitment, asOf) ?? 0);
        sums.achievable += commitment.weight * highestDegreeOn(commitment, asOf);
        isKnown ||= state !== 'unknown';
      }
    }
    sums.weight += clusterWeight;
    sums.weight_squares += clusterWeight * clusterWeight;
    sums.known_participations += isKnown ? 1 : 0;
  },
  unitsOf: commitmentsInState,
  valueOf(sums) {
    const value = ratioOfSums(sums.achieved, sums.weight);
    const interval = clusterRatioInterval({
      achieved: sums.achieved,
      weight: sums.weight,
      weightSquares: sums.weight_squares,
    });
    return withFigures(sums, {
      value,
      low: value,
      high: ratioOfSums(sums.achievable, sums.weight),
      ciLow: interval?.low,
      ciHigh: interval?.high,
    });
  },
  knownParticipations: (sums) => sums.known_participations,
};
