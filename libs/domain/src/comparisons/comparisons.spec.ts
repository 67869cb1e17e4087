import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { INDICATOR_CODES } from '../kpi/catalogue.js';
import {
  isPoolable,
  requireDivisibleIndicator,
  requireFunnelIndicator,
  requireIndicatorWithUnknown,
} from './comparable-indicators.js';
import { drawFunnel } from './funnel-reading.js';
import { comparePairs } from './university-pairs.js';

function refusedBy(rule: (code: (typeof INDICATOR_CODES)[number]) => void): string[] {
  return INDICATOR_CODES.filter((code) => {
    try {
      rule(code);
      return false;
    } catch {
      return true;
    }
  });
}

describe('which indicators are compared', () => {
  it('draws funnels of the B indicators, K06 and K18 alone', () => {
    expect(refusedBy(requireFunnelIndicator)).toEqual(['K04', 'K05', 'K10', 'K12', 'K13', 'K16', 'K17']);
    expect(() => requireFunnelIndicator('K04')).toThrow(expect.objectContaining({ code: 'indicator_not_comparable' }));
  });

  it('takes K15 apart by nothing', () => {
    expect(refusedBy(requireDivisibleIndicator)).toEqual(['K15_6', 'K15_12']);
    expect(() => requireDivisibleIndicator('K15_6')).toThrow(
      expect.objectContaining({ code: 'indicator_confidential' }),
    );
  });

  it('weighs answers of B indicators alone, and pools all but a sum of money', () => {
    expect(refusedBy(requireIndicatorWithUnknown)).toEqual([
      'K04',
      'K05',
      'K06_6',
      'K06_12',
      'K06_24',
      'K10',
      'K12',
      'K13',
      'K16',
      'K17',
      'K18',
    ]);
    expect(INDICATOR_CODES.filter((code) => !isPoolable(code))).toEqual(['K16']);
  });
});

describe('a funnel', () => {
  it('says on which side of which line each lies', () => {
    // θ = 0.5, and at n = 100 the lines are 0.5 ∓ 0.098 and 0.5 ∓ 0.1545.
    const { centre, institutions } = drawFunnel([
      { yes: 50, known: 100 },
      { yes: 41, known: 100 },
      { yes: 61, known: 100 },
      { yes: 34, known: 100 },
      { yes: 64, known: 100 },
      { yes: 0, known: 0 },
    ]);
    expect(centre).toBe(0.5);
    expect(institutions.map(({ byChance }) => byChance && [byChance.inner.position, byChance.outer.position])).toEqual([
      ['inside', 'inside'],
      ['inside', 'inside'],
      ['above', 'inside'],
      ['below', 'below'],
      ['above', 'inside'],
      null,
    ]);
    expect(institutions[0]?.byChance?.inner.low).toBeCloseTo(0.402002, 6);
    expect(institutions[5]?.shrunk).toBeCloseTo(0.5, 3);
  });

  it('has nothing to say of nobody, of one university, and of equal rates nothing but "inside"', () => {
    expect(drawFunnel([])).toEqual({
      centre: null,
      phi: null,
      tauSquared: 0,
      prior: null,
      institutions: [],
      curve: [],
    });
    const [one] = drawFunnel([{ yes: 3, known: 4 }]).institutions;
    expect([one?.byChance?.outer.position, one?.overdispersed?.inner.position, one?.shrunk]).toEqual([
      'inside',
      'inside',
      0.75,
    ]);
    for (const share of [0, 1]) {
      const equal = drawFunnel([3, 8, 120].map((known) => ({ yes: share * known, known })));
      for (const { byChance, overdispersed, shrunk } of equal.institutions) {
        expect([byChance?.inner.position, overdispersed?.inner.position, shrunk]).toEqual(['inside', 'inside', share]);
      }
    }
  });

  it('draws its lines over whole numbers from 1 to the largest university, and keeps the order of what came', () => {
    const group = fc
      .tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 300 }))
      .map(([yes, no]) => ({ yes, known: yes + no }));
    fc.assert(
      fc.property(fc.array(group, { minLength: 1, maxLength: 8 }), (groups) => {
        const { curve, institutions } = drawFunnel(groups);
        const largest = Math.max(...groups.map(({ known }) => known));
        expect(institutions).toHaveLength(groups.length);
        if (largest === 0) {
          expect(curve).toEqual([]);
          return;
        }
        const cases = curve.map(({ n }) => n);
        expect([cases[0], cases.at(-1)]).toEqual([1, largest]);
        expect(cases).toEqual([...new Set(cases)].sort((a, b) => a - b));
        const last = curve.at(-1)?.byChance.inner;
        const at = groups.findIndex(({ known }) => known === largest);
        expect(institutions[at]?.byChance?.inner).toMatchObject({ low: last?.low, high: last?.high });
      }),
      { numRuns: 50 },
    );
  });
});

describe('pairs of universities', () => {
  it('are told once each, with Newcombe’s interval and whether it leaves 0 out', () => {
    const pairs = comparePairs([
      { name: 'A', proportion: { yes: 56, known: 70 } },
      { name: 'B', proportion: { yes: 48, known: 80 } },
      { name: 'C', proportion: { yes: 0, known: 0 } },
    ]);
    expect(pairs.map(({ first, second, excludesZero, reason }) => [first, second, excludesZero, reason])).toEqual([
      ['A', 'B', true, null],
      ['A', 'C', null, 'nobody_known'],
      ['B', 'C', null, 'nobody_known'],
    ]);
    expect(pairs[0]?.difference?.low).toBeCloseTo(0.0524, 4);
    expect(comparePairs([{ name: 'A', proportion: { yes: 5, known: 9 } }])).toEqual([]);
  });

  it('have no such difference where the figure is no share of counted units', () => {
    const ratio = (name: string) => ({ name, proportion: null });
    expect(comparePairs([ratio('A'), ratio('B')])).toEqual([
      { first: 'A', second: 'B', difference: null, excludesZero: null, reason: 'not_a_proportion' },
    ]);
  });
});
