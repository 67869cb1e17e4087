import type { AsOfParticipation } from './as-of-participation.js';
import type { ParticipationIndicator } from './indicator.js';
import { holdsOn, type UnitState } from './unit-state.js';
import { boundedFigures, variantValue, withFigures } from './value.js';

/**
 * K01 Return rate. Unit: participation, not `virtual`; type B; due `E + 30 days`.
 * `yes`: `return_status = returned`, `return_verified_on ≤ D` and no `return_date` after `D`; `no`: `not_returned` with
 * `not_returned_on ≤ D`; else `unknown`.
 */
export function k01State(participation: AsOfParticipation): UnitState {
  const { facts, asOf, due } = participation;
  const before = participation.stateBeforeAnswer(due.return, facts.mode !== 'virtual');
  if (before !== undefined) {
    return before;
  }
  if (facts.returnStatus === 'returned' && holdsOn(facts.returnVerifiedOn, asOf)) {
    return facts.returnDate === null || facts.returnDate <= asOf ? 'yes' : 'unknown';
  }
  return facts.returnStatus === 'not_returned' && holdsOn(facts.notReturnedOn, asOf) ? 'no' : 'unknown';
}

/** Whether a participation that is `yes` came back late: `return_date > E + 30 days`. */
export function isLateReturn(participation: AsOfParticipation): boolean {
  const { returnDate } = participation.facts;
  return returnDate !== null && returnDate > participation.due.return;
}

/**
 * The claimed variant's state: also `yes` when `returned` with `return_date ≤ D`, verified or not; for the rest the
 * headline's.
 */
export function k01ClaimedState(participation: AsOfParticipation): UnitState {
  const headline = k01State(participation);
  const { returnStatus, returnDate } = participation.facts;
  const claimed = returnStatus === 'returned' && holdsOn(returnDate, participation.asOf);
  return headline === 'unknown' && claimed ? 'yes' : headline;
}

export const K01: ParticipationIndicator<'late' | 'claimed_yes'> = {
  code: 'K01',
  extraSums: ['late', 'claimed_yes'],
  add(participation, sums) {
    const state = k01State(participation);
    sums[state] += 1;
    sums.late += state === 'yes' && isLateReturn(participation) ? 1 : 0;
    sums.claimed_yes += k01ClaimedState(participation) === 'yes' ? 1 : 0;
  },
  unitsOf: (participation) => [{ id: participation.facts.id, state: k01State(participation) }],
  valueOf(sums) {
    const value = withFigures(sums, boundedFigures(sums.yes, sums.no, sums.unknown));
    return { ...value, late: sums.late, claimed: variantValue(sums.claimed_yes, sums.no, value.n) };
  },
  knownParticipations: (sums) => sums.yes + sums.no,
};
