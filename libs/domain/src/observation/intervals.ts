import { type CalendarDate, addDays, addMonths, daysInMonth } from '../calendar/calendar-date.js';

/** Days from the first to the last, both included; `to` null = still going on. */
export interface Interval {
  readonly from: CalendarDate;
  readonly to: CalendarDate | null;
}

/** An interval that has ended, or was cut off. */
export interface ClosedInterval extends Interval {
  readonly to: CalendarDate;
}

/** The calendar month that a day lies in. */
export function monthOf(date: CalendarDate): ClosedInterval {
  const days = daysInMonth(Number(date.slice(0, 4)), Number(date.slice(5, 7)));
  return { from: `${date.slice(0, 8)}01`, to: `${date.slice(0, 8)}${days}` };
}

/** Whether a day lies in an interval; a side that is null is open. */
export function holdsAt(
  { from, to }: { readonly from: CalendarDate | null; readonly to: CalendarDate | null },
  date: CalendarDate,
): boolean {
  return (from === null || from <= date) && (to === null || date <= to);
}

/** The part of an interval between two days, both included; undefined where there is none. */
export function cut(interval: Interval, first: CalendarDate | null, last: CalendarDate): ClosedInterval | undefined {
  const from = first !== null && first > interval.from ? first : interval.from;
  const to = interval.to === null || interval.to > last ? last : interval.to;
  return from <= to ? { from, to } : undefined;
}

/** Intervals in order, those that overlap or follow each other without a day between them as one. */
export function merged(intervals: readonly ClosedInterval[]): ClosedInterval[] {
  const runs: { from: CalendarDate; to: CalendarDate }[] = [];
  for (const { from, to } of [...intervals].sort((one, other) => (one.from < other.from ? -1 : 1))) {
    const last = runs.at(-1);
    if (last !== undefined && from <= addDays(last.to, 1)) {
      last.to = to > last.to ? to : last.to;
    } else {
      runs.push({ from, to });
    }
  }
  return runs;
}

/** Whole months of an interval: the largest `n` with `months(from, n)` minus one day not after its last day. */
export function wholeMonths({ from, to }: ClosedInterval): number {
  let months = (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + 2;
  months += Number(to.slice(5, 7)) - Number(from.slice(5, 7));
  while (months > 0 && addDays(addMonths(from, months), -1) > to) {
    months -= 1;
  }
  return months;
}
