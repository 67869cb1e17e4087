import type { CalendarDate } from '../calendar/calendar-date.js';
import type { Wave } from '../report/report-codes.js';
import type { AnswersFrom, AsOfParticipation } from './as-of-participation.js';
import type { ReportFacts } from './facts.js';
import { strictBoundedIndicator } from './indicator-kinds.js';
import { answerState, type UnitState } from './unit-state.js';

const LIKELY = 4;

/**
 * K15 Migration intention (lower is better) of a wave w (6 or 12 months). Unit: participation; type B; due
 * `months(E, w + 3)`. `migration_intention` 4, 5 → `yes`; 1–3 → `no`; none or blank → `unknown`.
 * Only ever as a total: per person to nobody but that person.
 */
function intentionState(
  participation: AsOfParticipation,
  wave: Wave,
  dueDate: CalendarDate,
  from: AnswersFrom,
): UnitState {
  const before = participation.stateBeforeAnswer(dueDate, true);
  if (before !== undefined) {
    return before;
  }
  const intention = participation.answer(wave, migrationIntention, from);
  return answerState(intention === null ? null : intention >= LIKELY);
}

/** K15 after 6 months, due `months(E, 9)`. */
export function k15After6MonthsState(participation: AsOfParticipation, from: AnswersFrom = 'all'): UnitState {
  return intentionState(participation, 'm6', participation.due.answers6, from);
}

/** K15 after 12 months, due `months(E, 15)`. */
export function k15After12MonthsState(participation: AsOfParticipation, from: AnswersFrom = 'all'): UnitState {
  return intentionState(participation, 'm12', participation.due.answers12, from);
}

function migrationIntention(report: ReportFacts): number | null {
  return report.migrationIntention;
}

export const K15_6 = strictBoundedIndicator('K15_6', k15After6MonthsState);
export const K15_12 = strictBoundedIndicator('K15_12', k15After12MonthsState);
