import type { BreachKind, BreachStatus } from '#domain/breach/breach-life-cycle.js';
import type { LedgerKind, LedgerSource } from '#domain/ledger/ledger.js';
import type { MobilityEventKind } from '#domain/mobility/mobility-timeline.js';
import type { Label } from './label.js';

/** What happened to a mobility or to the return from it. */
export const MOBILITY_EVENT_LABELS = {
  depart: { kk: 'Шетелге шықты', ru: 'Выезд', en: 'Departure' },
  extend: { kk: 'Мерзімі ұзартылды', ru: 'Продление', en: 'Extension' },
  interrupt: { kk: 'Үзілді', ru: 'Перерыв', en: 'Interruption' },
  resume: { kk: 'Жалғастырылды', ru: 'Возобновление', en: 'Resumption' },
  complete: { kk: 'Аяқталды', ru: 'Завершение', en: 'Completion' },
  terminate_early: { kk: 'Мерзімінен бұрын тоқтатылды', ru: 'Досрочное прекращение', en: 'Early end' },
  cancel: { kk: 'Күші жойылды', ru: 'Отмена', en: 'Cancellation' },
  change_host: { kk: 'Қабылдаушы ұйым ауысты', ru: 'Смена принимающей организации', en: 'Change of host' },
  waive: { kk: 'Талаптан босатылды', ru: 'Освобождение', en: 'Waiver' },
  claim_return: { kk: 'Оралғаны мәлімделді', ru: 'Заявлено возвращение', en: 'Return claimed' },
  verify_return: { kk: 'Оралғаны расталды', ru: 'Возвращение подтверждено', en: 'Return verified' },
  confirm_non_return: { kk: 'Оралмағаны расталды', ru: 'Невозвращение подтверждено', en: 'Non-return confirmed' },
} as const satisfies Readonly<Record<MobilityEventKind, Label>>;

/** Money lines of a participation. */
export const LEDGER_KIND_LABELS = {
  payment: { kk: 'Төлем', ru: 'Выплата', en: 'Payment' },
  repayment: { kk: 'Қайтарылған сома', ru: 'Возврат средств', en: 'Repayment' },
} as const satisfies Readonly<Record<LedgerKind, Label>>;

export const LEDGER_SOURCE_LABELS = {
  entry: { kk: 'Қолмен енгізілген жазба', ru: 'Внесённая запись', en: 'Booked line' },
  file: { kk: 'Файлдағы жиынтық бойынша', ru: 'По итогу из файла', en: 'From the total in a file' },
} as const satisfies Readonly<Record<LedgerSource, Label>>;

/** What the system may propose and a named person decides. */
export const BREACH_KIND_LABELS = {
  non_return: { kk: 'Оралмау', ru: 'Невозвращение', en: 'Non-return' },
  unfulfilled_commitment: {
    kk: 'Орындалмаған міндеттеме',
    ru: 'Неисполненное обязательство',
    en: 'Unfulfilled commitment',
  },
} as const satisfies Readonly<Record<BreachKind, Label>>;

export const BREACH_STATUS_LABELS = {
  proposed: { kk: 'Шешім күтуде', ru: 'Ожидает решения', en: 'Awaiting a decision' },
  confirmed: { kk: 'Бұзушылық расталды', ru: 'Нарушение подтверждено', en: 'Breach confirmed' },
  dismissed: { kk: 'Бұзушылық жоқ деп танылды', ru: 'Отклонено: нарушения нет', en: 'Dismissed' },
  lapsed: { kk: 'Негізі жойылды', ru: 'Основание отпало', en: 'Lapsed' },
} as const satisfies Readonly<Record<BreachStatus, Label>>;
