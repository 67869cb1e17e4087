import { describe, expect, it } from '@jest/globals';
import { readTypedDate, writeTypedDate } from './typed-date.js';

describe('a date as typed', () => {
  it.each([
    ['21.11.2026', '2026-11-21'],
    [' 1.3.2026 ', '2026-03-01'],
    ['2026-11-21', '2026-11-21'],
    ['29.02.2024', '2024-02-29'],
  ])('%p is %s', (text, date) => {
    expect(readTypedDate(text)).toBe(date);
  });

  it.each(['', '29.02.2025', '31.04.2026', '11/21/2026', '21.11.26', '2026.11.21', 'tomorrow'])(
    '%p is none',
    (text) => {
      expect(readTypedDate(text)).toBeUndefined();
    },
  );

  it('is written day first', () => {
    expect(writeTypedDate('2026-11-21')).toBe('21.11.2026');
    expect(writeTypedDate('')).toBe('');
  });
});
