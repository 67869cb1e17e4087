import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { benchmark, benchmarkSector } from './benchmark.js';
import { estimateOverdispersion, funnelCentre, funnelLimits, overdispersedFunnelLimits, winsorise } from './funnel.js';

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

  it('finds no overdispersion in fewer than two institutions, where τ² is 0 ÷ 0', () => {
    const alone = [
      { yes: 3, known: 4 },
      { yes: 0, known: 0 },
    ];
    expect(estimateOverdispersion(alone)).toEqual({ phi: 0, tauSquared: 0 });
    expect(estimateOverdispersion([{ yes: 0, known: 0 }])).toEqual({ phi: null, tauSquared: 0 });
    expect(estimateOverdispersion([])).toEqual({ phi: null, tauSquared: 0 });
  });

  it('finds none where all rates are equal, whatever the sizes', () => {
    const { phi, tauSquared } = estimateOverdispersion([10, 40, 3000].map((known) => ({ yes: known / 10, known })));
    expect(phi).toBeCloseTo(0, 12);
    expect(tauSquared).toBe(0);
    expect(estimateOverdispersion([1, 2, 3].map((known) => ({ yes: known, known })))).toEqual({
      phi: 0,
      tauSquared: 0,
    });
    expect(estimateOverdispersion([1, 2, 3].map((known) => ({ yes: 0, known })))).toEqual({ phi: 0, tauSquared: 0 });
  });

  it('is what the formulas give, written out with other words', () => {
    const group = fc
      .tuple(fc.integer({ min: 1, max: 80 }), fc.integer({ min: 0, max: 80 }))
      .map(([known, yes]) => ({ yes: Math.min(yes, known), known }));
    fc.assert(
      fc.property(fc.array(group, { minLength: 2, maxLength: 14 }), (groups) => {
        const centre = funnelCentre(groups) ?? Number.NaN;
        const k = groups.length;
        const raw = groups.map(
          ({ yes, known }) =>
            (Math.asin(Math.sqrt(yes / known)) - Math.asin(Math.sqrt(centre))) / (1 / (2 * Math.sqrt(known))),
        );
        const order = raw.toSorted((a, b) => a - b);
        const at = (q: number) => {
          const place = (k - 1) * q;
          const [one, two] = [order[Math.floor(place)] ?? 0, order[Math.ceil(place)] ?? 0];
          return one * (1 - (place % 1)) + two * (place % 1);
        };
        const drawnIn = raw.map((z) => (z < at(0.1) ? at(0.1) : z > at(0.9) ? at(0.9) : z));
        const squares = drawnIn.map((z) => z ** 2).reduce((a, b) => a + b);
        const weights = groups.map(({ known }) => (1 / (2 * Math.sqrt(known))) ** -2);
        const [w, ww] = [weights.reduce((a, b) => a + b), weights.reduce((a, b) => a + b ** 2, 0)];
        const { phi, tauSquared } = estimateOverdispersion(groups);
        expect(phi).toBeCloseTo(squares / k, 9);
        expect(tauSquared).toBeCloseTo(Math.max(0, (squares - (k - 1)) / (w - ww / w)), 9);
        expect(tauSquared).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('has lines within 0–1 that close in on the centre as n grows, the 95 % pair within the 99.8 % pair', () => {
    const theta = fc.double({ min: 0, max: 1, noNaN: true });
    const n = fc.integer({ min: 1, max: 5000 });
    fc.assert(
      fc.property(theta, n, fc.double({ min: 0, max: 0.2, noNaN: true }), (centre, cases, tauSquared) => {
        for (const limitsAt of [
          (at: number) => funnelLimits(centre, at),
          (at: number) => overdispersedFunnelLimits(centre, at, tauSquared),
        ]) {
          const [here, further] = [limitsAt(cases), limitsAt(cases + 1)];
          const values = [here.outer.low, here.inner.low, centre, here.inner.high, here.outer.high];
          for (const [place, value] of values.entries()) {
            expect(value).toBeGreaterThanOrEqual((values[place - 1] ?? 0) - 1e-12);
            expect(value).toBeLessThanOrEqual(1);
          }
          expect(further.inner.low).toBeGreaterThanOrEqual(here.inner.low);
          expect(further.outer.high).toBeLessThanOrEqual(here.outer.high);
        }
      }),
    );
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

  it("has no variance from a cell that is the institution's own, or in which all say the same", () => {
    const ownCell = { own: 10, sector: 10, sectorYes: 4 };
    const shared = { own: 20, sector: 200, sectorYes: 150 };
    // B = (10·0.4 + 20·0.75)/30; Var = 0.75·0.25·20·(1 − 0.1)/30²
    const found = benchmark([ownCell, shared], 10);
    expect(found?.benchmark).toBeCloseTo(19 / 30, 12);
    expect(found?.standardDeviation).toBeCloseTo(Math.sqrt(0.75 * 0.25 * 20 * 0.9) / 30, 12);
    expect(found?.ownContribution).toBeCloseTo(10 / 30 + (20 / 30) * 0.1, 12);
    expect(benchmark([{ own: 10, sector: 50, sectorYes: 50 }], 10)).toMatchObject({ difference: 0, z: null, marks: 0 });
    expect(benchmark([{ own: 0, sector: 50, sectorYes: 20 }], 0)).toBeNull();
  });

  it('refuses an institution that is no part of its sector, or has more yes than known', () => {
    expect(() => benchmark([{ own: 11, sector: 10, sectorYes: 5 }], 5)).toThrow(RangeError);
    expect(() => benchmark([{ own: 5, sector: 10, sectorYes: 11 }], 5)).toThrow(RangeError);
    expect(() => benchmark([{ own: 5, sector: 10, sectorYes: 5 }], 6)).toThrow(RangeError);
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
