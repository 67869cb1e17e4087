import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { wholePercentage } from '../disclosure/rounding.js';
import { agrestiCoullInterval } from './agresti-coull.js';
import { benchmark, benchmarkSector } from './benchmark.js';
import { findBetaBinomialFit } from './beta-binomial-fit.js';
import { clusterRatioInterval, kishEffectiveNumber, ratioOfSums } from './cluster-ratio.js';
import { fiscalLossBounds } from './fiscal-loss-scenario.js';
import { estimateOverdispersion, funnelCentre, funnelLimits, overdispersedFunnelLimits, winsorise } from './funnel.js';
import { manskiBounds } from './manski-bounds.js';
import { newcombeDifference } from './newcombe-difference.js';
import { nonResponseWeightedRate } from './non-response-weighting.js';
import { shrinkRates } from './shrinkage.js';
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

describe('funnel', () => {
  it('takes its centre from all known units together, not from the mean of rates', () => {
    expect(
      funnelCentre([
        { yes: 1, known: 1 },
        { yes: 0, known: 9 },
        { yes: 0, known: 0 },
      ]),
    ).toBe(0.1);
    expect(funnelCentre([{ yes: 0, known: 0 }])).toBeNull();
  });

  it('without overdispersion, is not wider for small τ² than for large', () => {
    const narrow = overdispersedFunnelLimits(0.8, 50, 0);
    const wide = overdispersedFunnelLimits(0.8, 50, 0.01);
    expect(wide.inner.low).toBeLessThan(narrow.inner.low);
    expect(wide.outer.high).toBeGreaterThanOrEqual(narrow.outer.high);
  });

  it('clips at 0 and 1 also on the angle, where a sine would turn back', () => {
    expect(overdispersedFunnelLimits(0.95, 3, 0.05).outer.high).toBe(1);
    expect(overdispersedFunnelLimits(0.05, 3, 0.05).outer.low).toBe(0);
    expect(funnelLimits(0, 10).outer).toEqual({ low: 0, high: 0 });
  });

  it('draws the extreme tenths in to their quantiles', () => {
    const values = [100, 2, 3, 4, 5, 6, 7, 8, 9, 10, -50];
    expect(winsorise(values, 0.1)).toEqual([10, 2, 3, 4, 5, 6, 7, 8, 9, 10, 2]);
  });

  it('finds φ and τ² of two like and two unlike institutions by hand', () => {
    expect(
      estimateOverdispersion([
        { yes: 5, known: 10 },
        { yes: 5, known: 10 },
      ]).tauSquared,
    ).toBe(0);
    // θ = 0.5, asin√0.5 = π/4; Y = asin√0.2, asin√0.8; s = 1/20; z = ∓6.4350; 10 % quantiles at ∓0.8·6.4350.
    const z = 0.8 * (Math.PI / 4 - Math.asin(Math.sqrt(0.2))) * 20;
    const { phi, tauSquared } = estimateOverdispersion([
      { yes: 20, known: 100 },
      { yes: 80, known: 100 },
    ]);
    expect(phi).toBeCloseTo(z * z, 12);
    // Σw = 800, Σw² = 320,000
    expect(tauSquared).toBeCloseTo((2 * z * z - 1) / (800 - 400), 12);
  });

  it('finds no overdispersion in fewer than two institutions', () => {
    expect(
      estimateOverdispersion([
        { yes: 3, known: 4 },
        { yes: 0, known: 0 },
      ]),
    ).toEqual({ phi: 1, tauSquared: 0 });
  });

  it('refuses a centre outside 0–1 and an n of 0', () => {
    expect(() => funnelLimits(1.2, 10)).toThrow(RangeError);
    expect(() => overdispersedFunnelLimits(0.5, 0, 0)).toThrow(RangeError);
  });
});

