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
