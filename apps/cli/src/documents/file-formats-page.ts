import type { Field, FieldType, PatternName, ReferenceList } from '#domain/fields/field.js';
import { columnsOf, KEY_COLUMNS, RECORD_KINDS, type RecordKind } from '#exchange/tabular/columns.js';
import { DEFAULT_LIMITS } from '#exchange/tabular/limits.js';
import { CODE_LISTS } from '#reference/code-lists.js';
import { LANGUAGES, type Label, type LabelledCodes } from '#reference/label.js';
import { LINKED_COLUMNS } from './linked-columns.js';
import { GENERATED_NOTICE, markdownTable } from './markdown.js';
import { PARTICIPATION_COLUMNS } from './participation-columns.js';

const MEANINGS: Readonly<Record<RecordKind, Readonly<Record<string, Label>>>> = {
  participations: PARTICIPATION_COLUMNS,
  ...LINKED_COLUMNS,
};

const INTRODUCTIONS: Readonly<Record<RecordKind, Label>> = {
  participations: {
    kk: 'Бір жол – бір адамның бір ұтқырлығы. Топтық жобалар бұдан бұрын жүктеледі.',
    ru: 'Одна строка – одна мобильность одного человека. Групповые проекты загружаются раньше.',
    en: 'One row is one mobility of one person. Group projects are imported before.',
  },
  commitments: {
    kk: 'Қатысушының ұтқырлық нәтижесінде орындауға міндеттенгені.',
    ru: 'Что участник обязался выполнить по итогам мобильности.',
    en: 'What a participant promised to carry out as a result of the mobility.',
  },
  group_projects: {
    kk: 'Бірнеше қатысушының ортақ тапсырмасы; мүшелері қатысулар файлында аталады.',
    ru: 'Общее задание нескольких участников; состав указывается в файле участий.',
    en: 'A common task of several participants; its members are named in the file of participations.',
  },
  reports: {
    kk: 'Қатысушының бір кезеңдегі есебі.',
    ru: 'Отчёт участника за один срок.',
    en: 'One report of a participant at one wave.',
  },
  outputs: {
    kk: 'Ұтқырлықтың нәтижелері: жарияланымдар, патенттер, курстар және басқалар.',
    ru: 'Результаты мобильности: публикации, патенты, курсы и другое.',
    en: 'Outputs of the mobility: publications, patents, courses and others.',
  },
};

const PATTERNS: Readonly<Record<PatternName, string>> = {
  iin: '12 digits with a valid check digit',
  email: 'e-mail address; stored in lower case',
  phone: 'telephone number',
  ror: 'ROR id, bare, with valid check digits: `03yrm5c26`',
  doi: 'DOI: `10.46914/1562-2959`',
  evidence: '`http://` or `https://` address, or a DOI',
  occupation: 'a digit or `X`, then up to three digits',
  employer: 'BIN, 12 digits with a valid check digit; for a sole proprietor the IIN',
};

const REFERENCES: Readonly<Record<ReferenceList, string>> = {
  country: 'country, ISO 3166-1 alpha-2: `KZ`',
  region: 'first two digits of the KATO code: `75`',
  field: 'direction of training, three digits: `061`',
};

const MEBIBYTE = 1024 * 1024;

/** The page that describes the five bulk files, made from the definitions that files are read by. */
export function fileFormatsPage(): string {
  return [
    GENERATED_NOTICE,
    '# The bulk files',
    'Five files bring the records of one university. Step by step: [қазақша](guides/kk/import.md), ' +
      '[по-русски](guides/ru/import.md), [in English](guides/en/import.md).',
    general(),
    ...RECORD_KINDS.flatMap((kind) => [`## \`${kind}\``, ...file(kind)]),
    '## Codes',
    'Codes are written exactly as here; upper and lower case differ.',
    ...codeLists(),
    '',
  ].join('\n\n');
}

