import type { Label } from '#reference/label.js';

/** What each column of `participations` means, in the words of the bulk-file guide. */
export const PARTICIPATION_COLUMNS: Readonly<Record<string, Label>> = {
  external_id: {
    kk: 'Университеттің өз нөмірі; файлды қайта жүктегенде жазба осы бойынша табылады',
    ru: 'Собственный номер вуза; по нему запись находится при повторной загрузке',
    en: 'The university’s own number; by it the record is found again on re-import',
  },
  iin: { kk: 'ЖСН, 12 цифр', ru: 'ИИН, 12 цифр', en: 'IIN, 12 digits' },
  document_number: {
    kk: 'Құжат нөмірі; ЖСН жоқ шетелдіктерге ғана',
    ru: 'Номер документа; только для иностранцев без ИИН',
    en: 'Document number; only for foreigners without an IIN',
  },
  family_name: { kk: 'Тегі', ru: 'Фамилия', en: 'Family name' },
  given_name: { kk: 'Аты', ru: 'Имя', en: 'Given name' },
  patronymic: { kk: 'Әкесінің аты', ru: 'Отчество', en: 'Patronymic' },
  birth_date: { kk: 'Туған күні', ru: 'Дата рождения', en: 'Date of birth' },
  sex: { kk: 'Жынысы', ru: 'Пол', en: 'Sex' },
  citizenship: {
    kk: 'Азаматтығы; бос болса – KZ',
    ru: 'Гражданство; пусто – KZ',
    en: 'Citizenship; blank means KZ',
  },
  email: {
    kk: 'Есеп тапсыруға шақыру жіберілетін электрондық пошта',
    ru: 'Электронная почта, на которую приходит приглашение подать отчёт',
    en: 'E-mail address to which the invitation to file a report goes',
  },
  phone: { kk: 'Телефон', ru: 'Телефон', en: 'Telephone' },
  home_region: { kk: 'Тұрғылықты өңірі', ru: 'Регион проживания', en: 'Home region' },
  rural: { kk: 'Ауылдық жерден бе', ru: 'Из сельской местности', en: 'From a rural area' },
  category: { kk: 'Қатысушының санаты', ru: 'Категория участника', en: 'Category of the participant' },
  field: { kk: 'Кадрларды даярлау бағыты', ru: 'Направление подготовки кадров', en: 'Direction of training' },
  funding: { kk: 'Қаржыландыру көзі', ru: 'Источник финансирования', en: 'Source of the money' },
  programme: { kk: 'Бағдарлама түрі', ru: 'Вид программы', en: 'Kind of programme' },
  mode: { kk: 'Ұтқырлық нысаны', ru: 'Форма мобильности', en: 'Form of the mobility' },
  host_country: { kk: 'Қабылдаушы ел', ru: 'Принимающая страна', en: 'Host country' },
  host_institution: { kk: 'Қабылдаушы ұйым', ru: 'Принимающая организация', en: 'Host institution' },
  host_ror: {
    kk: 'Қабылдаушы ұйымның ROR идентификаторы, сілтемесіз',
    ru: 'Идентификатор ROR принимающей организации, без адреса',
    en: 'ROR id of the host institution, bare',
  },
  planned_start: { kk: 'Жоспарланған басталуы', ru: 'Начало по плану', en: 'Planned start' },
  planned_end: { kk: 'Жоспарланған аяқталуы', ru: 'Окончание по плану', en: 'Planned end' },
  actual_start: {
    kk: 'Нақты басталуы; болғанша бос',
    ru: 'Фактическое начало; пусто, пока не наступило',
    en: 'Actual start; blank until it happens',
  },
  actual_end: {
    kk: 'Нақты аяқталуы; болғанша бос',
    ru: 'Фактическое окончание; пусто, пока не наступило',
    en: 'Actual end; blank until it happens',
  },
  status: { kk: 'Қатысу мәртебесі', ru: 'Статус участия', en: 'Status of the participation' },
  return_status: {
    kk: 'Оралу мәртебесі; бос болса – оралуы күтілуде',
    ru: 'Статус возвращения; пусто – возвращение ожидается',
    en: 'Return status; blank means awaited',
  },
  return_date: { kk: 'Оралған күні', ru: 'День возвращения', en: 'Day of return' },
  return_verified_on: {
    kk: 'Оралуы расталған күн; бос болса – тек мәлімделген',
    ru: 'День подтверждения возвращения; пусто – только заявлено',
    en: 'Day on which the return was verified; blank means claimed only',
  },
  not_returned_on: {
    kk: 'Жауапты адам оралмағанын растаған күн',
    ru: 'День, когда ответственное лицо подтвердило невозвращение',
    en: 'Day on which a named person confirmed the non-return',
  },
  return_evidence: {
    kk: 'Оралу немен расталды',
    ru: 'Чем подтверждено возвращение',
    en: 'What the return is verified by',
  },
  credits_planned: {
    kk: 'Жоспарланған кредиттер, ECTS',
    ru: 'Запланировано кредитов, ECTS',
    en: 'Credits planned, ECTS',
  },
  credits_earned: { kk: 'Алынған кредиттер, ECTS', ru: 'Получено кредитов, ECTS', en: 'Credits earned, ECTS' },
  credits_recognised: {
    kk: 'Қайта есепке алынған кредиттер, ECTS',
    ru: 'Перезачтено кредитов, ECTS',
    en: 'Credits recognised, ECTS',
  },
  recognition_final: {
    kk: 'Қайта есепке алу туралы шешім түпкілікті ме',
    ru: 'Решение о перезачёте окончательное',
    en: 'Whether the recognition is final',
  },
  amount_paid_kzt: {
    kk: 'Қаржыландыру көзінен төленген сома, бүтін теңге',
    ru: 'Выплачено из источника финансирования, целые тенге',
    en: 'Paid from the funding source, whole tenge',
  },
  amount_repaid_kzt: {
    kk: 'Қайтарылған сома, бүтін теңге',
    ru: 'Возмещено, целые тенге',
    en: 'Paid back, whole tenge',
  },
  waiver: {
    kk: 'Босату негізі; күнімен бірге толтырылады',
    ru: 'Основание освобождения; заполняется вместе с датой',
    en: 'Ground of a waiver; goes together with its date',
  },
  waiver_date: { kk: 'Босату қай күннен бастап', ru: 'С какого дня освобождён', en: 'From which day the waiver holds' },
  group_code: {
    kk: 'Қатысушы мүше болған топтық жоба; алдымен топтық жобалар жүктеледі',
    ru: 'Групповой проект участника; сначала загружаются групповые проекты',
    en: 'The participant’s group project; import group projects first',
  },
};
