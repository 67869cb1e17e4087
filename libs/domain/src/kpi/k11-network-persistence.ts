import type { AnswersFrom, AsOfParticipation } from './as-of-participation.js';
import type { ReportFacts } from './facts.js';
import { strictBoundedIndicator } from './indicator-kinds.js';
import { answerState, type UnitState } from './unit-state.js';

/**
 * K11 Network persistence. Unit: participation; type B; due `months(E, 15)`.
 * m12 `contact_with_host` yes / no / blank → `unknown`.
 */
export function k11State(participation: AsOfParticipation, from: AnswersFrom = 'all'): UnitState {
  return (
    participation.stateBeforeAnswer(participation.due.answers12, true) ??
    answerState(participation.answer('m12', contactWithHost, from))
  );
}

function contactWithHost(report: ReportFacts): boolean | null {
  return report.contactWithHost;
}

export const K11 = strictBoundedIndicator('K11', k11State);
