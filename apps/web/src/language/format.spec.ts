import { describe, expect, it } from '@jest/globals';
import {
  formatDate,
  formatDegree,
  formatMoney,
  formatNumber,
  formatPercent,
  formatPlain,
  formatTimeOrInstant,
} from './format.js';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('numbers and dates of the interface', () => {
  it('sets thousands apart and marks decimals by the language', () => {
    expect(plain(formatNumber(1234567.5, 'kk', 1))).toBe('1 234 567,5');
    expect(plain(formatNumber(1234567.5, 'en', 1))).toBe('1 234 567.5');
    expect(plain(formatNumber(999, 'ru'))).toBe('999');
    expect(plain(formatNumber(-1234, 'ru'))).toBe('−1 234');
    expect(plain(formatNumber(-0.01, 'ru', 1))).toBe('0,0');
  });

  it('writes tenge with its sign behind', () => {
    expect(plain(formatMoney(1234567.5, 'kk'))).toBe('1 234 567,50 ₸');
    expect(plain(formatMoney(420000, 'ru'))).toBe('420 000 ₸');
  });

  it('says the day of what was not today', () => {
    const at = (day: number, hour: number) => new Date(2026, 10, day, hour, 32);
    expect(formatTimeOrInstant(at(21, 7).toISOString(), 'ru', at(21, 23))).toBe('07:32');
    expect(formatTimeOrInstant(at(20, 23).toISOString(), 'ru', at(21, 0))).toBe('20.11.2026 23:32');
  });

  it('writes a share as a percentage', () => {
    expect(plain(formatPercent(0.875, 'kk'))).toBe('87,5 %');
    expect(formatPercent(1, 'en')).toBe('100.0%');
  });

  it('writes no decimals that a number does not have', () => {
    expect(formatPlain(1.5, 'kk')).toBe('1,5');
    expect(formatPlain(2, 'kk')).toBe('2');
    expect(plain(formatDegree(0.8, 'ru'))).toBe('80 %');
    expect(plain(formatDegree(0.333, 'ru'))).toBe('33,3 %');
  });

  it('writes dates day first, and leaves alone what is none', () => {
    expect(formatDate('2026-11-21', 'kk')).toBe('21.11.2026');
    expect(formatDate('2026-11-01', 'en')).toBe('1\u00a0Nov\u00a02026');
    expect(formatDate('soon', 'ru')).toBe('soon');
  });
});
