import type { FINDING_CATALOGUE } from '../findings/finding.js';
import type { Locale } from '../findings/finding-text.js';

type Texts = Readonly<Record<Locale, string>>;

/** One rule of data quality, besides how grave it is and what it says, which the catalogue of findings knows. */
export interface QualityRuleText {
  /** What the finding is about. */
  readonly about: 'participation' | 'commitment' | 'report' | 'group_project';
  /** The indicators that come out wrong, or leave the record out, while it is there. */
  readonly affects: readonly string[];
  /** The rule in a few words. */
  readonly title: Texts;
  /** What to do about it. */
  readonly remedy: Texts;
}

/** Every rule of data quality by its stable code, in the order of a record's life. */
export const QUALITY_RULES = {
  planned_end_before_start: {
    about: 'participation',
    affects: [],
    title: {
      kk: 'Жоспарланған күндердің орны ауысқан',
      ru: 'Плановые даты переставлены',
      en: 'Planned dates reversed',
    },
    remedy: {
      kk: 'Жоспарланған басталу мен аяқталу күндерін түзетіңіз.',
      ru: 'Исправьте плановые даты начала и окончания.',
      en: 'Correct the planned start and end.',
    },
  },
  actual_end_before_start: {
    about: 'participation',
    affects: [],
    title: { kk: 'Нақты күндердің орны ауысқан', ru: 'Фактические даты переставлены', en: 'Actual dates reversed' },
    remedy: {
      kk: 'Нақты басталу мен аяқталу күндерін бұйрықтармен салыстырып түзетіңіз.',
      ru: 'Сверьте фактические даты начала и окончания с приказами и исправьте.',
      en: 'Check the actual start and end against the orders and correct them.',
    },
  },
  return_before_departure: {
    about: 'participation',
    affects: ['K01'],
    title: { kk: 'Оралу шығудан бұрын', ru: 'Возвращение раньше выезда', en: 'Return before departure' },
    remedy: {
      kk: 'Оралу күнін немесе шығу күнін түзетіңіз.',
      ru: 'Исправьте дату возвращения или дату выезда.',
      en: 'Correct the day of return or the day of departure.',
    },
  },
  return_verified_before_return: {
    about: 'participation',
    affects: ['K01'],
    title: {
      kk: 'Оралу мерзімінен бұрын расталған',
      ru: 'Возвращение подтверждено заранее',
      en: 'Return verified too early',
    },
    remedy: {
      kk: 'Оралу күні мен расталған күнін салыстырып түзетіңіз.',
      ru: 'Сверьте день возвращения и день подтверждения и исправьте.',
      en: 'Compare the day of return with the day of verification and correct the wrong one.',
    },
  },
  host_country_is_home: {
    about: 'participation',
    affects: ['K02', 'K03'],
    title: { kk: 'Қабылдаушы ел – Қазақстан', ru: 'Принимающая страна – Казахстан', en: 'Host country is Kazakhstan' },
    remedy: {
      kk: 'Қабылдаушы елді түзетіңіз; ел ішіндегі ұтқырлық бұл тізілімге енгізілмейді.',
      ru: 'Исправьте принимающую страну; внутренняя мобильность в этот реестр не вносится.',
      en: 'Correct the host country; mobility within Kazakhstan does not belong in this register.',
    },
  },
  still_departed: {
    about: 'participation',
    affects: ['K01', 'K05'],
    title: { kk: 'Аяқталуы белгіленбеген', ru: 'Окончание не отмечено', en: 'End not entered' },
    remedy: {
      kk: 'Аяқталғанын, мерзімінен бұрын тоқтатылғанын немесе ұзартылғанын белгілеңіз.',
      ru: 'Отметьте завершение, досрочное прекращение или продление.',
      en: 'Enter the completion, the early end or the extension.',
    },
  },
  still_planned: {
    about: 'participation',
    affects: [],
    title: { kk: 'Шығуы белгіленбеген', ru: 'Выезд не отмечен', en: 'Departure not entered' },
    remedy: {
      kk: 'Шыққанын белгілеңіз немесе қатысудың күшін жойыңыз.',
      ru: 'Отметьте выезд или отмените участие.',
      en: 'Enter the departure, or cancel the participation.',
    },
  },
  credits_recognised_above_earned: {
    about: 'participation',
    affects: ['K10'],
    title: {
      kk: 'Алынғанынан көп кредит қайта есепке алынған',
      ru: 'Перезачтено больше полученного',
      en: 'More credits recognised than earned',
    },
    remedy: {
      kk: 'Транскрипт пен қайта есепке алу хаттамасын салыстырыңыз.',
      ru: 'Сверьте транскрипт и протокол перезачёта.',
      en: 'Compare the transcript with the record of recognition.',
    },
  },
  credits_earned_missing: {
    about: 'participation',
    affects: ['K10'],
    title: { kk: 'Алынған кредиттер көрсетілмеген', ru: 'Не указаны полученные кредиты', en: 'Credits earned missing' },
    remedy: {
      kk: 'Транскрипттегі кредиттерді енгізіңіз; кредит берілмесе, 0 деп жазыңыз.',
      ru: 'Внесите кредиты из транскрипта; если кредитов не было, укажите 0.',
      en: 'Enter the credits of the transcript, or 0 where there were none.',
    },
  },
  repaid_above_paid: {
    about: 'participation',
    affects: ['K16'],
    title: {
      kk: 'Қайтарылған сома төленгеннен көп',
      ru: 'Возвращено больше выплаченного',
      en: 'More repaid than paid',
    },
    remedy: {
      kk: 'Төлемдер мен қайтарымдарды бухгалтериямен салыстырыңыз.',
      ru: 'Сверьте выплаты и возвраты с бухгалтерией.',
      en: 'Check payments and repayments with accounting.',
    },
  },
  amount_paid_missing: {
    about: 'participation',
    affects: ['K16', 'K17'],
    title: { kk: 'Төленген сома көрсетілмеген', ru: 'Не указана выплаченная сумма', en: 'Amount paid missing' },
    remedy: {
      kk: 'Республикалық бюджеттен төленген соманы енгізіңіз.',
      ru: 'Внесите сумму, выплаченную из республиканского бюджета.',
      en: 'Enter the amount paid from the state budget.',
    },
  },
  commitment_due_before_departure: {
    about: 'commitment',
    affects: ['K04'],
    title: {
      kk: 'Міндеттеме мерзімі шығудан бұрын',
      ru: 'Срок обязательства раньше выезда',
      en: 'Commitment due before departure',
    },
    remedy: {
      kk: 'Міндеттеме мерзімін түзетіңіз немесе өзгерту ұсыныңыз.',
      ru: 'Исправьте срок обязательства или предложите изменение.',
      en: 'Correct the due date, or propose an amendment.',
    },
  },
  verified_before_claimed: {
    about: 'commitment',
    affects: ['K04'],
    title: { kk: 'Расталуы мәлімдеуден бұрын', ru: 'Подтверждено раньше заявления', en: 'Verified before claimed' },
    remedy: {
      kk: 'Мәлімдеу мен растау күндерін түзетіңіз.',
      ru: 'Исправьте даты заявления и подтверждения.',
      en: 'Correct the days of claim and verification.',
    },
  },
  rejected_before_claimed: {
    about: 'commitment',
    affects: ['K04'],
    title: { kk: 'Қабылданбауы мәлімдеуден бұрын', ru: 'Отклонено раньше заявления', en: 'Rejected before claimed' },
    remedy: {
      kk: 'Мәлімдеу мен қабылдамау күндерін түзетіңіз.',
      ru: 'Исправьте даты заявления и отклонения.',
      en: 'Correct the days of claim and rejection.',
    },
  },
  observation_before_end: {
    about: 'report',
    affects: ['K02', 'K03', 'K07'],
    title: {
      kk: 'Нәтиже ұтқырлық аяқталғанға дейінгі күнмен жазылған',
      ru: 'Итог датирован раньше окончания',
      en: 'Outcome dated before the end',
    },
    remedy: {
      kk: 'Есептің күнін немесе ұтқырлықтың аяқталу күнін түзетіңіз.',
      ru: 'Исправьте дату отчёта или дату окончания мобильности.',
      en: 'Correct the date of the report or the end of the mobility.',
    },
  },
  report_before_wave: {
    about: 'report',
    affects: ['K05'],
    title: { kk: 'Есеп кезеңінен бұрын', ru: 'Отчёт раньше срока', en: 'Report before its wave' },
    remedy: {
      kk: 'Есептің қай кезеңге жататынын және күнін тексеріңіз.',
      ru: 'Проверьте, к какому сроку относится отчёт и верна ли дата.',
      en: 'Check which wave the report belongs to, and its date.',
    },
  },
  later_report_without_m12: {
    about: 'participation',
    affects: ['K02', 'K06_12', 'K07'],
    title: { kk: '12 айлық есеп жоқ', ru: 'Нет отчёта через 12 месяцев', en: 'No report after 12 months' },
    remedy: {
      kk: 'Қатысушыдан 12 айлық есепті сұраңыз немесе тізілімдердің мәліметін енгізіңіз.',
      ru: 'Запросите у участника отчёт через 12 месяцев или внесите данные реестров.',
      en: 'Ask the participant for the report after 12 months, or enter what registers say.',
    },
  },
  end_report_missing: {
    about: 'participation',
    affects: ['K05', 'K13', 'K14'],
    title: { kk: 'Қорытынды есеп жоқ', ru: 'Нет итогового отчёта', en: 'No end report' },
    remedy: {
      kk: 'Қатысушыға шақыруды қайта жіберіңіз немесе онымен хабарласыңыз.',
      ru: 'Отправьте приглашение ещё раз или свяжитесь с участником.',
      en: 'Send the invitation again, or get in touch with the participant.',
    },
  },
  return_not_recorded: {
    about: 'participation',
    affects: ['K01', 'K16'],
    title: {
      kk: 'Оралуы туралы мәлімет жоқ',
      ru: 'О возвращении ничего не известно',
      en: 'Nothing recorded of the return',
    },
    remedy: {
      kk: 'Оралғанын растаңыз немесе оралмағанын белгілеңіз.',
      ru: 'Подтвердите возвращение или отметьте невозвращение.',
      en: 'Verify the return, or confirm the non-return.',
    },
  },
  birth_date_implausible: {
    about: 'participation',
    affects: [],
    title: { kk: 'Туған күні күмәнді', ru: 'Дата рождения сомнительна', en: 'Implausible date of birth' },
    remedy: {
      kk: 'Туған күнін құжатпен салыстырыңыз.',
      ru: 'Сверьте дату рождения с документом.',
      en: 'Check the date of birth against the document.',
    },
  },
  stay_too_long: {
    about: 'participation',
    affects: [],
    title: { kk: 'Мерзімі тым ұзақ', ru: 'Слишком долгий срок', en: 'Implausibly long stay' },
    remedy: { kk: 'Күндердің жылын тексеріңіз.', ru: 'Проверьте год в датах.', en: 'Check the year of the dates.' },
  },
  key_field_missing: {
    about: 'participation',
    affects: ['K20'],
    title: { kk: 'Маңызды өріс бос', ru: 'Не заполнено важное поле', en: 'Key field empty' },
    remedy: {
      kk: 'Өрісті толтырыңыз; файлмен де жүктеуге болады.',
      ru: 'Заполните поле; можно и загрузкой файла.',
      en: 'Fill the field in, by hand or by file.',
    },
  },
  email_missing: {
    about: 'participation',
    affects: ['K05'],
    title: { kk: 'Электрондық пошта жоқ', ru: 'Нет электронной почты', en: 'No e-mail address' },
    remedy: {
      kk: 'Қатысушының поштасын енгізіңіз: есепке шақыру сол жерге келеді.',
      ru: 'Внесите адрес участника: на него приходит приглашение подать отчёт.',
      en: 'Enter the participant’s address, to which the invitation to a report goes.',
    },
  },
  email_of_another_person: {
    about: 'participation',
    affects: [],
    title: { kk: 'Пошта екі адамда бірдей', ru: 'Один адрес у двух людей', en: 'One address, two people' },
    remedy: {
      kk: 'Поштаның кімдікі екенін анықтап, екіншісін түзетіңіз.',
      ru: 'Выясните, чей это адрес, и исправьте другой.',
      en: 'Find out whose address it is, and correct the other.',
    },
  },
  mobility_overlap: {
    about: 'participation',
    affects: [],
    title: { kk: 'Ұтқырлықтар қабаттасады', ru: 'Мобильности пересекаются', en: 'Overlapping mobilities' },
    remedy: {
      kk: 'Күндерді тексеріңіз; бір адам бір мезгілде екі жерде бола алмайды.',
      ru: 'Проверьте даты: один человек не бывает в двух местах сразу.',
      en: 'Check the dates: nobody is in two places at once.',
    },
  },
  participation_duplicated: {
    about: 'participation',
    affects: [],
    title: { kk: 'Қатысу екі рет енгізілген', ru: 'Участие внесено дважды', en: 'Participation entered twice' },
    remedy: {
      kk: 'Артық жазбаның күшін жойыңыз: әр көрсеткіште ол екі рет саналады.',
      ru: 'Отмените лишнюю запись: она удваивает каждый показатель.',
      en: 'Cancel the one too many: it counts twice in every figure.',
    },
  },
  cost_outlier: {
    about: 'participation',
    affects: ['K16', 'K17'],
    title: { kk: 'Сома өзгелерден қатты ерекшеленеді', ru: 'Сумма резко выделяется', en: 'Amount far from all others' },
    remedy: {
      kk: 'Нөлдердің санын және валютаны тексеріңіз; сома дұрыс болса, түсіндіріңіз.',
      ru: 'Проверьте число нулей и валюту; если сумма верна, поясните.',
      en: 'Check the zeros and the currency; if the amount is right, explain it.',
    },
  },
  commitments_missing: {
    about: 'participation',
    affects: ['K04', 'K17'],
    title: { kk: 'Міндеттемелер жоқ', ru: 'Нет обязательств', en: 'No commitments' },
    remedy: {
      kk: 'Іріктеу кезінде келісілген міндеттемелерді енгізіңіз.',
      ru: 'Внесите обязательства, согласованные при отборе.',
      en: 'Enter the commitments agreed at selection.',
    },
  },
  commitment_due_date_missing: {
    about: 'commitment',
    affects: ['K04', 'K17'],
    title: { kk: 'Міндеттеме мерзімсіз', ru: 'Обязательство без срока', en: 'Commitment without a due date' },
    remedy: {
      kk: 'Міндеттеменің мерзімін енгізіңіз.',
      ru: 'Внесите срок обязательства.',
      en: 'Enter the due date of the commitment.',
    },
  },
  group_project_without_members: {
    about: 'group_project',
    affects: ['K18'],
    title: {
      kk: 'Топтық жобада қатысушы жоқ',
      ru: 'Групповой проект без участников',
      en: 'Group project without members',
    },
    remedy: {
      kk: 'Қатысушыларды қосыңыз немесе жобаның күшін жойыңыз.',
      ru: 'Добавьте участников или отмените проект.',
      en: 'Add its members, or cancel the project.',
    },
  },
  group_project_due_date_missing: {
    about: 'group_project',
    affects: ['K18'],
    title: { kk: 'Топтық жоба мерзімсіз', ru: 'Групповой проект без срока', en: 'Group project without a due date' },
    remedy: {
      kk: 'Жобаның мерзімін енгізіңіз.',
      ru: 'Внесите срок проекта.',
      en: 'Enter the due date of the project.',
    },
  },
} as const satisfies Partial<Record<keyof typeof FINDING_CATALOGUE, QualityRuleText>>;

/** The stable code of a rule. */
export type QualityRule = keyof typeof QUALITY_RULES;

export const QUALITY_RULE_CODES = Object.keys(QUALITY_RULES) as QualityRule[];
