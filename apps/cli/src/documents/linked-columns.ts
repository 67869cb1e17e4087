import type { RecordKind } from '#exchange/tabular/columns.js';
import type { Label } from '#reference/label.js';
import { SUPPORT_ITEM_LABELS } from '#reference/report-labels.js';

const PARTICIPATION_EXTERNAL_ID: Label = {
  kk: 'Қатысудың `external_id` нөмірі',
  ru: 'Номер участия `external_id`',
  en: 'The `external_id` of the participation',
};

const COMMITMENT_COLUMNS: Readonly<Record<string, Label>> = {
  participation_external_id: PARTICIPATION_EXTERNAL_ID,
  commitment_no: {
    kk: 'Міндеттеменің қатысудағы реттік нөмірі',
    ru: 'Порядковый номер обязательства в участии',
    en: 'Number of the commitment within the participation',
  },
  title: { kk: 'Міндеттеменің атауы', ru: 'Название обязательства', en: 'What was promised' },
  kind: { kk: 'Міндеттеменің түрі', ru: 'Вид обязательства', en: 'Kind of commitment' },
  priority: {
    kk: 'Ғылым дамуының ұлттық басымдығы',
    ru: 'Национальный приоритет науки',
    en: 'National research priority',
  },
  due_date: { kk: 'Орындау мерзімі', ru: 'Срок исполнения', en: 'Due date' },
  weight: {
    kk: 'Көрсеткіштегі салмағы',
    ru: 'Вес в показателе',
    en: 'Weight in the indicator',
  },
  status: { kk: 'Міндеттеменің мәртебесі', ru: 'Статус обязательства', en: 'Status of the commitment' },
  claimed_degree: {
    kk: 'Қатысушы мәлімдеген орындалу дәрежесі, 0–1',
    ru: 'Степень исполнения по словам участника, 0–1',
    en: 'Degree fulfilled as the participant claims, 0–1',
  },
  claimed_on: { kk: 'Мәлімделген күн', ru: 'День заявления', en: 'Day of the claim' },
  verified_degree: {
    kk: 'Расталған орындалу дәрежесі, 0–1',
    ru: 'Подтверждённая степень исполнения, 0–1',
    en: 'Degree fulfilled as verified, 0–1',
  },
  verified_on: { kk: 'Расталған күн', ru: 'День подтверждения', en: 'Day of the verification' },
  rejected_on: { kk: 'Қабылданбаған күн', ru: 'День отклонения', en: 'Day of the rejection' },
  waived_on: { kk: 'Босатылған күн', ru: 'День освобождения', en: 'Day of the waiver' },
  evidence: {
    kk: 'Растама: интернет мекенжайы немесе DOI',
    ru: 'Подтверждение: адрес в сети или DOI',
    en: 'Evidence: a web address or a DOI',
  },
};

const GROUP_PROJECT_COLUMNS: Readonly<Record<string, Label>> = {
  group_code: { kk: 'Топтық жобаның коды', ru: 'Код группового проекта', en: 'Code of the group project' },
  title: { kk: 'Жобаның атауы', ru: 'Название проекта', en: 'Title of the project' },
  task: { kk: 'Ортақ тапсырма', ru: 'Общее задание', en: 'The common task' },
  due_date: { kk: 'Орындау мерзімі', ru: 'Срок исполнения', en: 'Due date' },
  status: { kk: 'Жобаның мәртебесі', ru: 'Статус проекта', en: 'Status of the project' },
  decided_on: {
    kk: 'Қабылданған немесе қабылданбаған күн',
    ru: 'День принятия или отклонения',
    en: 'Day of acceptance or rejection',
  },
};

