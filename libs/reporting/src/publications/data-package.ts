import { FIGURE_COLUMNS } from './figure-columns.js';
import { LICENCE, SOURCE_LABEL } from './publication-labels.js';
import type { PublicationFile, VersionContent } from './version-content.js';

/** A table as the tools of Frictionless Data read it: RFC 4180. */
const DIALECT = { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true };

const DICTIONARY_FIELDS = [
  ['column', 'Column of figures.csv'],
  ['code', 'Code that stands in the column; empty for the column itself'],
  ['type', 'Type of the column'],
  ['name_kk', 'Name in Kazakh'],
  ['name_ru', 'Name in Russian'],
  ['name_en', 'Name in English'],
  ['description_kk', 'Description in Kazakh'],
  ['description_ru', 'Description in Russian'],
  ['description_en', 'Description in English'],
] as const;

/** `datapackage.json` of a version: the Frictionless Data Package, a tabular one, with sizes and checksums. */
export function dataPackage(content: VersionContent, files: readonly PublicationFile[]): object {
  const { version, computedAt, definitionVersion, plan } = content;
  return {
    profile: 'data-package',
    name: `qaitu-figures-${version.number}`,
    title: version.title.en,
    description:
      `${version.notes === null ? '' : `${version.notes.en} `}As of ${version.asOf}, by version ${definitionVersion} of the KPI ` +
      'catalogue. Counts are rounded to the nearest 5; figures about few people are withheld and say why. Sums and subtractions of ' +
      'rounded figures are approximate.',
    version: String(version.number),
    created: computedAt,
    licenses: [{ name: LICENCE.code, path: LICENCE.url, title: LICENCE.name.en }],
    sources: [{ title: SOURCE_LABEL.en }],
    contributors: [
      {
        title: 'Ministry of Science and Higher Education of the Republic of Kazakhstan',
        role: 'publisher',
        ...(version.contact?.includes('@') === true ? { email: version.contact } : {}),
      },
    ],
    keywords: ['academic mobility', 'higher education', 'Kazakhstan', 'open data'],
    temporal: { periods: plan.periods },
    resources: files.map(({ name, sha256, content: bytes }) => {
      const [stem = '', format = ''] = name.split('.');
      return {
        name: format === 'csv' ? stem : `${stem}-${format}`,
        path: name,
        format,
        mediatype: format === 'csv' ? 'text/csv' : 'application/json',
        encoding: 'utf-8',
        bytes: bytes.byteLength,
        hash: `sha256:${sha256}`,
        ...(format === 'csv'
          ? { profile: 'tabular-data-resource', dialect: DIALECT, schema: SCHEMAS[stem] }
          : { profile: 'data-resource' }),
      };
    }),
  };
}

const SCHEMAS: Readonly<Record<string, object>> = {
  figures: {
    fields: FIGURE_COLUMNS.map(({ name, type, required, title, description }) => ({
      name,
      type,
      title: title.en,
      description: description.en,
      ...(required ? { constraints: { required } } : {}),
    })),
    missingValues: [''],
    primaryKey: ['university', 'period', 'funding', 'category', 'indicator'],
  },
  dictionary: {
    fields: DICTIONARY_FIELDS.map(([name, description]) => ({ name, type: 'string', description })),
    missingValues: [],
    primaryKey: ['column', 'code'],
  },
};
