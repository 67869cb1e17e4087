import type { AsOfParticipation } from './as-of-participation.js';
import type { ReportFacts } from './facts.js';
import type { ParticipationIndicator } from './indicator.js';
import type { UnitState } from './unit-state.js';
import { share, withFigures } from './value.js';

const ANSWERS_NEEDED = 4;

/**
 * K13 Host support index, 0–100. Unit: participation with an end report that answers at least 4 of the 6 support items
 * (the one of highest level, then latest), others `not_applicable`; mean; due `E + 14 days`. `yes` = respondent.
 */
export function k13State(participation: AsOfParticipation): UnitState {
  return (
    participation.stateBeforeAnswer(participation.due.endReport, true) ??
    (supportIndex(participation) === null ? 'not_applicable' : 'yes')
  );
}

/**
 * One respondent's index: the mean of `(item − 1) / 4 × 100` over the answered items of the one end report that counts.
 * Items are never put together from several reports. `null` without such a report.
 */
export function supportIndex(participation: AsOfParticipation): number | null {
  for (const report of participation.reportsOf('end')) {
    const items = answeredItems(report);
    if (items.length >= ANSWERS_NEEDED) {
      const sum = items.reduce((total, item) => total + (item - 1), 0);
      return (sum / 4 / items.length) * 100;
    }
  }
  return null;
}

function answeredItems(report: ReportFacts): number[] {
  return [
    report.supportMentor,
    report.supportAccess,
    report.supportAdmin,
    report.supportHousing,
    report.supportLanguage,
    report.supportIntegration,
  ].filter((item) => item !== null);
}

/** The value is the mean over respondents; `responseShare` = n ÷ (n + not_applicable). */
export const K13: ParticipationIndicator<'total'> = {
  code: 'K13',
  extraSums: ['total'],
  add(participation, sums) {
    const state = k13State(participation);
    sums[state] += 1;
    sums.total += state === 'yes' ? (supportIndex(participation) ?? 0) : 0;
  },
  unitsOf: (participation) => [{ id: participation.facts.id, state: k13State(participation) }],
  valueOf: (sums) => ({
    ...withFigures(sums, { value: share(sums.total, sums.yes) }),
    responseShare: share(sums.yes, sums.yes + sums.not_applicable),
  }),
  knownParticipations: (sums) => sums.yes,
};
