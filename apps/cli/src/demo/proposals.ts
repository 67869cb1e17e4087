import type { CriterionInput } from '#registry/calls/call-input.js';
import type { Category } from '#domain/participation/participation-codes.js';
import type { CommitmentKind } from '#domain/commitment/commitment-codes.js';

/** What an applicant of the demonstration proposes; everything of it is invented. */
export interface Proposal {
  readonly category: Exclude<Category, 'staff' | 'residency'>;
  readonly field: string;
  readonly studyLanguage: 'kk' | 'ru' | 'en';
  readonly hostCountry: string;
  readonly hostInstitution: string;
  readonly kind: CommitmentKind;
  readonly problem: string;
  readonly task: string;
  readonly deliverables: readonly {
    readonly title: string;
    readonly kind: CommitmentKind;
    readonly priority?: number;
    readonly weight: number;
    /** Due so many months after the end of the stay. */
    readonly months: number;
  }[];
}

export const CRITERIA: readonly CriterionInput[] = [
  {
    code: 'project',
    nameKk: 'Жобаның сапасы',
    nameRu: 'Качество проекта',
    nameEn: 'Quality of the project',
    weight: 5,
  },
  { code: 'benefit', nameKk: 'Елге пайдасы', nameRu: 'Польза для страны', nameEn: 'Benefit to the country', weight: 3 },
  { code: 'merit', nameKk: 'Үлгерім', nameRu: 'Успеваемость', nameEn: 'Academic merit', weight: 2 },
];

export const PROPOSALS: readonly Proposal[] = [
  {
    category: 'doctoral',
    field: '053',
    studyLanguage: 'en',
    hostCountry: 'DE',
    hostInstitution: 'TU Berlin',
    kind: 'scientific',
    problem: 'Сырдария алабында суармалы жердің тұздануы өнімді жыл сайын азайтады.',
    task: 'Топырақтың тұздануын спутник суреттері бойынша бағалайтын ашық үлгі жасау.',
    deliverables: [
      { title: 'Тұздану картасының ашық деректері', kind: 'scientific', priority: 1, weight: 2, months: 6 },
      { title: 'Scopus базасындағы мақала', kind: 'scientific', priority: 1, weight: 3, months: 12 },
    ],
  },
  {
    category: 'master',
    field: '061',
    studyLanguage: 'en',
    hostCountry: 'KR',
    hostInstitution: 'KAIST',
    kind: 'technical',
    problem: 'Қазақ тіліндегі сөйлеуді тану жүйелері ауыл диалектілерін ажыратпайды.',
    task: 'Диалектілер корпусын жинап, тану үлгісін үйрету.',
    deliverables: [
      { title: 'Ашық сөйлеу корпусы (40 сағат)', kind: 'technical', weight: 3, months: 6 },
      { title: 'Университетте факультатив курс', kind: 'educational', weight: 1, months: 9 },
    ],
  },
  {
    category: 'bachelor',
    field: '011',
    studyLanguage: 'kk',
    hostCountry: 'PL',
    hostInstitution: 'University of Warsaw',
    kind: 'educational',
    problem: 'Шағын жинақты мектептерде инклюзивті сабақ құралдары жетіспейді.',
    task: 'Үш аралас сыныпқа арналған сабақ жоспарларын әзірлеу.',
    deliverables: [{ title: 'Он екі сабақ жоспары', kind: 'educational', weight: 1, months: 6 }],
  },
  {
    category: 'master',
    field: '071',
    studyLanguage: 'ru',
    hostCountry: 'DE',
    hostInstitution: 'RWTH Aachen',
    kind: 'technical',
    problem: 'Теплопотери многоквартирных домов северных городов оцениваются без измерений.',
    task: 'Провести тепловизионное обследование по методике принимающей кафедры.',
    deliverables: [{ title: 'Методика обследования для двух городов', kind: 'technical', weight: 1, months: 8 }],
  },
  {
    category: 'bachelor',
    field: '041',
    studyLanguage: 'kk',
    hostCountry: 'TR',
    hostInstitution: 'Ankara Üniversitesi',
    kind: 'scientific',
    problem: 'Ауыл кәсіпкерлері шағын несиенің шарттарын салыстыра алмайды.',
    task: 'Несие өнімдерін салыстыратын қолжетімді нұсқаулық жасау.',
    deliverables: [{ title: 'Нұсқаулық және деректер жинағы', kind: 'scientific', weight: 1, months: 6 }],
  },
  {
    category: 'bachelor',
    field: '021',
    studyLanguage: 'ru',
    hostCountry: 'PL',
    hostInstitution: 'Akademia Sztuk Pięknych w Krakowie',
    kind: 'creative',
    problem: 'Орнаменты Мангистау не оцифрованы и теряются.',
    task: 'Создать цифровой каталог орнаментов и выставку.',
    deliverables: [{ title: 'Каталог и выставка в университете', kind: 'creative', weight: 1, months: 9 }],
  },
];
