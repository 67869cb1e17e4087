import type { CalendarDate } from '../calendar/calendar-date.js';
import { AsOfParticipation } from '../kpi/as-of-participation.js';
import type { ParticipationFacts } from '../kpi/facts.js';
import { k05State } from '../kpi/k05-report-timeliness.js';
import { isInPopulation } from '../kpi/selection.js';
import { share } from '../kpi/value.js';
import { type Wave, WAVES } from '../report/report-codes.js';

/** How many reports were expected, came, and came in time. They add up over waves and universities. */
export interface ReportingCounts {
  readonly expected: number;
  readonly received: number;
  readonly onTime: number;
}

/** The same as rates, DHIS2's: both of all expected; `null` where none was. */
export interface ReportingRates extends ReportingCounts {
  readonly completeness: number | null;
  readonly timeliness: number | null;
}

const NONE: ReportingCounts = { expected: 0, received: 0, onTime: 0 };

/**
 * Completeness and timeliness of participants' reports as of a day, per wave. A report is expected once its deadline (K05)
 * is past, of who went and was not waived; received if any of that wave was filed by the day; on time as K05 says, so that
 * the waves together have K05's n and yes.
 */
export function countReports(
  participations: Iterable<ParticipationFacts>,
  asOf: CalendarDate,
): Readonly<Record<Wave, ReportingCounts>> {
  const counts = { end: NONE, m6: NONE, m12: NONE, m24: NONE };
  for (const facts of participations) {
    if (isInPopulation(facts.status)) {
      const participation = new AsOfParticipation(facts, asOf);
      for (const wave of WAVES) {
        counts[wave] = addReports(counts[wave], reportOf(participation, wave));
      }
    }
  }
  return counts;
}

/** The counts of two disjoint sets together. */
export function addReports(one: ReportingCounts, other: ReportingCounts): ReportingCounts {
  return {
    expected: one.expected + other.expected,
    received: one.received + other.received,
    onTime: one.onTime + other.onTime,
  };
}

/** Counts with their rates. */
export function reportingRates(counts: ReportingCounts): ReportingRates {
  return {
    ...counts,
    completeness: share(counts.received, counts.expected),
    timeliness: share(counts.onTime, counts.expected),
  };
}

function reportOf(participation: AsOfParticipation, wave: Wave): ReportingCounts {
  const state = k05State(participation, wave);
  if (state !== 'yes' && state !== 'no') {
    return NONE;
  }
  const isReceived = participation.reportsOf(wave).length > 0;
  return { expected: 1, received: isReceived ? 1 : 0, onTime: state === 'yes' ? 1 : 0 };
}
