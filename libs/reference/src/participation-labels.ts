import type {
  Category,
  FundingSource,
  Mode,
  ParticipationStatus,
  Programme,
  ReturnEvidence,
  ReturnStatus,
  Waiver,
} from '#domain/participation/participation-codes.js';
import type { Label } from './label.js';

/** Level of study, or staff. */
export const CATEGORY_LABELS = {
  bachelor: { kk: 'Бакалавриат студенті', ru: 'Студент бакалавриата', en: 'Bachelor’s student' },
  master: { kk: 'Магистрант', ru: 'Магистрант', en: 'Master’s student' },
  doctoral: { kk: 'Докторант', ru: 'Докторант', en: 'Doctoral student' },
  residency: { kk: 'Резидент (резидентура тыңдаушысы)', ru: 'Слушатель резидентуры', en: 'Medical resident' },
  staff: {
    kk: 'Профессор-оқытушылар құрамы мен қызметкерлер',
    ru: 'Профессорско-преподавательский состав и сотрудники',
    en: 'Academic and other staff',
  },
} as const satisfies Readonly<Record<Category, Label>>;

/** Where the money comes from. `state_budget` is the republican budget. */
export const FUNDING_LABELS = {
  state_budget: { kk: 'Республикалық бюджет', ru: 'Республиканский бюджет', en: 'State budget' },
  university: { kk: 'Жіберуші ЖОО қаражаты', ru: 'Средства направляющего вуза', en: 'Sending university' },
  host: { kk: 'Қабылдаушы ЖОО қаражаты', ru: 'Средства принимающего вуза', en: 'Host institution' },
  erasmus_plus: { kk: 'Erasmus+ бағдарламасы', ru: 'Программа Erasmus+', en: 'Erasmus+' },
  international_grant: {
    kk: 'Өзге халықаралық грант',
    ru: 'Иной международный грант',
    en: 'Other international grant',
  },
  self: { kk: 'Қатысушының өз қаражаты', ru: 'Собственные средства участника', en: 'Participant’s own means' },
  other: { kk: 'Өзге көз', ru: 'Иной источник', en: 'Other source' },
} as const satisfies Readonly<Record<FundingSource, Label>>;

/** What the participant goes to do. */
export const PROGRAMME_LABELS = {
  exchange: { kk: 'Академиялық алмасу', ru: 'Академический обмен', en: 'Exchange study' },
  internship: { kk: 'Тағылымдама', ru: 'Стажировка', en: 'Internship' },
  double_degree: { kk: 'Қос дипломдық білім беру', ru: 'Двудипломное образование', en: 'Double degree' },
  research_stay: { kk: 'Ғылыми тағылымдама', ru: 'Научная стажировка', en: 'Research stay' },
  short_training: { kk: 'Қысқамерзімді оқыту', ru: 'Краткосрочное обучение', en: 'Short training' },
  summer_school: { kk: 'Жазғы мектеп', ru: 'Летняя школа', en: 'Summer school' },
  teaching: { kk: 'Сабақ беру', ru: 'Преподавание', en: 'Teaching' },
} as const satisfies Readonly<Record<Programme, Label>>;

export const MODE_LABELS = {
  physical: { kk: 'Шетелге шығумен', ru: 'С выездом за рубеж', en: 'Physical' },
  virtual: { kk: 'Виртуалды', ru: 'Виртуальная', en: 'Virtual' },
  blended: { kk: 'Аралас', ru: 'Смешанная', en: 'Blended' },
} as const satisfies Readonly<Record<Mode, Label>>;

export const SEX_LABELS = {
  F: { kk: 'Әйел', ru: 'Женский', en: 'Female' },
  M: { kk: 'Ер', ru: 'Мужской', en: 'Male' },
} as const satisfies Readonly<Record<'F' | 'M', Label>>;

export const PARTICIPATION_STATUS_LABELS = {
  planned: { kk: 'Жоспарланған', ru: 'Запланировано', en: 'Planned' },
  departed: { kk: 'Шетелге шықты', ru: 'Выехал', en: 'Departed' },
  completed: { kk: 'Аяқталған', ru: 'Завершено', en: 'Completed' },
  terminated_early: { kk: 'Мерзімінен бұрын тоқтатылған', ru: 'Прекращено досрочно', en: 'Terminated early' },
  cancelled: { kk: 'Күші жойылған', ru: 'Отменено', en: 'Cancelled' },
} as const satisfies Readonly<Record<ParticipationStatus, Label>>;

/** `pending` stands for an empty cell of the bulk file: neither returned nor confirmed as not returned. */
export const RETURN_STATUS_LABELS = {
  pending: { kk: 'Оралуы күтілуде', ru: 'Возвращение ожидается', en: 'Return awaited' },
  returned: { kk: 'Оралды', ru: 'Вернулся', en: 'Returned' },
  not_returned: { kk: 'Оралмады', ru: 'Не вернулся', en: 'Not returned' },
} as const satisfies Readonly<Record<'pending' | ReturnStatus, Label>>;

/** What a return is verified by. No scan of an identity document is ever collected. */
export const RETURN_EVIDENCE_LABELS = {
  return_order: { kk: 'Оралу туралы бұйрық', ru: 'Приказ о возвращении', en: 'Return order' },
  re_enrolment: { kk: 'Оқуға қайта кірісуі', ru: 'Возобновление обучения', en: 'Re-enrolment' },
  border_record: { kk: 'Шекарадан өту туралы мәлімет', ru: 'Сведения о пересечении границы', en: 'Border record' },
  employment_record: {
    kk: 'Жұмысқа орналасу туралы мәлімет',
    ru: 'Сведения о трудоустройстве',
    en: 'Employment record',
  },
  other: { kk: 'Өзге растайтын құжат', ru: 'Иной подтверждающий документ', en: 'Other document' },
} as const satisfies Readonly<Record<ReturnEvidence, Label>>;

/** Why a participant is excused from what falls due afterwards. */
export const WAIVER_LABELS = {
  deceased: { kk: 'Қайтыс болды', ru: 'Смерть участника', en: 'Deceased' },
  force_majeure: { kk: 'Еңсерілмейтін күш мән-жайлары', ru: 'Обстоятельства непреодолимой силы', en: 'Force majeure' },
  other_documented: {
    kk: 'Құжатпен расталған өзге себеп',
    ru: 'Иная документально подтверждённая причина',
    en: 'Other documented reason',
  },
} as const satisfies Readonly<Record<Waiver, Label>>;