function general(): string {
  const { maxFileBytes, maxRows, maxCellCharacters } = DEFAULT_LIMITS;
  return [
    '- UTF-8 CSV (comma or semicolon, found out from the header) or the first sheet of an XLSX; column names in row 1.',
    '- An empty cell means “not known”. On re-import an empty cell clears the stored value; a column that is left out leaves it alone.',
    '- Dates: `2026-11-21`, `21.11.2026` or an Excel date. Numbers: plain, with a point. Yes/no: `yes` or `no`. Lists: codes separated by `;`.',
    '- Unknown columns are an error. Cells are trimmed, blank rows skipped. Row numbers count records; the header is row 1.',
    `- Limits: ${maxFileBytes / MEBIBYTE} MiB, ${maxRows} rows, ${maxCellCharacters} characters in a cell.`,
    '- “Fact” dates say what has happened and are never after today in Kazakhstan; plans and due dates may be.',
  ].join('\n');
}

function file(kind: RecordKind): string[] {
  const columns = columnsOf(kind);
  return [
    LANGUAGES.map((language) => INTRODUCTIONS[kind][language]).join('<br>\n'),
    `Key: ${KEY_COLUMNS[kind].map((column) => `\`${column}\``).join(' + ')}. Required columns are marked with ●; a file may leave out the others.` +
      (kind === 'participations' ? ' Besides, each row has either `iin` or `document_number`.' : ''),
    markdownTable(
      ['column', '', 'values', 'қазақша', 'по-русски', 'in English'],
      columns.map((field) => [
        `\`${field.column}\``,
        field.required ? '●' : '',
        describeValues(field.type),
        ...meaningOf(kind, field),
      ]),
    ),
  ];
}

function meaningOf(kind: RecordKind, { column }: Field): string[] {
  const meaning = MEANINGS[kind][column];
  if (!meaning) throw new Error(`The column ${column} of ${kind} has no meaning written down for its page.`);
  return LANGUAGES.map((language) => meaning[language]);
}

/** The values a column takes, in words. */
export function describeValues(type: FieldType): string {
  switch (type.kind) {
    case 'text':
      return `text, at most ${type.max} characters`;
    case 'pattern':
      return PATTERNS[type.pattern];
    case 'date':
      return type.fact ? 'date, fact' : 'date';
    case 'yes_no':
      return '`yes`, `no`';
    case 'code':
      return type.values.map((value) => `\`${value}\``).join(' ');
    case 'codes':
      return `several of ${type.values.map((value) => `\`${value}\``).join(' ')}`;
    case 'reference':
      return REFERENCES[type.list];
    case 'integer':
      return `whole number, ${type.min}–${type.max}`;
    case 'decimal': {
      const places = type.decimals === 1 ? ', one decimal' : '';
      return type.above ? `above ${type.min}, at most ${type.max}${places}` : `${type.min}–${type.max}${places}`;
    }
  }
}

/** The lists whose codes a file can hold, each once, under the column that holds them. */
function codeLists(): string[] {
  const parts: string[] = [];
  for (const kind of RECORD_KINDS) {
    for (const { column, type } of columnsOf(kind)) {
      if (type.kind !== 'code' && type.kind !== 'codes') continue;
      const list = getListOf(type.values);
      parts.push(
        `### \`${column}\` (${kind})`,
        markdownTable(
          ['code', 'қазақша', 'по-русски', 'in English'],
          type.values.map((code) => [`\`${code}\``, ...LANGUAGES.map((language) => list[code]?.[language] ?? '')]),
        ),
      );
    }
  }
  return parts;
}

function getListOf(codes: readonly string[]): LabelledCodes {
  const lists: readonly LabelledCodes[] = Object.values(CODE_LISTS);
  const list = lists.find((candidate) => codes.every((code) => Object.hasOwn(candidate, code)));
  if (!list) throw new Error(`No code list names ${codes.join(', ')}.`);
  return list;
}
