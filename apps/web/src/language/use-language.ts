import type { Language } from '#reference/label.js';
import type { UniversityView } from '../api/contract.js';
import { compareNames } from './collate.js';
import {
  formatDate,
  formatDegree,
  formatInstant,
  formatMoney,
  formatNumber,
  formatPercent,
  formatPlain,
  NO_VALUE,
} from './format.js';
import type { Translate } from './message-keys.js';
import { useTranslation } from './use-translation.js';

type Maybe<T> = T | null | undefined;

/** A value shown by `show`, or a dash where there is none. */
function orDash<T>(show: (value: T) => string): (value: Maybe<T>) => string {
  return (value) => (value === null || value === undefined || value === '' ? NO_VALUE : show(value));
}

function kitOf(t: Translate, language: Language) {
  return {
    t,
    language,
    compare: compareNames(language),
    number: orDash((value: number) => formatPlain(value, language)),
    decimal: (value: Maybe<number>, decimals: number) =>
      orDash((number: number) => formatNumber(number, language, decimals))(value),
    money: orDash((value: number) => formatMoney(value, language)),
    percent: orDash((value: number) => formatPercent(value, language)),
    degree: orDash((value: number) => formatDegree(value, language)),
    date: orDash((value: string) => formatDate(value, language)),
    /** With the month by name, so that day and month cannot be mistaken for each other. */
    longDate: orDash((value: string) => {
      const [year = '', month = '', day = ''] = value.split('-');
      const months = t('common.months', { returnObjects: true });
      return t('common.longDate', { year, month: months[Number(month)] ?? month, day: Number(day) });
    }),
    instant: orDash((value: string) => formatInstant(value, language)),
    yesNo: orDash((value: boolean) => (value ? t('common.yes') : t('common.no'))),
    universityName: (view: UniversityView) => ({ kk: view.nameKk, ru: view.nameRu, en: view.nameEn })[language],
    period: (period: string) => {
      if (period === 'all') return t('common.periods.all');
      return period.includes('/')
        ? t('common.periods.academicYear', { period })
        : t('common.periods.calendarYear', { period });
    },
  };
}

/** One kit for each language, not for each of the hundreds of cells that write something with it. */
const kits = new Map<Language, ReturnType<typeof kitOf>>();

/**
 * Everything that is worded by the language: texts, numbers, dates. The names of codes come from `use-code-names.ts`, so that a
 * page loads only the tables it shows.
 */
export function useLanguage() {
  const { t, language } = useTranslation();
  const known = kits.get(language);
  if (known) return known;
  const kit = kitOf(t, language);
  kits.set(language, kit);
  return kit;
}
