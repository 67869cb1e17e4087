import type { IndicatorType, IndicatorUnit, ValueUnit } from '#domain/kpi/catalogue.js';
import type { Label } from './label.js';

/** The parts of the rules that indicators share, in the words of a reader (kpi-catalogue, "Common rules" and "Types"). */

/** What an indicator counts. */
export const KPI_UNIT_LABELS = {
  participation: { kk: 'қатысу', ru: 'участие', en: 'participation' },
  commitment: { kk: 'міндеттеме', ru: 'обязательство', en: 'commitment' },
  report: { kk: 'күтілетін есеп', ru: 'ожидаемый отчёт', en: 'expected report' },
  group_project: { kk: 'топтық жоба', ru: 'групповой проект', en: 'group project' },
  call: { kk: 'конкурс', ru: 'конкурс', en: 'call' },
  group: { kk: 'топ', ru: 'группа', en: 'group' },
} as const satisfies Readonly<Record<IndicatorUnit | 'call' | 'group', Label>>;

/** What the number says. */
export const KPI_VALUE_UNIT_LABELS = {
  share: { kk: '0–1 аралығындағы үлес', ru: 'доля, 0–1', en: 'share, 0–1' },
  outputs_per_participant: {
    kk: 'бір қатысушыға шаққандағы нәтиже',
    ru: 'результатов на участника',
    en: 'outputs per participant',
  },
  index_0_100: { kk: '0–100 аралығындағы индекс', ru: 'индекс, 0–100', en: 'index, 0–100' },
  kzt: { kk: 'теңге', ru: 'тенге', en: 'tenge' },
  ratio: { kk: 'қатынас; 1 – теңдік', ru: 'отношение; 1 означает равенство', en: 'ratio; 1 is parity' },
} as const satisfies Readonly<Record<ValueUnit | 'ratio', Label>>;

/** How the value is made. */
export const KPI_TYPE_LABELS = {
  bounded: { kk: 'B: иә ÷ (иә + жоқ)', ru: 'B: да ÷ (да + нет)', en: 'B: yes ÷ (yes + no)' },
  zero: {
    kk: '0: иә ÷ n; жауабы жоқ жағдай орындалмаған болып саналады',
    ru: '0: да ÷ n; отсутствие ответа считается невыполнением',
    en: '0: yes ÷ n; a missing answer counts as not achieved',
  },
  ratio: { kk: 'R: қосындылардың қатынасы', ru: 'R: отношение сумм', en: 'R: ratio of sums' },
  mean: { kk: 'орташа мән', ru: 'среднее', en: 'mean' },
  money: { kk: 'ақша сомасы', ru: 'денежная сумма', en: 'money' },
  parity: { kk: 'екі үлестің қатынасы', ru: 'отношение двух долей', en: 'ratio of two shares' },
} as const satisfies Readonly<Record<IndicatorType | 'parity', Label>>;

/** How far silence reaches. */
export const KPI_BOUNDS_LABELS = {
  bounded: {
    kk: 'Төменгі шегі – белгісіздердің бәрі «жоқ», жоғарғы шегі – бәрі «иә» болғанда.',
    ru: 'Нижняя граница: все неизвестные приняты за «нет»; верхняя: все за «да».',
    en: 'Low: as if every unknown were no; high: as if every unknown were yes.',
  },
  zero: {
    kk: 'Шектері мәнге тең: жауабы жоқ жағдай орындалмаған болып есептелген.',
    ru: 'Границы равны значению: отсутствие ответа уже считается невыполнением.',
    en: 'Equal to the value: a missing answer already counts as not achieved.',
  },
  commitment: {
    kk: 'Төменгі шегі мәнге тең; жоғарғы шегінде мәлімделген, бірақ расталмаған дәрежелер де есептеледі.',
    ru: 'Нижняя граница равна значению; в верхней засчитаны и заявленные, но не подтверждённые степени.',
    en: 'Low equals the value; high counts claimed, unverified degrees too.',
  },
  recognition: {
    kk: 'Мерзімі жеткендердің бәрі бойынша: төменгі шегінде түпкілікті шешімі жоқтар қазіргі күйінде, жоғарғысында толық есепке алынған деп саналады.',
    ru: 'По всем, срок которых наступил: без окончательного решения в нижней засчитано перезачтённое до сих пор, в верхней всё полученное.',
    en: 'Over all that are due: those without a final decision count what is recognised so far in the low bound, and in full in the high bound.',
  },
  loss: {
    kk: 'Төменгі шегі – тек оралмағаны анықталғандар; жоғарғы шегі – белгісіздердің бәрі де оралмағандай.',
    ru: 'Нижняя граница: только установленные невозвращения; верхняя: как если бы не вернулись и все неизвестные.',
    en: 'Low: established non-returns alone; high: as if every unknown one had not returned either.',
  },
  cost: {
    kk: 'Төменгі шегінде мәлімделген, бірақ расталмаған дәрежелер де есептеледі; жоғарғы шегі мәнге тең.',
    ru: 'В нижней границе засчитаны и заявленные, но не подтверждённые степени; верхняя равна значению.',
    en: 'Low counts claimed, unverified degrees too; high equals the value.',
  },
  none: { kk: 'Шектері жоқ.', ru: 'Границ нет.', en: 'There are none.' },
} as const satisfies Readonly<Record<string, Label>>;

