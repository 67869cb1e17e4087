import type { Label } from '#reference/label.js';
import type { Figure } from './figure.js';

/** A column of the table of figures: how it is read, written and explained. */
export interface FigureColumn {
  /** Its name in every file and answer. */
  readonly name: string;
  readonly type: 'string' | 'integer' | 'number' | 'boolean';
  readonly required: boolean;
  readonly of: (figure: Figure) => string | number | boolean | null;
  readonly title: Label;
  readonly description: Label;
}

/** The columns in their order. */
export const FIGURE_COLUMNS = [
  {
    name: 'university',
    type: 'string',
    required: true,
    of: ({ university }) => university,
    title: { kk: 'Университет', ru: 'Университет', en: 'University' },
    description: {
      kk: 'Жіберуші университеттің коды; country – бүкіл ел. Елдің көрсеткіші барлық жазба бойынша бірге есептеледі, университеттердің орташасы емес.',
      ru: 'Код направляющего университета; country – вся страна. Показатель страны считается по всем записям вместе, а не как среднее по университетам.',
      en: 'Code of the sending university; country = the whole country. The country’s figure is computed over all records together, never as a mean of universities.',
    },
  },
  {
    name: 'period',
    type: 'string',
    required: true,
    of: ({ period }) => period,
    title: { kk: 'Кезең', ru: 'Период', en: 'Period' },
    description: {
      kk: 'Ұтқырлық аяқталған кезең: күнтізбелік жыл (2024), оқу жылы (2023/2024, 1 қыркүйек – 31 тамыз) немесе all – барлық кезең. Кезеңдер қабаттасады: оларды қосуға болмайды.',
      ru: 'Период, в котором закончилась мобильность: календарный год (2024), учебный год (2023/2024, 1 сентября – 31 августа) или all – всё время. Периоды пересекаются, складывать их нельзя.',
      en: 'The period in which the mobility ended: a calendar year (2024), an academic year (2023/2024, 1 September – 31 August) or all. Periods overlap: do not add them up.',
    },
  },
  {
    name: 'funding',
    type: 'string',
    required: true,
    of: ({ funding }) => funding,
    title: { kk: 'Қаржыландыру көзі', ru: 'Источник финансирования', en: 'Source of money' },
    description: {
      kk: 'Қаржыландыру көзінің коды, үтірмен бөлінген бірнеше код немесе all – көзі белгісіздерін қоса алғанда барлығы.',
      ru: 'Код источника финансирования, несколько кодов через запятую или all – все, включая неизвестные.',
      en: 'Code of the source of money, several codes separated by commas, or all, which takes in unknown sources too.',
    },
  },
  {
    name: 'category',
    type: 'string',
    required: true,
    of: ({ category }) => category,
    title: { kk: 'Санат', ru: 'Категория', en: 'Category' },
    description: {
      kk: 'Қатысушының санаты немесе all – барлық санат. Санаттар бойынша тек елдің көрсеткіштері жарияланады.',
      ru: 'Категория участника или all – все. По категориям публикуются только показатели страны.',
      en: 'The participants’ category, or all. Only the country’s figures are told apart by category.',
    },
  },
  {
    name: 'indicator',
    type: 'string',
    required: true,
    of: ({ indicator }) => indicator,
    title: { kk: 'Көрсеткіш', ru: 'Показатель', en: 'Indicator' },
    description: {
      kk: 'Көрсеткіштер каталогындағы код.',
      ru: 'Код по каталогу показателей.',
      en: 'Code of the indicator in the KPI catalogue.',
    },
  },
  {
    name: 'n',
    type: 'integer',
    required: true,
    of: ({ n }) => n,
    title: { kk: 'Барлығы (n)', ru: 'Всего (n)', en: 'Units counted (n)' },
    description: {
      kk: 'Көрсеткіш бірліктерінің саны (белгілі және белгісіз), 5-ке дейін дөңгелектелген; 0 – 0-ден 2-ге дейін.',
      ru: 'Число единиц показателя (известных и неизвестных), округлённое до 5; 0 означает от 0 до 2.',
      en: 'Units of the indicator, known and unknown, rounded to the nearest 5; 0 means 0 to 2.',
    },
  },
  {
    name: 'known',
    type: 'integer',
    required: true,
    of: ({ known }) => known,
    title: { kk: 'Белгілісі', ru: 'Известно', en: 'Units known' },
    description: {
      kk: 'Нәтижесі белгілі бірліктер саны, 5-ке дейін дөңгелектелген; 0 – 0-ден 2-ге дейін.',
      ru: 'Число единиц с известным результатом, округлённое до 5; 0 означает от 0 до 2.',
      en: 'Units whose outcome is known, rounded to the nearest 5; 0 means 0 to 2.',
    },
  },
  {
    name: 'yes',
    type: 'integer',
    required: false,
    of: ({ yes }) => yes,
    title: { kk: 'Иә', ru: 'Да', en: 'Yes' },
    description: {
      kk: 'Жарияланған пайыздың «иә» бірліктері, 5-ке дейін дөңгелектелген; қалғандарында бос.',
      ru: 'Единицы «да» опубликованного процента, округлённые до 5; в остальных строках пусто.',
      en: 'Units that count as yes behind a published percentage, rounded to the nearest 5; empty otherwise.',
    },
  },
  {
    name: 'no',
    type: 'integer',
    required: false,
    of: ({ no }) => no,
    title: { kk: 'Жоқ', ru: 'Нет', en: 'No' },
    description: {
      kk: 'Жарияланған пайыздың «жоқ» бірліктері, 5-ке дейін дөңгелектелген; қалғандарында бос.',
      ru: 'Единицы «нет» опубликованного процента, округлённые до 5; в остальных строках пусто.',
      en: 'Units that count as no behind a published percentage, rounded to the nearest 5; empty otherwise.',
    },
  },
  {
    name: 'status',
    type: 'string',
    required: true,
    of: ({ status }) => status,
    title: { kk: 'Мәртебесі', ru: 'Статус', en: 'Status' },
    description: {
      kk: 'published – мән жарияланған (нөл де мән); withheld – мән жасырылған, себебі reason бағанында.',
      ru: 'published – значение опубликовано (ноль тоже значение); withheld – значение скрыто, причина в столбце reason.',
      en: 'published = there is a value, which may be zero; withheld = there is none, and reason says why.',
    },
  },
  {
    name: 'reason',
    type: 'string',
    required: false,
    of: ({ reason }) => reason,
    title: { kk: 'Жасыру себебі', ru: 'Причина скрытия', en: 'Why withheld' },
    description: {
      kk: 'Мән неге жасырылғаны; жарияланған мәнде бос.',
      ru: 'Почему значение скрыто; у опубликованного пусто.',
      en: 'Why the value is withheld; empty where it is published.',
    },
  },
  {
    name: 'value',
    type: 'number',
    required: false,
    of: ({ value }) => value,
    title: { kk: 'Мәні', ru: 'Значение', en: 'Value' },
    description: {
      kk: 'Көрсеткіштің мәні, өлшем бірлігі unit бағанында; жасырылғанда бос. Пайыз – бүтін сан.',
      ru: 'Значение показателя в единицах столбца unit; у скрытого пусто. Процент – целое число.',
      en: 'The indicator’s value in the unit of the column unit; empty where withheld. A percentage is a whole number.',
    },
  },
  {
    name: 'unit',
    type: 'string',
    required: true,
    of: ({ unit }) => unit,
    title: { kk: 'Өлшем бірлігі', ru: 'Единица измерения', en: 'Unit' },
    description: {
      kk: 'value, low, high, ci_low және ci_high өлшем бірлігі.',
      ru: 'Единица значений value, low, high, ci_low и ci_high.',
      en: 'The unit of value, low, high, ci_low and ci_high.',
    },
  },
  {
    name: 'low',
    type: 'number',
    required: false,
    of: ({ low }) => low,
    title: { kk: 'Төменгі шек', ru: 'Нижняя граница', en: 'Lower bound' },
    description: {
      kk: 'Белгісіздердің бәрі қолайсыз деп алғандағы мән; пайызда жарияланған сандардан есептеледі.',
      ru: 'Значение, если считать все неизвестные неблагоприятными; для процента – из опубликованных чисел.',
      en: 'The value as if every unknown were unfavourable; of a percentage computed from the published numbers.',
    },
  },
  {
    name: 'high',
    type: 'number',
    required: false,
    of: ({ high }) => high,
    title: { kk: 'Жоғарғы шек', ru: 'Верхняя граница', en: 'Upper bound' },
    description: {
      kk: 'Белгісіздердің бәрі қолайлы деп алғандағы мән; пайызда жарияланған сандардан есептеледі.',
      ru: 'Значение, если считать все неизвестные благоприятными; для процента – из опубликованных чисел.',
      en: 'The value as if every unknown were favourable; of a percentage computed from the published numbers.',
    },
  },
  {
    name: 'ci_low',
    type: 'number',
    required: false,
    of: ({ ciLow }) => ciLow,
    title: { kk: '95 % аралықтың төменгі шегі', ru: 'Нижний предел 95 % интервала', en: 'Lower limit, 95%' },
    description: {
      kk: 'Уилсон аралығының төменгі шегі: кездейсоқтық қаншаға дейін жетеді.',
      ru: 'Нижний предел интервала Уилсона: как далеко достаёт случайность.',
      en: 'Lower limit of Wilson’s interval: how far chance reaches.',
    },
  },
  {
    name: 'ci_high',
    type: 'number',
    required: false,
    of: ({ ciHigh }) => ciHigh,
    title: { kk: '95 % аралықтың жоғарғы шегі', ru: 'Верхний предел 95 % интервала', en: 'Upper limit, 95%' },
    description: {
      kk: 'Уилсон аралығының жоғарғы шегі.',
      ru: 'Верхний предел интервала Уилсона.',
      en: 'Upper limit of Wilson’s interval.',
    },
  },
  {
    name: 'compared',
    type: 'boolean',
    required: true,
    of: ({ compared }) => compared,
    title: { kk: 'Салыстыруға болады', ru: 'Допускает сравнение', en: 'May be compared' },
    description: {
      kk: 'true – университеттерді құйғыш сызбада және бенчмаркпен салыстыруға болады: мән – value, көлем – known. Жарияланған сандар дөңгелектелген, сондықтан шектер де жуық. Университеттерден мәні бойынша ғана рейтинг жасауға болмайды.',
      ru: 'true – университеты можно сравнивать на воронке и с бенчмарком: значение – value, объём – known. Опубликованные числа округлены, поэтому и пределы приблизительны. Ранжировать университеты только по значению нельзя.',
      en: 'true = universities may be compared on it in a funnel plot and against a benchmark, from value and known. Published numbers are rounded, so limits are approximate too. Never rank universities by the value alone.',
    },
  },
] as const satisfies readonly FigureColumn[];

/** A figure by the names of its columns: what JSON says, and CSV in another form. */
export function figureRecord(figure: Figure): Record<string, string | number | boolean | null> {
  return Object.fromEntries(FIGURE_COLUMNS.map((column) => [column.name, column.of(figure)]));
}

/** A figure as the cells of a CSV; what is not there is an empty cell. */
export function figureCells(figure: Figure): string[] {
  return FIGURE_COLUMNS.map((column) => String(column.of(figure) ?? ''));
}
