/**
 * A calendar date, ISO `YYYY-MM-DD`, years 0001–9999. Comparing two of them as strings (`<`, `<=`) is comparing the
 * days, which is why the whole domain keeps dates in this form and never as an instant.
 */
export type CalendarDate = string;

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const LAST_YEAR = 9999;
const LAST_DAY: CalendarDate = '9999-12-31';
const FIRST_DAY: CalendarDate = '0001-01-01';
const DAYS_IN_ERA = 146_097;
const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Reads an ISO date; `undefined` for any other form and for days that do not exist (30 February, month 13, year 0). */
export function parseCalendarDate(text: string): CalendarDate | undefined {
  const match = ISO_DATE.exec(text);
  if (match === null) {
    return undefined;
  }
  const year = Number(match[1]);
  const month = Number(match[2]);
  const day = Number(match[3]);
  const real = year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  return real ? text : undefined;
}

/** Whether a value is a real day in ISO form. */
export function isCalendarDate(value: unknown): value is CalendarDate {
  return typeof value === 'string' && parseCalendarDate(value) !== undefined;
}

/**
 * The date `days` whole days later (earlier when negative). A result beyond the calendar stays on its last (first)
 * day: a due date in the year 10000 would otherwise sort before today.
 */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return dateFromDayNumber(dayNumber(date) + days);
}

/**
 * `months(d, n)` of the KPI catalogue: adds calendar months and clips to the last day of the month reached
 * (31 August + 6 months = 28 or 29 February). Apply it once, to the anchor itself: adding 6 months twice is not adding
 * 12. A result beyond the calendar stays on its last (first) day.
 */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const monthCount = yearOf(date) * 12 + (monthOf(date) - 1) + months;
  const year = Math.floor(monthCount / 12);
  if (year > LAST_YEAR) {
    return LAST_DAY;
  }
  if (year < 1) {
    return FIRST_DAY;
  }
  const month = monthCount - year * 12 + 1;
  return formatDate(year, month, Math.min(dayOf(date), daysInMonth(year, month)));
}

/** Whole days from one date to another; negative when `to` comes first. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return dayNumber(to) - dayNumber(from);
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** The calendar date that an instant falls on in a time zone: by default Kazakhstan's single one, UTC+5. */
export function calendarDateFromInstant(instant: Date, timeZone = 'Asia/Almaty'): CalendarDate {
  let formatter = formatters.get(timeZone);
  if (formatter === undefined) {
    formatter = new Intl.DateTimeFormat('en-CA-u-ca-iso8601-nu-latn', {
      timeZone,
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
    });
    formatters.set(timeZone, formatter);
  }
  const parts = new Map(formatter.formatToParts(instant).map((part) => [part.type, part.value]));
  return formatDate(Number(parts.get('year')), Number(parts.get('month')), Number(parts.get('day')));
}

/** Days in a month (1–12) of the Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (DAYS_IN_MONTH[month - 1] ?? 0);
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function yearOf(date: CalendarDate): number {
  return Number(date.slice(0, 4));
}

function monthOf(date: CalendarDate): number {
  return Number(date.slice(5, 7));
}

function dayOf(date: CalendarDate): number {
  return Number(date.slice(8, 10));
}

function formatDate(year: number, month: number, day: number): CalendarDate {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Days since 1 March of the year 0, the start of a 400-year era in which 29 February is a year's last day. */
function dayNumber(date: CalendarDate): number {
  const month = monthOf(date);
  const year = month <= 2 ? yearOf(date) - 1 : yearOf(date);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + dayOf(date) - 1;
  return era * DAYS_IN_ERA + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
}

function dateFromDayNumber(days: number): CalendarDate {
  const era = Math.floor(days / DAYS_IN_ERA);
  const dayOfEra = days - era * DAYS_IN_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0);
  if (year > LAST_YEAR) {
    return LAST_DAY;
  }
  return year < 1 ? FIRST_DAY : formatDate(year, month, day);
}
