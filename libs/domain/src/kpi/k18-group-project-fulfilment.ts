import type { CalendarDate } from '../calendar/calendar-date.js';
import type { GroupProjectFacts, GroupProjectMemberFacts } from './facts.js';
import type { Indicator } from './indicator.js';
import { endOf, fundingMatches, isInPopulation, type KpiSelection } from './selection.js';
import type { IndicatorSums } from './sums.js';
import { holdsOn, type UnitState } from './unit-state.js';
import { withFigures, zeroFigures } from './value.js';

/**
 * K18 Group project fulfilment. Unit: group project with at least one member in `departed`, `completed` or
 * `terminated_early`; type 0; due on its `due_date` (blank: never).
 * `yes`: `accepted` with `decided_on ≤ D`; else `no`; `cancelled` → `excluded`, at every `D`.
 */
export function k18State(project: GroupProjectFacts, asOf: CalendarDate): UnitState {
  if (project.status === 'cancelled') {
    return 'excluded';
  }
  if (project.dueDate === null || project.dueDate > asOf) {
    return 'not_due';
  }
  return project.status === 'accepted' && holdsOn(project.decidedOn, asOf) ? 'yes' : 'no';
}

/**
 * Whether a group project is in the count: it lies in the period of its latest such member's `E`, and in a funding
 * filter if at least one such member does. The latest `E` is that of all such members, whatever their funding.
 */
export function isGroupProjectSelected(project: GroupProjectFacts, selection: KpiSelection): boolean {
  let latestEnd: CalendarDate | undefined;
  let fundingFits = false;
  for (const member of project.members) {
    if (isInPopulation(member.status)) {
      const end = endOf(member);
      latestEnd = latestEnd === undefined || end > latestEnd ? end : latestEnd;
      fundingFits ||= fundingMatches(selection.funding, member.funding);
    }
  }
  return latestEnd !== undefined && fundingFits && selection.period.contains(latestEnd);
}

function countMembers(members: readonly GroupProjectMemberFacts[]): number {
  return members.filter((member) => isInPopulation(member.status)).length;
}

/** Adds up selected group projects. A participation is a member of one project at most, so members add up. */
export const K18: Indicator<'members'> & {
  add(project: GroupProjectFacts, asOf: CalendarDate, sums: IndicatorSums<'members'>): void;
} = {
  code: 'K18',
  extraSums: ['members'],
  add(project, asOf, sums) {
    const state = k18State(project, asOf);
    sums[state] += 1;
    sums.members += state === 'yes' || state === 'no' ? countMembers(project.members) : 0;
  },
  valueOf: (sums) => withFigures(sums, zeroFigures(sums.yes, sums.yes + sums.no)),
  knownParticipations: (sums) => sums.members,
};
