import type {
  AppealStatus,
  ApplicationStatus,
  CallStatus,
  Decision,
  ProposalForm,
  ReviewStatus,
  StudyLanguage,
} from '#domain/selection/selection-codes.js';
import type { Label } from './label.js';

export const CALL_STATUS_LABELS = {
  draft: { kk: 'Қаралама', ru: 'Черновик', en: 'Draft' },
  published: { kk: 'Жарияланған', ru: 'Объявлен', en: 'Published' },
  closed: { kk: 'Өтінім қабылдау аяқталған', ru: 'Приём заявок завершён', en: 'Closed' },
  decided: { kk: 'Шешімдер қабылданған', ru: 'Решения приняты', en: 'Decided' },
  results_published: { kk: 'Нәтижелері жарияланған', ru: 'Результаты опубликованы', en: 'Results published' },
  cancelled: { kk: 'Күші жойылған', ru: 'Отменён', en: 'Cancelled' },
} as const satisfies Readonly<Record<CallStatus, Label>>;

export const APPLICATION_STATUS_LABELS = {
  draft: { kk: 'Қаралама', ru: 'Черновик', en: 'Draft' },
  submitted: { kk: 'Жіберілген', ru: 'Отправлена', en: 'Submitted' },
  withdrawn: { kk: 'Қайтарып алынған', ru: 'Отозвана', en: 'Withdrawn' },
  selected: { kk: 'Іріктелген', ru: 'Отобрана', en: 'Selected' },
  reserve: { kk: 'Резервте', ru: 'В резерве', en: 'On reserve' },
  rejected: { kk: 'Қабылданбаған', ru: 'Отклонена', en: 'Rejected' },
  accepted: { kk: 'Орын қабылданған', ru: 'Место принято', en: 'Place accepted' },
  declined: { kk: 'Орыннан бас тартылған', ru: 'Отказ от места', en: 'Place declined' },
} as const satisfies Readonly<Record<ApplicationStatus, Label>>;

export const DECISION_LABELS = {
  selected: { kk: 'Іріктелген', ru: 'Отобрана', en: 'Selected' },
  reserve: { kk: 'Резервте', ru: 'В резерве', en: 'On reserve' },
  rejected: { kk: 'Қабылданбаған', ru: 'Отклонена', en: 'Rejected' },
} as const satisfies Readonly<Record<Decision, Label>>;

export const REVIEW_STATUS_LABELS = {
  draft: { kk: 'Қаралама', ru: 'Черновик', en: 'Draft' },
  completed: { kk: 'Аяқталған', ru: 'Завершена', en: 'Completed' },
  conflict: { kk: 'Мүдделер қақтығысы', ru: 'Конфликт интересов', en: 'Conflict of interest' },
} as const satisfies Readonly<Record<ReviewStatus, Label>>;

export const APPEAL_STATUS_LABELS = {
  open: { kk: 'Қаралуда', ru: 'На рассмотрении', en: 'Open' },
  upheld: { kk: 'Қанағаттандырылған', ru: 'Удовлетворена', en: 'Upheld' },
  dismissed: { kk: 'Қанағаттандырылмаған', ru: 'Отклонена', en: 'Dismissed' },
} as const satisfies Readonly<Record<AppealStatus, Label>>;

/** The language in which somebody studies at home. */
export const STUDY_LANGUAGE_LABELS = {
  kk: { kk: 'Қазақ тілі', ru: 'Казахский', en: 'Kazakh' },
  ru: { kk: 'Орыс тілі', ru: 'Русский', en: 'Russian' },
  en: { kk: 'Ағылшын тілі', ru: 'Английский', en: 'English' },
  other: { kk: 'Басқа тіл', ru: 'Другой язык', en: 'Other' },
} as const satisfies Readonly<Record<StudyLanguage, Label>>;

export const PROPOSAL_FORM_LABELS = {
  individual: { kk: 'Жеке жоба', ru: 'Индивидуальный проект', en: 'Individual project' },
  group: { kk: 'Топтық жоба', ru: 'Групповой проект', en: 'Group project' },
} as const satisfies Readonly<Record<ProposalForm, Label>>;
