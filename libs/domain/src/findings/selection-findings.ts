import type { FindingText } from './finding-text.js';

/** What keeps an application from being sent in, beyond what can be wrong with any record. */
export const SELECTION_FINDINGS = {
  category_not_in_call: {
    severity: 'error',
    kk: 'Бұл конкурс мұндай санаттағы үміткерлерді қабылдамайды.',
    ru: 'Этот конкурс не принимает претендентов такой категории.',
    en: 'This call does not take applicants of this category.',
  },
  host_country_not_in_call: {
    severity: 'error',
    kk: 'Бұл конкурс мұндай қабылдаушы елді қарастырмайды.',
    ru: 'Этот конкурс не предусматривает такую принимающую страну.',
    en: 'This call does not offer this host country.',
  },
  deliverables_missing: {
    severity: 'error',
    kk: 'Жобада кемінде бір нәтиже көрсетілуі тиіс.',
    ru: 'В проекте нужен хотя бы один результат.',
    en: 'The project needs at least one deliverable.',
  },
  group_code_missing: {
    severity: 'error',
    kk: 'Топтық жобаның коды керек.',
    ru: 'Нужен код группового проекта.',
    en: 'A group project needs its code.',
  },
  group_code_of_individual: {
    severity: 'error',
    kk: 'Жеке жобаның топ коды болмайды.',
    ru: 'У индивидуального проекта нет кода группы.',
    en: 'An individual project has no group code.',
  },
  terms_of_reference_missing: {
    severity: 'error',
    kk: 'Қызметкердің техникалық тапсырмасында қабылдаушы ұйымның міндеттері көрсетілуі тиіс.',
    ru: 'В техническом задании сотрудника нужно указать, что обещает принимающая сторона.',
    en: 'A member of staff’s terms of reference must say what the host promises.',
  },
} as const satisfies Record<string, FindingText>;
