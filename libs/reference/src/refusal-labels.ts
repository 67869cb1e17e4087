import type { RefusalGround } from '#domain/verification/refusal-grounds.js';
import type { Label } from './label.js';

/** On which ground a claim, an output or the result of a group is not accepted. */
export const REFUSAL_GROUND_LABELS = {
  no_evidence: {
    kk: 'Ұсынылған материал мұны растамайды',
    ru: 'Представленное этого не подтверждает',
    en: 'The evidence does not show it',
  },
  unclear: { kk: 'Не істелгені түсініксіз', ru: 'Непонятно, что сделано', en: 'It is not clear what was done' },
  other_work: {
    kk: 'Растама басқа жұмысқа қатысты',
    ru: 'Подтверждение относится к другой работе',
    en: 'The evidence is about other work',
  },
  not_fulfilled: {
    kk: 'Міндеттеме орындалмаған',
    ru: 'Обязательство не исполнено',
    en: 'The commitment is not fulfilled',
  },
  wrong_dates: { kk: 'Күндер сәйкес келмейді', ru: 'Даты не сходятся', en: 'The dates do not fit' },
  other: { kk: 'Басқа негіздеме', ru: 'Другое основание', en: 'Another ground' },
} as const satisfies Readonly<Record<RefusalGround, Label>>;
