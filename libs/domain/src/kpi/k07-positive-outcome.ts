import type { Activity } from '../report/report-codes.js';
import type { AnswersFrom, AsOfParticipation } from './as-of-participation.js';
import type { ReportFacts } from './facts.js';
import { strictBoundedIndicator } from './indicator-kinds.js';
import type { UnitState } from './unit-state.js';

const POSITIVE_IN_THEMSELVES = new Set<Activity>(['study', 'own_business', 'caring', 'retired']);
const WORKING = new Set<Activity>(['employed', 'self_employed']);

/**
 * K07 Positive outcome, 12 months. Unit: participation; type B; due `months(E, 15)`; m12 `activities`, `occupation`.
 * `yes`: any of `study`, `own_business`, `caring`, `retired`, or (`employed` or `self_employed`) with an occupation
 * beginning 1, 2 or 3. Else `not_applicable` with `military`. Else `unknown`: no activity known, or
 * `employed`/`self_employed` with a blank occupation. Else `no`.
 */
export function k07State(participation: AsOfParticipation, from: AnswersFrom = 'all'): UnitState {
  const before = participation.stateBeforeAnswer(participation.due.answers12, true);
  if (before !== undefined) {
    return before;
  }
  const activities = participation.activities('m12', from);
  if (activities === null) {
    return 'unknown';
  }
  const isWorking = activities.some((activity) => WORKING.has(activity));
  const occupation = isWorking ? participation.answer('m12', occupationOf, from) : null;
  if (activities.some((activity) => POSITIVE_IN_THEMSELVES.has(activity)) || isHighlySkilled(occupation)) {
    return 'yes';
  }
  if (activities.includes('military')) {
    return 'not_applicable';
  }
  return isWorking && occupation === null ? 'unknown' : 'no';
}

/** ISCO-08 major groups 1–3: managers, professionals, technicians and associate professionals. */
function isHighlySkilled(occupation: string | null): boolean {
  return occupation !== null && /^[123]/.test(occupation);
}

function occupationOf(report: ReportFacts): string | null {
  return report.occupation;
}

export const K07 = strictBoundedIndicator('K07', k07State);
