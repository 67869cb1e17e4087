import type { KpiReportStatus } from '#domain/report/kpi-report-life-cycle.js';
import type { Activity, EvidenceLevel, Problem, ReportStatus, Wave } from '#domain/report/report-codes.js';
import type { ReportCorrectionStatus } from '#domain/report/report-life-cycle.js';
import type { ReportReturnCode } from '#domain/report/report-return.js';
import type { SurveyStatus } from '#domain/survey/survey-life-cycle.js';
import type { Label, LabelledCodes } from './label.js';

/** When a report is due, counted from the end of the mobility. */
export const WAVE_LABELS = {
  end: { kk: 'Ұтқырлық аяқталғанда', ru: 'По окончании мобильности', en: 'End of mobility' },
  m6: { kk: '6 айдан кейін', ru: 'Через 6 месяцев', en: 'After 6 months' },
  m12: { kk: '12 айдан кейін', ru: 'Через 12 месяцев', en: 'After 12 months' },
  m24: { kk: '24 айдан кейін', ru: 'Через 24 месяца', en: 'After 24 months' },
} as const satisfies Readonly<Record<Wave, Label>>;

/** How well an answer is supported, from weakest to strongest. */
export const EVIDENCE_LEVEL_LABELS = {
  self: { kk: 'Қатысушының өз мәлімдеуі', ru: 'Со слов участника', en: 'Self-declared' },
  university: { kk: 'ЖОО тексерген', ru: 'Проверено вузом', en: 'Verified by the university' },
  register: { kk: 'Мемлекеттік тізіліммен расталған', ru: 'Подтверждено реестром', en: 'Confirmed by a register' },
} as const satisfies Readonly<Record<EvidenceLevel, Label>>;

export const REPORT_STATUS_LABELS = {
  scheduled: { kk: 'Жоспарланған', ru: 'Запланирован', en: 'Scheduled' },
  open: { kk: 'Ашық', ru: 'Открыт', en: 'Open' },
  draft: { kk: 'Қаралама', ru: 'Черновик', en: 'Draft' },
  submitted: { kk: 'Жіберілді', ru: 'Отправлен', en: 'Submitted' },
  accepted: { kk: 'Қабылданды', ru: 'Принят', en: 'Accepted' },
  returned: { kk: 'Пысықтауға қайтарылды', ru: 'Возвращён на доработку', en: 'Returned for correction' },
  overdue: { kk: 'Мерзімі өткен', ru: 'Просрочен', en: 'Overdue' },
} as const satisfies Readonly<Record<ReportStatus, Label>>;

/** Why a section of a report is returned for correction. */
export const REPORT_RETURN_LABELS = {
  incomplete: { kk: 'Толық емес', ru: 'Неполно', en: 'Incomplete' },
  contradictory: { kk: 'Жауаптар бір-біріне қайшы', ru: 'Ответы противоречат друг другу', en: 'Contradictory' },
  unclear: { kk: 'Түсініксіз', ru: 'Неясно', en: 'Unclear' },
  evidence_missing: { kk: 'Растайтын құжат жоқ', ru: 'Нет подтверждения', en: 'Evidence is missing' },
  wrong_period: { kk: 'Басқа кезең сипатталған', ru: 'Описан другой период', en: 'Describes another period' },
  correction_requested: {
    kk: 'Қатысушының өтініші бойынша түзету',
    ru: 'Исправление по просьбе участника',
    en: 'Correction at the participant’s request',
  },
  other: { kk: 'Өзге себеп', ru: 'Иная причина', en: 'Other reason' },
} as const satisfies Readonly<Record<ReportReturnCode, Label>>;

/** What became of a request to correct an accepted report. */
export const REPORT_CORRECTION_LABELS = {
  proposed: { kk: 'Сұралды', ru: 'Запрошено', en: 'Asked for' },
  granted: { kk: 'Рұқсат берілді', ru: 'Разрешено', en: 'Granted' },
  refused: { kk: 'Бас тартылды', ru: 'Отказано', en: 'Refused' },
} as const satisfies Readonly<Record<ReportCorrectionStatus, Label>>;

/** Statuses of a survey that the ministry runs. */
export const SURVEY_STATUS_LABELS = {
  draft: { kk: 'Қаралама', ru: 'Черновик', en: 'Draft' },
  open: { kk: 'Ашық', ru: 'Открыт', en: 'Open' },
  closed: { kk: 'Жабық', ru: 'Закрыт', en: 'Closed' },
  archived: { kk: 'Мұрағатталған', ru: 'В архиве', en: 'Archived' },
} as const satisfies Readonly<Record<SurveyStatus, Label>>;

