import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { findHostRegion } from '#reference/countries.js';
import type { FundingSource } from '../participation/participation-codes.js';
import { describeFiscalLossScenario } from '../statistics/published-fiscal-loss.js';
import { type MobilityCount, mobilityYear } from './mobility-count.js';
import { tableByFunding, tableByRegion, tableOfCountries } from './national-tables.js';
import {
  PUBLISHED_BY_FUNDING,
  PUBLISHED_BY_REGION,
  PUBLISHED_COUNTRY_TABLES,
  PUBLISHED_TABLES_NOTES,
} from './published-tables.js';

interface Margins {
  year: number;
  hostCountry: Record<string, number>;
  stateBudgetByRegion: Record<string, number>;
}

const FIXTURE = new URL('../../../../test/fixtures/national-tables/margins-2024.json', import.meta.url);
const margins = JSON.parse(readFileSync(FIXTURE, 'utf8')) as Margins;

/** The participations of 2024 by country, of which the first of each region are paid by the state. */
const counts2024: MobilityCount[] = (() => {
  const left = new Map(Object.entries(margins.stateBudgetByRegion));
  return Object.entries(margins.hostCountry).flatMap(([hostCountry, all]) => {
    const region = findHostRegion(hostCountry) ?? '';
    const paid = Math.min(all, left.get(region) ?? 0);
    left.set(region, (left.get(region) ?? 0) - paid);
    const part = (funding: FundingSource, count: number): MobilityCount => ({
      year: margins.year,
      funding,
      hostCountry,
      count,
    });
    return [part('state_budget', paid), part('self', all - paid)];
  });
})();

describe('the national tables of 2024 from the records', () => {
  it('are the published ones by funding', () => {
    const [own] = tableByFunding(counts2024, [2024]);
    expect(own).toEqual({ ...PUBLISHED_BY_FUNDING.at(-1), unknown: 0 });
  });

  it('are the published ones by region', () => {
    const [own] = tableByRegion(counts2024, [2024], findHostRegion);
    expect(own).toEqual({ ...PUBLISHED_BY_REGION.at(-1), elsewhere: 0 });
  });

  it.each(PUBLISHED_COUNTRY_TABLES)('are the published ones of the countries of $region, its leading ones', (table) => {
    const named = tableOfCountries(
      counts2024,
      table.region,
      [2024],
      table.countries.map(({ country }) => country),
      findHostRegion,
    );
    expect(named.countries).toEqual(
      table.countries.map(({ country, counts }) => ({ country, counts: [counts.at(-1)] })),
    );
    const total = PUBLISHED_BY_REGION.at(-1)?.regions[table.region] ?? 0;
    expect(named.others[0]).toBe(total - named.countries.reduce((sum, { counts }) => sum + (counts[0] ?? 0), 0));
  });

  it('choose the countries that lead in the last year', () => {
    const { countries } = tableOfCountries(counts2024, 'cis', [2023, 2024], 3, findHostRegion);
    expect(countries).toEqual([
      { country: 'RU', counts: [0, 593] },
      { country: 'UZ', counts: [0, 529] },
      { country: 'KG', counts: [0, 191] },
    ]);
  });

  it('count what is not known in the total alone', () => {
    const some: MobilityCount[] = [
      { year: 2025, funding: null, hostCountry: null, count: 2 },
      { year: 2025, funding: 'host', hostCountry: 'AU', count: 3 },
    ];
    expect(tableByFunding(some, [2025])).toEqual([{ year: 2025, stateBudget: 0, nonBudget: 3, unknown: 2, total: 5 }]);
    expect(tableByRegion(some, [2025], findHostRegion)[0]).toMatchObject({ elsewhere: 5, total: 5 });
  });
});

describe('the year of a mobility', () => {
  const record = { status: 'completed', plannedStart: '2024-01-15', actualStart: '2023-12-30' } as const;

  it('is that of its start, planned where the actual one is not known', () => {
    expect(mobilityYear(record)).toBe(2023);
    expect(mobilityYear({ ...record, actualStart: null })).toBe(2024);
  });

  it('is none for who did not go', () => {
    expect(mobilityYear({ ...record, status: 'cancelled' })).toBeUndefined();
    expect(mobilityYear({ ...record, status: 'planned' })).toBeUndefined();
  });
});

describe('the published tables', () => {
  it.each(PUBLISHED_BY_FUNDING)('agree on the total of $year', ({ year, stateBudget, nonBudget, total }) => {
    expect((stateBudget ?? 0) + (nonBudget ?? 0)).toBe(total);
    const row = PUBLISHED_BY_REGION.find((each) => each.year === year);
    expect(row?.total).toBe(total);
    expect(Object.values(row?.regions ?? {}).reduce<number>((sum, each) => sum + (each ?? 0), 0)).toBe(total);
  });

  it('say in three languages where the source does not agree with itself', () => {
    expect(3840 + 382 + 41).toBe(4263);
    for (const { kk, ru, en } of Object.values(PUBLISHED_TABLES_NOTES)) {
      expect(new Set([kk, ru, en]).size).toBe(3);
    }
    expect(PUBLISHED_TABLES_NOTES['levels_do_not_add_up']?.en).toContain('4,263');
  });

  it('stand beside a scenario whose formula does not give what its source concludes', () => {
    const scenario = describeFiscalLossScenario();
    expect(scenario.lossKzt).toBe(1_324_800_000);
    expect(scenario.notes.some(({ en }) => en.includes('18 billion'))).toBe(true);
    expect(
      describeFiscalLossScenario({ averageCostKzt: 2_000_000, participations: 539, shareNotReturned: 0.1 }).lossKzt,
    ).toBe(107_800_000);
  });
});
