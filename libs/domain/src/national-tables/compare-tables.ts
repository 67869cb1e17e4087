import type { MobilityCount } from './mobility-count.js';
import {
  type RegionOf,
  TABLE_REGIONS,
  tableByFunding,
  tableByRegion,
  tableOfCountries,
  type TableRegion,
} from './national-tables.js';
import { PUBLISHED_BY_FUNDING, PUBLISHED_BY_REGION, PUBLISHED_COUNTRY_TABLES } from './published-tables.js';

export const NATIONAL_TABLE_NUMBERS = [1, 2, 3, 4, 5] as const;
export type NationalTableNumber = (typeof NATIONAL_TABLE_NUMBERS)[number];

/** One count of the register beside the published one. */
export interface ComparedCell {
  readonly column: string;
  /** What the register counts; 0 where it knows of nobody. */
  readonly register: number;
  /** `null`: the source has no number there, which is not a zero. */
  readonly published: number | null;
  /** Register less published; `null` without a published number. */
  readonly difference: number | null;
}

export interface ComparedRow {
  /** A year, a country's code, or `others` and `total`. */
  readonly key: string;
  readonly cells: readonly ComparedCell[];
}

/** A table of the published literature, counted from the records and laid beside what was published. */
export interface ComparedTable {
  readonly number: NationalTableNumber;
  /** The region of the world of tables 3–5. */
  readonly region: TableRegion | null;
  readonly columns: readonly string[];
  readonly rows: readonly ComparedRow[];
}

/** Columns of table 1, in its order. */
const FUNDING_COLUMNS = ['state_budget', 'non_budget', 'unknown', 'total'] as const;
/** So many of a region's leading countries are shown besides those of the source. */
const LEADING = 10;

/**
 * One of the tables 1–5: every year that the source or the register knows, every country that the source names, and after
 * them the countries that lead in the register.
 */
export function compareTable(
  number: NationalTableNumber,
  counts: readonly MobilityCount[],
  regionOf: RegionOf,
): ComparedTable {
  switch (number) {
    case 1:
      return compareFunding(counts);
    case 2:
      return compareRegions(counts, regionOf);
    default:
      return compareCountries(number, counts, regionOf);
  }
}

function compareFunding(counts: readonly MobilityCount[]): ComparedTable {
  const years = yearsOf(
    counts,
    PUBLISHED_BY_FUNDING.map(({ year }) => year),
  );
  const rows = tableByFunding(counts, years).map((own): ComparedRow => {
    const published = PUBLISHED_BY_FUNDING.find(({ year }) => year === own.year);
    return {
      key: String(own.year),
      cells: [
        cell('state_budget', own.stateBudget, published?.stateBudget),
        cell('non_budget', own.nonBudget, published?.nonBudget),
        cell('unknown', own.unknown, null),
        cell('total', own.total, published?.total),
      ],
    };
  });
  return { number: 1, region: null, columns: FUNDING_COLUMNS, rows };
}

function compareRegions(counts: readonly MobilityCount[], regionOf: RegionOf): ComparedTable {
  const years = yearsOf(
    counts,
    PUBLISHED_BY_REGION.map(({ year }) => year),
  );
  const rows = tableByRegion(counts, years, regionOf).map((own): ComparedRow => {
    const published = PUBLISHED_BY_REGION.find(({ year }) => year === own.year);
    return {
      key: String(own.year),
      cells: [
        ...TABLE_REGIONS.map((region) => cell(region, own.regions[region], published?.regions[region])),
        cell('elsewhere', own.elsewhere, null),
        cell('total', own.total, published?.total),
      ],
    };
  });
  return { number: 2, region: null, columns: [...TABLE_REGIONS, 'elsewhere', 'total'], rows };
}

/** Tables 3, 4 and 5 are those of Europe, of Asia and of the CIS, as the source numbers them. */
const COUNTRY_TABLES = {
  3: 'europe',
  4: 'south_east_and_east_asia',
  5: 'cis',
} as const satisfies Record<3 | 4 | 5, TableRegion>;

function compareCountries(
  number: keyof typeof COUNTRY_TABLES,
  counts: readonly MobilityCount[],
  regionOf: RegionOf,
): ComparedTable {
  const region = COUNTRY_TABLES[number];
  const published = PUBLISHED_COUNTRY_TABLES.find((table) => table.region === region);
  const publishedYears = published?.years ?? [];
  const named = published?.countries ?? [];
  const years = yearsOf(counts, publishedYears);
  const leading = tableOfCountries(counts, region, years, LEADING, regionOf).countries.map(({ country }) => country);
  const chosen = [...new Set([...named.map(({ country }) => country), ...leading])];
  const own = tableOfCountries(counts, region, years, chosen, regionOf);
  const rowOf = (key: string, of: (index: number) => number, known?: readonly (number | null)[]): ComparedRow => ({
    key,
    cells: years.map((year, index) => cell(String(year), of(index), known?.[publishedYears.indexOf(year)])),
  });
  const others = (index: number) => own.others[index] ?? 0;
  const total = (index: number) => own.countries.reduce((sum, each) => sum + (each.counts[index] ?? 0), others(index));
  return {
    number,
    region,
    columns: years.map(String),
    rows: [
      ...own.countries.map((each) =>
        rowOf(
          each.country,
          (index) => each.counts[index] ?? 0,
          named.find(({ country }) => country === each.country)?.counts,
        ),
      ),
      rowOf('others', others),
      {
        ...rowOf('total', total),
        // The whole region is in table 2, for those years that both have.
        cells: years.map((year, index) =>
          cell(String(year), total(index), PUBLISHED_BY_REGION.find((row) => row.year === year)?.regions[region]),
        ),
      },
    ],
  };
}

function yearsOf(counts: readonly MobilityCount[], published: readonly number[]): number[] {
  return [...new Set([...published, ...counts.map(({ year }) => year)])].toSorted((a, b) => a - b);
}

function cell(column: string, register: number, published: number | null | undefined): ComparedCell {
  return {
    column,
    register,
    published: published ?? null,
    difference: published === null || published === undefined ? null : register - published,
  };
}
