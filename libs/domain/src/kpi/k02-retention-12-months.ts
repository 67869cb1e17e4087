import type { AnswersFrom, AsOfParticipation } from './as-of-participation.js';
import type { ReportFacts } from './facts.js';
import { strictBoundedIndicator } from './indicator-kinds.js';
import { type AnswerState, answerState, type UnitState } from './unit-state.js';

/**
 * K02 Retention in country, 12 months. Unit: participation, not `virtual`; type B; due `months(E, 15)`.
 * m12 `residence_country`: the sending university's country → `yes`, other → `no`, none or blank → `unknown`.
 */
export function k02State(participation: AsOfParticipation, from: AnswersFrom = 'all'): UnitState {
  const { facts, due } = participation;
  return (
    participation.stateBeforeAnswer(due.answers12, facts.mode !== 'virtual') ??
    residenceState(participation, 'm12', from)
  );
}

/** Where the participant lives by the wave: in the sending university's country or not. */
export function residenceState(participation: AsOfParticipation, wave: 'm12' | 'm24', from: AnswersFrom): AnswerState {
  const country = participation.answer(wave, residenceCountry, from);
  return answerState(country === null ? null : country === participation.facts.universityCountry);
}

function residenceCountry(report: ReportFacts): string | null {
  return report.residenceCountry;
}

export const K02 = strictBoundedIndicator('K02', k02State);
