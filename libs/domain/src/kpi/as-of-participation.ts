import type { CalendarDate } from '../calendar/calendar-date.js';
import {
  type Activity,
  DEFAULT_EVIDENCE_LEVEL,
  EVIDENCE_LEVELS,
  type EvidenceLevel,
  type Wave,
} from '../report/report-codes.js';
import { type DueDates, type DueDateTable, dueDatesAfter } from './due-rule.js';
import type { ParticipationFacts, ReportFacts } from './facts.js';
import { endOf } from './selection.js';
import type { UnitState } from './unit-state.js';

/** Whose answers count: everybody's, or only those of a university or a register (the strict variant). */
export type AnswersFrom = 'all' | 'verified';

/**
 * One participation as it stands on the day `D`: its facts, its due dates, and the answers that count by then. Every
 * indicator's state is a function of this. It does not ask whether the participation is selected (`isSelected`).
 */
export class AsOfParticipation {
  readonly due: DueDates;
  private readonly waivedFrom: CalendarDate | null;
  private waves: Partial<Record<Wave, readonly ReportFacts[]>> = {};

  constructor(
    readonly facts: ParticipationFacts,
    readonly asOf: CalendarDate,
    dueDates?: DueDateTable,
  ) {
    const end = endOf(facts);
    this.due = dueDates === undefined ? dueDatesAfter(end) : dueDates.of(end);
    this.waivedFrom =
      facts.waiver !== null && facts.waiverDate !== null && facts.waiverDate <= asOf ? facts.waiverDate : null;
  }

  /**
   * The part of a state that comes before any answer is looked at, in the catalogue's order: `excluded`, then
   * `not_applicable` by a fixed attribute, then `not_due`; `undefined` when the answer decides.
   * @param dueDate `null` = never due, so a waiver always comes before it
   * @param applicable whether the fixed attributes (category, mode, credits) admit the unit
   */
  stateBeforeAnswer(
    dueDate: CalendarDate | null,
    applicable: boolean,
  ): Extract<UnitState, 'excluded' | 'not_applicable' | 'not_due'> | undefined {
    if (this.facts.status === 'cancelled' || this.isWaivedBefore(dueDate)) {
      return 'excluded';
    }
    if (!applicable) {
      return 'not_applicable';
    }
    return dueDate === null || dueDate > this.asOf ? 'not_due' : undefined;
  }

  /**
   * The reports of a wave that count on `D`, the most trusted first: the highest evidence level, then the latest.
   */
  reportsOf(wave: Wave): readonly ReportFacts[] {
    return (this.waves[wave] ??= this.gatherReports(wave));
  }

  /**
   * The answer to one question of a wave: that of the most trusted report in which it is filled, `null` where none is.
   * Questions are answered one by one, so two of them may come from two reports.
   */
  answer<T>(wave: Wave, question: (report: ReportFacts) => T | null, from: AnswersFrom = 'all'): T | null {
    for (const report of this.reportsOf(wave)) {
      if (from === 'verified' && levelOf(report) === 'self') {
        return null;
      }
      const answer = question(report);
      if (answer !== null) {
        return answer;
      }
    }
    return null;
  }

  /** The activities of a wave; a report with an empty list has not answered. */
  activities(wave: Wave, from: AnswersFrom = 'all'): readonly Activity[] | null {
    return this.answer(wave, filledActivities, from);
  }

  private isWaivedBefore(dueDate: CalendarDate | null): boolean {
    return this.waivedFrom !== null && (dueDate === null || this.waivedFrom <= dueDate);
  }

  private gatherReports(wave: Wave): readonly ReportFacts[] {
    const reports = this.facts.reports.filter(
      (report) => report.wave === wave && report.submittedOn !== null && report.submittedOn <= this.asOf,
    );
    return reports.length > 1 ? reports.sort(byTrust) : reports;
  }
}

function filledActivities(report: ReportFacts): readonly Activity[] | null {
  return report.activities.length > 0 ? report.activities : null;
}

function levelOf(report: ReportFacts): EvidenceLevel {
  return report.evidenceLevel ?? DEFAULT_EVIDENCE_LEVEL;
}

function byTrust(a: ReportFacts, b: ReportFacts): number {
  const byLevel = EVIDENCE_LEVELS.indexOf(levelOf(b)) - EVIDENCE_LEVELS.indexOf(levelOf(a));
  if (byLevel !== 0 || a.submittedOn === b.submittedOn) {
    return byLevel;
  }
  return (a.submittedOn ?? '') < (b.submittedOn ?? '') ? 1 : -1;
}
