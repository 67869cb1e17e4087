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
import { wilsonInterval, wilsonIntervalAt, Z_95, Z_998 } from './wilson.js';

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

  it('mirrors itself when yes and no change places, and moves up with x', () => {
    fc.assert(
      fc.property(proportion, ({ yes, known }) => {
        const { low, high } = wilsonInterval(yes, known);
        const mirrored = wilsonInterval(known - yes, known);
        expect(mirrored.low).toBeCloseTo(1 - high, 12);
        expect(mirrored.high).toBeCloseTo(1 - low, 12);
        if (yes < known) {
          const next = wilsonInterval(yes + 1, known);
          expect(next.low).toBeGreaterThan(low);
          expect(next.high).toBeGreaterThan(high);
        }
      }),
    );
  });

  it('solves |p̂ − p| = z·√(p(1 − p)/n), which defines it', () => {
    fc.assert(
      fc.property(proportion, ({ yes, known }) => {
        for (const z of [Z_95, Z_998]) {
          const { low, high } = wilsonInterval(yes, known, z);
          for (const p of [low, high]) {
            expect(Math.abs((yes / known - p) ** 2 - (z * z * p * (1 - p)) / known)).toBeLessThan(1e-12);
          }
        }
      }),
    );
  });

  it('holds the true proportion about as often as it says, counted over every possible outcome of small n', () => {
    for (const n of [5, 10, 20, 29]) {
      const coverage: number[] = [];
      for (let step = 1; step < 200; step += 1) {
        const p = step / 200;
        let held = 0;
        let probability = (1 - p) ** n;
        for (let x = 0; x <= n; x += 1) {
          const { low, high } = wilsonInterval(x, n);
          if (low <= p && p <= high) held += probability;
          probability *= ((n - x) / (x + 1)) * (p / (1 - p));
        }
        coverage.push(held);
      }
      const mean = coverage.reduce((sum, held) => sum + held, 0) / coverage.length;
      // Newcombe 1998, table 2: mean coverage 0.952, least 0.831, over n from 5 to 100.
      expect(mean).toBeGreaterThan(0.94);
      expect(mean).toBeLessThan(0.97);
      expect(Math.min(...coverage)).toBeGreaterThan(0.83);
    }
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

  it('takes one participation as one case, however many commitments it has', () => {
    expect(kishEffectiveNumber(12, 144)).toBe(1);
    const { low, high } = wilsonInterval(1, 1);
    expect(clusterRatioInterval({ achieved: 12, weight: 12, weightSquares: 144 })).toEqual({ low, high });
    expect(clusterRatioInterval({ achieved: 0, weight: 12, weightSquares: 144 })?.low).toBe(0);
    // Wilson at p = ½, n = 1: ½ ∓ z·√(z² + 1) / (2(1 + z²))
    const z = 1.959963984540054;
    const reach = (z * Math.sqrt(z * z + 1)) / (2 * (1 + z * z));
    const half = clusterRatioInterval({ achieved: 6, weight: 12, weightSquares: 144 });
    expect(half?.low).toBeCloseTo(0.5 - reach, 12);
    expect(half?.high).toBeCloseTo(0.5 + reach, 12);
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

describe('difference of two proportions at the edges', () => {
  it('is Newcombe’s (1998, table II, method 10) for none, all, and small numbers', () => {
    const found = (yes1: number, n1: number, yes2: number, n2: number) => {
      const { low, high } = newcombeDifference({ yes: yes1, known: n1 }, { yes: yes2, known: n2 });
      return [low, high].map((limit) => limit.toFixed(4));
    };
    expect(found(56, 70, 48, 80)).toEqual(['0.0524', '0.3339']);
    expect(found(9, 10, 3, 10)).toEqual(['0.1705', '0.8090']);
    expect(found(10, 10, 0, 20)).toEqual(['0.6791', '1.0000']);
    expect(found(10, 10, 0, 10)).toEqual(['0.6075', '1.0000']);
    expect(found(5, 56, 0, 29)).toEqual(['-0.0381', '0.1926']);
    expect(found(0, 10, 0, 20)).toEqual(['-0.1611', '0.2775']);
  });

  it('refuses a side of which nobody is known', () => {
    expect(() => newcombeDifference({ yes: 0, known: 0 }, { yes: 1, known: 2 })).toThrow(RangeError);
  });
});

describe('bounds under missing outcomes', () => {
  it('enclose every rate that the unknown could make, and meet where nobody is', () => {
    const count = fc.integer({ min: 0, max: 60 });
    fc.assert(
      fc.property(count, count, count, fc.nat(), (yes, no, unknown, pick) => {
        const bounds = manskiBounds(yes, no, unknown);
        const n = yes + no + unknown;
        if (n === 0) {
          expect(bounds).toBeNull();
          return;
        }
        const revealed = (yes + (pick % (unknown + 1))) / n;
        expect(bounds?.low).toBeLessThanOrEqual(revealed);
        expect(bounds?.high).toBeGreaterThanOrEqual(revealed);
        expect((bounds?.high ?? 0) - (bounds?.low ?? 0)).toBeCloseTo(unknown / n, 12);
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
    expect(nonResponseWeightedRate([{ asked: 3, answered: 0, yes: 0 }])).toEqual({ value: null, representedShare: 0 });
    expect(() => nonResponseWeightedRate([{ asked: 3, answered: 4, yes: 0 }])).toThrow(RangeError);
    expect(() => nonResponseWeightedRate([{ asked: 3, answered: 1, yes: 2 }])).toThrow(RangeError);
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
