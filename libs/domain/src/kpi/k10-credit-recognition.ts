import { clusterRatioInterval, ratioOfSums } from '../statistics/cluster-ratio.js';
import type { AsOfParticipation } from './as-of-participation.js';
import type { ParticipationFacts } from './facts.js';
import type { ParticipationIndicator } from './indicator.js';
import { isInPopulation } from './selection.js';
import type { UnitState } from './unit-state.js';
import { share, withFigures } from './value.js';

/**
 * K10 Credit recognition. Unit: participation, category not `staff`, `credits_earned > 0`; type R; due `E + 45 days`.
 * Final = `recognition_final = yes` and `credits_recognised` filled; recognised counts up to earned. `yes` = final, in
 * full; `no` = final, less; `unknown` = not final.
 */
export function k10State(participation: AsOfParticipation): UnitState {
  const { facts, due } = participation;
  const earned = facts.creditsEarned ?? 0;
  const before = participation.stateBeforeAnswer(due.creditRecognition, facts.category !== 'staff' && earned > 0);
  if (before !== undefined) {
    return before;
  }
  if (!isRecognitionFinal(facts)) {
    return 'unknown';
  }
  return recognisedCredits(facts) === earned ? 'yes' : 'no';
}

/** Whether the decision on recognition is final and its result is entered. */
export function isRecognitionFinal(facts: ParticipationFacts): boolean {
  return facts.recognitionFinal === true && facts.creditsRecognised !== null;
}

/** Credits recognised so far (ECTS), at most those earned; blank is 0. */
export function recognisedCredits(facts: ParticipationFacts): number {
  return Math.min(facts.creditsRecognised ?? 0, facts.creditsEarned ?? 0);
}

/** In `P`, not staff, earned credits not entered: counted whatever the waiver and the due date. */
export function isEarnedBlank(facts: ParticipationFacts): boolean {
  return isInPopulation(facts.status) && facts.category !== 'staff' && facts.creditsEarned === null;
}

type Extra =
  | 'final_earned'
  | 'final_earned_squares'
  | 'final_recognised'
  | 'open_earned'
  | 'open_recognised'
  | 'final_none'
  | 'earned_blank';

/**
 * Value = Σ recognised ÷ Σ earned over final ones (w = earned). Low = Σ recognised of all due (not final: so far) ÷ Σ
 * earned of all due; high = (Σ recognised of final + Σ earned of not final) ÷ Σ earned of all due. Low and high speak
 * of all due ones and need not enclose the value.
 */
export const K10: ParticipationIndicator<Extra> = {
  code: 'K10',
  extraSums: [
    'final_earned',
    'final_earned_squares',
    'final_recognised',
    'open_earned',
    'open_recognised',
    'final_none',
    'earned_blank',
  ],
  add(participation, sums) {
    const { facts } = participation;
    const state = k10State(participation);
    sums[state] += 1;
    sums.earned_blank += isEarnedBlank(facts) ? 1 : 0;
    const earned = facts.creditsEarned ?? 0;
    const recognised = recognisedCredits(facts);
    if (state === 'yes' || state === 'no') {
      sums.final_earned += earned;
      sums.final_earned_squares += earned * earned;
      sums.final_recognised += recognised;
      sums.final_none += recognised === 0 ? 1 : 0;
    } else if (state === 'unknown') {
      sums.open_earned += earned;
      sums.open_recognised += recognised;
    }
  },
  unitsOf: (participation) => [{ id: participation.facts.id, state: k10State(participation) }],
  valueOf(sums) {
    const allEarned = sums.final_earned + sums.open_earned;
    const interval = clusterRatioInterval({
      achieved: sums.final_recognised,
      weight: sums.final_earned,
      weightSquares: sums.final_earned_squares,
    });
    const value = withFigures(sums, {
      value: ratioOfSums(sums.final_recognised, sums.final_earned),
      low: ratioOfSums(sums.final_recognised + sums.open_recognised, allEarned),
      high: ratioOfSums(sums.final_recognised + sums.open_earned, allEarned),
      ciLow: interval?.low,
      ciHigh: interval?.high,
    });
    const final = sums.yes + sums.no;
    return {
      ...value,
      full: share(sums.yes, final),
      partial: share(sums.no - sums.final_none, final),
      none: share(sums.final_none, final),
      earnedBlank: sums.earned_blank,
    };
  },
  knownParticipations: (sums) => sums.yes + sums.no,
};
