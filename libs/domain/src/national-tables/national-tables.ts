import { type MobilityCount, sumCounts } from './mobility-count.js';

/** Table 1: a year by source of money. */
export interface FundingRow {
  readonly year: number;
  readonly stateBudget: number;
  readonly nonBudget: number;
  /** Whose source is not known: in the total alone. */
  readonly unknown: number;
  readonly total: number;
}

/** Table 1 of the published literature: outgoing participations by year and source of money. */
export function tableByFunding(counts: readonly MobilityCount[], years: readonly number[]): FundingRow[] {
  return years.map((year) => {
    const own = counts.filter((each) => each.year === year);
    const stateBudget = sumCounts(own, ({ funding }) => funding === 'state_budget');
    const unknown = sumCounts(own, ({ funding }) => funding === null);
    const total = sumCounts(own, () => true);
    return { year, stateBudget, nonBudget: total - stateBudget - unknown, unknown, total };
  });
}

/** The regions that table 2 has columns for, by the codes of the reference list. */
export const TABLE_REGIONS = ['europe', 'cis', 'south_east_and_east_asia', 'america', 'middle_east', 'africa'] as const;
export type TableRegion = (typeof TABLE_REGIONS)[number];

/** Table 2: a year by region of the world. */
export interface RegionRow {
  readonly year: number;
  readonly regions: Readonly<Record<TableRegion, number>>;
  /** In regions that the published table has no column for, or in no known country. */
  readonly elsewhere: number;
  readonly total: number;
}

/** The region of the world that a host country is counted in; the reference list knows it. */
export type RegionOf = (hostCountry: string | null) => string | undefined;

/** Table 2 of the published literature: outgoing participations by year and region of the host country. */
export function tableByRegion(
  counts: readonly MobilityCount[],
  years: readonly number[],
  regionOf: RegionOf,
): RegionRow[] {
  return years.map((year) => {
    const own = counts.filter((each) => each.year === year);
    const inRegion = (region: TableRegion): number =>
      sumCounts(own, ({ hostCountry }) => regionOf(hostCountry) === region);
    const regions = {
      europe: inRegion('europe'),
      cis: inRegion('cis'),
      south_east_and_east_asia: inRegion('south_east_and_east_asia'),
      america: inRegion('america'),
      middle_east: inRegion('middle_east'),
      africa: inRegion('africa'),
    };
    const total = sumCounts(own, () => true);
    return { year, regions, elsewhere: total - Object.values(regions).reduce((sum, each) => sum + each, 0), total };
  });
}

/** Tables 3–5: one host country over the years. */
export interface CountryRow {
  readonly country: string;
  /** One count per year asked for. */
  readonly counts: readonly number[];
}

/** Tables 3–5: the leading host countries of a region, and the rest of it. */
export interface CountryTable {
  readonly years: readonly number[];
  readonly countries: readonly CountryRow[];
  /** The region's other countries together. */
  readonly others: readonly number[];
}

/**
 * Tables 3–5 of the published literature: host countries of a region by year. Named countries come in the order given; by
 * number, the countries with most participations in the last of the years lead, then by code.
 * @param chosen the countries of a published table, or how many to show
 */
export function tableOfCountries(
  counts: readonly MobilityCount[],
  region: TableRegion,
  years: readonly number[],
  chosen: readonly string[] | number,
  regionOf: RegionOf,
): CountryTable {
  const own = counts.filter(({ hostCountry }) => regionOf(hostCountry) === region);
  const countOf = (country: string | null, year: number): number =>
    sumCounts(own, (each) => each.hostCountry === country && each.year === year);
  const last = years.at(-1) ?? 0;
  const codes = [...new Set(own.map(({ hostCountry }) => hostCountry ?? ''))];
  const countries =
    typeof chosen === 'number'
      ? codes
          .filter((code) => years.some((year) => countOf(code, year) > 0))
          .toSorted((a, b) => countOf(b, last) - countOf(a, last) || (a < b ? -1 : 1))
          .slice(0, chosen)
      : chosen;
  return {
    years,
    countries: countries.map((country) => ({ country, counts: years.map((year) => countOf(country, year)) })),
    others: years.map((year) =>
      sumCounts(own, (each) => each.year === year && !countries.includes(each.hostCountry ?? '')),
    ),
  };
}
