import type { KpiCode } from './kpi-names.js';
import type { Label } from './label.js';

/** What a figure answers and what it is made of, for whoever asks how it was computed. */
export interface KpiExplanation {
  readonly question: Label;
  readonly numerator: Label;
  readonly denominator: Label;
  /** What makes a unit unknown; `null` where the rule knows no unknown ones. */
  readonly unknown: Label | null;
  /** Who is not asked; `null` where everybody is. */
  readonly notApplicable: Label | null;
}

const label = (kk: string, ru: string, en: string): Label => ({ kk, ru, en });

const KNOWN = label(
  'мерзімі жеткен және жауабы белгілі қатысулар',
  'участия, срок которых наступил и ответ известен',
  'participations that are due and whose answer is known',
);
const ALL_DUE = label(
  'мерзімі жеткен барлық қатысу',
  'все участия, срок которых наступил',
  'all participations that are due',
);
const VIRTUAL = label('виртуалды ұтқырлық', 'виртуальная мобильность', 'virtual mobility');
const NO_ANSWER = label('есеп жоқ немесе жауап бос', 'отчёта нет или ответ не указан', 'no report, or a blank answer');
const DUE_COMMITMENTS = label(
  'мерзімі жеткен міндеттемелердің салмағы',
  'вес обязательств, срок которых наступил',
  'weight of the commitments that are due',
);
const NOT_DECIDED = label(
  'расталмаған да, қабылданбаған да міндеттеме',
  'обязательство не подтверждено и не отклонено',
  'a commitment neither verified nor rejected',
);
const NOT_WORKING = label(
  '12 айлық есебінде жұмыс та, өз ісі де көрсетілмегендер, жауап бермегендер де',
  'те, у кого в отчёте за 12 месяцев нет ни работы, ни своего дела, в том числе не ответившие',
  'those whose 12-month report names neither work nor an own business, non-respondents included',
);

const KZ_WORDS = { 12: '12 айдан кейін', 24: '24 айдан кейін' } as const;
const RU_WORDS = { 12: 'через 12 месяцев', 24: 'через 24 месяца' } as const;

function retention(months: 12 | 24): KpiExplanation {
  return {
    question: label(
      `Қатысушылар ${KZ_WORDS[months]} елде тұра ма?`,
      `Живут ли участники в стране ${RU_WORDS[months]}?`,
      `Do participants live in the country after ${months} months?`,
    ),
    numerator: label(
      'жіберген университеттің елінде тұратындар',
      'живущие в стране направившего вуза',
      'those who live in the country of the sending university',
    ),
    denominator: KNOWN,
    unknown: label(
      `${months} айлық есеп жоқ немесе тұратын елі көрсетілмеген`,
      `нет отчёта ${RU_WORDS[months]} или страна проживания не указана`,
      `no report of ${months} months, or no country of residence in it`,
    ),
    notApplicable: VIRTUAL,
  };
}

function response(months: 6 | 12 | 24): KpiExplanation {
  const ru = months === 24 ? '24 месяца' : `${months} месяцев`;
  return {
    question: label(
      `Қатысушылар ${months} айлық есепті тапсыра ма?`,
      `Отвечают ли участники на отчёт за ${ru}?`,
      `Do participants answer the report of ${months} months?`,
    ),
    numerator: label(
      `${months} айлық есебі бар қатысулар`,
      `участия с отчётом за ${ru}`,
      `participations with a report of ${months} months`,
    ),
    denominator: ALL_DUE,
    unknown: null,
    notApplicable: null,
  };
}

function intention(months: 6 | 12): KpiExplanation {
  return {
    question: label(
      `${months} айдан кейін қатысушылардың қанша бөлігі шетелге көшуді ықтимал деп санайды?`,
      `Какая часть участников через ${months} месяцев считает переезд за рубеж вероятным?`,
      `How many participants think it likely, after ${months} months, that they will move abroad?`,
    ),
    numerator: label('4 немесе 5 деп жауап бергендер', 'ответившие 4 или 5', 'those who answered 4 or 5'),
    denominator: KNOWN,
    unknown: NO_ANSWER,
    notApplicable: null,
  };
}

