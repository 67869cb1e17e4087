import type { LabelledCodes } from './label.js';

/**
 * Regions of the world in which host countries are counted. The first six are the columns of the published tables of
 * Kazakhstan's outgoing academic mobility (Ishmukhamedov & Sekerbayeva 2026, doi 10.46914/1562-2959-2026-1-1-609-622,
 * table 2); `oceania` and `other` complete the map. Which country lies where: `country-table.ts`.
 */
export const HOST_REGIONS = {
  europe: { kk: 'Еуропа', ru: 'Европа', en: 'Europe' },
  cis: {
    kk: 'Тәуелсіз Мемлекеттер Достастығы',
    ru: 'Содружество Независимых Государств',
    en: 'Commonwealth of Independent States',
  },
  south_east_and_east_asia: {
    kk: 'Оңтүстік-Шығыс және Шығыс Азия',
    ru: 'Юго-Восточная и Восточная Азия',
    en: 'South-East and East Asia',
  },
  america: { kk: 'Америка', ru: 'Америка', en: 'America' },
  middle_east: { kk: 'Таяу Шығыс', ru: 'Ближний Восток', en: 'Middle East' },
  africa: { kk: 'Африка', ru: 'Африка', en: 'Africa' },
  oceania: { kk: 'Австралия және Океания', ru: 'Австралия и Океания', en: 'Australia and Oceania' },
  other: { kk: 'Өзге елдер', ru: 'Прочие страны', en: 'Other countries' },
} as const satisfies LabelledCodes;

export type HostRegion = keyof typeof HOST_REGIONS;
