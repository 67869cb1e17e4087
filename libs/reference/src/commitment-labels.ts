import type { CommitmentKind, CommitmentStatus } from '#domain/commitment/commitment-codes.js';
import type { GroupProjectStatus } from '#domain/group-project/group-project-codes.js';
import type { OutputType } from '#domain/output/output-codes.js';
import type { Label, LabelledCodes } from './label.js';

/** What a commitment is about. */
export const COMMITMENT_KIND_LABELS = {
  scientific: { kk: 'Ғылыми', ru: 'Научное', en: 'Scientific' },
  creative: { kk: 'Шығармашылық', ru: 'Творческое', en: 'Creative' },
  technical: { kk: 'Техникалық', ru: 'Техническое', en: 'Technical' },
  humanitarian: { kk: 'Гуманитарлық', ru: 'Гуманитарное', en: 'Humanitarian' },
  educational: { kk: 'Білім беру', ru: 'Образовательное', en: 'Educational' },
} as const satisfies Readonly<Record<CommitmentKind, Label>>;

export const COMMITMENT_STATUS_LABELS = {
  agreed: { kk: 'Келісілген', ru: 'Согласовано', en: 'Agreed' },
  claimed: { kk: 'Орындалғаны мәлімделген', ru: 'Заявлено исполнение', en: 'Claimed' },
  verified: { kk: 'Орындалғаны расталған', ru: 'Исполнение подтверждено', en: 'Verified' },
  rejected: { kk: 'Қабылданбаған', ru: 'Отклонено', en: 'Rejected' },
  waived: { kk: 'Міндеттемеден босатылған', ru: 'Освобождён от обязательства', en: 'Waived' },
} as const satisfies Readonly<Record<CommitmentStatus, Label>>;

export const GROUP_PROJECT_STATUS_LABELS = {
  agreed: { kk: 'Келісілген', ru: 'Согласован', en: 'Agreed' },
  claimed: { kk: 'Орындалғаны мәлімделген', ru: 'Заявлено исполнение', en: 'Claimed' },
  accepted: { kk: 'Қабылданған', ru: 'Принят', en: 'Accepted' },
  rejected: { kk: 'Қабылданбаған', ru: 'Отклонён', en: 'Rejected' },
  cancelled: { kk: 'Күші жойылған', ru: 'Отменён', en: 'Cancelled' },
} as const satisfies Readonly<Record<GroupProjectStatus, Label>>;

/**
 * National priorities of research, 1–9: the civil directions approved by the Higher Scientific and Technical Commission
 * for 2021–2023, the last list that has nine of them (the tenth, national security and defence, is not open to
 * academic mobility). Since 2024 the Commission groups research under seven headings; the numbers here are the
 * registry's own and stay stable whatever the Commission's next list says.
 */
export const RESEARCH_PRIORITY_LABELS = {
  1: {
    kk: 'Су ресурстарын, жануарлар мен өсімдіктер дүниесін ұтымды пайдалану, экология',
    ru: 'Рациональное использование водных ресурсов, животного и растительного мира, экология',
    en: 'Rational use of water resources, flora and fauna; ecology',
  },
  2: {
    kk: 'Геология, минералдық және көмірсутек шикізатын өндіру және өңдеу, жаңа материалдар, технологиялар, қауіпсіз бұйымдар мен конструкциялар',
    ru: 'Геология, добыча и переработка минерального и углеводородного сырья, новые материалы, технологии, безопасные изделия и конструкции',
    en: 'Geology, extraction and processing of mineral and hydrocarbon raw materials; new materials, technologies, safe products and structures',
  },
  3: { kk: 'Энергетика және машина жасау', ru: 'Энергетика и машиностроение', en: 'Energy and mechanical engineering' },
  4: {
    kk: 'Ақпараттық, коммуникациялық және ғарыштық технологиялар',
    ru: 'Информационные, коммуникационные и космические технологии',
    en: 'Information, communication and space technologies',
  },
  5: {
    kk: 'Жаратылыстану ғылымдары саласындағы ғылыми зерттеулер',
    ru: 'Научные исследования в области естественных наук',
    en: 'Research in the natural sciences',
  },
  6: { kk: 'Өмір және денсаулық туралы ғылым', ru: 'Наука о жизни и здоровье', en: 'Life and health science' },
  7: {
    kk: 'Білім және ғылым саласындағы зерттеулер',
    ru: 'Исследования в области образования и науки',
    en: 'Research in education and science',
  },
  8: {
    kk: 'Әлеуметтік және гуманитарлық ғылымдар саласындағы зерттеулер',
    ru: 'Исследования в области социальных и гуманитарных наук',
    en: 'Research in the social sciences and humanities',
  },
  9: {
    kk: 'Агроөнеркәсіптік кешенді орнықты дамыту және ауыл шаруашылығы өнімінің қауіпсіздігі',
    ru: 'Устойчивое развитие агропромышленного комплекса и безопасность сельскохозяйственной продукции',
    en: 'Sustainable development of the agro-industrial complex and safety of agricultural products',
  },
} as const satisfies LabelledCodes;

/** What came of a mobility. */
export const OUTPUT_TYPE_LABELS = {
  publication: { kk: 'Ғылыми жарияланым', ru: 'Научная публикация', en: 'Publication' },
  patent: { kk: 'Патент', ru: 'Патент', en: 'Patent' },
  course: { kk: 'Оқу курсы', ru: 'Учебный курс', en: 'Course' },
  startup: { kk: 'Стартап', ru: 'Стартап', en: 'Start-up' },
  creative_work: { kk: 'Шығармашылық жұмыс', ru: 'Творческая работа', en: 'Creative work' },
  conference: { kk: 'Конференциядағы баяндама', ru: 'Доклад на конференции', en: 'Conference contribution' },
  software: { kk: 'Бағдарламалық қамтылым', ru: 'Программное обеспечение', en: 'Software' },
  dataset: { kk: 'Деректер жиынтығы', ru: 'Набор данных', en: 'Data set' },
} as const satisfies Readonly<Record<OutputType, Label>>;
