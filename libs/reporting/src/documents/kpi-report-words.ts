import type { KpiReportStatus } from '#domain/report/kpi-report-life-cycle.js';
import type { NoValueReason } from '#domain/kpi/no-value-reason.js';
import type { UnitState } from '#domain/kpi/unit-state.js';
import type { Label, Language } from '#reference/label.js';

const label = (kk: string, ru: string, en: string): Label => ({ kk, ru, en });

/** The words of the document that are no code's label; `{name}` stands for what is put in. */
const WORDS = {
  title: label(
    'Академиялық ұтқырлық көрсеткіштері туралы есеп',
    'Отчёт о показателях академической мобильности',
    'Report on academic mobility indicators',
  ),
  register: label(
    'Академиялық ұтқырлық нәтижелерінің тізілімі',
    'Реестр результатов академической мобильности',
    'Register of academic mobility outcomes',
  ),
  draftMark: label('ҚАРАЛАМА', 'ЧЕРНОВИК', 'DRAFT'),
  draftNote: label(
    'Бұл есеп әлі жіберілген жоқ. Мәндер бүгінгі жазбалардан есептелген және өзгеруі мүмкін.',
    'Этот отчёт ещё не отправлен. Значения рассчитаны по сегодняшним записям и могут измениться.',
    'This report has not been submitted. Its figures are computed from the records of today and may change.',
  ),
  about: label('Есеп туралы', 'Об отчёте', 'About this report'),
  university: label('Университет', 'Университет', 'University'),
  period: label('Кезең', 'Период', 'Period'),
  allPeriods: label('барлық кезең', 'за всё время', 'all periods'),
  academicYear: label('{period} оқу жылы', '{period} учебный год', 'academic year {period}'),
  calendarYear: label('{period} жыл', '{period} год', 'year {period}'),
  funding: label('Қаржыландыру көзі', 'Источник финансирования', 'Source of funding'),
  allFunding: label('барлық көз', 'все источники', 'all sources'),
  status: label('Мәртебесі', 'Статус', 'Status'),
  version: label('Басылымы', 'Издание', 'Edition'),
  versionText: label(
    '{edition}-басылым, {submission}-жіберілім',
    'издание {edition}, отправка {submission}',
    'edition {edition}, submission {submission}',
  ),
  draftVersionText: label(
    '{edition}-басылым, жіберілмеген',
    'издание {edition}, не отправлено',
    'edition {edition}, not submitted',
  ),
  asOf: label('Деректер күні', 'Данные на дату', 'Data as of'),
  catalogue: label('Көрсеткіштер каталогының нұсқасы', 'Версия каталога показателей', 'Version of the KPI catalogue'),
  digest: label('Бақылау сомасы (SHA-256)', 'Контрольная сумма (SHA-256)', 'Digest (SHA-256)'),
  digestNote: label(
    'Бақылау сомасы осы құжаттағы мәндердің тізілімде бекітіп сақталған көшірмесін көрсетеді.',
    'Контрольная сумма указывает на зафиксированную в реестре копию значений этого документа.',
    'The digest names the frozen copy, in the register, of the figures in this document.',
  ),
  contents: label('Мазмұны', 'Содержание', 'Contents'),
  page: label('{page} / {pages}-бет', 'Страница {page} из {pages}', 'Page {page} of {pages}'),
  glance: label('Көрсеткіштер бір бетте', 'Показатели на одной странице', 'The indicators at a glance'),
  reading: label(
    'Сызбада нүкте – мәні, сызық – 95 % аралық (кездейсоқтық ықпалы), ашық жолақ – шектері (белгісіз жауаптар ықпалы). n – есепке алынған жағдай саны.',
    'На графике точка – значение, линия – 95 % интервал (влияние случайности), светлая полоса – границы (влияние неизвестных ответов). n – число учтённых случаев.',
    'In the chart the dot is the value, the line its 95% interval (how far chance reaches), the light band its bounds (how far silence reaches). n is the number of cases counted.',
  ),
  sections: label('Көрсеткіштер бөлімдер бойынша', 'Показатели по разделам', 'Indicators by section'),
  indicator: label('Көрсеткіш', 'Показатель', 'Indicator'),
  value: label('Мәні', 'Значение', 'Value'),
  interval: label('95 % аралық', '95 % интервал', '95% interval'),
  bounds: label('Шектері', 'Границы', 'Bounds'),
  known: label('Белгілі үлес', 'Известно', 'Known share'),
  chart: label('Сызба, 0–100 %', 'График, 0–100 %', 'Chart, 0–100%'),
  chartText: label(
    '{indicator}: мәні {value}, 95 % аралық {interval}, шектері {bounds}',
    '{indicator}: значение {value}, 95 % интервал {interval}, границы {bounds}',
    '{indicator}: value {value}, 95% interval {interval}, bounds {bounds}',
  ),
  tableCaption: label('{number}-кесте. {title}', 'Таблица {number}. {title}', 'Table {number}. {title}'),
  glanceTitle: label('Үлес түріндегі көрсеткіштер', 'Показатели в виде долей', 'Indicators that are shares'),
  othersTitle: label('Өзге көрсеткіштер', 'Остальные показатели', 'The other indicators'),
  figuresTitle: label('{section}: мәндер', '{section}: значения', '{section}: figures'),
  countsTitle: label('{section}: сандар', '{section}: числа', '{section}: counts'),
  besideTitle: label('{section}: қосымша мәндер', '{section}: дополнительные значения', '{section}: further figures'),
  accessTitle: label('{section}: топтар бойынша', '{section}: по группам', '{section}: by group'),
  further: label('Қосымша мән', 'Дополнительное значение', 'Further figure'),
  dimension: label('Бөлінісі', 'Признак', 'Divided by'),
  group: label('Тобы', 'Группа', 'Group'),
  participants: label('Қатысушылар', 'Участники', 'Participants'),
  participantShare: label('Қатысушылар үлесі', 'Доля среди участников', 'Share among participants'),
  eligibleShare: label('Құқығы барлар үлесі', 'Доля среди имеющих право', 'Share among the eligible'),
  ratio: label('Қатынасы', 'Отношение', 'Ratio'),
  yes: label('Иә', 'Да', 'Yes'),
  no: label('Жоқ', 'Нет', 'No'),
  comment: label('Университеттің түсініктемесі', 'Пояснение университета', 'Comment of the university'),
  noComment: label('Түсініктеме жазылмаған.', 'Пояснения нет.', 'There is no comment.'),
  notReported: label(
    'Бұл кезеңде конкурс жабылмаған, сондықтан іріктеу көрсеткіштері есептелмеген.',
    'В этом периоде не закрывался ни один конкурс, поэтому показатели отбора не рассчитаны.',
    'No call closed in this period, so the indicators of selection were not computed.',
  ),
  exposure: label(
    'K16 – тәуекел мөлшері, қарыз емес.',
    'K16 – величина риска, а не долг.',
    'K16 is an exposure, not a debt.',
  ),
  findings: label('Деректер сапасы', 'Качество данных', 'Data quality'),
  findingsText: label(
    'Осы есептің жазбаларында табылған, әлі жойылмаған ескертулер.',
    'Замечания к записям этого отчёта, которые ещё не устранены.',
    'What was found in the records of this report and is not yet resolved.',
  ),
  noFindings: label('Ескертулер жоқ.', 'Замечаний нет.', 'Nothing was found.'),
  findingsTitle: label('Деректер сапасы бойынша ескертулер', 'Замечания к качеству данных', 'Findings of data quality'),
  rule: label('Ереже', 'Правило', 'Rule'),
  severity: label('Маңызы', 'Важность', 'Severity'),
  error: label('қате', 'ошибка', 'error'),
  warning: label('ескерту', 'предупреждение', 'warning'),
  open: label('Ашық', 'Открыто', 'Open'),
  acknowledged: label('Назарға алынды', 'Принято к сведению', 'Acknowledged'),
  toCorrect: label('Түзетіледі', 'Будет исправлено', 'To be corrected'),
  explained: label('Түсіндірілді', 'Пояснено', 'Explained'),
  participations: label('Қатысулар', 'Участий', 'Participations'),
  signatures: label('Есепті кім бекітті', 'Кто подготовил и утвердил отчёт', 'Who prepared and approved this report'),
  signaturesTitle: label('Дайындау, бекіту, жариялау', 'Подготовка, утверждение, публикация', 'Steps and signatures'),
  step: label('Қадам', 'Шаг', 'Step'),
  role: label('Кім', 'Кто', 'By whom'),
  day: label('Күні', 'Дата', 'Date'),
  signature: label('Қолы', 'Подпись', 'Signature'),
  prepared: label('Дайындалды және жіберілді', 'Подготовлен и отправлен', 'Prepared and submitted'),
  approved: label('Бекітілді', 'Утверждён', 'Approved'),
  published: label('Жарияланды', 'Опубликован', 'Published'),
  byUniversity: label('университеттің үйлестірушісі', 'координатор университета', 'coordinator of the university'),
  byOfficial: label(
    'Министрліктің есепті дайындауға қатыспаған қызметкері',
    'сотрудник Министерства, не участвовавший в подготовке',
    'official of the Ministry who had no hand in preparing it',
  ),
  bySecondOfficial: label(
    'Министрліктің екінші қызметкері',
    'второй сотрудник Министерства',
    'a second official of the Ministry',
  ),
  notYet: label('әлі жоқ', 'ещё нет', 'not yet'),
  how: label('Көрсеткіштер қалай есептеледі', 'Как рассчитаны показатели', 'How the indicators are computed'),
  howText: label(
    'Кезеңге ұтқырлығы сол кезеңде аяқталған қатысулар кіреді; деректер күнінен кейінгі оқиғалар есепке алынбайды.',
    'К периоду относятся участия, мобильность которых закончилась в этом периоде; события после даты данных не учтены.',
    'A participation belongs to the period in which its mobility ended; what happened after the day of the data is not counted.',
  ),
  numerator: label('Алымы', 'Числитель', 'Numerator'),
  denominator: label('Бөлімі', 'Знаменатель', 'Denominator'),
  excluded: label('Есептен шығарылады', 'Исключены', 'Excluded'),
  unknown: label('Белгісіз деп саналады', 'Считается неизвестным', 'Counted as unknown'),
  notAsked: label('Қолданылмайды', 'Неприменимо', 'Not applicable to'),
  due: label('Қашан есепке алынады', 'Когда учитывается', 'Falls due'),
} as const satisfies Readonly<Record<string, Label>>;

