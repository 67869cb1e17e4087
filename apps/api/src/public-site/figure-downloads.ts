import { writeXlsx } from 'hucre/xlsx';
import { CodedError } from '#domain/errors/coded-error.js';
import { csvLine } from '#domain/tabular/csv-line.js';
import { withFormulaGuard } from '#domain/tabular/formula-guard.js';
import { CATEGORY_LABELS } from '#reference/participation-labels.js';
import { isCodeOf, type Language } from '#reference/label.js';
import { FIGURE_COLUMNS, figureCells } from '#reporting/publications/figure-columns.js';
import type { Figure } from '#reporting/publications/figure.js';
import {
  COUNTRY_LABEL,
  EVERYTHING_LABEL,
  FIGURE_STATUS_LABELS,
  fundingName,
  periodName,
  UNIT_LABELS,
} from '#reporting/publications/publication-labels.js';
import { indicatorName, reasonOf } from './figure-words.js';
import { universityName, type VersionInView } from './version-in-view.js';

export const TABLE_FORMATS = {
  'figures.csv': 'text/csv; charset=utf-8',
  'figures.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;
export type TableName = keyof typeof TABLE_FORMATS;

/** @throws CodedError `record_not_found` */
export function readTableName(name: string): TableName {
  if (isCodeOf(TABLE_FORMATS, name)) return name;
  throw new CodedError('record_not_found', 'not_found', 'There is no such table.');
}

/** Figures as `figures.csv` has them: the same columns, codes and numbers. */
export function figuresCsv(figures: readonly Figure[]): string {
  const header = FIGURE_COLUMNS.map(({ name }) => name);
  return [header, ...figures.map(figureCells)].map((cells) => csvLine(cells, ',')).join('');
}

/** The same for who reads them in a spreadsheet: headings and codes in words, numbers as numbers. */
export async function figuresXlsx(
  version: VersionInView,
  figures: readonly Figure[],
  language: Language,
): Promise<Uint8Array> {
  const rows = figures.map((figure) =>
    FIGURE_COLUMNS.map(({ name, of }) => {
      const value = wordsOfCell(version, figure, name, language) ?? of(figure);
      return typeof value === 'string' ? withFormulaGuard(value) : value;
    }),
  );
  return await writeXlsx({
    sheets: [
      {
        name: `v${version.publication.number}`,
        columns: FIGURE_COLUMNS.map(({ name }) => ({ width: name === 'university' || name === 'indicator' ? 40 : 16 })),
        rows: [FIGURE_COLUMNS.map(({ title }) => title[language]), ...rows],
        freezePane: { rows: 1 },
      },
    ],
  });
}

function wordsOfCell(version: VersionInView, figure: Figure, column: string, language: Language): string | undefined {
  const { university, category } = figure;
  switch (column) {
    case 'university':
      return (university === 'country' ? COUNTRY_LABEL : universityName(version, university))?.[language];
    case 'period':
      return periodName(figure.period)[language];
    case 'funding':
      return fundingName(figure.funding)[language];
    case 'category':
      return (isCodeOf(CATEGORY_LABELS, category) ? CATEGORY_LABELS[category] : EVERYTHING_LABEL)[language];
    case 'indicator':
      return `${figure.indicator} ${indicatorName(figure.indicator, language)}`;
    case 'status':
      return FIGURE_STATUS_LABELS[figure.status][language];
    case 'reason':
      return reasonOf(figure, language);
    case 'unit':
      return UNIT_LABELS[figure.unit][language];
    default:
      return undefined;
  }
}
