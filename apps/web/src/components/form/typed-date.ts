import { isCalendarDate } from '#domain/calendar/calendar-date.js';

/**
 * A date as typed or pasted, `21.11.2026`, `1.3.2026` or ISO, as ISO; nothing for anything else. Day comes before month and
 * nothing is guessed: `11/21/2026` is no date here.
 */
export function readTypedDate(text: string): string | undefined {
  const trimmed = text.trim();
  if (isCalendarDate(trimmed)) return trimmed;
  const [, day = '', month = '', year = ''] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(trimmed) ?? [];
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCalendarDate(date) ? date : undefined;
}

/** An ISO date as it is typed, `21.11.2026`; what is none comes back as it is. */
export function writeTypedDate(date: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? [];
  return year === undefined ? date : `${day}.${month}.${year}`;
}
