import { CONTINUOUS_WORK_MONTHS } from '#domain/observation/continuous-work.js';
import { REGISTER_KINDS, type RegisterKind } from '#domain/observation/observation-codes.js';
import { RESIDENCE_DAYS } from '#domain/observation/residence-spells.js';
import { REGISTER_FILES } from '#exchange/registers/register-files.js';
import { LANGUAGES, type Label } from '#reference/label.js';
import {
  CONFLICT_LABELS,
  CROSSING_DIRECTION_LABELS,
  REGISTER_KIND_LABELS,
  STUDY_LEVEL_LABELS,
} from '#reference/observation-labels.js';
import { describeValues } from './file-formats-page.js';
import { GENERATED_NOTICE, markdownTable } from './markdown.js';

/** What the key of a row is made of: a second row with the same one in a file is refused, in another file it is the same row. */
const KEYS: Readonly<Record<RegisterKind, readonly string[]>> = {
  pension_contributions: ['iin', 'month', 'employer_bin'],
  labour_contracts: ['iin', 'employer_bin', 'start'],
  border_crossings: ['iin', 'date', 'direction'],
  enrolment: ['iin', 'institution', 'level', 'start'],
};

const MEANINGS: Readonly<Record<string, Label>> = {
  iin: { kk: 'Адамның ЖСН-і', ru: 'ИИН человека', en: 'IIN of the person' },
  month: {
    kk: 'Жарна төленген айдың кез келген күні, әдетте біріншісі',
    ru: 'Любой день месяца, за который уплачен взнос, обычно первый',
    en: 'Any day of the month that was paid for, the first by custom',
  },
  employer_bin: {
    kk: 'Жұмыс берушінің БСН-і; жеке кәсіпкердің ЖСН-і сақталмайды',
    ru: 'БИН работодателя; ИИН предпринимателя не хранится',
    en: 'BIN of the employer; the IIN of a sole proprietor is not kept',
  },
  employer_name: { kk: 'Жұмыс берушінің атауы', ru: 'Название работодателя', en: 'Name of the employer' },
  amount_kzt: {
    kk: 'Сомасы; оқылады, бірақ сақталмайды',
    ru: 'Сумма; читается, но не хранится',
    en: 'The amount; it is read and not kept',
  },
  position: { kk: 'Лауазымы', ru: 'Должность', en: 'Position' },
  occupation: {
    kk: 'Кәсібі, ҚР ҰЖ 01-2017 коды',
    ru: 'Занятие, код НК РК 01-2017',
    en: 'Occupation by ISCO-08 / НК РК 01-2017',
  },
  start: { kk: 'Бірінші күні', ru: 'Первый день', en: 'First day' },
  end: {
    kk: 'Соңғы күні; бос болса, жалғасуда',
    ru: 'Последний день; пусто – продолжается',
    en: 'Last day; blank = it goes on',
  },
  date: { kk: 'Шекарадан өткен күн', ru: 'День пересечения границы', en: 'Day of the crossing' },
  direction: {
    kk: 'Бағыты: Қазақстанға кіру немесе одан шығу',
    ru: 'Направление: въезд в Казахстан или выезд',
    en: 'Into Kazakhstan or out of it',
  },
  institution: { kk: 'Оқу орны', ru: 'Учебное заведение', en: 'Place of study' },
  level: { kk: 'Оқу деңгейі', ru: 'Уровень обучения', en: 'Level of study' },
  consent_reference: {
    kk: 'Адамның келісімінің нөмірі, болса',
    ru: 'Номер согласия человека, если есть',
    en: 'Number of the person’s consent, where there is one',
  },
};
/** The country means another thing at a border than at a place of study. */
const COUNTRIES: Partial<Record<RegisterKind, Label>> = {
  border_crossings: {
    kk: 'Қай елден келгені немесе қай елге кеткені',
    ru: 'Из какой страны или в какую',
    en: 'From which country, or to which',
  },
  enrolment: {
    kk: 'Оқу орнының елі; бос болса – жіберуші университеттің елі',
    ru: 'Страна учёбы; пусто – страна направившего вуза',
    en: 'Country of study; blank = that of the sending university',
  },
};

