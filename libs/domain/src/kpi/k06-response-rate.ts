import type { CalendarDate } from '../calendar/calendar-date.js';
import type { Wave } from '../report/report-codes.js';
import type { AsOfParticipation } from './as-of-participation.js';
import { zeroIndicator } from './indicator-kinds.js';
import type { UnitState } from './unit-state.js';

/**
 * K06 Response rate of a wave w (6, 12 or 24 months). Unit: participation; type 0; due `months(E, w + 3)`.
 * `yes`: a report of that wave with `submitted_on ≤ D`; else `no`.
 */
function responseState(participation: AsOfParticipation, wave: Wave, dueDate: CalendarDate): UnitState {
  const responded = participation.reportsOf(wave).length > 0;
  return participation.stateBeforeAnswer(dueDate, true) ?? (responded ? 'yes' : 'no');
}

/** K06 after 6 months, due `months(E, 9)`. */
export function k06After6MonthsState(participation: AsOfParticipation): UnitState {
  return responseState(participation, 'm6', participation.due.answers6);
}

/** K06 after 12 months, due `months(E, 15)`. */
export function k06After12MonthsState(participation: AsOfParticipation): UnitState {
  return responseState(participation, 'm12', participation.due.answers12);
}

/** K06 after 24 months, due `months(E, 27)`. */
export function k06After24MonthsState(participation: AsOfParticipation): UnitState {
  return responseState(participation, 'm24', participation.due.answers24);
}

export const K06_6 = zeroIndicator('K06_6', k06After6MonthsState);
export const K06_12 = zeroIndicator('K06_12', k06After12MonthsState);
export const K06_24 = zeroIndicator('K06_24', k06After24MonthsState);
