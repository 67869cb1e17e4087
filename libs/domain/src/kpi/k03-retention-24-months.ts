import type { AnswersFrom, AsOfParticipation } from './as-of-participation.js';
import { strictBoundedIndicator } from './indicator-kinds.js';
import { residenceState } from './k02-retention-12-months.js';
import type { UnitState } from './unit-state.js';

/**
 * K03 Retention in country, 24 months. Unit: participation, not `virtual`; type B; due `months(E, 27)`.
 * The same as K02 on wave m24.
 */
export function k03State(participation: AsOfParticipation, from: AnswersFrom = 'all'): UnitState {
  const { facts, due } = participation;
  return (
    participation.stateBeforeAnswer(due.answers24, facts.mode !== 'virtual') ??
    residenceState(participation, 'm24', from)
  );
}

export const K03 = strictBoundedIndicator('K03', k03State);
