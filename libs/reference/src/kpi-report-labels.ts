import type { KpiReportReturnReason } from '#domain/report/kpi-report-review.js';
import type { KpiReportSection } from '#domain/report/kpi-report-sections.js';
import type { Label } from './label.js';

/** The sections of a university's KPI report. */
export const KPI_REPORT_SECTION_LABELS = {
  return: { kk: 'Оралу', ru: 'Возвращение', en: 'Return' },
  retention: { kk: 'Елде қалу', ru: 'Закрепление в стране', en: 'Retention in the country' },
  commitments: { kk: 'Міндеттемелердің орындалуы', ru: 'Исполнение обязательств', en: 'Fulfilment of commitments' },
  reporting: { kk: 'Есептілік', ru: 'Отчётность участников', en: 'Reporting by participants' },
  employment: { kk: 'Жұмысқа орналасу', ru: 'Трудоустройство', en: 'Employment' },
  recognition: { kk: 'Кредиттерді қайта есепке алу', ru: 'Перезачёт кредитов', en: 'Recognition of credits' },
  networks_and_outputs: {
    kk: 'Байланыстар мен нәтижелер',
    ru: 'Связи и результаты',
    en: 'Networks and outputs',
  },
  support_and_problems: { kk: 'Қолдау және қиындықтар', ru: 'Поддержка и проблемы', en: 'Support and problems' },
  money: { kk: 'Қаражат', ru: 'Средства', en: 'Money' },
  selection: { kk: 'Іріктеу', ru: 'Отбор', en: 'Selection' },
} as const satisfies Readonly<Record<KpiReportSection, Label>>;

/** Why the ministry returns a section of a KPI report. */
export const KPI_REPORT_RETURN_LABELS = {
  missing_reports: {
    kk: 'Қатысушылардың есептері жетіспейді',
    ru: 'Не хватает отчётов участников',
    en: 'Reports of participants are missing',
  },
  implausible_value: { kk: 'Көрсеткіш шынайы емес', ru: 'Неправдоподобное значение', en: 'Implausible value' },
  comment_missing: { kk: 'Түсініктеме жоқ', ru: 'Нет пояснения', en: 'Comment is missing' },
  records_incomplete: { kk: 'Жазбалар толық емес', ru: 'Записи неполны', en: 'Records are incomplete' },
  wrong_period: { kk: 'Кезең қате көрсетілген', ru: 'Указан не тот период', en: 'Wrong period' },
  other: { kk: 'Өзге себеп', ru: 'Иная причина', en: 'Other reason' },
} as const satisfies Readonly<Record<KpiReportReturnReason, Label>>;
