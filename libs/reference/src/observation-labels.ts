import type { ConflictCode } from '#domain/observation/conflicts.js';
import type {
  CrossingDirection,
  ObservationKind,
  ObservationSource,
  ObservationStatus,
  RegisterKind,
  StudyLevel,
} from '#domain/observation/observation-codes.js';
import type { ConflictStatus } from '#domain/observation/observation-life-cycle.js';
import type { AccessDimension } from '#domain/kpi/selection-facts.js';
import type { Label } from './label.js';

/** What an observation is about. */
export const OBSERVATION_KIND_LABELS = {
  employment: { kk: 'Жұмыспен қамту', ru: 'Занятость', en: 'Employment' },
  study: { kk: 'Оқу', ru: 'Учёба', en: 'Study' },
  residence: { kk: 'Тұрғылықты жері', ru: 'Проживание', en: 'Residence' },
} as const satisfies Readonly<Record<ObservationKind, Label>>;

/** Where it comes from. */
export const OBSERVATION_SOURCE_LABELS = {
  report: { kk: 'Қатысушының есебі', ru: 'Отчёт участника', en: 'Report of the participant' },
  coordinator: { kk: 'Университет үйлестірушісі', ru: 'Координатор университета', en: 'Coordinator of the university' },
  register: { kk: 'Мемлекеттік тізілім', ru: 'Государственный реестр', en: 'State register' },
} as const satisfies Readonly<Record<ObservationSource, Label>>;

export const OBSERVATION_STATUS_LABELS = {
  recorded: { kk: 'Жазылған', ru: 'Записано', en: 'Recorded' },
  confirmed: {
    kk: 'Расталған, көрсеткіштерде ескеріледі',
    ru: 'Подтверждено, учитывается в показателях',
    en: 'Confirmed, counts in figures',
  },
  withdrawn: { kk: 'Қайтарып алынған', ru: 'Отозвано', en: 'Withdrawn' },
  superseded: { kk: 'Жаңасымен ауыстырылған', ru: 'Заменено более новым', en: 'Superseded by a newer one' },
} as const satisfies Readonly<Record<ObservationStatus, Label>>;

/** The state registers whose files are read. */
export const REGISTER_KIND_LABELS = {
  pension_contributions: { kk: 'Зейнетақы жарналары', ru: 'Пенсионные взносы', en: 'Pension contributions' },
  labour_contracts: {
    kk: 'Электрондық еңбек шарттары',
    ru: 'Электронные трудовые договоры',
    en: 'Electronic labour contracts',
  },
  border_crossings: { kk: 'Мемлекеттік шекарадан өту', ru: 'Пересечения границы', en: 'Border crossings' },
  enrolment: { kk: 'Оқуға қабылдану', ru: 'Зачисление на учёбу', en: 'Enrolment' },
} as const satisfies Readonly<Record<RegisterKind, Label>>;

export const CROSSING_DIRECTION_LABELS = {
  in: { kk: 'Қазақстанға кіру', ru: 'Въезд в Казахстан', en: 'Into Kazakhstan' },
  out: { kk: 'Қазақстаннан шығу', ru: 'Выезд из Казахстана', en: 'Out of Kazakhstan' },
} as const satisfies Readonly<Record<CrossingDirection, Label>>;

export const STUDY_LEVEL_LABELS = {
  college: { kk: 'Колледж', ru: 'Колледж', en: 'College' },
  bachelor: { kk: 'Бакалавриат', ru: 'Бакалавриат', en: 'Bachelor’s programme' },
  master: { kk: 'Магистратура', ru: 'Магистратура', en: 'Master’s programme' },
  doctoral: { kk: 'Докторантура', ru: 'Докторантура', en: 'Doctoral programme' },
  residency: { kk: 'Резидентура', ru: 'Резидентура', en: 'Residency' },
  other: { kk: 'Басқа', ru: 'Другое', en: 'Other' },
} as const satisfies Readonly<Record<StudyLevel, Label>>;

/** What sources disagree about. */
export const CONFLICT_LABELS = {
  residence_differs: {
    kk: 'Дереккөздер тұратын елді әртүрлі көрсетеді',
    ru: 'Источники называют разные страны проживания',
    en: 'Sources name different countries of residence',
  },
  employer_differs: {
    kk: 'Дереккөздер жұмыс берушіні әртүрлі көрсетеді',
    ru: 'Источники называют разных работодателей',
    en: 'Sources name different employers',
  },
  work_not_in_register: {
    kk: 'Есепте жұмыс істейтіні айтылған, ал тізілімде сол айларда зейнетақы жарналары жоқ',
    ru: 'По отчёту работает, а в реестре нет пенсионных взносов за эти месяцы',
    en: 'Reported as employed; the register shows no pension contributions around that day',
  },
  work_not_reported: {
    kk: 'Есеп бойынша жұмыс істемейді, ал тізілімде жұмысы бар',
    ru: 'По отчёту не работает, а в реестре есть работа',
    en: 'Reported as not working; the register knows of work on that day',
  },
  study_not_in_register: {
    kk: 'Есепте оқитыны айтылған, ал тізілімде оқуға қабылданғаны жоқ',
    ru: 'По отчёту учится, а в реестре нет зачисления',
    en: 'Reported as studying; the register shows no enrolment on that day',
  },
  return_evidence_found: {
    kk: 'Шекарадан кіргені белгілі: оралуды растауға көмектесуі мүмкін',
    ru: 'Есть запись о въезде: она может подтвердить возвращение',
    en: 'A border entry was found that may support the return',
  },
} as const satisfies Readonly<Record<ConflictCode, Label>>;

export const CONFLICT_STATUS_LABELS = {
  open: { kk: 'Шешім күтуде', ru: 'Ждёт решения', en: 'Waits for a decision' },
  resolved: { kk: 'Шешілген', ru: 'Решено', en: 'Resolved' },
  lapsed: { kk: 'Алшақтық жойылған', ru: 'Расхождение исчезло', en: 'No longer there' },
} as const satisfies Readonly<Record<ConflictStatus, Label>>;

/** By what the eligible population is divided (K20). */
export const ACCESS_DIMENSION_LABELS = {
  sex: { kk: 'Жынысы', ru: 'Пол', en: 'Sex' },
  region: { kk: 'Өңірі', ru: 'Регион', en: 'Region' },
  rural: { kk: 'Ауылдан келген', ru: 'Из сельской местности', en: 'From a rural area' },
  category: { kk: 'Санаты', ru: 'Категория', en: 'Category' },
  language: { kk: 'Оқу тілі', ru: 'Язык обучения', en: 'Language of study' },
} as const satisfies Readonly<Record<AccessDimension, Label>>;