/** How far chance reaches. */
export const KPI_INTERVAL_LABELS = {
  bounded: {
    kk: 'Уилсонның 95 % аралығы, белгілі жауаптардан.',
    ru: '95 % интервал Уилсона по известным ответам.',
    en: 'Wilson’s 95% interval on the known answers.',
  },
  zero: {
    kk: 'Уилсонның 95 % аралығы, n бойынша.',
    ru: '95 % интервал Уилсона по n.',
    en: 'Wilson’s 95% interval on n.',
  },
  ratio: {
    kk: 'Уилсонның 95 % аралығы, Кишь бойынша қатысулардың тиімді санымен; мән 1-ден асса, аралық жоқ.',
    ru: '95 % интервал Уилсона с эффективным числом участий по Кишу; при значении больше 1 интервала нет.',
    en: 'Wilson’s 95% interval with Kish’s effective number of participations; none where the value exceeds 1.',
  },
  none: { kk: 'Аралық есептелмейді.', ru: 'Интервал не рассчитывается.', en: 'There is no interval.' },
} as const satisfies Readonly<Record<string, Label>>;

/** Whether more is better. */
export const KPI_DIRECTION_LABELS = {
  higher: { kk: 'жоғары болғаны жақсы', ru: 'чем выше, тем лучше', en: 'higher is better' },
  lower: { kk: 'төмен болғаны жақсы', ru: 'чем ниже, тем лучше', en: 'lower is better' },
  parity: { kk: '1-ге жақын болғаны жақсы', ru: 'чем ближе к 1, тем лучше', en: 'nearer to 1 is better' },
} as const satisfies Readonly<Record<string, Label>>;

/** Figures shown beside the headline, by their names in a value. */
export const KPI_VARIANT_LABELS = {
  strict: {
    kk: 'Қатаң нұсқа: қатысушының өз сөзі есепке алынбайды',
    ru: 'Строгий вариант: слова самого участника не учитываются',
    en: 'Strict variant: the participant’s own word is not counted',
  },
  claimed: {
    kk: 'Расталмаған оралуларды қоса есептегенде',
    ru: 'С учётом неподтверждённых возвращений',
    en: 'Including unverified returns',
  },
  late: { kk: 'Оның ішінде кеш оралғандар', ru: 'Из них вернулись с опозданием', en: 'Of these, returned late' },
  full: { kk: 'Толық қайта есепке алынған', ru: 'Перезачтено полностью', en: 'Recognised in full' },
  partial: { kk: 'Ішінара қайта есепке алынған', ru: 'Перезачтено частично', en: 'Recognised in part' },
  none: { kk: 'Қайта есепке алынбаған', ru: 'Не перезачтено', en: 'Not recognised' },
  earnedBlank: {
    kk: 'Алынған кредиттері көрсетілмеген',
    ru: 'Полученные кредиты не указаны',
    en: 'Earned credits not stated',
  },
  responseShare: { kk: 'Жауап бергендер үлесі', ru: 'Доля ответивших', en: 'Response share' },
  amountMissing: { kk: 'Сомасы көрсетілмеген', ru: 'Сумма не указана', en: 'Amount not stated' },
} as const satisfies Readonly<Record<string, Label>>;
export type KpiVariantName = keyof typeof KPI_VARIANT_LABELS;

