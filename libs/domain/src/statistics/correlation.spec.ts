import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import {
  correlate,
  CORRELATION_WARNING,
  type Pair,
  pearsonCoefficient,
  ranks,
  spearmanCoefficient,
} from './correlation.js';
import { median, modifiedZScores, outliers } from './modified-z.js';

/** Anscombe's first quartet (1973): r = 0.81642. */
const ANSCOMBE: readonly Pair[] = [
  [10, 8.04],
  [8, 6.95],
  [13, 7.58],
  [9, 8.81],
  [11, 8.33],
  [14, 9.96],
  [6, 7.24],
  [4, 4.26],
  [12, 10.84],
  [7, 4.82],
  [5, 5.68],
];

describe('correlation across universities', () => {
  it("gives Anscombe's coefficient with Fisher's interval, and the rank coefficient with Bonett and Wright's", () => {
    const { n, pearson, spearman } = correlate(ANSCOMBE);
    expect(n).toBe(11);
    expect(pearson?.coefficient).toBeCloseTo(0.816421, 6);
    // R: cor.test(anscombe$x1, anscombe$y1) gives 0.4243912 and 0.9506933.
    expect(pearson?.low).toBeCloseTo(0.4243912, 6);
    expect(pearson?.high).toBeCloseTo(0.9506933, 6);
    expect(spearman?.coefficient).toBeCloseTo(0.818182, 6);
    expect(spearman?.low).toBeLessThan(pearson?.low ?? 0);
  });

  it('leaves out pairs of which one is not known, and refuses fewer than four', () => {
    const three: [number | null, number | null][] = [
      [1, 2],
      [2, 1],
      [3, 5],
      [null, 4],
      [6, null],
    ];
    expect(correlate(three)).toEqual({ n: 3, pearson: null, spearman: null });
    expect(correlate([...three, [4, 4]]).n).toBe(4);
    expect(correlate([...three, [4, 4]]).pearson).not.toBeNull();
  });

  it('is not defined where one side does not vary', () => {
    expect(correlate([1, 2, 3, 4].map((x) => [x, 0.1]))).toEqual({ n: 4, pearson: null, spearman: null });
  });

  it('is 1 with no width on a line, and equal values share a rank', () => {
    const { pearson } = correlate([1, 2, 3, 4].map((x) => [x, 3 * x]));
    expect(pearson?.coefficient).toBeCloseTo(1, 12);
    expect(pearson?.low).toBeCloseTo(1, 12);
    expect(pearson?.high).toBe(1);
    expect(ranks([5, 1, 5, 7])).toEqual([2.5, 1, 2.5, 4]);
  });

  it('warns in three languages against reading a cause into it', () => {
    expect(new Set(Object.values(CORRELATION_WARNING)).size).toBe(3);
    expect(CORRELATION_WARNING.en).toContain('is not causing');
  });

  it('lies in −1 to 1, turns with the sign, and ranks forget distances', () => {
    const pairs = fc.array(fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 })), {
      minLength: 4,
      maxLength: 20,
    });
    fc.assert(
      fc.property(pairs, (all) => {
        const r = pearsonCoefficient(all);
        const rho = spearmanCoefficient(all);
        expect(Math.abs(r ?? 0)).toBeLessThanOrEqual(1);
        expect(pearsonCoefficient(all.map(([x, y]) => [x, -y])) ?? 0).toBeCloseTo(-(r ?? 0), 9);
        expect(spearmanCoefficient(all.map(([x, y]) => [x, y ** 3])) ?? 0).toBeCloseTo(rho ?? 0, 9);
      }),
    );
  });
});

describe('modified z-scores', () => {
  it("finds Iglewicz and Hoaglin's outliers", () => {
    // Median 2.45, MAD 0.15.
    const values = [2.1, 2.6, 2.4, 2.5, 2.3, 2.1, 2.3, 2.6, 8.2, 8.3];
    expect(median(values)).toBeCloseTo(2.45, 12);
    expect(modifiedZScores(values)[8]).toBeCloseTo((0.6745 * 5.75) / 0.15, 9);
    expect(outliers(values)).toEqual([...Array<boolean>(8).fill(false), true, true]);
  });

  it('takes the mean deviation where more than half are equal, and finds nothing where all are', () => {
    const values = [...Array<number>(9).fill(1_000_000), 90_000_000];
    expect(modifiedZScores(values)[9]).toBeCloseTo(10 / 1.253314, 9);
    expect(outliers(values).filter(Boolean)).toHaveLength(1);
    expect(outliers([5, 5, 5])).toEqual([false, false, false]);
    expect(outliers([])).toEqual([]);
  });
});
