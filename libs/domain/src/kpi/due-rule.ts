import { addDays, addMonths, type CalendarDate } from '../calendar/calendar-date.js';
import type { Wave } from '../report/report-codes.js';

/** A distance from a participation's end: calendar months first (clipped to the month's last day), then days. */
export interface DueRule {
  readonly months: number;
  readonly days: number;
}

/** When the report of each wave is late (K05): `end` after 14 days, the others after their months and 30 days. */
export const REPORT_DEADLINES = {
  end: { months: 0, days: 14 },
  m6: { months: 6, days: 30 },
  m12: { months: 12, days: 30 },
  m24: { months: 24, days: 30 },
} as const satisfies Record<Wave, DueRule>;

/** The date on which something counted from a participation's end `E` falls due. */
export function dueDateAfter(end: CalendarDate, rule: DueRule): CalendarDate {
  return addDays(addMonths(end, rule.months), rule.days);
}

/** Every date that is counted from one `E`. */
export interface DueDates {
  /** K01, K16: `E + 30 days`, the last day of a return that is not late. */
  readonly return: CalendarDate;
  /** K10: `E + 45 days`. */
  readonly creditRecognition: CalendarDate;
  /** K13, K14: `E + 14 days`. */
  readonly endReport: CalendarDate;
  /** K12: `months(E, 24)`. */
  readonly outputs: CalendarDate;
  /** K06_6, K15_6: `months(E, 9)`. */
  readonly answers6: CalendarDate;
  /** K02, K06_12, K07–K09, K11, K15_12: `months(E, 15)`. */
  readonly answers12: CalendarDate;
  /** K03, K06_24: `months(E, 27)`. */
  readonly answers24: CalendarDate;
  /** K05: the last day on which each wave's report is in time. */
  readonly reports: Readonly<Record<Wave, CalendarDate>>;
}

/** How far after `E` each kind of result falls due. */
export const DUE_RULES = {
  return: { months: 0, days: 30 },
  creditRecognition: { months: 0, days: 45 },
  endReport: { months: 0, days: 14 },
  outputs: { months: 24, days: 0 },
  answers6: { months: 9, days: 0 },
  answers12: { months: 15, days: 0 },
  answers24: { months: 27, days: 0 },
} as const satisfies Record<Exclude<keyof DueDates, 'reports'>, DueRule>;

/** The due dates of one `E`. */
export function dueDatesAfter(end: CalendarDate): DueDates {
  return {
    return: dueDateAfter(end, DUE_RULES.return),
    creditRecognition: dueDateAfter(end, DUE_RULES.creditRecognition),
    endReport: dueDateAfter(end, DUE_RULES.endReport),
    outputs: dueDateAfter(end, DUE_RULES.outputs),
    answers6: dueDateAfter(end, DUE_RULES.answers6),
    answers12: dueDateAfter(end, DUE_RULES.answers12),
    answers24: dueDateAfter(end, DUE_RULES.answers24),
    reports: {
      end: dueDateAfter(end, REPORT_DEADLINES.end),
      m6: dueDateAfter(end, REPORT_DEADLINES.m6),
      m12: dueDateAfter(end, REPORT_DEADLINES.m12),
      m24: dueDateAfter(end, REPORT_DEADLINES.m24),
    },
  };
}

/** Due dates by `E`, each worked out once: thousands of participations share a few hundred end dates. */
export class DueDateTable {
  private readonly byEnd = new Map<CalendarDate, DueDates>();

  /** The due dates of one `E`. */
  of(end: CalendarDate): DueDates {
    let dates = this.byEnd.get(end);
    if (dates === undefined) {
      dates = dueDatesAfter(end);
      this.byEnd.set(end, dates);
    }
    return dates;
  }
}
