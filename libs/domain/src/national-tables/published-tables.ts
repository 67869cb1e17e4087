import type { TableRegion } from './national-tables.js';

/**
 * The tables 1–5 that the register reproduces, as published, to be shown beside its own figures for years before it:
 * Ishmukhamedov Sh., Sekerbayeva A. (2026), Social-economic risks of outbound academic mobility of Kazakhstan, compiled by
 * its authors from the National Center for Educational Quality Enhancement and the UNESCO Institute for Statistics.
 * `null` is a cell without a number there, which is not a zero.
 */
export const PUBLISHED_TABLES_DOI = '10.46914/1562-2959-2026-1-1-609-622';

type Texts = Readonly<Record<'kk' | 'ru' | 'en', string>>;

/** The literature that the tables and the scenario of the fiscal loss are taken from. */
export const PUBLISHED_SOURCE: Texts = {
  kk: 'Ishmukhamedov Sh., Sekerbayeva A. (2026). Social-economic risks of outbound academic mobility of Kazakhstan (Қазақстаннан шығатын академиялық ұтқырлықтың әлеуметтік-экономикалық тәуекелдері)',
  ru: 'Ishmukhamedov Sh., Sekerbayeva A. (2026). Social-economic risks of outbound academic mobility of Kazakhstan (Социально-экономические риски исходящей академической мобильности Казахстана)',
  en: 'Ishmukhamedov Sh., Sekerbayeva A. (2026). Social-economic risks of outbound academic mobility of Kazakhstan',
};

export interface PublishedFundingRow {
  readonly year: number;
  readonly stateBudget: number | null;
  readonly nonBudget: number | null;
  readonly total: number;
}

export const PUBLISHED_BY_FUNDING: readonly PublishedFundingRow[] = [
  { year: 2011, stateBudget: 350, nonBudget: null, total: 350 },
  { year: 2015, stateBudget: 909, nonBudget: 1420, total: 2329 },
  { year: 2020, stateBudget: 33, nonBudget: 1340, total: 1373 },
  { year: 2024, stateBudget: 539, nonBudget: 3877, total: 4416 },
];

export interface PublishedRegionRow {
  readonly year: number;
  readonly regions: Readonly<Record<TableRegion, number | null>>;
  readonly total: number;
}

function regionRow(year: number, counts: readonly (number | null)[], total: number): PublishedRegionRow {
  const [europe = null, cis = null, asia = null, america = null, middleEast = null, africa = null] = counts;
  return {
    year,
    regions: { europe, cis, south_east_and_east_asia: asia, america, middle_east: middleEast, africa },
    total,
  };
}

export const PUBLISHED_BY_REGION: readonly PublishedRegionRow[] = [
  regionRow(2011, [131, 149, 70, null, null, null], 350),
  regionRow(2015, [1238, 448, 575, 68, null, null], 2329),
  regionRow(2020, [865, 424, 72, 12, null, null], 1373),
  regionRow(2024, [2360, 1402, 598, 56, 0, 0], 4416),
];

export interface PublishedCountryTable {
  readonly region: TableRegion;
  readonly years: readonly number[];
  readonly countries: readonly { readonly country: string; readonly counts: readonly (number | null)[] }[];
}

const YEARS = [2017, 2019, 2020, 2022, 2024];

