import { describe, expect, it } from '@jest/globals';
import { nonResponseWeightedRate } from './non-response-weighting.js';
import { yearChanges } from './year-change.js';
import { poolSmallYears } from './year-pooling.js';

function year(number: number, yes: number, known: number): Parameters<typeof poolSmallYears>[0][number] {
  return { year: number, known, sums: { yes, no: known - yes } };
}

describe('three-year pooling', () => {
  it('pools a year of fewer than 23 known with the two before, by adding up', () => {
    const points = poolSmallYears([year(2021, 8, 10), year(2022, 20, 23), year(2023, 9, 22), year(2024, 2, 3)]);
    expect(points).toEqual([
      { year: 2021, years: [2021], known: 10, sums: { yes: 8, no: 2 }, isSmall: true },
      { year: 2022, years: [2022], known: 23, sums: { yes: 20, no: 3 }, isSmall: false },
      { year: 2023, years: [2021, 2022, 2023], known: 55, sums: { yes: 37, no: 18 }, isSmall: false },
      { year: 2024, years: [2022, 2023, 2024], known: 48, sums: { yes: 31, no: 17 }, isSmall: false },
    ]);
  });

  it('bridges no missing year, and takes years in any order', () => {
    const points = poolSmallYears([year(2024, 1, 4), year(2022, 3, 5), year(2021, 2, 6)]);
    expect(points.map(({ year: own, years }) => [own, years])).toEqual([
      [2021, [2021]],
      [2022, [2021, 2022]],
      [2024, [2024]],
    ]);
  });
});

describe('change from year to year', () => {
  const point = (own: number, yes: number, known: number, years = [own]) => ({ year: own, years, yes, known });

  it("is Newcombe's difference of the later from the earlier year", () => {
    const [change] = yearChanges([point(2023, 48, 80), point(2024, 56, 70)]);
    expect(change).toMatchObject({ from: 2023, to: 2024, direction: 'up' });
    expect(change?.change?.difference).toBeCloseTo(0.2, 12);
    expect(change?.change?.low).toBeCloseTo(0.0524, 4);
    expect(change?.change?.high).toBeCloseTo(0.3339, 4);
    expect(yearChanges([point(2023, 56, 70), point(2024, 48, 80)])[0]?.direction).toBe('down');
    expect(yearChanges([point(2023, 5, 10), point(2024, 6, 10)])[0]?.direction).toBe('unclear');
  });

  it('is not told of nobody, nor between pooled points that share a year', () => {
    const pooled = yearChanges([point(2023, 30, 40, [2022, 2023]), point(2024, 30, 40, [2022, 2023, 2024])]);
    expect(pooled).toEqual([{ from: 2023, to: 2024, change: null, direction: 'unclear' }]);
    expect(yearChanges([point(2023, 0, 0), point(2024, 3, 4)])[0]?.change).toBeNull();
    expect(yearChanges([point(2024, 3, 4)])).toEqual([]);
  });
});

describe('non-response weighting', () => {
  it('weighs each answer N_h / r_h over category × sex', () => {
    const { value, representedShare } = nonResponseWeightedRate([
      { asked: 60, answered: 30, yes: 24 },
      { asked: 40, answered: 10, yes: 5 },
      { asked: 5, answered: 0, yes: 0 },
    ]);
    // (2 · 24 + 4 · 5) / 100
    expect(value).toBeCloseTo(0.68, 12);
    expect(representedShare).toBeCloseTo(100 / 105, 12);
  });
});
