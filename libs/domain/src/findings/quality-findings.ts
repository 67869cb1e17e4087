import type { FindingText } from './finding-text.js';

/** What can be wrong, or doubtful, with records that were let in: seen only when they lie beside each other, or later. */
export const QUALITY_FINDINGS = {
  return_before_departure: {
    severity: 'error',
    kk: 'Қатысушы шыққан күнінен бұрын оралған.',
    ru: 'Участник вернулся раньше, чем выехал.',
    en: 'The participant returned before having left.',
  },
  host_country_is_home: {
    severity: 'error',
    kk: 'Сыртқы ұтқырлықта қабылдаушы ел – Қазақстан.',
    ru: 'Принимающая страна внешней мобильности – Казахстан.',
    en: 'The host country of an external mobility is Kazakhstan.',
  },
  commitment_due_before_departure: {
    severity: 'error',
    kk: 'Міндеттеме мерзімі қатысушы шыққанға дейін бітеді.',
    ru: 'Срок обязательства истекает до выезда участника.',
    en: 'The commitment falls due before the participant leaves.',
  },
  still_departed: {
    severity: 'warning',
    kk: 'Жоспарланған аяқталу күні – {since}, ал қатысу әлі де «Шетелге шықты» мәртебесінде.',
    ru: 'Плановое окончание было {since}, а участие всё ещё в статусе «Выехал».',
    en: 'The planned end was {since}, and the participation is still marked as departed.',
  },
  still_planned: {
    severity: 'warning',
    kk: 'Жоспарланған басталу күні – {since}, ал қатысу әлі де «Жоспарланған» мәртебесінде.',
    ru: 'Плановое начало было {since}, а участие всё ещё в статусе «Запланировано».',
    en: 'The planned start was {since}, and the participation is still marked as planned.',
  },
  later_report_without_m12: {
    severity: 'warning',
    kk: '24 айлық есеп бар, ал 12 айлық есеп жоқ.',
    ru: 'Отчёт через 24 месяца есть, а через 12 месяцев нет.',
    en: 'There is a report after 24 months, but none after 12.',
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
    kk: 'Республикалық бюджет есебінен шыққан қатысушыға төленген сома көрсетілмеген.',
    ru: 'Не указана сумма, выплаченная выехавшему за счёт республиканского бюджета.',
    en: 'The amount paid is missing for one who left on the state budget.',
  },
  credits_earned_missing: {
    severity: 'warning',
    kk: 'Ұтқырлық аяқталғанына 45 күннен асты, ал алынған кредиттер көрсетілмеген.',
    ru: 'После окончания мобильности прошло более 45 дней, а полученные кредиты не указаны.',
    en: 'More than 45 days after the end, the credits earned are missing.',
  },
  birth_date_implausible: {
    severity: 'warning',
    kk: 'Туған күні бойынша қатысушы шыққан кезде 15 жасқа толмаған немесе 80 жастан асқан.',
    ru: 'Судя по дате рождения, на день выезда участнику не было 15 лет или было больше 80.',
    en: 'By the date of birth the participant was under 15 or over 80 on leaving.',
  },
  stay_too_long: {
    severity: 'warning',
    kk: 'Ұтқырлық үш жылдан ұзаққа созылады.',
    ru: 'Мобильность длится дольше трёх лет.',
    en: 'The mobility takes longer than three years.',
  },
  participation_duplicated: {
    severity: 'error',
    kk: 'Осы адамның дәл сол қабылдаушы ұйымға, дәл сол күннен басталған қатысуы тағы бір рет енгізілген.',
    ru: 'Участие этого же человека у той же принимающей стороны с того же дня внесено ещё раз.',
    en: 'The same person’s participation at the same host from the same day is entered once more.',
  },
  email_missing: {
    severity: 'warning',
    kk: 'Электрондық пошта көрсетілмеген: есепке шақыру жіберілмейді.',
    ru: 'Нет адреса электронной почты: приглашение подать отчёт не придёт.',
    en: 'There is no e-mail address, so no invitation to a report can be sent.',
  },
  return_not_recorded: {
    severity: 'warning',
    kk: 'Ұтқырлық аяқталғанына 60 күннен асты, ал қатысушының оралғаны да, оралмағаны да жазылмаған.',
    ru: 'После окончания мобильности прошло более 60 дней, а о возвращении или невозвращении ничего не записано.',
    en: 'More than 60 days after the end, neither a return nor a non-return is recorded.',
  },
  end_report_missing: {
    severity: 'warning',
    kk: 'Ұтқырлық аяқталғанына 60 күннен асты, ал қорытынды есеп жоқ.',
    ru: 'После окончания мобильности прошло более 60 дней, а итогового отчёта нет.',
    en: 'More than 60 days after the end there is no end report.',
  },
  key_field_missing: {
    severity: 'warning',
    kk: '«{field}» өрісі бос, ал көрсеткіштерге ол қажет.',
    ru: 'Поле «{field}» не заполнено, а для показателей оно нужно.',
    en: 'The field “{field}” is empty, and indicators need it.',
  },
  commitments_missing: {
    severity: 'warning',
    kk: 'Республикалық бюджет есебінен шыққан қатысушының бірде-бір міндеттемесі енгізілмеген.',
    ru: 'У выехавшего за счёт республиканского бюджета не внесено ни одного обязательства.',
    en: 'No commitment is entered of one who left on the state budget.',
  },
  commitment_due_date_missing: {
    severity: 'warning',
    kk: 'Міндеттеменің мерзімі көрсетілмеген: ол көрсеткіштерге ешқашан кірмейді.',
    ru: 'У обязательства нет срока: в показатели оно никогда не войдёт.',
    en: 'The commitment has no due date and never counts.',
  },
  group_project_without_members: {
    severity: 'warning',
    kk: 'Топтық жобада бірде-бір қатысушы жоқ.',
    ru: 'В групповом проекте нет ни одного участника.',
    en: 'The group project has no members.',
  },
  group_project_due_date_missing: {
    severity: 'warning',
    kk: 'Топтық жобаның мерзімі көрсетілмеген: ол көрсеткіштерге ешқашан кірмейді.',
    ru: 'У группового проекта нет срока: в показатели он никогда не войдёт.',
    en: 'The group project has no due date and never counts.',
  },
} as const satisfies Record<string, FindingText>;