/** Explanations of catalogue version 1; the rules themselves are in the code of the indicators. */
export const KPI_EXPLANATIONS = {
  K01: {
    question: label('Қатысушылар орала ма?', 'Возвращаются ли участники?', 'Do participants come back?'),
    numerator: label('оралғаны расталғандар', 'те, чьё возвращение подтверждено', 'those whose return is verified'),
    denominator: label(
      'оралғаны расталғандар мен оралмағаны анықталғандар',
      'те, чьё возвращение подтверждено, и те, чьё невозвращение установлено',
      'those whose return is verified and those established not to have returned',
    ),
    unknown: label(
      'оралғаны расталмаған және оралмағаны анықталмаған',
      'ни возвращение не подтверждено, ни невозвращение не установлено',
      'neither a verified return nor an established non-return',
    ),
    notApplicable: VIRTUAL,
  },
  K02: retention(12),
  K03: retention(24),
  K04: {
    question: label('Міндеттемелер орындала ма?', 'Исполняются ли обязательства?', 'Are commitments fulfilled?'),
    numerator: label(
      'салмағына көбейтілген, расталған орындалу дәрежелерінің қосындысы',
      'сумма подтверждённых степеней исполнения, умноженных на вес',
      'sum of verified degrees of fulfilment, each times its weight',
    ),
    denominator: DUE_COMMITMENTS,
    unknown: NOT_DECIDED,
    notApplicable: null,
  },
  K05: {
    question: label('Есептер уақтылы тапсырыла ма?', 'Сдаются ли отчёты вовремя?', 'Do reports come in time?'),
    numerator: label('мерзімінде тапсырылған есептер', 'отчёты, сданные в срок', 'reports filed by their deadline'),
    denominator: label(
      'мерзімі жеткен барлық есеп, қатысуға төрттен',
      'все отчёты, срок которых наступил, по четыре на участие',
      'all reports that are due, four for each participation',
    ),
    unknown: null,
    notApplicable: null,
  },
  K06_6: response(6),
  K06_12: response(12),
  K06_24: response(24),
  K07: {
    question: label(
      'Қатысушылар 12 айдан кейін оқи ма немесе біліктілігіне сай жұмыс істей ме?',
      'Учатся ли участники или работают по квалификации через 12 месяцев?',
      'Do participants study or do skilled work after 12 months?',
    ),
    numerator: label(
      'оқитындар, өз ісі барлар, біреуге күтім жасайтындар, зейнеткерлер және білікті жұмыстағылар (кәсібі 1–3 топтарда)',
      'учащиеся, имеющие своё дело, ухаживающие за близкими, пенсионеры и занятые квалифицированным трудом (группы занятий 1–3)',
      'those who study, run a business, care for somebody, are retired, or do skilled work (occupation groups 1–3)',
    ),
    denominator: KNOWN,
    unknown: label(
      'айналысатын ісі белгісіз немесе жұмыс істейді, бірақ кәсібі көрсетілмеген',
      'занятие неизвестно или работа есть, но профессия не указана',
      'no activity known, or working with a blank occupation',
    ),
    notApplicable: label('әскери қызметтегілер', 'проходящие военную службу', 'those in military service'),
  },
  K08: {
    question: label(
      'Жұмыс біліктілік деңгейіне сай ма?',
      'Соответствует ли работа уровню квалификации?',
      'Does the work match the level of the qualification?',
    ),
    numerator: label('деңгейі сай дегендер', 'те, у кого уровень соответствует', 'those whose level matches'),
    denominator: KNOWN,
    unknown: NO_ANSWER,
    notApplicable: NOT_WORKING,
  },
  K09: {
    question: label(
      'Жұмыс даярлау бағытына сай ма?',
      'Соответствует ли работа направлению подготовки?',
      'Does the work match the field of training?',
    ),
    numerator: label('бағыты сай дегендер', 'те, у кого направление соответствует', 'those whose field matches'),
    denominator: KNOWN,
    unknown: NO_ANSWER,
    notApplicable: NOT_WORKING,
  },
  K10: {
    question: label(
      'Алынған кредиттер қайта есепке алына ма?',
      'Перезачитываются ли полученные кредиты?',
      'Are the credits earned recognised?',
    ),
    numerator: label(
      'қайта есепке алынған кредиттер, алынғанынан артық емес',
      'перезачтённые кредиты, не больше полученных',
      'credits recognised, at most those earned',
    ),
    denominator: label(
      'түпкілікті шешімі бар қатысуларда алынған кредиттер',
      'кредиты, полученные в участиях с окончательным решением',
      'credits earned in participations with a final decision',
    ),
    unknown: label(
      'түпкілікті шешім жоқ немесе қайта есепке алынғаны көрсетілмеген',
      'нет окончательного решения или перезачтённое не указано',
      'no final decision, or nothing entered as recognised',
    ),
    notApplicable: label(
      'қызметкерлер және кредит алмағандар',
      'сотрудники и те, кто не получил кредитов',
      'staff, and those without earned credits',
    ),
  },
  K11: {
    question: label(
      'Қабылдаушы тараппен байланыс сақтала ма?',
      'Сохраняются ли связи с принимающей стороной?',
      'Do contacts with the host last?',
    ),
    numerator: label('байланысы барлар', 'те, у кого связи есть', 'those still in contact'),
    denominator: KNOWN,
    unknown: NO_ANSWER,
    notApplicable: null,
  },
  K12: {
    question: label(
      'Ұтқырлық қандай нәтиже береді?',
      'Какие результаты даёт мобильность?',
      'What does mobility bring forth?',
    ),
    numerator: label(
      'расталған нәтижелердегі үлестердің қосындысы',
      'сумма долей в подтверждённых результатах',
      'sum of the shares in verified outputs',
    ),
    denominator: ALL_DUE,
    unknown: null,
    notApplicable: label(
      'докторанттар мен қызметкерлерден басқалары',
      'все, кроме докторантов и сотрудников',
      'everybody but doctoral students and staff',
    ),
  },
  K13: {
    question: label(
      'Қабылдаушы тарап қатысушыларды қаншалықты қолдайды?',
      'Насколько принимающая сторона поддерживает участников?',
      'How well do hosts support participants?',
    ),
    numerator: label(
      'жауап бергендердің индекстерінің қосындысы: (баға − 1) ÷ 4 × 100 орташасы',
      'сумма индексов ответивших: среднее (оценка − 1) ÷ 4 × 100',
      'sum of the respondents’ indices: the mean of (item − 1) ÷ 4 × 100',
    ),
    denominator: label('жауап бергендер', 'ответившие', 'respondents'),
    unknown: null,
    notApplicable: label(
      'қорытынды есебінде алты сұрақтың кемінде төртеуіне жауап бермегендер',
      'не ответившие в итоговом отчёте хотя бы на четыре вопроса из шести',
      'those whose end report answers fewer than four of the six items',
    ),
  },
  K14: {
    question: label(
      'Елеулі қиындықтар қаншалықты жиі?',
      'Как часто бывают серьёзные проблемы?',
      'How often are there serious problems?',
    ),
    numerator: label('елеулі қиындық болғандар', 'сообщившие о серьёзной проблеме', 'those who met a serious problem'),
    denominator: KNOWN,
    unknown: NO_ANSWER,
    notApplicable: null,
  },
  K15_6: intention(6),
  K15_12: intention(12),
  K16: {
    question: label(
      'Оралмау салдарынан қанша қаражатқа тәуекел бар?',
      'Сколько средств под риском из-за невозвращения?',
      'How much money is exposed by non-return?',
    ),
    numerator: label(
      'барлық таза төлем × оралмағандардың таза төлемі (төленгені − қайтарылғаны, 0-ден кем емес)',
      'все чистые выплаты × чистые выплаты невернувшимся (выплачено − возвращено, не меньше 0)',
      'all net payments × net payments of those who did not return (paid − repaid, at least 0)',
    ),
    denominator: label(
      'оралғаны не оралмағаны белгілілердің таза төлемі',
      'чистые выплаты тем, о ком известно, вернулись ли они',
      'net payments of those known to have returned or not',
    ),
    unknown: label(
      'оралғаны расталмаған және оралмағаны анықталмаған',
      'ни возвращение не подтверждено, ни невозвращение не установлено',
      'neither a verified return nor an established non-return',
    ),
    notApplicable: VIRTUAL,
  },
  K17: {
    question: label(
      'Орындалған бір міндеттеме қаншаға түседі?',
      'Во что обходится одно исполненное обязательство?',
      'What does one fulfilled commitment cost?',
    ),
    numerator: label(
      'мерзімі жеткен міндеттемесі бар қатысуларға төленген сома',
      'выплаты по участиям, у которых есть обязательство с наступившим сроком',
      'amounts paid to participations with a commitment that is due',
    ),
    denominator: label(
      'расталған орындалу дәрежелерінің қосындысы, салмақсыз',
      'сумма подтверждённых степеней исполнения, без веса',
      'sum of verified degrees of fulfilment, unweighted',
    ),
    unknown: NOT_DECIDED,
    notApplicable: null,
  },
  K18: {
    question: label(
      'Топтық жобалар қабылдана ма?',
      'Принимаются ли групповые проекты?',
      'Are group projects accepted?',
    ),
    numerator: label('қабылданған жобалар', 'принятые проекты', 'accepted projects'),
    denominator: label('мерзімі жеткен жобалар', 'проекты, срок которых наступил', 'projects that are due'),
    unknown: null,
    notApplicable: null,
  },
  K19: {
    question: label('Іріктеу ашық өте ме?', 'Прозрачен ли отбор?', 'Is the selection transparent?'),
    numerator: label(
      'барлық төрт талап орындалған конкурстар',
      'конкурсы, где выполнены все четыре требования',
      'calls that meet all four requirements',
    ),
    denominator: label(
      'жабылып, апелляция мерзімі өткен конкурстар',
      'закрытые конкурсы, срок апелляции которых прошёл',
      'closed calls whose appeal window is over',
    ),
    unknown: null,
    notApplicable: null,
  },
  K20: {
    question: label('Топтардың мүмкіндігі тең бе?', 'Равны ли возможности групп?', 'Do groups have equal access?'),
    numerator: label(
      'топтың қатысушылар арасындағы үлесі',
      'доля группы среди участников',
      'the group’s share among participants',
    ),
    denominator: label(
      'топтың қатысуға құқығы барлар арасындағы үлесі',
      'доля группы среди имеющих право на участие',
      'the group’s share among those eligible',
    ),
    unknown: null,
    notApplicable: null,
  },
} as const satisfies Readonly<Record<KpiCode, KpiExplanation>>;
