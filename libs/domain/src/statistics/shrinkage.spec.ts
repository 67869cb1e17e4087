import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { findBetaBinomialFit } from './beta-binomial-fit.js';
import { shrinkRates } from './shrinkage.js';

const proportion = fc
  .tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 500 }))
  .filter(([yes, no]) => yes + no > 0)
  .map(([yes, no]) => ({ yes, known: yes + no }));

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

  it('is likelier than any other spread and than none, and finds none only where none is likeliest', () => {
    const small = fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 12 }));
    fc.assert(
      fc.property(fc.array(small, { minLength: 2, maxLength: 6 }), (pairs) => {
        const groups = pairs.map(([yes, no]) => ({ yes, known: yes + no })).filter(({ known }) => known > 0);
        const [yes, known] = [groups.reduce((s, g) => s + g.yes, 0), groups.reduce((s, g) => s + g.known, 0)];
        const fit = findBetaBinomialFit(groups);
        if (groups.length < 2 || yes === 0 || yes === known) {
          expect(fit).toBeUndefined();
          return;
        }
        const common = yes * Math.log(yes / known) + (known - yes) * Math.log(1 - yes / known);
        const top = fit === undefined ? common : logLikelihood(groups, fit.alpha, fit.beta);
        const others = [0.1, 0.5, 1, 3, 10, 30, 100, 1000].flatMap((total) =>
          Array.from({ length: 19 }, (_, step) =>
            logLikelihood(groups, ((step + 1) / 20) * total, ((19 - step) / 20) * total),
          ),
        );
        expect(Math.max(common, ...others)).toBeLessThanOrEqual(top + 1e-6);
      }),
      {
        numRuns: 500,
        examples: [
          [
            [
              [3, 0],
              [0, 1],
            ],
          ],
        ],
      },
    );
  });

  it('finds the likeliest odds also where every institution is all yes or all no, of whatever sizes', () => {
    for (const sizes of [
      [3, 1],
      [12, 1],
      [1, 40],
      [5, 5],
    ] as const) {
      const fit = findBetaBinomialFit([
        { yes: sizes[0], known: sizes[0] },
        { yes: 0, known: sizes[1] },
      ]);
      // One of two institutions is all yes, so half of the country's institutions are expected to be.
      expect((fit?.alpha ?? 0) / ((fit?.alpha ?? 0) + (fit?.beta ?? 0))).toBeCloseTo(0.5, 4);
      expect((fit?.alpha ?? 1) + (fit?.beta ?? 1)).toBeLessThan(1e-3);
    }
  });

  it('stands where the slope is 0 to the last digits, also with large counts', () => {
    const groups = Array.from({ length: 40 }, (_, i) => ({ yes: 300 * i + ((i * 37) % 60), known: 400 * i + 100 }));
    const { alpha, beta } = findBetaBinomialFit(groups) ?? { alpha: 0, beta: 0 };
    const inverses = (a: number, count: number) => {
      let total = 0;
      for (let j = 0; j < count; j += 1) total += 1 / (a + j);
      return total;
    };
    const slope = (of: 'alpha' | 'beta') =>
      groups
        .map(({ yes, known }) => {
          const own = of === 'alpha' ? inverses(alpha, yes) : inverses(beta, known - yes);
          return own - inverses(alpha + beta, known);
        })
        .reduce((sum, each) => sum + each, 0);
    expect(Math.abs(alpha * slope('alpha'))).toBeLessThan(1e-9);
    expect(Math.abs(beta * slope('beta'))).toBeLessThan(1e-9);
  });

  it('finds a spread also where the slope at one common rate falls', () => {
    // Σ x(x−1)/p + (n−x)(n−x−1)/(1−p) − n(n−1) is below 0 here; a wider spread is likelier all the same.
    const groups = [
      { yes: 9, known: 14 },
      { yes: 0, known: 4 },
      { yes: 4, known: 7 },
    ];
    const fit = findBetaBinomialFit(groups);
    const common = 13 * Math.log(13 / 25) + 12 * Math.log(12 / 25);
    expect(logLikelihood(groups, fit?.alpha ?? 0, fit?.beta ?? 0)).toBeGreaterThan(common + 0.05);
  });

  it('leaves rates as they are where institutions are all yes or all no: the likelihood then grows towards α + β = 0', () => {
    const { prior, rates } = shrinkRates([
      { yes: 0, known: 10 },
      { yes: 10, known: 10 },
      { yes: 20, known: 20 },
      { yes: 0, known: 0 },
    ]);
    expect((prior?.alpha ?? 1) + (prior?.beta ?? 1)).toBeLessThan(1e-6);
    expect(rates[0]).toBeCloseTo(0, 6);
    expect(rates[1]).toBeCloseTo(1, 6);
    expect(rates[3]).toBeCloseTo(2 / 3, 6);
  });

  it('finds no spread among institutions of one case each, of which none can show any', () => {
    const ones = [1, 0, 1, 1].map((yes) => ({ yes, known: 1 }));
    expect(shrinkRates(ones)).toEqual({ prior: null, pooled: 0.75, rates: [0.75, 0.75, 0.75, 0.75] });
  });

  it('draws every rate towards the mean of the prior, never past it', () => {
    fc.assert(
      fc.property(fc.array(proportion, { minLength: 2, maxLength: 12 }), (groups) => {
        const { prior, rates } = shrinkRates(groups);
        if (prior === null) return;
        const centre = prior.alpha / (prior.alpha + prior.beta);
        for (const [place, { yes, known }] of groups.entries()) {
          const [own, drawn] = [yes / known, rates[place] ?? Number.NaN];
          expect(drawn).toBeGreaterThanOrEqual(Math.min(own, centre) - 1e-12);
          expect(drawn).toBeLessThanOrEqual(Math.max(own, centre) + 1e-12);
        }
      }),
      { numRuns: 60 },
    );
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
