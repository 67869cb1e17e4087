import type { FindingText } from './finding-text.js';

/** What can be wrong, or doubtful, with records that were let in: seen only when they lie beside each other, or later. */
export const QUALITY_FINDINGS = {
  return_before_departure: {
    severity: 'error',
    kk: 'Қатысушы кеткен күнінен бұрын оралған.',
    ru: 'Участник вернулся раньше, чем уехал.',
    en: 'The participant returned before having left.',
  },
  observation_before_end: {
    severity: 'error',
    kk: '{wave} кезеңінің деректері ұтқырлық аяқталған күннен ({end}) бұрынғы күнмен жазылған.',
    ru: 'Данные волны {wave} датированы раньше окончания мобильности ({end}).',
    en: 'What wave {wave} reports is dated before the end of the mobility ({end}).',
  },
  host_country_is_home: {
    severity: 'error',
    kk: 'Сыртқы ұтқырлықта қабылдаушы ел — Қазақстан.',
    ru: 'Принимающая страна внешней мобильности — Казахстан.',
    en: 'The host country of an external mobility is Kazakhstan.',
  },
  commitment_due_before_departure: {
    severity: 'error',
    kk: 'Міндеттеме мерзімі қатысушы кеткенге дейін бітеді.',
    ru: 'Срок обязательства истекает до отъезда участника.',
    en: 'The commitment falls due before the participant leaves.',
  },
  still_departed: {
    severity: 'warning',
    kk: 'Жоспарланған аяқталуынан бері {days} күн өтті, ал қатысу әлі де departed мәртебесінде.',
    ru: 'С планового окончания прошло дней: {days}, а участие всё ещё в статусе departed.',
    en: '{days} days have passed since the planned end, and the participation is still departed.',
  },
  still_planned: {
    severity: 'warning',
    kk: 'Жоспарланған басталуынан бері {days} күн өтті, ал қатысу әлі де planned мәртебесінде.',
    ru: 'С планового начала прошло дней: {days}, а участие всё ещё в статусе planned.',
    en: '{days} days have passed since the planned start, and the participation is still planned.',
  },
  later_report_without_m12: {
    severity: 'warning',
    kk: 'm24 есебі бар, ал m12 есебі жоқ.',
    ru: 'Отчёт m24 есть, а отчёта m12 нет.',
    en: 'There is an m24 report, but none of m12.',
  },
  email_of_another_person: {
    severity: 'warning',
    kk: 'Осы электрондық пошта басқа адамда да көрсетілген.',
    ru: 'Этот адрес электронной почты указан и у другого человека.',
    en: 'Another person has the same e-mail address.',
  },
  cost_outlier: {
    severity: 'warning',
    kk: 'Төленген сома ұқсас қатысулардыкінен қатты ерекшеленеді (түрлендірілген z = {score}).',
    ru: 'Выплаченная сумма резко отличается от сумм схожих участий (модифицированное z = {score}).',
    en: 'The amount paid lies far from that of similar participations (modified z = {score}).',
  },
  amount_paid_missing: {
    severity: 'warning',
    kk: 'Мемлекеттік бюджет есебінен кеткен қатысушыға төленген сома көрсетілмеген.',
    ru: 'Не указана сумма, выплаченная уехавшему за счёт государственного бюджета.',
    en: 'The amount paid is missing for one who left on the state budget.',
  },
  credits_earned_missing: {
    severity: 'warning',
    kk: 'Ұтқырлық аяқталғанына 45 күннен асты, ал алынған кредиттер көрсетілмеген.',
    ru: 'После окончания мобильности прошло более 45 дней, а полученные кредиты не указаны.',
    en: 'More than 45 days after the end, the credits earned are missing.',
  },
} as const satisfies Record<string, FindingText>;
