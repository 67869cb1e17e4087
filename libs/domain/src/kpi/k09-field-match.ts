import type { AnswersFrom, AsOfParticipation } from './as-of-participation.js';
import type { ReportFacts } from './facts.js';
import { strictBoundedIndicator } from './indicator-kinds.js';
import { matchState } from './k08-level-match.js';
import type { UnitState } from './unit-state.js';

/**
 * K09 Field match. Unit and those asked as in K08; type B; due `months(E, 15)`.
 * m12 `field_match` yes / no / blank → `unknown`.
 */
export function k09State(participation: AsOfParticipation, from: AnswersFrom = 'all'): UnitState {
  return matchState(participation, fieldMatch, from);
}

function fieldMatch(report: ReportFacts): boolean | null {
  return report.fieldMatch;
}

export const K09 = strictBoundedIndicator('K09', k09State);