export const PUBLISHED_COUNTRY_TABLES: readonly PublishedCountryTable[] = [
  {
    region: 'europe',
    years: YEARS,
    countries: [
      { country: 'TR', counts: [128, 333, 221, 482, 792] },
      { country: 'PL', counts: [330, 457, 244, 439, 691] },
      { country: 'DE', counts: [94, 102, 61, 135, 193] },
      { country: 'FR', counts: [72, 80, 76, 101, 112] },
      { country: 'CZ', counts: [114, 61, 57, 45, 85] },
      { country: 'HU', counts: [13, 59, 14, 37, 69] },
    ],
  },
  {
    region: 'south_east_and_east_asia',
    years: YEARS,
    countries: [
      { country: 'KR', counts: [165, 142, 30, 118, 238] },
      { country: 'CN', counts: [195, 145, 5, 79, 190] },
      { country: 'JP', counts: [20, 22, 2, 22, 66] },
      { country: 'MY', counts: [31, 51, 15, 29, 65] },
      { country: 'ID', counts: [null, null, null, 35, 17] },
      { country: 'TH', counts: [1, null, null, 2, 16] },
    ],
  },
  {
    region: 'cis',
    years: YEARS,
    countries: [
      { country: 'RU', counts: [490, 453, 326, 1146, 593] },
      { country: 'UZ', counts: [21, 42, 20, 255, 529] },
      { country: 'KG', counts: [11, 73, 30, 127, 191] },
      { country: 'AZ', counts: [4, 18, 10, 43, 72] },
      { country: 'BY', counts: [121, 65, 4, 21, 15] },
    ],
  },
];

/** Where the source does not agree with itself, or says less than it seems to; shown below the tables. */
export const PUBLISHED_TABLES_NOTES: Readonly<Record<string, Texts>> = {
  levels_do_not_add_up: {
    kk: 'Дереккөзде 2024 жылғы деңгейлердің қосындысы 4 263 (3 840 + 382 + 41), ал барлығы 4 416: 153 қатысу деңгейге бөлінбеген.',
    ru: 'Уровни за 2024 год в источнике дают в сумме 4 263 (3 840 + 382 + 41), а не 4 416: 153 участия по уровням не распределены.',
    en: 'The source’s levels of 2024 add up to 4,263 (3,840 + 382 + 41), not to 4,416: 153 participations are not broken down.',
  },
  grants_are_not_participants: {
    kk: '2024 жылы 570 мемлекеттік грант бөлінген, ал 1-кестеде мемлекеттік бюджеттен 539 қатысушы: дереккөз айырманы түсіндірмейді.',
    ru: 'За 2024 год названо 570 государственных грантов, а в таблице 1 участников за счёт бюджета 539: разницу источник не объясняет.',
    en: 'For 2024 the source names 570 state grants, but 539 participants of the state budget in table 1, and does not explain the difference.',
  },
  years_differ: {
    kk: '1–2-кестелер 2011, 2015, 2020, 2024 жылдарды, 3–5-кестелер 2017, 2019, 2020, 2022, 2024 жылдарды қамтиды: ортақтары тек 2020 және 2024.',
    ru: 'Таблицы 1–2 охватывают 2011, 2015, 2020 и 2024 годы, таблицы 3–5 – 2017, 2019, 2020, 2022 и 2024: общие лишь 2020 и 2024.',
    en: 'Tables 1–2 hold 2011, 2015, 2020 and 2024, tables 3–5 hold 2017, 2019, 2020, 2022 and 2024: only 2020 and 2024 are in both.',
  },
  blank_is_not_zero: {
    kk: 'Бос ұяшық – дереккөзде сан жоқ, бұл нөл емес: 2011 жылғы бюджеттен тыс қатысушылар туралы дерек берілмеген.',
    ru: 'Пустая ячейка означает, что в источнике числа нет, а не ноль: внебюджетные участники 2011 года в нём не указаны.',
    en: 'An empty cell has no number in the source, which is not a zero: it gives no participants of other funding for 2011.',
  },
  regions_as_published: {
    kk: 'Дереккөзде Түркия Еуропаға, ал Корея, Қытай және Жапония «Оңтүстік-Шығыс Азияға» жатқызылған; тізілім солай санайды.',
    ru: 'Источник относит Турцию к Европе, а Корею, Китай и Японию – к «Юго-Восточной Азии»; реестр считает так же.',
    en: 'The source counts Türkiye in Europe and Korea, China and Japan in “South-East Asia”; the register does as it does.',
  },
};