/** The page that describes the files of state registers, made from the definitions that files are read by. */
export function registerFilesPage(): string {
  return [
    GENERATED_NOTICE,
    '# Files of state registers',
    'Four state registers tell what became of participants. Their files come by IIN, as CSV or XLSX, under the rules of ' +
      '[the bulk files](file-formats.md). `qaitu register-file <kind> <file> --legal-basis <text>` reads one, and so does ' +
      '`POST /api/v1/register-files/{kind}`; a dry run says beforehand what it would do.',
    general(),
    ...REGISTER_KINDS.flatMap(section),
    '## What is made of them',
    derived(),
    '## Where sources disagree',
    'A person of the university sees it and says which source is right; the register decides nothing by itself. How evidence ' +
      'reaches the indicators is [decision 14](decisions/0014-evidence-confirmed-by-a-person.md).',
    labels(CONFLICT_LABELS),
    '',
  ].join('\n\n');
}

function general(): string {
  return [
    '- Each file needs its **legal basis**: the act, the agreement or the consents by which it was obtained.',
    '- The ministry or an administrator reads a file about the whole country, a coordinator about the people of the own university.',
    '- A person is found by a keyed index of the IIN. Rows about nobody known are counted and dropped; no IIN is kept of them, and none is in any message.',
    '- A row counts for each mobility of the person that had ended before it: months and days after the end, contracts and studies that reach beyond it.',
    '- All rows or none. The same file again changes nothing; a row that says something else under the same key changes what is kept, and the former stays in the history.',
    '- The **covered days** are what the register was asked about, else from the first to the last day of the rows. Only within them does its silence mean anything.',
  ].join('\n');
}

function section(kind: RegisterKind): string[] {
  const { columns } = REGISTER_FILES[kind];
  return [
    `## \`${kind}\``,
    LANGUAGES.map((language) => REGISTER_KIND_LABELS[kind][language]).join(' · '),
    `Key: ${KEYS[kind].map((column) => `\`${column}\``).join(' + ')}. Required columns are marked with ●.`,
    markdownTable(
      ['column', '', 'values', 'қазақша', 'по-русски', 'in English'],
      columns.map(({ column, required, type }) => [
        `\`${column}\``,
        required ? '●' : '',
        describeValues(type),
        ...LANGUAGES.map((language) => meaningOf(kind, column)[language]),
      ]),
    ),
    ...(kind === 'border_crossings' ? [labels(CROSSING_DIRECTION_LABELS)] : []),
    ...(kind === 'enrolment' ? [labels(STUDY_LEVEL_LABELS)] : []),
  ];
}

function meaningOf(kind: RegisterKind, column: string): Label {
  const meaning = (column === 'country' ? COUNTRIES[kind] : undefined) ?? MEANINGS[column];
  if (!meaning) throw new Error(`The column ${column} of ${kind} has no meaning written down for its page.`);
  return meaning;
}

function derived(): string {
  return [
    '- **Employment**: a contract; or months of contributions in a row from one employer.',
    `- **Continuous work**: contract days and whole months of contributions after the end, whoever the employer; stretches that overlap or follow each other are one, a day without either ends it. ${CONTINUOUS_WORK_MONTHS} months are reached on the day before the same day ${CONTINUOUS_WORK_MONTHS} months later (СУР №17).`,
    `- **Residence**: a stay of at least ${RESIDENCE_DAYS} days between two crossings; a shorter one is a trip, in either direction.`,
    '- **Study**: an enrolment.',
    '- A border entry after the end, where no return is verified, is shown to the coordinator. It verifies nothing.',
  ].join('\n');
}

function labels(list: Readonly<Record<string, Label>>): string {
  return markdownTable(
    ['code', 'қазақша', 'по-русски', 'in English'],
    Object.entries(list).map(([code, label]) => [`\`${code}\``, ...LANGUAGES.map((language) => label[language])]),
  );
}
