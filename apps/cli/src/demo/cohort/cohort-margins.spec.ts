import { describe, expect, it } from '@jest/globals';
import { findHostRegion } from '#reference/countries.js';
import { findUniversity } from '#reference/universities.js';
import { CohortPlan } from './cohort-plan.js';
import { COHORT_2024_MARGINS, PUBLISHED_2024 } from './published-margins.js';
import { scaleMargins, shareByLargestRemainder } from './scaled-margins.js';

const sum = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((a, b) => a + b, 0);

function add(counter: Record<string, number>, key: string): void {
  counter[key] = (counter[key] ?? 0) + 1;
}

/** The margins as a plan really assigns them, counted over its positions. */
function countsOf(plan: CohortPlan) {
  const counts = {
    hostCountry: {},
    funding: {},
    category: {},
    stateBudgetByRegion: {},
    university: {},
  } satisfies Record<string, Record<string, number>>;
  for (const { code, first, count } of plan.universities) {
    for (let position = first; position < first + count; position += 1) {
      add(counts.university, code);
      add(counts.hostCountry, plan.country(position));
      add(counts.funding, plan.funding(position));
      add(counts.category, plan.category(position));
      if (plan.funding(position) === 'state_budget') {
        add(counts.stateBudgetByRegion, findHostRegion(plan.country(position)) ?? 'other');
      }
    }
  }
  return counts;
}

const withoutZeros = (counts: Readonly<Record<string, number>>) =>
  Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));

describe('the margins of 2024', () => {
  it('add up to the published totals', () => {
    const { hostCountry, funding, category, stateBudgetByRegion, university, total } = COHORT_2024_MARGINS;
    expect([hostCountry, funding, category, university].map(sum)).toEqual([total, total, total, total]);
    expect(sum(stateBudgetByRegion)).toBe(539);
    for (const [region, { total: published, countries, otherCountries }] of Object.entries(PUBLISHED_2024.regions)) {
      const inRegion = Object.entries(hostCountry).filter(([code]) => findHostRegion(code) === region);
      expect(sum(Object.fromEntries(inRegion))).toBe(published);
      expect(hostCountry).toMatchObject(countries);
      expect(sum(countries) + otherCountries).toBe(published);
    }
    expect(funding.state_budget).toBe(PUBLISHED_2024.funding.stateBudget);
    expect(total - funding.state_budget).toBe(PUBLISHED_2024.funding.other);
    const { bachelor, master, doctoral, notBrokenDown } = PUBLISHED_2024.category;
    expect(category).toEqual({ bachelor, master, doctoral, residency: 60, staff: 93 });
    expect(category.residency + category.staff).toBe(notBrokenDown);
  });

  it('name universities of the reference list', () => {
    expect(Object.keys(COHORT_2024_MARGINS.university).filter((code) => !findUniversity(code))).toEqual([]);
    expect(Object.keys(COHORT_2024_MARGINS.university)).toHaveLength(30);
  });
});

describe('a plan', () => {
  it('assigns every margin of 2024 to the unit', () => {
    const plan = new CohortPlan({ seed: 7, asOf: '2026-11-21' });
    const { total, ...margins } = COHORT_2024_MARGINS;
    expect(plan.margins.total).toBe(total);
    expect(countsOf(plan)).toEqual(margins);
    const residents = plan.universities.filter(({ first, count }) =>
      Array.from({ length: count }, (_, index) => plan.category(first + index)).includes('residency'),
    );
    expect(residents.map((university) => university.code).toSorted()).toEqual(['AMU', 'KAZNMU', 'KMU']);
  });

  it.each([1, 7, 100, 999])('assigns the margins scaled to %i participations', (participations) => {
    const plan = new CohortPlan({ seed: 7, asOf: '2026-11-21', participations });
    const counts = countsOf(plan);
    const scaled = scaleMargins(participations);
    expect(counts.hostCountry).toEqual(withoutZeros(scaled.hostCountry));
    expect(counts.funding).toEqual(withoutZeros(scaled.funding));
    expect(counts.category).toEqual(withoutZeros(scaled.category));
    expect(counts.stateBudgetByRegion).toEqual(withoutZeros(scaled.stateBudgetByRegion));
    expect(counts.university).toEqual(withoutZeros(scaled.university));
    expect(sum(counts.university)).toBe(participations);
  });

  it.each([0, -1, 1.5, Number.NaN, 1_000_001])('refuses %p participations', (participations) => {
    expect(() => new CohortPlan({ seed: 1, asOf: '2026-11-21', participations })).toThrow(
      expect.objectContaining({ code: 'cohort_size_invalid' }),
    );
  });

  it.each(['2024-12-31', '2026-02-30', 'today', ''])('refuses to be looked at as of %p', (asOf) => {
    expect(() => new CohortPlan({ seed: 1, asOf })).toThrow(expect.objectContaining({ code: 'cohort_as_of_invalid' }));
  });
});

describe('sharing by the largest remainder', () => {
  it('gives the units left over to the largest fractions, the first listed in a tie', () => {
    expect(shareByLargestRemainder(10, { a: 1, b: 1, c: 1 })).toEqual({ a: 4, b: 3, c: 3 });
    expect(shareByLargestRemainder(100, { a: 47_000, b: 16_000, c: 15_900, d: 12_000, e: 6000, f: 3100 })).toEqual({
      a: 47,
      b: 16,
      c: 16,
      d: 12,
      e: 6,
      f: 3,
    });
  });
});
