import { type Wave, WAVES } from '../report/report-codes.js';
import { clusterRatioInterval, ratioOfSums } from '../statistics/cluster-ratio.js';
import type { AsOfParticipation } from './as-of-participation.js';
import type { ParticipationIndicator } from './indicator.js';
import type { UnitState } from './unit-state.js';
import { withFigures } from './value.js';

/**
 * K05 Report timeliness. Unit: report expected, four for each participation in `P`; type R with y = yes and w = 1;
 * due `end`: `E + 14 days`, m6, m12, m24: `months(E, w) + 30 days`.
 * `yes`: the earliest `submitted_on` of that wave (whatever its level or later fate) is on or before that deadline and
 * `D`; else `no`.
 */
export function k05State(participation: AsOfParticipation, wave: Wave): UnitState {
  const deadline = participation.due.reports[wave];
  const before = participation.stateBeforeAnswer(deadline, true);
  if (before !== undefined) {
    return before;
  }
  // The reports of a wave are those of `submitted_on ≤ D`; one within the deadline is enough for the earliest to be.
  const inTime = participation
    .reportsOf(wave)
    .some((report) => report.submittedOn !== null && report.submittedOn <= deadline);
  return inTime ? 'yes' : 'no';
}

export const K05: ParticipationIndicator<'weight_squares' | 'known_participations'> = {
  code: 'K05',
  extraSums: ['weight_squares', 'known_participations'],
  add(participation, sums) {
    let expected = 0;
    for (const wave of WAVES) {
      const state = k05State(participation, wave);
      sums[state] += 1;
      expected += state === 'yes' || state === 'no' ? 1 : 0;
    }
    sums.weight_squares += expected * expected;
    sums.known_participations += expected > 0 ? 1 : 0;
  },
  unitsOf: (participation) =>
    WAVES.map((wave) => ({ id: `${participation.facts.id}:${wave}`, state: k05State(participation, wave) })),
  valueOf(sums) {
    const n = sums.yes + sums.no;
    const value = ratioOfSums(sums.yes, n);
    const interval = clusterRatioInterval({ achieved: sums.yes, weight: n, weightSquares: sums.weight_squares });
    return withFigures(sums, { value, low: value, high: value, ciLow: interval?.low, ciHigh: interval?.high });
  },
  knownParticipations: (sums) => sums.known_participations,
};