/** Statuses of a university's KPI report to the ministry. */
export const KPI_REPORT_STATUS_LABELS = {
  draft: { kk: 'Қаралама', ru: 'Черновик', en: 'Draft' },
  submitted: { kk: 'Жіберілді', ru: 'Отправлен', en: 'Submitted' },
  returned: { kk: 'Пысықтауға қайтарылды', ru: 'Возвращён на доработку', en: 'Returned for correction' },
  approved: { kk: 'Бекітілді', ru: 'Утверждён', en: 'Approved' },
  published: { kk: 'Жарияланды', ru: 'Опубликован', en: 'Published' },
  superseded: { kk: 'Жаңа басылыммен ауыстырылды', ru: 'Заменён новым изданием', en: 'Superseded' },
} as const satisfies Readonly<Record<KpiReportStatus, Label>>;

/** What the participant does on the reference date; several may hold. */
export const ACTIVITY_LABELS = {
  employed: { kk: 'Жалдамалы жұмыста', ru: 'Работает по найму', en: 'Employed' },
  self_employed: { kk: 'Өзін-өзі жұмыспен қамтыған', ru: 'Самозанятый', en: 'Self-employed' },
  own_business: { kk: 'Жеке кәсібі бар', ru: 'Ведёт собственное дело', en: 'Runs a business' },
  study: { kk: 'Оқуын жалғастыруда', ru: 'Продолжает обучение', en: 'Studying' },
  unemployed: { kk: 'Жұмыссыз', ru: 'Не работает, ищет работу', en: 'Unemployed' },
  caring: {
    kk: 'Баласына немесе жақынына күтім жасауда',
    ru: 'Ухаживает за ребёнком или близким',
    en: 'Caring for others',
  },
  retired: { kk: 'Зейнеткер', ru: 'На пенсии', en: 'Retired' },
  military: { kk: 'Әскери қызметте', ru: 'На военной службе', en: 'Military service' },
  travel: { kk: 'Саяхатта', ru: 'Путешествует', en: 'Travelling' },
  other: { kk: 'Өзге', ru: 'Иное', en: 'Other' },
} as const satisfies Readonly<Record<Activity, Label>>;

/** What went wrong during the mobility; several may hold. */
export const PROBLEM_LABELS = {
  credit_transfer: { kk: 'Кредиттерді қайта есепке алу', ru: 'Перезачёт кредитов', en: 'Credit transfer' },
  programme_content: { kk: 'Бағдарлама мазмұны', ru: 'Содержание программы', en: 'Programme content' },
  funding: { kk: 'Қаржыландыру', ru: 'Финансирование', en: 'Funding' },
  registration: { kk: 'Тіркеу және ұйымдастыру', ru: 'Регистрация и организация', en: 'Registration and organisation' },
  visa: { kk: 'Виза', ru: 'Виза', en: 'Visa' },
  language: { kk: 'Тіл', ru: 'Язык', en: 'Language' },
  housing: { kk: 'Тұрғын үй', ru: 'Жильё', en: 'Housing' },
  discrimination: { kk: 'Кемсітушілік', ru: 'Дискриминация', en: 'Discrimination' },
  health: { kk: 'Денсаулық', ru: 'Здоровье', en: 'Health' },
  connectivity: { kk: 'Интернет және байланыс', ru: 'Интернет и связь', en: 'Internet and connectivity' },
  other: { kk: 'Өзге мәселе', ru: 'Иная проблема', en: 'Other problem' },
} as const satisfies Readonly<Record<Problem, Label>>;

/** The six questions of the end report on what the host gave, each answered 1 (poor) to 5 (excellent). */
export const SUPPORT_ITEM_LABELS = {
  support_mentor: { kk: 'Тәлімгердің қолдауы', ru: 'Поддержка наставника', en: 'Mentoring' },
  support_access: {
    kk: 'Зертханалар мен кітапханаға қолжетімділік',
    ru: 'Доступ к лабораториям и библиотеке',
    en: 'Access to laboratories and library',
  },
  support_admin: { kk: 'Әкімшілік көмек', ru: 'Административная помощь', en: 'Administrative help' },
  support_housing: { kk: 'Тұрғын үй мәселесіндегі көмек', ru: 'Помощь с жильём', en: 'Help with housing' },
  support_language: { kk: 'Тілдік қолдау', ru: 'Языковая поддержка', en: 'Language support' },
  support_integration: { kk: 'Ортаға бейімделуге көмек', ru: 'Помощь в адаптации', en: 'Integration' },
} as const satisfies LabelledCodes;

/** How likely the participant is to move abroad. */
export const MIGRATION_INTENTION_LABELS = {
  1: { kk: 'Мүлдем екіталай', ru: 'Очень маловероятно', en: 'Very unlikely' },
  2: { kk: 'Екіталай', ru: 'Маловероятно', en: 'Unlikely' },
  3: { kk: 'Айту қиын', ru: 'Трудно сказать', en: 'Hard to say' },
  4: { kk: 'Ықтимал', ru: 'Вероятно', en: 'Likely' },
  5: { kk: 'Өте ықтимал', ru: 'Очень вероятно', en: 'Very likely' },
} as const satisfies LabelledCodes;
