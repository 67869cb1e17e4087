import type { LabelledCodes } from './label.js';

/**
 * Kazakhstan's areas of education: the two digits after the level prefix (`6B`, `7M`, `7R`, `8D`) in the classifier of
 * directions of training (order of the Minister of Education and Science No. 569 of 13 October 2018).
 */
export const EDUCATION_AREAS = {
  '01': { kk: 'Педагогикалық ғылымдар', ru: 'Педагогические науки', en: 'Pedagogical sciences' },
  '02': { kk: 'Өнер және гуманитарлық ғылымдар', ru: 'Искусство и гуманитарные науки', en: 'Arts and humanities' },
  '03': {
    kk: 'Әлеуметтік ғылымдар, журналистика және ақпарат',
    ru: 'Социальные науки, журналистика и информация',
    en: 'Social sciences, journalism and information',
  },
  '04': { kk: 'Бизнес, басқару және құқық', ru: 'Бизнес, управление и право', en: 'Business, management and law' },
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
    kk: 'Ауыл шаруашылығы және биоресурстар',
    ru: 'Сельское хозяйство и биоресурсы',
    en: 'Agriculture and bioresources',
  },
  '09': { kk: 'Ветеринария', ru: 'Ветеринария', en: 'Veterinary' },
  '10': {
    kk: 'Денсаулық сақтау және әлеуметтік қамтамасыз ету (медицина)',
    ru: 'Здравоохранение и социальное обеспечение (медицина)',
    en: 'Health and social welfare (medicine)',
  },
  '11': { kk: 'Қызмет көрсету', ru: 'Услуги', en: 'Services' },
  '12': {
    kk: 'Ұлттық қауіпсіздік және әскери іс',
    ru: 'Национальная безопасность и военное дело',
    en: 'National security and military affairs',
  },
} as const satisfies LabelledCodes;
