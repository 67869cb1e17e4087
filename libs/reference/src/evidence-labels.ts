import type { AmendmentStatus } from '#domain/commitment/amendment-life-cycle.js';
import type { EvidenceKind } from '#domain/evidence/evidence-kinds.js';
import type { OutputState } from '#domain/output/output-life-cycle.js';
import type { SampleAuditStatus, SampleOutcome } from '#domain/sample-audit/sample-audit-life-cycle.js';
import type { Label } from './label.js';

export const EVIDENCE_KIND_LABELS = {
  file: { kk: 'Файл', ru: 'Файл', en: 'File' },
  doi: { kk: 'DOI нөмірі', ru: 'Номер DOI', en: 'DOI' },
  orcid: { kk: 'ORCID нөмірі', ru: 'Номер ORCID', en: 'ORCID iD' },
  url: { kk: 'Веб-мекенжай', ru: 'Веб-адрес', en: 'Web address' },
  repository: { kk: 'Репозиторий', ru: 'Репозиторий', en: 'Repository' },
} as const satisfies Readonly<Record<EvidenceKind, Label>>;

export const AMENDMENT_STATUS_LABELS = {
  proposed: { kk: 'Ұсынылған', ru: 'Предложено', en: 'Proposed' },
  consented: { kk: 'Келісім берілген', ru: 'Согласие дано', en: 'Consented' },
  declined: { kk: 'Бас тартылған', ru: 'Отказано', en: 'Declined' },
  withdrawn: { kk: 'Кері қайтарылған', ru: 'Отозвано', en: 'Withdrawn' },
} as const satisfies Readonly<Record<AmendmentStatus, Label>>;

export const OUTPUT_STATE_LABELS = {
  entered: { kk: 'Енгізілген', ru: 'Внесён', en: 'Entered' },
  verified: { kk: 'Расталған', ru: 'Подтверждён', en: 'Verified' },
  refused: { kk: 'Расталмаған', ru: 'Не подтверждён', en: 'Not accepted' },
} as const satisfies Readonly<Record<OutputState, Label>>;

export const SAMPLE_AUDIT_STATUS_LABELS = {
  drawn: { kk: 'Іріктеме алынған', ru: 'Выборка сделана', en: 'Drawn' },
  completed: { kk: 'Аяқталған', ru: 'Завершена', en: 'Completed' },
} as const satisfies Readonly<Record<SampleAuditStatus, Label>>;

export const SAMPLE_OUTCOME_LABELS = {
  confirmed: { kk: 'Расталды', ru: 'Подтверждено', en: 'Confirmed' },
  error: { kk: 'Қате табылды', ru: 'Найдена ошибка', en: 'Error found' },
} as const satisfies Readonly<Record<SampleOutcome, Label>>;

/** What the upload form says: the law forbids collecting scans of identity documents, and nobody here looks for viruses. */
export const EVIDENCE_NOTICES = {
  no_identity_documents: {
    kk: 'Жеке басты куәландыратын құжаттардың көшірмелерін жүктемеңіз: оларды жинауға заң тыйым салады.',
    ru: 'Не загружайте копии документов, удостоверяющих личность: их сбор запрещён законом.',
    en: 'Do not upload copies of identity documents: the law forbids collecting them.',
  },
  file_types: {
    kk: 'PDF, PNG, JPEG, DOCX, XLSX, PPTX, ODT немесе кәдімгі мәтін, 10 МБ-қа дейін.',
    ru: 'PDF, PNG, JPEG, DOCX, XLSX, PPTX, ODT или обычный текст, до 10 МБ.',
    en: 'PDF, PNG, JPEG, DOCX, XLSX, PPTX, ODT or plain text, at most 10 MB.',
  },
} as const satisfies Readonly<Record<string, Label>>;
