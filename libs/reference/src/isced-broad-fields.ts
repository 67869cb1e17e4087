import { isCodeOf, type Label, type LabelledCodes } from './label.js';

/**
 * ISCED-F 2013 broad fields (UNESCO Institute for Statistics). They agree with Kazakhstan's education areas up to 08;
 * from 09 on they do not: 09 is health here and veterinary there, see `education-areas.ts`.
 */
export const ISCED_BROAD_FIELDS = {
  '00': {
    kk: 'Жалпы бағдарламалар және біліктіліктер',
    ru: 'Общие программы и квалификации',
    en: 'Generic programmes and qualifications',
  },
  '01': { kk: 'Білім беру', ru: 'Образование', en: 'Education' },
  '02': { kk: 'Өнер және гуманитарлық ғылымдар', ru: 'Искусство и гуманитарные науки', en: 'Arts and humanities' },
  '03': {
    kk: 'Әлеуметтік ғылымдар, журналистика және ақпарат',
    ru: 'Социальные науки, журналистика и информация',
    en: 'Social sciences, journalism and information',
  },
  '04': {
    kk: 'Бизнес, басқару және құқық',
    ru: 'Бизнес, управление и право',
    en: 'Business, administration and law',
  },
  '05': {
    kk: 'Жаратылыстану ғылымдары, математика және статистика',
    ru: 'Естественные науки, математика и статистика',
    en: 'Natural sciences, mathematics and statistics',
  },
  '06': {
    kk: 'Ақпараттық-коммуникациялық технологиялар',
    ru: 'Информационно-коммуникационные технологии',
    en: 'Information and communication technologies',
  },
  '07': {
    kk: 'Инженерлік, өңдеу және құрылыс салалары',
    ru: 'Инженерные, обрабатывающие и строительные отрасли',
    en: 'Engineering, manufacturing and construction',
  },
  '08': {
    kk: 'Ауыл, орман, балық шаруашылығы және ветеринария',
    ru: 'Сельское, лесное, рыбное хозяйство и ветеринария',
    en: 'Agriculture, forestry, fisheries and veterinary',
  },
  '09': {
    kk: 'Денсаулық сақтау және әлеуметтік қамсыздандыру',
    ru: 'Здравоохранение и социальное обеспечение',
    en: 'Health and welfare',
  },
  '10': { kk: 'Қызмет көрсету', ru: 'Услуги', en: 'Services' },
  '99': { kk: 'Саласы белгісіз', ru: 'Область неизвестна', en: 'Field unknown' },
} as const satisfies LabelledCodes;

export type IscedBroadField = `${keyof typeof ISCED_BROAD_FIELDS}`;

/** The name of an ISCED-F broad field (two digits), or nothing. */
export function findIscedBroadFieldLabel(code: string): Label | undefined {
  return isCodeOf(ISCED_BROAD_FIELDS, code) ? ISCED_BROAD_FIELDS[code] : undefined;
}
