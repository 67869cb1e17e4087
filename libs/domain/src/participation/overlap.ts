import type { CalendarDate } from '../calendar/calendar-date.js';
import type { ParticipationDraft } from './participation-fields.js';

/** The days that a mobility took, both included. */
export interface MobilitySpan {
  readonly start: CalendarDate;
  readonly end: CalendarDate;
}

/**
 * The time of a mobility: actual dates where they are known, else the planned ones. A cancelled one took no time, and one
 * without dates is not known to have.
 */
export function mobilitySpan(
  record: Pick<ParticipationDraft, 'status' | 'plannedStart' | 'plannedEnd' | 'actualStart' | 'actualEnd'>,
): MobilitySpan | undefined {
  if (record.status === 'cancelled') {
    return undefined;
  }
  const start = record.actualStart ?? record.plannedStart;
  const end = record.actualEnd ?? record.plannedEnd;
  return start && end ? { start, end } : undefined;
}

/** Whether two mobilities of one person share at least one day. */
export function spansOverlap(one: MobilitySpan, other: MobilitySpan): boolean {
  return one.start <= other.end && other.start <= one.end;
}

/** Whether two mobilities of one person share at least one day, so far as both are known. */
export function mobilitiesOverlap(one: ParticipationDraft, other: ParticipationDraft): boolean {
  const [first, second] = [mobilitySpan(one), mobilitySpan(other)];
  return first !== undefined && second !== undefined && spansOverlap(first, second);
}