/** Who may be told what. */
export const KPI_CONFIDENTIALITY_LABELS = {
  public: {
    kk: 'Жарияланады: дөңгелектеу және жасыру ережелерімен.',
    ru: 'Публикуется по правилам округления и сокрытия.',
    en: 'Published, under the rules of rounding and suppression.',
  },
  total_only: {
    kk: 'Ешқашан жарияланбайды; тізілімде тек бүкіл университет немесе ел бойынша жиынтық түрде көрсетіледі. Жеке жауапты сол адамның өзінен басқа ешкім көрмейді.',
    ru: 'Никогда не публикуется; в реестре показывается только в целом по вузу или стране. Отдельный ответ не видит никто, кроме самого человека.',
    en: 'Never published; inside the register only as a total of a university or the country. A single answer is shown to nobody but that person.',
  },
} as const satisfies Readonly<Record<string, Label>>;

const WAIVED: Label = {
  kk: 'мерзімі жеткенге дейін босатылғандар және күші жойылған қатысулар',
  ru: 'освобождённые до наступления срока и отменённые участия',
  en: 'those waived before it fell due, and cancelled participations',
};

/** Who is left out, and counted as excluded. */
export const KPI_EXCLUSION_LABELS = {
  participation: WAIVED,
  report: WAIVED,
  commitment: {
    kk: 'босатылған міндеттемелер; мерзімі жеткенге дейін босатылған және күші жойылған қатысулардың міндеттемелері',
    ru: 'снятые обязательства; обязательства освобождённых до наступления срока и отменённых участий',
    en: 'waived commitments, and those of participations waived before they fell due or cancelled',
  },
  group_project: { kk: 'күші жойылған жобалар', ru: 'отменённые проекты', en: 'cancelled projects' },
  call: { kk: 'күші жойылған конкурстар', ru: 'отменённые конкурсы', en: 'cancelled calls' },
  group: {
    kk: 'тобы белгісіз адамдар және ол бойынша мәлімет бермеген университеттер',
    ru: 'люди, чья группа неизвестна, и вузы, не сообщившие о ней',
    en: 'people whose group is not known, and universities that reported nothing for it',
  },
} as const satisfies Readonly<Record<keyof typeof KPI_UNIT_LABELS, Label>>;

/** When something falls due that is counted from the end of the mobility. */
export function dueAfterEndLabel({ months, days }: { readonly months: number; readonly days: number }): Label {
  const kk = [...(months > 0 ? [`${months} ай`] : []), ...(days > 0 ? [`${days} күн`] : [])].join(' ');
  const ru = [
    ...(months > 0 ? [`${months} ${ruForm(months, ['месяц', 'месяца', 'месяцев'])}`] : []),
    ...(days > 0 ? [`${days} ${ruForm(days, ['день', 'дня', 'дней'])}`] : []),
  ].join(' и ');
  const en = [...(months > 0 ? [`${months} months`] : []), ...(days > 0 ? [`${days} days`] : [])].join(' and ');
  return {
    kk: `Ұтқырлық аяқталғаннан кейін ${kk} өткенде`,
    ru: `Через ${ru} после окончания мобильности`,
    en: `${en} after the end of the mobility`,
  };
}

/** When something falls due by a date of its own. */
export const KPI_DUE_LABELS = {
  commitment: {
    kk: 'Міндеттеменің өз мерзімі жеткенде; мерзімі көрсетілмегені ешқашан',
    ru: 'Когда наступает срок обязательства; без указанного срока никогда',
    en: 'When the commitment falls due; without a due date never',
  },
  report: {
    kk: 'Қорытынды есеп – ұтқырлық аяқталған соң 14 күннен кейін; 6, 12 және 24 айлық есептер – сол айдан 30 күн өткенде',
    ru: 'Итоговый отчёт через 14 дней после окончания; отчёты за 6, 12 и 24 месяца через 30 дней после этого месяца',
    en: 'The end report 14 days after the end; those of 6, 12 and 24 months 30 days after that month',
  },
  group_project: {
    kk: 'Жобаның мерзімі жеткенде; мерзімі көрсетілмегені ешқашан',
    ru: 'Когда наступает срок проекта; без указанного срока никогда',
    en: 'When the project falls due; without a due date never',
  },
  call: {
    kk: 'Конкурс жабылып, апелляция мерзімі өткенде',
    ru: 'После закрытия конкурса и срока апелляции',
    en: 'After the closing date and the appeal window of the call',
  },
  group: { kk: 'Конкурс жабылған күні', ru: 'В день закрытия конкурса', en: 'On the closing date of the call' },
} as const satisfies Readonly<Record<Exclude<keyof typeof KPI_UNIT_LABELS, 'participation'>, Label>>;

function ruForm(count: number, [one, few, many]: readonly [string, string, string]): string {
  const form = new Intl.PluralRules('ru').select(count);
  return form === 'one' ? one : form === 'few' ? few : many;
}