const REPORT_COLUMNS: Readonly<Record<string, Label>> = {
  participation_external_id: PARTICIPATION_EXTERNAL_ID,
  wave: { kk: 'Есеп кезеңі', ru: 'Срок отчёта', en: 'Wave of the report' },
  submitted_on: { kk: 'Тапсырылған күн', ru: 'День подачи', en: 'Day of submission' },
  evidence_level: {
    kk: 'Дерек көзі; бос болса – `self`',
    ru: 'Источник сведений; пусто – `self`',
    en: 'Who vouches for the answers; blank means `self`',
  },
  reference_date: {
    kk: 'Мәліметтер қай күнге берілген',
    ru: 'На какой день даны сведения',
    en: 'Day to which the answers refer',
  },
  activities: { kk: 'Қатысушы немен айналысады', ru: 'Чем занят участник', en: 'What the participant does' },
  residence_country: { kk: 'Тұратын елі', ru: 'Страна проживания', en: 'Country of residence' },
  employer: { kk: 'Жұмыс беруші', ru: 'Работодатель', en: 'Employer' },
  occupation: {
    kk: 'Кәсібі, ҚР ҰЖ 01-2017 коды',
    ru: 'Занятие, код НК РК 01-2017',
    en: 'Occupation by ISCO-08 / НК РК 01-2017',
  },
  level_match: {
    kk: 'Жұмыс біліктілік деңгейіне сай ма',
    ru: 'Работа соответствует уровню квалификации',
    en: 'Whether the job matches the level of qualification',
  },
  field_match: {
    kk: 'Жұмыс даярлау бағытына сай ма',
    ru: 'Работа соответствует направлению подготовки',
    en: 'Whether the job matches the field of training',
  },
  contact_with_host: {
    kk: 'Қабылдаушы ұйыммен байланыс бар ма',
    ru: 'Есть ли связь с принимающей организацией',
    en: 'Whether there is contact with the host institution',
  },
  migration_intention: {
    kk: 'Шетелге көшу ықтималдығы: 1 – мүлдем екіталай, 5 – өте ықтимал',
    ru: 'Вероятность переезда за рубеж: 1 – очень маловероятно, 5 – очень вероятно',
    en: 'How likely a move abroad is: 1 very unlikely, 5 very likely',
  },
  ...SUPPORT_ITEM_LABELS,
  problems: {
    kk: 'Ұтқырлық кезіндегі қиындықтар',
    ru: 'Трудности во время мобильности',
    en: 'Problems met during the mobility',
  },
  serious_problem: {
    kk: 'Елеулі қиындық болды ма',
    ru: 'Была ли серьёзная проблема',
    en: 'Whether there was a serious problem',
  },
};

const OUTPUT_COLUMNS: Readonly<Record<string, Label>> = {
  participation_external_id: PARTICIPATION_EXTERNAL_ID,
  output_no: {
    kk: 'Нәтиженің қатысудағы реттік нөмірі',
    ru: 'Порядковый номер результата в участии',
    en: 'Number of the output within the participation',
  },
  type: { kk: 'Нәтиженің түрі', ru: 'Вид результата', en: 'Kind of output' },
  title: { kk: 'Нәтиженің атауы', ru: 'Название результата', en: 'Title of the output' },
  date: { kk: 'Шыққан күні', ru: 'Дата выхода', en: 'Day on which it came out' },
  doi: { kk: 'DOI', ru: 'DOI', en: 'DOI' },
  share: {
    kk: 'Қатысушының үлесі: нөлден үлкен, 1-ден аспайды',
    ru: 'Доля участника: больше нуля, не больше 1',
    en: 'The participant’s part in it: above 0, at most 1',
  },
  verified_on: { kk: 'Расталған күн', ru: 'День подтверждения', en: 'Day of the verification' },
};

/** What each column of the files that hang on participations means, in the words of the bulk-file guide. */
export const LINKED_COLUMNS: Readonly<Record<Exclude<RecordKind, 'participations'>, Readonly<Record<string, Label>>>> =
  {
    commitments: COMMITMENT_COLUMNS,
    group_projects: GROUP_PROJECT_COLUMNS,
    reports: REPORT_COLUMNS,
    outputs: OUTPUT_COLUMNS,
  };
