import type { CountryCode } from '#reference/countries.js';
import type { HostRegion } from '#reference/host-regions.js';
import type { Category, FundingSource } from '#domain/participation/participation-codes.js';

/**
 * Outgoing academic mobility of Kazakhstan in 2024 as published: Ishmukhamedov Sh., Sekerbayeva A. (2026),
 * Social-economic risks of outbound academic mobility of Kazakhstan, doi 10.46914/1562-2959-2026-1-1-609-622,
 * tables 1–5. `otherCountries` are counted in the region's total without being named in the source; the 153
 * participants of `notBrokenDown` are missing from its breakdown by level.
 */
export const PUBLISHED_2024 = {
  total: 4416,
  regions: {
    europe: {
      total: 2360,
      countries: { TR: 792, PL: 691, DE: 193, FR: 112, CZ: 85, HU: 69 },
      otherCountries: 418,
    },
    cis: { total: 1402, countries: { RU: 593, UZ: 529, KG: 191, AZ: 72, BY: 15 }, otherCountries: 2 },
    south_east_and_east_asia: {
      total: 598,
      countries: { KR: 238, CN: 190, JP: 66, MY: 65, ID: 17, TH: 16 },
      otherCountries: 6,
    },
    america: { total: 56, countries: {}, otherCountries: 56 },
  },
  funding: { stateBudget: 539, other: 3877 },
  category: { bachelor: 3840, master: 382, doctoral: 41, notBrokenDown: 153 },
} as const;

/** How many participations a cohort has under each heading; the counts of each heading add up to `total`. */
export interface CohortMargins {
  readonly total: number;
  readonly hostCountry: Readonly<Partial<Record<CountryCode, number>>>;
  readonly funding: Readonly<Record<FundingSource, number>>;
  readonly category: Readonly<Record<Category, number>>;
  /** State-funded participations by region of the host country; adds up to `funding.state_budget`. */
  readonly stateBudgetByRegion: Readonly<Partial<Record<HostRegion, number>>>;
  /** By university code. */
  readonly university: Readonly<Record<string, number>>;
}

/**
 * The margins of the demonstration cohort: the published figures, and **invented** counts where nothing is published
 * (which countries make up "other" and America, residency and staff among the 153, the kinds of other funding, the
 * universities' sizes). The 539 state-funded lie as the 570 grants of that year did: Europe 500, Asia 50, America 20.
 */
export const COHORT_2024_MARGINS: CohortMargins = {
  total: PUBLISHED_2024.total,
  hostCountry: {
    ...PUBLISHED_2024.regions.europe.countries,
    LT: 96,
    LV: 62,
    ES: 50,
    IT: 48,
    AT: 34,
    PT: 24,
    EE: 20,
    FI: 18,
    BG: 14,
    SK: 12,
    RO: 10,
    SE: 8,
    SI: 6,
    BE: 4,
    NL: 3,
    GR: 3,
    HR: 2,
    CH: 2,
    GB: 1,
    NO: 1,
    ...PUBLISHED_2024.regions.cis.countries,
    TJ: 1,
    AM: 1,
    ...PUBLISHED_2024.regions.south_east_and_east_asia.countries,
    VN: 2,
    SG: 2,
    PH: 1,
    MN: 1,
    US: 47,
    CA: 6,
    BR: 2,
    MX: 1,
  },
  funding: {
    state_budget: PUBLISHED_2024.funding.stateBudget,
    university: 702,
    host: 611,
    erasmus_plus: 642,
    international_grant: 218,
    self: 1608,
    other: 96,
  },
  category: {
    bachelor: PUBLISHED_2024.category.bachelor,
    master: PUBLISHED_2024.category.master,
    doctoral: PUBLISHED_2024.category.doctoral,
    residency: 60,
    staff: 93,
  },
  stateBudgetByRegion: { europe: 473, south_east_and_east_asia: 47, america: 19 },
  university: {
    KAZNU: 700,
    ENU: 520,
    ABLAIKHAN: 410,
    AUEZOV: 330,
    BUKETOV: 290,
    KAZNPU: 260,
    YASSAWI: 230,
    TORAIGHYROV: 205,
    KAZNMU: 185,
    SATBAYEV: 165,
    KRU: 147,
    NARXOZ: 135,
    SDU: 120,
    KORKYT: 105,
    KATRU: 92,
    AITU: 80,
    AMU: 70,
    KOKSHETAU: 62,
    ARU: 54,
    KARTU: 47,
    WKU: 41,
    DULATY: 36,
    KMU: 31,
    PPU: 27,
    ATYRAU: 23,
    SHAKARIM: 19,
    KAZNUA: 14,
    RUDNY: 9,
    KAST: 6,
    KAZCONS: 3,
  },
};
