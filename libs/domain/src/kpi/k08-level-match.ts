import type { Activity } from '../report/report-codes.js';
import type { AnswersFrom, AsOfParticipation } from './as-of-participation.js';
import type { ReportFacts } from './facts.js';
import { strictBoundedIndicator } from './indicator-kinds.js';
import { answerState, type UnitState } from './unit-state.js';

const IN_WORK = new Set<Activity>(['employed', 'self_employed', 'own_business']);

/**
 * K08 Level match. Unit: participation; those whose m12 activities hold `employed`, `self_employed` or `own_business`,
 * all others, also without an answer, `not_applicable`; type B; due `months(E, 15)`.
 * m12 `level_match` yes / no / blank → `unknown`.
 */
export function k08State(participation: AsOfParticipation, from: AnswersFrom = 'all'): UnitState {
  return matchState(participation, levelMatch, from);
}

/**
 * A yes/no question about the m12 job. Who is asked comes from all answers, also in the strict variant; only the answer
 * itself is then taken without self-reports.
 */
export function matchState(
  participation: AsOfParticipation,
  question: (report: ReportFacts) => boolean | null,
  from: AnswersFrom,
): UnitState {
  const before = participation.stateBeforeAnswer(participation.due.answers12, true);
  if (before !== undefined) {
    return before;
  }
  const activities = participation.activities('m12');
  if (activities === null || !activities.some((activity) => IN_WORK.has(activity))) {
    return 'not_applicable';
  }
  return answerState(participation.answer('m12', question, from));
}

function levelMatch(report: ReportFacts): boolean | null {
  return report.levelMatch;
}

export const K08 = strictBoundedIndicator('K08', k08State);
