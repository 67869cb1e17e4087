import type { NationalTableNumber } from '#domain/national-tables/compare-tables.js';
import { findCountry } from './countries.js';
import { HOST_REGIONS } from './host-regions.js';
import { isCodeOf, type Label } from './label.js';

/** The national tables as the published literature numbers them. */
export const NATIONAL_TABLE_TITLES = {
  1: {
    kk: 'Шығыс академиялық ұтқырлық: жыл және қаржыландыру көзі бойынша',
    ru: 'Исходящая академическая мобильность по годам и источникам финансирования',
    en: 'Outgoing academic mobility by year and source of money',
  },
  2: {
    kk: 'Шығыс академиялық ұтқырлық: жыл және әлем өңірі бойынша',
    ru: 'Исходящая академическая мобильность по годам и регионам мира',
    en: 'Outgoing academic mobility by year and region of the world',
  },
  3: {
    kk: 'Еуропаның қабылдаушы елдері жылдар бойынша',
    ru: 'Принимающие страны Европы по годам',
    en: 'Host countries of Europe by year',
  },
  4: {
    kk: 'Оңтүстік-Шығыс және Шығыс Азияның қабылдаушы елдері жылдар бойынша',
    ru: 'Принимающие страны Юго-Восточной и Восточной Азии по годам',
    en: 'Host countries of South-East and East Asia by year',
  },
  5: {
    kk: 'ТМД-ның қабылдаушы елдері жылдар бойынша',
    ru: 'Принимающие страны СНГ по годам',
    en: 'Host countries of the CIS by year',
  },
} as const satisfies Readonly<Record<NationalTableNumber, Label>>;

const SUMS = {
  state_budget: { kk: 'Мемлекеттік бюджет', ru: 'Государственный бюджет', en: 'State budget' },
  non_budget: { kk: 'Бюджеттен тыс', ru: 'Вне бюджета', en: 'Other sources' },
  unknown: { kk: 'Көзі белгісіз', ru: 'Источник не указан', en: 'Source not known' },
  elsewhere: { kk: 'Өзге немесе белгісіз өңір', ru: 'Прочие регионы или не указано', en: 'Elsewhere or not known' },
  others: { kk: 'Өзге елдер', ru: 'Прочие страны', en: 'Other countries' },
  total: { kk: 'Барлығы', ru: 'Всего', en: 'Total' },
} as const satisfies Readonly<Record<string, Label>>;

/** The name of a row or column of the national tables: a sum, a region, a country, or a year, which needs none. */
export function nationalTableLabel(key: string): Label {
  if (isCodeOf(SUMS, key)) return SUMS[key];
  if (isCodeOf(HOST_REGIONS, key)) return HOST_REGIONS[key];
  return findCountry(key)?.label ?? { kk: key, ru: key, en: key };
}
