import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { wholePercentage } from '../disclosure/rounding.js';
import { agrestiCoullInterval } from './agresti-coull.js';
import { clusterRatioInterval, kishEffectiveNumber, ratioOfSums } from './cluster-ratio.js';
import { fiscalLossBounds } from './fiscal-loss-scenario.js';
import { manskiBounds } from './manski-bounds.js';
import { newcombeDifference } from './newcombe-difference.js';
import { nonResponseWeightedRate } from './non-response-weighting.js';
import { standardisedRatio } from './standardised-ratio.js';
import { wilsonInterval, wilsonIntervalAt, Z_998 } from './wilson.js';

const proportion = fc
  .tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 500 }))
  .filter(([yes, no]) => yes + no > 0)
  .map(([yes, no]) => ({ yes, known: yes + no }));

describe('Wilson interval', () => {
  it('stays within 0–1, holds the proportion, and is exactly 0 at none and 1 at all', () => {
    fc.assert(
      fc.property(proportion, ({ yes, known }) => {
        const { low, high } = wilsonInterval(yes, known);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(yes / known + 1e-15);
        expect(high).toBeGreaterThanOrEqual(yes / known - 1e-15);
        expect(low === 0).toBe(yes === 0);
        expect(high === 1).toBe(yes === known);
      }),
    );
  });

  it('holds the narrower 95 % interval within the 99.8 % one', () => {
    fc.assert(
      fc.property(proportion, ({ yes, known }) => {
        const inner = wilsonInterval(yes, known);
        const outer = wilsonInterval(yes, known, Z_998);
        expect(outer.low).toBeLessThanOrEqual(inner.low);
        expect(outer.high).toBeGreaterThanOrEqual(inner.high);
      }),
    );
  });

  it('takes an effective number below 1', () => {
    expect(wilsonIntervalAt(1, 0.4).high).toBe(1);
    expect(wilsonIntervalAt(0, 0.4).low).toBe(0);
    expect(wilsonIntervalAt(0.5, 0.4).low).toBeGreaterThan(0);
  });

  it.each([
    [1, 0],
    [3, 2],
    [-1, 2],
    [Number.NaN, 2],
  ])('refuses %d of %d', (x, n) => {
    expect(() => wilsonInterval(x, n)).toThrow(RangeError);
  });

  it('refuses a proportion outside 0–1', () => {
    expect(() => wilsonIntervalAt(1.1, 3)).toThrow(RangeError);
  });
});

describe('ratio over clusters', () => {
  it('takes weights 3, 2, 1, all fulfilled, as 2.57 participations: 0.400978 to 1', () => {
    expect(kishEffectiveNumber(6, 14)).toBeCloseTo(2.571429, 6);
    const interval = clusterRatioInterval({ achieved: 6, weight: 6, weightSquares: 14 });
    expect(interval?.low).toBeCloseTo(0.400978, 6);
    expect(interval?.high).toBe(1);
  });

  it('takes an excess over 1 that is only rounding error as 1, a real one as no proportion', () => {
    expect(0.1 + 0.2 > 0.3).toBe(true);
    expect(ratioOfSums(0.1 + 0.2, 0.3)).toBe(1);
    expect(clusterRatioInterval({ achieved: 0.1 + 0.2, weight: 0.3, weightSquares: 0.09 })?.high).toBe(1);
    expect(ratioOfSums(1.2, 1)).toBe(1.2);
    expect(clusterRatioInterval({ achieved: 1.2, weight: 1, weightSquares: 1 })).toBeNull();
  });

  it('has no value and no interval without a cluster', () => {
    expect(ratioOfSums(0, 0)).toBeNull();
    expect(kishEffectiveNumber(0, 0)).toBeNull();
    expect(clusterRatioInterval({ achieved: 0, weight: 0, weightSquares: 0 })).toBeNull();
  });

  it('never counts more clusters than there are, nor fewer than one', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 30 }), (weights) => {
        const total = weights.reduce((sum, weight) => sum + weight, 0);
        const squares = weights.reduce((sum, weight) => sum + weight * weight, 0);
        const n = kishEffectiveNumber(total, squares) ?? Number.NaN;
        expect(n).toBeGreaterThanOrEqual(1);
        expect(n).toBeLessThanOrEqual(weights.length + 1e-9);
      }),
    );
  });
});

describe('difference of two proportions', () => {
  it('turns its sign, and nothing else, when the two change places', () => {
    fc.assert(
      fc.property(proportion, proportion, (one, two) => {
        const there = newcombeDifference(one, two);
        const back = newcombeDifference(two, one);
        expect(back.difference).toBeCloseTo(-there.difference, 12);
        expect(back.low).toBeCloseTo(-there.high, 12);
        expect(back.high).toBeCloseTo(-there.low, 12);
        expect(there.low).toBeGreaterThanOrEqual(-1 - 1e-12);
        expect(there.high).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });
});

describe('small tools', () => {
  it('weights answers by those asked in each stratum and says who has no voice', () => {
    const strata = [
      { asked: 10, answered: 5, yes: 5 },
      { asked: 30, answered: 5, yes: 0 },
      { asked: 10, answered: 0, yes: 0 },
    ];
    expect(nonResponseWeightedRate(strata)).toEqual({ value: 0.25, representedShare: 0.8 });
    expect(nonResponseWeightedRate([])).toEqual({ value: null, representedShare: null });
  });

  it('has exact limits from nothing observed: 0 to 3.688879 (Garwood 1936)', () => {
    const { low, high } = standardisedRatio(0, 1);
    expect(low).toBe(0);
    expect(high).toBeCloseTo(-Math.log(0.025), 9);
    expect(() => standardisedRatio(2.5, 1)).toThrow(RangeError);
    expect(() => standardisedRatio(2, 0)).toThrow(RangeError);
  });

  it('has no width at a full census', () => {
    const { proportion, low, high } = agrestiCoullInterval(7, 10, 10);
    expect([low, high]).toEqual([proportion, proportion]);
    expect(() => agrestiCoullInterval(7, 10, 9)).toThrow(RangeError);
  });

  it('has no bounds without a unit and no loss rate without a known one', () => {
    expect(manskiBounds(0, 0, 0)).toBeNull();
    expect(fiscalLossBounds(1_000_000, 0, 0, 3)).toEqual({ low: 0, high: 3_000_000, value: null });
  });

  it('rounds a percentage from counts, halves up', () => {
    expect(wholePercentage(1, 8)).toBe(13);
    expect(wholePercentage(29, 200)).toBe(15);
    expect(wholePercentage(57, 1000)).toBe(6);
    expect(wholePercentage(2, 3)).toBe(67);
  });
});