describe('benchmark', () => {
  it('flags three points exactly, in spite of binary fractions, and less than three never', () => {
    const cells = [{ own: 10_000, sector: 1_000_000, sectorYes: 660_000 }];
    expect(0.69 - 0.66 < 0.03).toBe(true);
    expect(benchmark(cells, 6900)?.marks).toBe(2);
    expect(benchmark(cells, 6899)?.marks).toBe(0);
  });

  it('flags nothing where chance is enough, or where there is nobody else in the cells', () => {
    expect(benchmark([{ own: 10, sector: 100, sectorYes: 66 }], 8)?.marks).toBe(0);
    const alone = benchmark([{ own: 10, sector: 10, sectorYes: 5 }], 5);
    expect(alone).toMatchObject({ difference: 0, z: null, ownContribution: 1, marks: 0 });
    expect(benchmark([], 0)).toBeNull();
  });

  it("adds up to the sector's own rate over all its institutions", () => {
    const row = fc.record({
      institution: fc.constantFrom('A', 'B', 'C'),
      cell: fc.constantFrom('bachelor/europe', 'master/asia'),
      known: fc.integer({ min: 1, max: 60 }),
      share: fc.integer({ min: 0, max: 4 }),
    });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), (rows) => {
        const cells = rows.map(({ share, ...rest }) => ({ ...rest, yes: Math.floor((rest.known * share) / 4) }));
        const benchmarks = benchmarkSector(cells);
        let expected = 0;
        for (const [institution, found] of benchmarks) {
          const own = cells.filter((cell) => cell.institution === institution);
          expected += (found?.benchmark ?? 0) * own.reduce((sum, cell) => sum + cell.known, 0);
        }
        expect(expected).toBeCloseTo(
          cells.reduce((sum, cell) => sum + cell.yes, 0),
          8,
        );
      }),
    );
  });

  it('has no benchmark for an institution of which nobody is known', () => {
    const benchmarks = benchmarkSector([
      { institution: 'A', cell: 'x', known: 0, yes: 0 },
      { institution: 'B', cell: 'x', known: 4, yes: 1 },
    ]);
    expect([...benchmarks.keys()]).toEqual(['A', 'B']);
    expect(benchmarks.get('A')).toBeNull();
  });
});

/** ln of the beta-binomial probability up to a constant, by the product that defines it. */
function logLikelihood(groups: readonly { yes: number; known: number }[], alpha: number, beta: number): number {
  let total = 0;
  for (const { yes, known } of groups) {
    for (let j = 0; j < known; j += 1) {
      total += j < yes ? Math.log(alpha + j) : Math.log(beta + j - yes);
      total -= Math.log(alpha + beta + j);
    }
  }
  return total;
}

describe('shrinkage', () => {
  it('stands on the top of the likelihood', () => {
    fc.assert(
      fc.property(fc.array(proportion, { minLength: 2, maxLength: 15 }), (groups) => {
        const fit = findBetaBinomialFit(groups);
        if (fit !== undefined) {
          const top = logLikelihood(groups, fit.alpha, fit.beta);
          for (const [a, b] of [
            [1.01, 1],
            [0.99, 1],
            [1, 1.01],
            [1, 0.99],
            [1.05, 1.05],
            [0.95, 0.95],
          ] as const) {
            expect(logLikelihood(groups, fit.alpha * a, fit.beta * b)).toBeLessThanOrEqual(top + 1e-9);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('finds a spread whenever rates vary beyond chance', () => {
    const fit = findBetaBinomialFit([
      { yes: 10, known: 100 },
      { yes: 50, known: 100 },
      { yes: 90, known: 100 },
    ]);
    expect((fit?.alpha ?? 0) / ((fit?.alpha ?? 0) + (fit?.beta ?? 1))).toBeCloseTo(0.5, 6);
    expect(fit?.alpha).toBeLessThan(5);
  });

  it('draws small universities further than large ones', () => {
    const { prior, pooled, rates } = shrinkRates([
      { yes: 90, known: 100 },
      { yes: 9, known: 10 },
      { yes: 100, known: 200 },
      { yes: 0, known: 0 },
    ]);
    expect(prior).not.toBeNull();
    expect(pooled).toBeCloseTo(199 / 310, 12);
    expect(rates[0]).toBeLessThan(0.9);
    expect(rates[1]).toBeLessThan(rates[0] ?? 0);
    expect(rates[3]).toBeGreaterThan(0.5);
  });

  it('gives everyone the pooled rate where chance explains the spread', () => {
    const same = [
      { yes: 5, known: 10 },
      { yes: 50, known: 100 },
    ];
    expect(shrinkRates(same)).toEqual({ prior: null, pooled: 0.5, rates: [0.5, 0.5] });
    expect(shrinkRates([]).pooled).toBeNull();
    expect(
      findBetaBinomialFit([
        { yes: 4, known: 4 },
        { yes: 9, known: 9 },
      ]),
    ).toBeUndefined();
    expect(findBetaBinomialFit([{ yes: 4, known: 8 }])).toBeUndefined();
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
