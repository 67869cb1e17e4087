import { describe, expect, it } from '@jest/globals';
import { dayOf, formatBytes, formatDate, formatFigure, formatNumber } from './format.js';

describe('numbers and dates of the public pages', () => {
  it('are written as each language has them', () => {
    expect(formatNumber(1234567.5, 'ru', 1)).toBe('1\u00a0234\u00a0567,5');
    expect(formatNumber(1234567.5, 'en', 1)).toBe('1\u00a0234\u00a0567.5');
    expect(formatNumber(-0.04, 'kk', 1)).toBe('0');
    expect(formatNumber(-12, 'kk')).toBe('−12');
  });

  it.each([
    [73, 'percent', '73\u00a0%'],
    [0.625, 'share', '62,5\u00a0%'],
    [1324800000, 'kzt', '1\u00a0324\u00a0800\u00a0000\u00a0₸'],
    [70.44, 'index_0_100', '70,4'],
    [0.333, 'outputs_per_participant', '0,33'],
  ] as const)('%s in %s', (value, unit, text) => expect(formatFigure(value, unit, 'kk')).toBe(text));

  it('have dates with points in Kazakh and Russian and with a month’s name in English', () => {
    expect(formatDate('2026-11-21', 'kk')).toBe('21.11.2026');
    expect(formatDate('2026-11-21', 'en')).toBe('21\u00a0November\u00a02026');
    expect(dayOf(new Date('2026-11-20T20:00:00Z'))).toBe('2026-11-21');
  });

  it('have sizes of files', () => {
    const units = { kB: 'кБ', MB: 'МБ' };
    expect(formatBytes(65, 'ru', units)).toBe('0,1\u00a0кБ');
    expect(formatBytes(8_123_456, 'ru', units)).toBe('8,1\u00a0МБ');
  });
});
