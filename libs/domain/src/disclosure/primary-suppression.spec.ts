import { describe, expect, it } from '@jest/globals';
import type { IndicatorCode } from '../kpi/catalogue.js';
import { boundedFigures, type IndicatorValue, withFigures } from '../kpi/value.js';
import { primaryReason } from './primary-suppression.js';
import { publicIndicator } from './public-indicator.js';

function bounded(yes: number, no: number, unknown: number): IndicatorValue {
  const sums = { yes, no, unknown, not_due: 0, not_applicable: 0, excluded: 0 };
  return withFigures(sums, boundedFigures(yes, no, unknown));
}

function valued(n: number, value: number | null): IndicatorValue {
  return { ...bounded(n, 0, 0), value };
}

describe('what a figure may not be published for by its own size', () => {
  it.each<[string, IndicatorCode, IndicatorValue, number, string | undefined]>([
    ['23 known', 'K01', bounded(20, 3, 0), 23, undefined],
    ['22 known', 'K01', bounded(20, 2, 0), 22, 'few_known'],
    ['nobody known', 'K01', bounded(0, 0, 40), 0, 'few_known'],
    ['a known share of 30 %', 'K02', bounded(20, 10, 70), 30, undefined],
    ['a known share just below 30 %', 'K02', bounded(20, 10, 71), 30, 'low_known_share'],
    ['6 group projects of 23 members', 'K18', valued(6, 0.5), 23, undefined],
    ['23 group projects of 22 members', 'K18', valued(23, 0.5), 22, 'few_known'],
    ['a ratio of sums of 23, of a low known share', 'K10', bounded(23, 0, 99), 23, undefined],
    ['a ratio of sums of 22', 'K04', valued(100, 0.5), 22, 'few_known'],
    ['money of 23', 'K16', valued(23, 1_000_000), 23, undefined],
    ['money of 22', 'K16', valued(22, 1_000_000), 22, 'few_known'],
    ['money with nothing to divide by', 'K17', valued(30, null), 30, 'not_computable'],
    ['a mean of 8', 'K13', valued(8, 70), 8, undefined],
    ['a mean of 7', 'K13', valued(7, 70), 7, 'few_respondents'],
    ['the intention to leave of thousands', 'K15_12', bounded(2000, 3000, 0), 5000, 'never_public'],
  ])('%s', (_name, code, value, knownParticipations, reason) => {
    expect(primaryReason(code, value, knownParticipations)).toBe(reason);
  });
});

describe('an indicator as the public sees it', () => {
  it('is a whole percentage, halves up, from unrounded counts, with its uncertainty from rounded ones', () => {
    // 23 of 28 is 82.14 %; known 28 → 30, n 33 → 35.
    expect(publicIndicator('K01', bounded(23, 5, 5), undefined)).toEqual({
      counts: { n: 35, known: 30, yes: 25, no: 5 },
      figure: { status: 'published', unit: 'percent', value: 82, low: 70, high: 85, ciLow: 64, ciHigh: 92 },
      isCompared: true,
    });
  });

  it('is not what is withheld, which says why and shows n and known alone', () => {
    expect(publicIndicator('K01', bounded(5, 1, 4), 'few_known')).toEqual({
      counts: { n: 10, known: 5, yes: null, no: null },
      figure: { status: 'withheld', reason: 'few_known', value: null },
      isCompared: false,
    });
  });

  it('shows a published zero as zero', () => {
    const { figure, counts } = publicIndicator('K14', bounded(0, 30, 0), undefined);
    expect(figure).toMatchObject({ status: 'published', value: 0, ciLow: 0 });
    expect(counts).toEqual({ n: 30, known: 30, yes: 0, no: 30 });
  });

  it('is not rounded where it is money, a ratio of sums or a mean, and these are not compared', () => {
    const value = { ...valued(30, 1_234_567.25), low: 1_000_000, high: 2_000_000, ciLow: null, ciHigh: null };
    const { figure, counts, isCompared } = publicIndicator('K16', value, undefined);
    expect(figure).toMatchObject({ unit: 'kzt', value: 1_234_567.25, low: 1_000_000, high: 2_000_000, ciLow: null });
    expect(counts).toEqual({ n: 30, known: 30, yes: null, no: null });
    expect(isCompared).toBe(false);
    expect(publicIndicator('K13', valued(30, 61.25), undefined).figure).toMatchObject({
      unit: 'index_0_100',
      value: 61.25,
    });
  });

  it('shows not even counts of what is never public', () => {
    expect(publicIndicator('K15_6', bounded(500, 500, 0), 'never_public')).toEqual({
      counts: null,
      figure: { status: 'withheld', reason: 'never_public', value: null },
      isCompared: false,
    });
  });
});
