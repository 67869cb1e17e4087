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
