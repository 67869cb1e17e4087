import { isCodeOf, type Label, UnknownReferenceCodeError } from './label.js';

/** An indicator's name and its definition in one sentence, for tables, tooltips and the generated catalogue. */
export interface KpiText {
  readonly name: Label;
  readonly definition: Label;
}

/**
 * Names and one-sentence definitions of the indicators of KPI catalogue version 1. The exact rules are in the code of
 * the indicators; these sentences explain them to a reader and decide nothing.
 */
export const KPI_TEXTS = {
  K01: {
    name: { kk: 'Оралу үлесі', ru: 'Доля возвратившихся', en: 'Return rate' },
    definition: {
      kk: 'Ұтқырлығы аяқталғаннан кейін 30 күн өткен және оралғаны расталған қатысушылардың оралғаны не оралмағаны белгілі қатысушылар арасындағы үлесі.',
      ru: 'Доля участников с подтверждённым возвращением среди тех, о ком известно, вернулись они или нет, через 30 дней после окончания мобильности.',
      en: 'Share of participants whose return is verified among those known to have returned or not, 30 days after the end of the mobility.',
    },
  },
  K02: {
    name: {
      kk: 'Елде қалу үлесі, 12 ай',
      ru: 'Доля оставшихся в стране, 12 месяцев',
      en: 'Retention in country, 12 months',
    },
    definition: {
      kk: 'Ұтқырлық аяқталғаннан кейін 12 ай өткенде Қазақстанда тұратын қатысушылардың тұратын елі белгілі қатысушылар арасындағы үлесі.',
      ru: 'Доля проживающих в Казахстане через 12 месяцев после окончания мобильности среди участников с известной страной проживания.',
      en: 'Share living in Kazakhstan 12 months after the end of the mobility among participants whose country of residence is known.',
    },
  },
  K03: {
    name: {
      kk: 'Елде қалу үлесі, 24 ай',
      ru: 'Доля оставшихся в стране, 24 месяца',
      en: 'Retention in country, 24 months',
    },
    definition: {
      kk: 'Ұтқырлық аяқталғаннан кейін 24 ай өткенде Қазақстанда тұратын қатысушылардың тұратын елі белгілі қатысушылар арасындағы үлесі.',
      ru: 'Доля проживающих в Казахстане через 24 месяца после окончания мобильности среди участников с известной страной проживания.',
      en: 'Share living in Kazakhstan 24 months after the end of the mobility among participants whose country of residence is known.',
    },
  },
  K04: {
    name: { kk: 'Міндеттемелердің орындалуы', ru: 'Исполнение обязательств', en: 'Commitment fulfilment' },
    definition: {
      kk: 'Мерзімі жеткен міндеттемелердің салмағы ескерілген, расталған орындалу дәрежесі.',
      ru: 'Подтверждённая степень исполнения обязательств, срок которых наступил, с учётом их веса.',
      en: 'Verified degree to which commitments that have fallen due are fulfilled, weighted.',
    },
  },
  K05: {
    name: { kk: 'Есептердің уақтылы тапсырылуы', ru: 'Своевременность отчётов', en: 'Report timeliness' },
    definition: {
      kk: 'Тапсыру мерзімі жеткен есептер арасында мерзімінде жіберілгендерінің үлесі.',
      ru: 'Доля отчётов, поданных в срок, среди всех отчётов, срок подачи которых наступил.',
      en: 'Share of reports filed by their deadline among all reports that have fallen due.',
    },
  },
  K06_6: {
    name: { kk: 'Жауап беру үлесі, 6 ай', ru: 'Доля ответивших, 6 месяцев', en: 'Response rate, 6 months' },
    definition: {
      kk: 'Ұтқырлық аяқталғаннан кейінгі 6 айлық есепті тапсырған қатысушылардың үлесі.',
      ru: 'Доля участников, подавших отчёт за 6 месяцев после окончания мобильности.',
      en: 'Share of participants who filed the report due 6 months after the end of the mobility.',
    },
  },
  K06_12: {
    name: { kk: 'Жауап беру үлесі, 12 ай', ru: 'Доля ответивших, 12 месяцев', en: 'Response rate, 12 months' },
    definition: {
      kk: 'Ұтқырлық аяқталғаннан кейінгі 12 айлық есепті тапсырған қатысушылардың үлесі.',
      ru: 'Доля участников, подавших отчёт за 12 месяцев после окончания мобильности.',
      en: 'Share of participants who filed the report due 12 months after the end of the mobility.',
    },
  },
  K06_24: {
    name: { kk: 'Жауап беру үлесі, 24 ай', ru: 'Доля ответивших, 24 месяца', en: 'Response rate, 24 months' },
    definition: {
      kk: 'Ұтқырлық аяқталғаннан кейінгі 24 айлық есепті тапсырған қатысушылардың үлесі.',
      ru: 'Доля участников, подавших отчёт за 24 месяца после окончания мобильности.',
      en: 'Share of participants who filed the report due 24 months after the end of the mobility.',
    },
  },
  K07: {
    name: { kk: 'Оң нәтиже, 12 ай', ru: 'Положительный результат, 12 месяцев', en: 'Positive outcome, 12 months' },
    definition: {
      kk: 'Ұтқырлық аяқталғаннан кейін 12 ай өткенде оқуын жалғастырып жүрген, біліктілікті талап ететін жұмыс істейтін, жеке кәсібі бар, күтім жасап отырған немесе зейнеткер қатысушылардың үлесі.',
      ru: 'Доля участников, которые через 12 месяцев после окончания мобильности учатся, заняты квалифицированным трудом, ведут собственное дело, ухаживают за близкими или находятся на пенсии.',
      en: 'Share of participants who, 12 months after the end of the mobility, study, work at a graduate level, run a business, care for others or are retired.',
    },
  },
  K08: {
    name: {
      kk: 'Жұмыстың біліктілік деңгейіне сәйкестігі',
      ru: 'Соответствие работы уровню квалификации',
      en: 'Level match',
    },
    definition: {
      kk: 'Ұтқырлық аяқталғаннан кейін 12 ай өткенде жұмысы біліктілік деңгейіне сәйкес келетін қатысушылардың жұмыс істейтіндер арасындағы үлесі.',
      ru: 'Доля работающих, чья работа через 12 месяцев после окончания мобильности соответствует уровню их квалификации.',
      en: 'Share of those in work whose job, 12 months after the end of the mobility, matches their level of qualification.',
    },
  },
  K09: {
    name: {
      kk: 'Жұмыстың даярлау бағытына сәйкестігі',
      ru: 'Соответствие работы направлению подготовки',
      en: 'Field match',
    },
    definition: {
      kk: 'Ұтқырлық аяқталғаннан кейін 12 ай өткенде жұмысы даярлау бағытына сәйкес келетін қатысушылардың жұмыс істейтіндер арасындағы үлесі.',
      ru: 'Доля работающих, чья работа через 12 месяцев после окончания мобильности соответствует их направлению подготовки.',
      en: 'Share of those in work whose job, 12 months after the end of the mobility, matches their field of training.',
    },
  },
  K10: {
    name: { kk: 'Кредиттердің қайта есепке алынуы', ru: 'Перезачёт кредитов', en: 'Credit recognition' },
    definition: {
      kk: 'Шетелде алынған ECTS кредиттерінің жіберуші ЖОО түпкілікті қайта есепке алған бөлігі.',
      ru: 'Часть полученных за рубежом кредитов ECTS, окончательно перезачтённая направляющим вузом.',
      en: 'Part of the ECTS credits earned abroad that the sending university has finally recognised.',
    },
  },
  K11: {
    name: { kk: 'Байланыстардың сақталуы', ru: 'Сохранение связей', en: 'Network persistence' },
    definition: {
      kk: 'Ұтқырлық аяқталғаннан кейін 12 ай өткенде қабылдаушы ЖОО-мен байланысын сақтаған қатысушылардың үлесі.',
      ru: 'Доля участников, сохраняющих через 12 месяцев после окончания мобильности связь с принимающим вузом.',
      en: 'Share of participants still in contact with the host institution 12 months after the end of the mobility.',
    },
  },
  K12: {
    name: {
      kk: 'Бір қатысушыға шаққандағы нәтижелер',
      ru: 'Результаты на одного участника',
      en: 'Outputs per participant',
    },
    definition: {
      kk: 'Ұтқырлық аяқталғаннан кейінгі 24 айда бір докторантқа немесе қызметкерге келетін расталған нәтижелер үлестерінің орташа қосындысы.',
      ru: 'Средняя сумма долей в подтверждённых результатах на одного докторанта или сотрудника за 24 месяца после окончания мобильности.',
      en: 'Mean sum of shares in verified outputs per doctoral student or staff member, 24 months after the end of the mobility.',
    },
  },
  K13: {
    name: {
      kk: 'Қабылдаушы тарап қолдауының индексі',
      ru: 'Индекс поддержки принимающей стороны',
      en: 'Host support index',
    },
    definition: {
      kk: 'Қатысушылардың қорытынды есептегі қабылдаушы ЖОО қолдауына берген орташа бағасы, 0-ден 100-ге дейін.',
      ru: 'Средняя оценка участниками поддержки со стороны принимающего вуза в итоговом отчёте, от 0 до 100.',
      en: 'Mean rating that participants give the host’s support in the end report, 0 to 100.',
    },
  },
  K14: {
    name: { kk: 'Елеулі қиындықтардың үлесі', ru: 'Доля серьёзных проблем', en: 'Problem incidence' },
    definition: {
      kk: 'Ұтқырлық кезінде елеулі қиындыққа тап болған қатысушылардың үлесі; аз болғаны жақсы.',
      ru: 'Доля участников, столкнувшихся во время мобильности с серьёзной проблемой; чем меньше, тем лучше.',
      en: 'Share of participants who met a serious problem during the mobility; lower is better.',
    },
  },
  K15_6: {
    name: { kk: 'Көшіп кету ниеті, 6 ай', ru: 'Намерение уехать, 6 месяцев', en: 'Migration intention, 6 months' },
    definition: {
      kk: 'Ұтқырлық аяқталғаннан кейін 6 ай өткенде шетелге көшуді ықтимал деп санайтын қатысушылардың үлесі; тек жиынтық түрде көрсетіледі.',
      ru: 'Доля участников, которые через 6 месяцев после окончания мобильности считают свой переезд за рубеж вероятным; показывается только в целом.',
      en: 'Share of participants who, 6 months after the end of the mobility, think it likely that they will move abroad; shown only as a total.',
    },
  },
  K15_12: {
    name: { kk: 'Көшіп кету ниеті, 12 ай', ru: 'Намерение уехать, 12 месяцев', en: 'Migration intention, 12 months' },
    definition: {
      kk: 'Ұтқырлық аяқталғаннан кейін 12 ай өткенде шетелге көшуді ықтимал деп санайтын қатысушылардың үлесі; тек жиынтық түрде көрсетіледі.',
      ru: 'Доля участников, которые через 12 месяцев после окончания мобильности считают свой переезд за рубеж вероятным; показывается только в целом.',
      en: 'Share of participants who, 12 months after the end of the mobility, think it likely that they will move abroad; shown only as a total.',
    },
  },
  K16: {
    name: { kk: 'Тікелей қаржылық шығын, теңге', ru: 'Прямые финансовые потери, тенге', en: 'Direct fiscal loss, KZT' },
    definition: {
      kk: 'Оралмаған қатысушыларға төленген және қайтарылмаған қаражаттың бағасы; бұл қарыз емес, тәуекел мөлшері.',
      ru: 'Оценка выплаченных и не возмещённых средств по не вернувшимся участникам; это величина риска, а не долг.',
      en: 'Estimate of what was paid and not repaid for participants who did not return; an exposure, not a debt.',
    },
  },
  K17: {
    name: {
      kk: 'Орындалған бір міндеттеменің құны, теңге',
      ru: 'Стоимость одного исполненного обязательства, тенге',
      en: 'Cost per fulfilled commitment, KZT',
    },
    definition: {
      kk: 'Міндеттемесінің мерзімі жеткен қатысушыларға төленген қаражаттың расталған орындалу дәрежелерінің қосындысына қатынасы.',
      ru: 'Отношение выплат участникам, срок обязательств которых наступил, к сумме подтверждённых степеней исполнения.',
      en: 'Amounts paid to participants whose commitments have fallen due, divided by the sum of verified degrees of fulfilment.',
    },
  },
  K18: {
    name: { kk: 'Топтық жобалардың орындалуы', ru: 'Исполнение групповых проектов', en: 'Group project fulfilment' },
    definition: {
      kk: 'Мерзімі жеткен топтық жобалар арасында қабылданғандарының үлесі.',
      ru: 'Доля принятых среди групповых проектов, срок которых наступил.',
      en: 'Share of accepted projects among the group projects that have fallen due.',
    },
  },
  K19: {
    name: {
      kk: 'Алдын ала іріктеудің ашықтығы',
      ru: 'Прозрачность предварительного отбора',
      en: 'Pre-selection transparency',
    },
    definition: {
      kk: 'Өлшемшарттары уақтылы жарияланған, өтінімдерін мүдделер қақтығысы жоқ кемінде үш сарапшы бағалаған, апелляция мерзімі берілген және нәтижелері жарияланған конкурстардың үлесі.',
      ru: 'Доля конкурсов, где критерии объявлены заранее, каждую заявку оценили не менее трёх экспертов без конфликта интересов, предоставлен срок апелляции и опубликованы результаты.',
      en: 'Share of calls whose criteria were published in time, whose applications were each scored by three or more reviewers without conflict, with an appeal window and published results.',
    },
  },
  K20: {
    name: { kk: 'Қолжетімділік теңдігі', ru: 'Равенство доступа', en: 'Equity of access' },
    definition: {
      kk: 'Топтың қатысушылар арасындағы үлесінің қатысуға құқығы барлар арасындағы үлесіне қатынасы; 1 – теңдік.',
      ru: 'Отношение доли группы среди участников к её доле среди имеющих право на участие; 1 означает равенство.',
      en: 'A group’s share among participants divided by its share among those eligible; 1 means parity.',
    },
  },
} as const satisfies Readonly<Record<string, KpiText>>;

/** Code of an indicator, sub-codes such as `K06_12` included. */
export type KpiCode = keyof typeof KPI_TEXTS;

/** The indicator codes in the order of the catalogue. */
export const KPI_CODES = Object.keys(KPI_TEXTS) as readonly KpiCode[];

/** Name and definition of an indicator, or nothing for an unknown code. */
export function findKpiText(code: string): KpiText | undefined {
  return isCodeOf(KPI_TEXTS, code) ? KPI_TEXTS[code] : undefined;
}

/**
 * Name and definition of an indicator.
 * @throws {UnknownReferenceCodeError} `unknown_reference_code` for an unknown code
 */
export function getKpiText(code: string): KpiText {
  const text = findKpiText(code);
  if (!text) throw new UnknownReferenceCodeError('indicator', code);
  return text;
}
