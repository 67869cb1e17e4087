import type { AnswersFrom, AsOfParticipation } from './as-of-participation.js';
import type { ReportFacts } from './facts.js';
import { strictBoundedIndicator } from './indicator-kinds.js';
import { answerState, type UnitState } from './unit-state.js';

/**
 * K14 Problem incidence (lower is better). Unit: participation; type B; due `E + 14 days`.
 * End `serious_problem` yes / no / blank → `unknown`.
 */
export function k14State(participation: AsOfParticipation, from: AnswersFrom = 'all'): UnitState {
  return (
    participation.stateBeforeAnswer(participation.due.endReport, true) ??
    answerState(participation.answer('end', seriousProblem, from))
  );
}

function seriousProblem(report: ReportFacts): boolean | null {
  return report.seriousProblem;
}

export const K14 = strictBoundedIndicator('K14', k14State);
