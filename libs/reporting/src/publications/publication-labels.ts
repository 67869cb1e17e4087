import type { WithheldReason } from '#domain/disclosure/primary-suppression.js';
import { formatDate } from '#reference/formats.js';
import { FUNDING_LABELS } from '#reference/participation-labels.js';
import { isCodeOf, type Label } from '#reference/label.js';
import type { FigureUnit } from './figure.js';

/** Why a figure is withheld, as everybody reads it; `never_public` figures are not in a publication at all. */
export const WITHHELD_LABELS = {
  few_known: {
    kk: 'Нәтижесі белгілі қатысу 23-тен аз',
    ru: 'Результат известен менее чем о 23 участиях',
    en: 'Fewer than 23 participations are known',
  },
  low_known_share: {
    kk: 'Белгілілердің үлесі 30 %-дан аз',
    ru: 'Доля известных меньше 30 %',
    en: 'Less than 30% are known',
  },
  few_respondents: {
    kk: 'Жауап бергендер 8-ден аз',
    ru: 'Ответивших меньше 8',
    en: 'Fewer than 8 respondents',
  },
  not_computable: {
    kk: 'Есептеуге негіз жоқ: бөлгіш нөлге тең',
    ru: 'Вычислить нельзя: делитель равен нулю',
    en: 'Not computable: there is nothing to divide by',
  },
  complementary: {
    kk: 'Басқа жасырын мәнді шегеру арқылы табуға болмас үшін жасырылған',
    ru: 'Скрыто, чтобы другое скрытое значение нельзя было вычислить вычитанием',
    en: 'Withheld so that another withheld figure cannot be worked out by subtraction',
  },
} as const satisfies Readonly<Record<Exclude<WithheldReason, 'never_public'>, Label>>;

export const UNIT_LABELS = {
  percent: { kk: 'Пайыз, бүтін сан', ru: 'Процент, целое число', en: 'Per cent, whole number' },
  share: { kk: '0-ден 1-ге дейінгі үлес', ru: 'Доля от 0 до 1', en: 'Share, 0 to 1' },
  outputs_per_participant: {
    kk: 'Бір қатысушыға шаққандағы нәтижелер',
    ru: 'Результатов на одного участника',
    en: 'Outputs per participant',
  },
  index_0_100: { kk: '0-ден 100-ге дейінгі индекс', ru: 'Индекс от 0 до 100', en: 'Index, 0 to 100' },
  kzt: { kk: 'Теңге', ru: 'Тенге', en: 'Tenge (KZT)' },
} as const satisfies Readonly<Record<FigureUnit, Label>>;

export const FIGURE_STATUS_LABELS = {
  published: { kk: 'Жарияланған', ru: 'Опубликовано', en: 'Published' },
  withheld: { kk: 'Жасырылған', ru: 'Скрыто', en: 'Withheld' },
} as const satisfies Readonly<Record<'published' | 'withheld', Label>>;

export const COUNTRY_LABEL = { kk: 'Қазақстан', ru: 'Казахстан', en: 'Kazakhstan' } as const satisfies Label;
export const EVERYTHING_LABEL = { kk: 'Барлығы', ru: 'Все', en: 'All' } as const satisfies Label;

/** Under what everybody may use the figures. */
export const LICENCE = {
  code: 'CC-BY-4.0',
  url: 'https://creativecommons.org/licenses/by/4.0/',
  name: {
    kk: 'Creative Commons Attribution 4.0 Халықаралық (CC BY 4.0)',
    ru: 'Creative Commons «С указанием авторства» 4.0 Международная (CC BY 4.0)',
    en: 'Creative Commons Attribution 4.0 International (CC BY 4.0)',
  },
} as const;

/** Where the figures come from: what to name when using them. */
export const SOURCE_LABEL = {
  kk: 'Qaitu, академиялық ұтқырлық нәтижелерінің тізілімі, Қазақстан Республикасы Ғылым және жоғары білім министрлігі',
  ru: 'Qaitu, реестр результатов академической мобильности, Министерство науки и высшего образования Республики Казахстан',
  en: 'Qaitu, the register of what academic mobility leads to, Ministry of Science and Higher Education of the Republic of Kazakhstan',
} as const satisfies Label;

/** The title of a version that nobody gave one. */
export function defaultTitle(asOf: string): Label {
  return {
    kk: `Академиялық ұтқырлық көрсеткіштері, ${formatDate(asOf, 'kk')} күнгі жағдай бойынша`,
    ru: `Показатели академической мобильности по состоянию на ${formatDate(asOf, 'ru')}`,
    en: `Indicators of academic mobility as of ${formatDate(asOf, 'en')}`,
  };
}

/** A period as everybody reads it. */
export function periodName(code: string): Label {
  if (code === 'all') return { kk: 'Барлық кезең', ru: 'Всё время', en: 'All periods' };
  return code.includes('/')
    ? { kk: `${code} оқу жылы`, ru: `${code} учебный год`, en: `Academic year ${code}` }
    : { kk: `${code} жыл`, ru: `${code} год`, en: `Year ${code}` };
}

/** A choice of sources of money as everybody reads it. */
export function fundingName(codes: string): Label {
  if (codes === 'all') return EVERYTHING_LABEL;
  const names = codes.split(',').flatMap((code) => (isCodeOf(FUNDING_LABELS, code) ? [FUNDING_LABELS[code]] : []));
  const joined = (language: keyof Label): string => names.map((name) => name[language]).join('; ');
  return { kk: joined('kk'), ru: joined('ru'), en: joined('en') };
}
