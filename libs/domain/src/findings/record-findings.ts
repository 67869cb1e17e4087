import type { FindingText } from './finding-text.js';

/** What can be wrong, or doubtful, with a record whose cells are all well-formed. */
export const RECORD_FINDINGS = {
  person_id_missing: {
    severity: 'error',
    kk: 'ЖСН немесе құжат нөмірі керек.',
    ru: 'Нужен ИИН или номер документа.',
    en: 'An IIN or a document number is needed.',
  },
  document_number_with_iin: {
    severity: 'error',
    kk: 'Құжат нөмірі ЖСН жоқ адамдарға ғана жазылады.',
    ru: 'Номер документа указывается, только если нет ИИН.',
    en: 'A document number is only for people without an IIN.',
  },
  planned_end_before_start: {
    severity: 'error',
    kk: 'Жоспарланған аяқталуы басталуынан бұрын.',
    ru: 'Плановое окончание раньше начала.',
    en: 'The planned end comes before the planned start.',
  },
  actual_end_before_start: {
    severity: 'error',
    kk: 'Нақты аяқталуы басталуынан бұрын.',
    ru: 'Фактическое окончание раньше начала.',
    en: 'The actual end comes before the actual start.',
  },
  date_of_other_status: {
    severity: 'error',
    kk: 'Бұл күн басқа мәртебеге тиесілі: {status} мәртебесінде ол болмайды.',
    ru: 'Эта дата относится к другому статусу: при статусе {status} её не бывает.',
    en: 'This date belongs to another status: with {status} there is none.',
  },
  status_date_missing: {
    severity: 'error',
    kk: '{status} мәртебесінің күні көрсетілмеген.',
    ru: 'Не указана дата статуса {status}.',
    en: 'The date of the status {status} is missing.',
  },
  status_degree_missing: {
    severity: 'error',
    kk: '{status} мәртебесінің орындалу дәрежесі көрсетілмеген.',
    ru: 'Не указана степень исполнения для статуса {status}.',
    en: 'The degree of the status {status} is missing.',
  },
  return_without_departure: {
    severity: 'error',
    kk: 'Қатысу мәртебесі {status} болғанда оралу мәртебесі болмайды.',
    ru: 'При статусе участия {status} статуса возвращения быть не может.',
    en: 'With the participation {status} there can be no return status.',
  },
  return_verified_before_return: {
    severity: 'error',
    kk: 'Оралу нақты оралған күннен бұрын расталған.',
    ru: 'Возвращение подтверждено раньше дня возвращения.',
    en: 'The return is verified before the day of return.',
  },
  waiver_incomplete: {
    severity: 'error',
    kk: 'Босату себебі мен күні бірге толтырылады.',
    ru: 'Основание освобождения и его дата заполняются вместе.',
    en: 'A waiver and its date go together: both or neither.',
  },
  verified_before_claimed: {
    severity: 'error',
    kk: 'Міндеттеме мәлімделгеннен бұрын расталған.',
    ru: 'Обязательство подтверждено раньше, чем заявлено.',
    en: 'The commitment is verified before it is claimed.',
  },
  rejected_before_claimed: {
    severity: 'error',
    kk: 'Міндеттеме мәлімделгеннен бұрын қабылданбаған.',
    ru: 'Обязательство отклонено раньше, чем заявлено.',
    en: 'The commitment is rejected before it is claimed.',
  },
  participation_unknown: {
    severity: 'error',
    kk: 'Бұл университетте мұндай қатысу жоқ. Алдымен қатысуларды жүктеңіз.',
    ru: 'Такого участия в этом университете нет. Сначала загрузите участия.',
    en: 'This university has no such participation. Import the participations first.',
  },
  group_code_unknown: {
    severity: 'error',
    kk: 'Мұндай топтық жоба жоқ. Алдымен топтық жобаларды жүктеңіз.',
    ru: 'Такого группового проекта нет. Сначала загрузите групповые проекты.',
    en: 'There is no such group project. Import the group projects first.',
  },
  transition_not_allowed: {
    severity: 'error',
    kk: 'Мәртебе {from} күйінен {to} күйіне ауыспайды.',
    ru: 'Статус не может перейти из {from} в {to}.',
    en: 'The status cannot go from {from} to {to}.',
  },
  iin_birth_date_mismatch: {
    severity: 'warning',
    kk: 'Туған күні ЖСН-дегіден өзгеше. Тексеріңіз; бұл қате емес.',
    ru: 'Дата рождения расходится с ИИН. Проверьте; это не ошибка.',
    en: 'The birth date differs from the one in the IIN. Check it; it is not an error.',
  },
  iin_sex_mismatch: {
    severity: 'warning',
    kk: 'Жынысы ЖСН-дегіден өзгеше. Тексеріңіз; бұл қате емес.',
    ru: 'Пол расходится с ИИН. Проверьте; это не ошибка.',
    en: 'The sex differs from the one in the IIN. Check it; it is not an error.',
  },
  credits_recognised_above_earned: {
    severity: 'warning',
    kk: 'Қайта есепке алынған кредиттер алынғанынан көп.',
    ru: 'Перезачтено больше кредитов, чем получено.',
    en: 'More credits are recognised than were earned.',
  },
  repaid_above_paid: {
    severity: 'warning',
    kk: 'Қайтарылған сома төленгенінен көп.',
    ru: 'Возвращено больше, чем выплачено.',
    en: 'More is repaid than was paid.',
  },
  report_before_wave: {
    severity: 'warning',
    kk: 'Есеп өз кезеңінен бұрын ({opens} күніне дейін) тапсырылған.',
    ru: 'Отчёт подан раньше своего срока (до {opens}).',
    en: 'The report is submitted before its wave opens ({opens}).',
  },
  mobility_overlap: {
    severity: 'warning',
    kk: 'Осы адамның басқа ұтқырлығымен уақыты қабаттасады.',
    ru: 'Пересекается по времени с другой мобильностью этого человека.',
    en: 'It overlaps with another mobility of the same person.',
  },
  output_shares_above_one: {
    severity: 'warning',
    kk: 'Осы DOI бойынша университет қатысушыларының үлестерінің қосындысы 1-ден асады.',
    ru: 'Сумма долей участников университета в работе с этим DOI превышает 1.',
    en: 'The shares of the university’s participants in the work with this DOI add up to more than 1.',
  },
} as const satisfies Record<string, FindingText>;
