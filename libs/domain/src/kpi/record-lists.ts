import { AsOfParticipation } from './as-of-participation.js';
import { INDICATOR_CODES, type IndicatorCode } from './catalogue.js';
import { DueDateTable } from './due-rule.js';
import type { GroupProjectFacts, ParticipationFacts } from './facts.js';
import { PARTICIPATION_INDICATORS } from './indicators.js';
import { isGroupProjectSelected, k18State } from './k18-group-project-fulfilment.js';
import { isSelected, type KpiSelection } from './selection.js';
import { UNIT_STATES, type UnitState } from './unit-state.js';

/** The ids of the units in each state. */
export type RecordIdsByState = Record<UnitState, string[]>;

/**
 * For every indicator and state the ids of the units behind the count, in ascending order: participations, for K04 and
 * K17 commitments, for K05 `<participation id>:<wave>`, for K18 group projects. The lists' lengths are the counts of
 * `computeKpis` for the same facts and selection. Whoever shows them must withhold K15's from everybody.
 */
export function recordIdsByState(
  participations: Iterable<ParticipationFacts>,
  groupProjects: Iterable<GroupProjectFacts>,
  selection: KpiSelection,
): Record<IndicatorCode, RecordIdsByState> {
  const lists = emptyLists();
  const dueDates = new DueDateTable();
  for (const facts of participations) {
    if (isSelected(facts, selection)) {
      const participation = new AsOfParticipation(facts, selection.asOf, dueDates);
      for (const indicator of PARTICIPATION_INDICATORS) {
        for (const unit of indicator.unitsOf(participation)) {
          lists[indicator.code][unit.state].push(unit.id);
        }
      }
    }
  }
  for (const project of groupProjects) {
    if (isGroupProjectSelected(project, selection)) {
      lists.K18[k18State(project, selection.asOf)].push(project.id);
    }
  }
  for (const code of INDICATOR_CODES) {
    for (const state of UNIT_STATES) {
      lists[code][state].sort();
    }
  }
  return lists;
}

function emptyLists(): Record<IndicatorCode, RecordIdsByState> {
  const lists: Partial<Record<IndicatorCode, RecordIdsByState>> = {};
  for (const code of INDICATOR_CODES) {
    lists[code] = { yes: [], no: [], unknown: [], not_due: [], not_applicable: [], excluded: [] };
  }
  return lists as Record<IndicatorCode, RecordIdsByState>;
}
