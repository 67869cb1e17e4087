import { createHash } from 'node:crypto';
import { csvLine } from '#domain/tabular/csv-line.js';
import { LANGUAGES } from '#reference/label.js';
import { dataPackage } from './data-package.js';
import { type DictionaryEntry, dictionaryOf } from './dictionary.js';
import { FIGURE_COLUMNS, figureCells, figureRecord } from './figure-columns.js';
import type { Figure } from './figure.js';
import type { PublicationFile, VersionContent } from './version-content.js';
import { LICENCE, SOURCE_LABEL } from './publication-labels.js';

/** The media types of the files, by the ends of their names. */
export const MEDIA_TYPES = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
} as const;

/** The files of a version in the order in which they are listed. */
export const FILE_NAMES = [
  'figures.csv',
  'figures.json',
  'dictionary.csv',
  'dictionary.json',
  'datapackage.json',
  'checksums.txt',
] as const;

/** Spreadsheets take a CSV without it for the code page of the machine; figures are plain ASCII and need none. */
const BYTE_ORDER_MARK = '\uFEFF';

/** Makes the files of a version: the same content gives the same bytes. */
export function writeFiles(content: VersionContent): PublicationFile[] {
  const dictionary = dictionaryOf(content.plan, content.universities);
  const tables = [
    file('figures.csv', figuresCsv(content.figures)),
    file('figures.json', figuresJson(content)),
    file('dictionary.csv', dictionaryCsv(dictionary)),
    file('dictionary.json', `${JSON.stringify({ entries: dictionary }, null, 1)}\n`),
  ];
  const described = [...tables, file('datapackage.json', `${JSON.stringify(dataPackage(content, tables), null, 2)}\n`)];
  // As `sha256sum --check` reads it.
  const checksums = described.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join('');
  return [...described, file('checksums.txt', checksums)];
}

function file(name: (typeof FILE_NAMES)[number], text: string): PublicationFile {
  const content = new TextEncoder().encode(text);
  const end = name.slice(name.lastIndexOf('.') + 1) as keyof typeof MEDIA_TYPES;
  return { name, mediaType: MEDIA_TYPES[end], sha256: createHash('sha256').update(content).digest('hex'), content };
}

function figuresCsv(figures: readonly Figure[]): string {
  const header = FIGURE_COLUMNS.map(({ name }) => name);
  return [header, ...figures.map(figureCells)].map((cells) => csvLine(cells, ',')).join('');
}

/** A line for each figure, so that versions can be compared by lines. */
function figuresJson({ version, definitionVersion, computedAt, figures }: VersionContent): string {
  const head = {
    version: version.number,
    asOf: version.asOf,
    title: version.title,
    notes: version.notes,
    definitionVersion,
    computedAt,
    licence: { code: LICENCE.code, url: LICENCE.url },
    source: SOURCE_LABEL,
    contact: version.contact,
  };
  const lines = figures.map((figure) => JSON.stringify(figureRecord(figure)));
  return `${JSON.stringify(head).slice(0, -1)},"figures":[\n${lines.join(',\n')}\n]}\n`;
}

function dictionaryCsv(entries: readonly DictionaryEntry[]): string {
  const header = [
    'column',
    'code',
    'type',
    ...LANGUAGES.map((language) => `name_${language}`),
    ...LANGUAGES.map((language) => `description_${language}`),
  ];
  const rows = entries.map(({ column, code, type, name, description }) => [
    column,
    code,
    type,
    ...LANGUAGES.map((language) => name[language]),
    ...LANGUAGES.map((language) => description[language]),
  ]);
  return BYTE_ORDER_MARK + [header, ...rows].map((cells) => csvLine(cells, ',')).join('');
}
