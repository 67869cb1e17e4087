import { describe, expect, it } from '@jest/globals';
import { INDICATOR_CODES } from '#domain/kpi/catalogue.js';
import {
  canBeDivided,
  canBeWeighted,
  hasBenchmark,
  hasLimits,
  INDICATOR_SECTIONS,
  readIndicator,
  readSection,
} from './indicator-sections.js';
import { readNationalSearch } from './national-search.js';

describe('the address of a national page', () => {
  it('keeps what it knows, a year as text, and drops the rest', () => {
    expect(readNationalSearch({ period: 2024, indicator: 'K07', find: '', evil: '<b>', universities: ['a'] })).toEqual({
      period: '2024',
      indicator: 'K07',
    });
  });

  it('falls back on the first section and on the first indicator that a page can show', () => {
    expect([readSection('money'), readSection('toString'), readSection(undefined)]).toEqual([
      'money',
      'returns',
      'returns',
    ]);
    expect([readIndicator('K16'), readIndicator('K16', hasLimits), readIndicator('nonsense')]).toEqual([
      'K16',
      'K01',
      'K01',
    ]);
  });
});

describe('the sections of the indicators', () => {
  it('hold each indicator once', () => {
    expect(Object.values(INDICATOR_SECTIONS).flat().toSorted()).toEqual([...INDICATOR_CODES].toSorted());
  });

  it('tell which may be shown how', () => {
    const not = (may: (code: (typeof INDICATOR_CODES)[number]) => boolean) =>
      INDICATOR_CODES.filter((code) => !may(code));
    const notAShare = ['K04', 'K05', 'K10', 'K12', 'K13', 'K16', 'K17'];
    expect(not(canBeDivided)).toEqual(['K15_6', 'K15_12']);
    expect(not(hasLimits)).toEqual(notAShare);
    expect(new Set(not(hasBenchmark))).toEqual(new Set([...notAShare, 'K15_6', 'K15_12']));
    expect(new Set(not(canBeWeighted))).toEqual(
      new Set([...notAShare, 'K06_6', 'K06_12', 'K06_24', 'K15_6', 'K15_12', 'K18']),
    );
  });
});
