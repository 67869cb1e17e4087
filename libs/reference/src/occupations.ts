import { isCodeOf, type Label, type LabelledCodes } from './label.js';

/**
 * Major groups of the national classifier of occupations НК РК 01-2017, built on ISCO-08. There is no group 0: what
 * ISCO-08 has there (armed forces) falls under `X`. Russian names as in the classifier; English names as in ISCO-08,
 * save for `X`.
 */
export const OCCUPATION_MAJOR_GROUPS = {
  1: { kk: 'Басшылар және мемлекеттік қызметшілер', ru: 'Руководители и государственные служащие', en: 'Managers' },
  2: { kk: 'Кәсіпқой мамандар', ru: 'Специалисты-профессионалы', en: 'Professionals' },
  3: {
    kk: 'Техник-мамандар және өзге де қосалқы кәсіби персонал',
    ru: 'Специалисты-техники и иной вспомогательный профессиональный персонал',
    en: 'Technicians and associate professionals',
  },
  4: {
    kk: 'Әкімшілендіру саласындағы қызметшілер',
    ru: 'Служащие в области администрирования',
    en: 'Clerical support workers',
  },
  5: {
    kk: 'Қызмет көрсету және сату саласының қызметкерлері',
    ru: 'Работники сферы услуг и продаж',
    en: 'Service and sales workers',
  },
  6: {
    kk: 'Фермерлер және ауыл мен орман шаруашылығының, балық өсіру мен балық аулаудың жұмысшылары',
    ru: 'Фермеры и рабочие сельского и лесного хозяйства, рыбоводства и рыболовства',
    en: 'Skilled agricultural, forestry and fishery workers',
  },
  7: {
    kk: 'Өнеркәсіп, құрылыс, көлік жұмысшылары және басқа да туыстас кәсіптер',
    ru: 'Рабочие промышленности, строительства, транспорта и другие родственные занятия',
    en: 'Craft and related trades workers',
  },
  8: {
    kk: 'Өндірістік жабдық операторлары, құрастырушылар және жүргізушілер',
    ru: 'Операторы производственного оборудования, сборщики и водители',
    en: 'Plant and machine operators, and assemblers',
  },
  9: { kk: 'Біліктілігі жоқ жұмысшылар', ru: 'Неквалифицированные рабочие', en: 'Elementary occupations' },
  X: {
    kk: 'Басқа топтарға кірмейтін қызметкерлер',
    ru: 'Работники, не входящие в другие группы',
    en: 'Workers not classified elsewhere, armed forces included',
  },
} as const satisfies LabelledCodes;

export type OccupationMajorGroup = `${keyof typeof OCCUPATION_MAJOR_GROUPS}`;

/**
 * The major group of an occupation code of one to four characters (`2`, `251`, `2512`, `X`), or nothing where the code
 * is not of that form. An ISCO-08 code beginning with 0 belongs to `X`.
 */
export function findOccupationMajorGroup(code: string): OccupationMajorGroup | undefined {
  if (!/^[\dX]\d{0,3}$/.test(code)) return undefined;
  const first = code.startsWith('0') ? 'X' : code.charAt(0);
  return isCodeOf(OCCUPATION_MAJOR_GROUPS, first) ? first : undefined;
}

/** The name of an occupation code's major group, or nothing. */
export function findOccupationLabel(code: string): Label | undefined {
  const group = findOccupationMajorGroup(code);
  return group && OCCUPATION_MAJOR_GROUPS[group];
}
