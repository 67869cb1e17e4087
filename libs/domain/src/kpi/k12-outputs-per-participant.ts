import type { AsOfParticipation } from './as-of-participation.js';
import type { ParticipationIndicator } from './indicator.js';
import { holdsOn, type UnitState } from './unit-state.js';
import { share, withFigures } from './value.js';

/**
 * K12 Outputs per participant. Unit: participation, category `doctoral` or `staff`; mean; due `months(E, 24)`.
 * Σ share of outputs with `verified_on ≤ D`, ÷ n. `yes` = above 0, `no` = 0.
 */
export function k12State(participation: AsOfParticipation): UnitState {
  const { category } = participation.facts;
  return (
    participation.stateBeforeAnswer(participation.due.outputs, category === 'doctoral' || category === 'staff') ??
    (verifiedOutputs(participation) > 0 ? 'yes' : 'no')
  );
}

/** The outputs verified by `D`, each counted by the participant's share (0–1] in it. */
export function verifiedOutputs(participation: AsOfParticipation): number {
  let total = 0;
  for (const output of participation.facts.outputs) {
    total += holdsOn(output.verifiedOn, participation.asOf) ? (output.share ?? 0) : 0;
  }
  return total;
}

export const K12: ParticipationIndicator<'total'> = {
  code: 'K12',
  extraSums: ['total'],
  add(participation, sums) {
    const state = k12State(participation);
    sums[state] += 1;
    sums.total += state === 'yes' ? verifiedOutputs(participation) : 0;
  },
  unitsOf: (participation) => [{ id: participation.facts.id, state: k12State(participation) }],
  valueOf: (sums) => withFigures(sums, { value: share(sums.total, sums.yes + sums.no) }),
  knownParticipations: (sums) => sums.yes + sums.no,
};