export type DocumentWord = keyof typeof WORDS;

/** A word of the document in its language, with what is put in. */
export function documentWord(
  word: DocumentWord,
  language: Language,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return WORDS[word][language].replace(/\{(\w+)\}/g, (_match, name: string) => String(values[name] ?? ''));
}

/** Where the report stands. */
export const STATUS_WORDS = {
  draft: label('Қаралама', 'Черновик', 'Draft'),
  submitted: label('Министрліктің қарауында', 'На рассмотрении Министерства', 'Under review by the Ministry'),
  returned: label('Пысықтауға қайтарылған', 'Возвращён на доработку', 'Returned for correction'),
  approved: label('Бекітілген', 'Утверждён', 'Approved'),
  published: label('Жарияланған', 'Опубликован', 'Published'),
  superseded: label('Келесі басылыммен ауыстырылған', 'Заменён следующим изданием', 'Superseded by the next edition'),
} as const satisfies Readonly<Record<KpiReportStatus, Label>>;

/** Of a report that the university is revising, as it was submitted last. */
export const REVISED_WORDS: Label = label(
  'Пысықтауға қайтарылған, университет түзетіп жатыр',
  'Возвращён на доработку, исправляется университетом',
  'Returned for correction, being revised by the university',
);

/** The states a unit is counted in. */
export const STATE_WORDS = {
  yes: label('Иә', 'Да', 'Yes'),
  no: label('Жоқ', 'Нет', 'No'),
  unknown: label('Белгісіз', 'Неизвестно', 'Unknown'),
  not_due: label('Мерзімі жетпеген', 'Срок не наступил', 'Not due'),
  not_applicable: label('Қолданылмайды', 'Неприменимо', 'Not applicable'),
  excluded: label('Есептен шығарылған', 'Исключено', 'Excluded'),
} as const satisfies Readonly<Record<UnitState, Label>>;

export const NO_VALUE_WORDS = {
  absent: label('есептелмеген', 'не рассчитано', 'not computed'),
  notDue: label('мерзімі жетпеген', 'срок не наступил', 'not due yet'),
  noneApplicable: label('қолданылмайды', 'неприменимо', 'not applicable'),
  noCases: label('жағдай жоқ', 'нет случаев', 'no cases'),
  noneKnown: label('жауап белгісіз', 'ответы неизвестны', 'nothing known'),
  noDenominator: label('бөлгіші нөл', 'делитель равен нулю', 'divisor is zero'),
} as const satisfies Readonly<Record<NoValueReason, Label>>;
