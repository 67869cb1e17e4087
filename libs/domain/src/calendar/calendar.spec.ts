import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import {
  addDays,
  addMonths,
  calendarDateFromInstant,
  daysBetween,
  isCalendarDate,
  parseCalendarDate,
} from './calendar-date.js';
import { academicYearOf, ALL_TIME, parsePeriod, PeriodInvalidError } from './period.js';

const DAY_MS = 86_400_000;
const anyDate = fc
  .integer({ min: Date.UTC(1900, 0, 1) / DAY_MS, max: Date.UTC(2199, 11, 31) / DAY_MS })
  .map((day) => isoOf(new Date(day * DAY_MS)));

function isoOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}

function utcOf(date: string): Date {
  return new Date(`${date}T00:00:00Z`);
}

describe('calendar date', () => {
  it.each(['2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31', '2025-12-31'])('reads %s', (text) => {
    expect(parseCalendarDate(text)).toBe(text);
    expect(isCalendarDate(text)).toBe(true);
  });

  it.each([
    '2025-02-29',
    '1900-02-29',
    '2024-13-01',
    '2024-00-10',
    '2024-04-31',
    '2024-01-00',
    '0000-01-01',
    '31.12.2024',
    '2024-1-1',
    '2024-01-01T00:00:00Z',
    ' 2024-01-01',
    '2024-01-01\n',
    '+02024-01-01',
    '٢٠٢٤-٠١-٠١',
    '',
  ])('refuses %j', (text) => {
    expect(parseCalendarDate(text)).toBeUndefined();
  });

  it('is no number and no Date', () => {
    expect(isCalendarDate(20_240_101)).toBe(false);
    expect(isCalendarDate(new Date())).toBe(false);
  });

  it.each([
    ['2024-08-31', 6, '2025-02-28'],
    ['2023-08-31', 6, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 24, '2026-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2024-12-31', 2, '2025-02-28'],
    ['2024-01-31', -1, '2023-12-31'],
    ['2024-03-31', -1, '2024-02-29'],
    ['2024-06-30', 0, '2024-06-30'],
  ])('months(%s, %d) = %s', (date, months, expected) => {
    expect(addMonths(date, months)).toBe(expected);
  });

  it('clips once: a month and then another is not two months', () => {
    expect(addMonths(addMonths('2024-01-31', 1), 1)).toBe('2024-03-29');
    expect(addMonths('2024-01-31', 2)).toBe('2024-03-31');
  });

  it('adds months as a calendar on the wall would', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -60, max: 60 }), (date, months) => {
        // Oracle: walk month by month on Date's own calendar, then take the last day that exists.
        const from = utcOf(date);
        const lastOfMonth = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months + 1, 0));
        const day = Math.min(from.getUTCDate(), lastOfMonth.getUTCDate());
        lastOfMonth.setUTCDate(day);
        expect(addMonths(date, months)).toBe(isoOf(lastOfMonth));
      }),
    );
  });

  it('adds and counts days as Date does, and one undoes the other', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -40_000, max: 40_000 }), (date, days) => {
        const later = addDays(date, days);
        expect(later).toBe(isoOf(new Date(utcOf(date).getTime() + days * DAY_MS)));
        expect(daysBetween(date, later)).toBe(days);
      }),
    );
  });

  it('orders as text', () => {
    fc.assert(
      fc.property(anyDate, anyDate, (a, b) => {
        expect(a < b).toBe(daysBetween(a, b) > 0);
      }),
    );
  });

  it('stays within the years that text can order', () => {
    expect(addMonths('9999-12-31', 27)).toBe('9999-12-31');
    expect(addDays('9999-12-31', 1)).toBe('9999-12-31');
    expect(addMonths('0001-01-31', -1)).toBe('0001-01-01');
    expect(addDays('0001-01-01', -1)).toBe('0001-01-01');
    expect(addDays('0099-12-31', 1)).toBe('0100-01-01');
  });

  it("is Kazakhstan's day, five hours ahead of UTC", () => {
    expect(calendarDateFromInstant(new Date('2026-11-20T18:59:59Z'))).toBe('2026-11-20');
    expect(calendarDateFromInstant(new Date('2026-11-20T19:00:00Z'))).toBe('2026-11-21');
    expect(calendarDateFromInstant(new Date('2026-12-31T23:30:00Z'), 'UTC')).toBe('2026-12-31');
  });
});

describe('period', () => {
  it('2024/2025 is 1 September 2024 – 31 August 2025, both included', () => {
    const period = parsePeriod('2024/2025');
    expect(period).toMatchObject({ code: '2024/2025', from: '2024-09-01', to: '2025-08-31' });
    expect(['2024-08-31', '2024-09-01', '2025-08-31', '2025-09-01'].map((date) => period.contains(date))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('2024 is the calendar year, both ends included', () => {
    const period = parsePeriod('2024');
    expect(['2023-12-31', '2024-01-01', '2024-12-31', '2025-01-01'].map((date) => period.contains(date))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('all holds every date, past or future', () => {
    expect(parsePeriod('all')).toBe(ALL_TIME);
    expect(ALL_TIME.contains('0001-01-01') && ALL_TIME.contains('9999-12-31')).toBe(true);
  });

  it.each(['2024/2026', '2024/2024', '2025/2024', '2024/25', '24', '1024', '9999', '2024-2025', 'ALL', ' 2024', ''])(
    'refuses %j',
    (text) => {
      expect(() => parsePeriod(text)).toThrow(PeriodInvalidError);
      expect(() => parsePeriod(text)).toThrow(expect.objectContaining({ code: 'period_invalid' }));
    },
  );

  it('every date lies in its own academic year', () => {
    expect(academicYearOf('2024-08-31')).toBe('2023/2024');
    fc.assert(
      fc.property(anyDate, (date) => {
        fc.pre(date >= '1900-09-01');
        expect(parsePeriod(academicYearOf(date)).contains(date)).toBe(true);
      }),
    );
  });
});
