import type { FindingStatus } from '#domain/data-quality/finding-life-cycle.js';
import type { QualitySubject } from '#domain/data-quality/quality-record.js';
import type { Label } from './label.js';

/** Where a finding stands, and what people said of it. */
export const FINDING_STATUS_LABELS = {
  open: { kk: 'Ашық', ru: 'Открыто', en: 'Open' },
  acknowledged: { kk: 'Назарға алынды', ru: 'Принято к сведению', en: 'Acknowledged' },
  to_correct: { kk: 'Түзетіледі', ru: 'Будет исправлено', en: 'To be corrected' },
  explained: { kk: 'Түсіндірілді', ru: 'Пояснено', en: 'Explained' },
  resolved: { kk: 'Жойылды', ru: 'Устранено', en: 'Resolved' },
} as const satisfies Readonly<Record<FindingStatus, Label>>;

/** What a finding is about. */
export const FINDING_SUBJECT_LABELS = {
  participation: { kk: 'Қатысу', ru: 'Участие', en: 'Participation' },
  commitment: { kk: 'Міндеттеме', ru: 'Обязательство', en: 'Commitment' },
  report: { kk: 'Есеп', ru: 'Отчёт', en: 'Report' },
  group_project: { kk: 'Топтық жоба', ru: 'Групповой проект', en: 'Group project' },
} as const satisfies Readonly<Record<QualitySubject['kind'], Label>>;
