import type { ReactNode } from 'react';
import type { Language } from '#reference/label.js';
import type { CsvCell } from './csv-file.js';

/** One column of a register: its heading, its cells, its place in the file that is exported. */
export interface Column<Row, Sort extends string = never> {
  /** Stable name, by which the reader's choice of columns is kept. */
  key: string;
  heading: string;
  /** Of a heading that is not in the page's language. */
  headingLanguage?: Language;
  cell: (row: Row) => ReactNode;
  /** What stands in the exported file; the column is left out where absent. */
  csv?: (row: Row) => CsvCell;
  /** How the API is asked to order by this column. */
  sort?: { ascending: Sort; descending?: Sort };
  /** The column that names the row. It is always shown. */
  rowHeading?: boolean;
  /** From which width on it stands in the table; on narrower ones the row's heading has to say it. */
  from?: 'tablet' | 'desktop';
  /** Figures, to the right. */
  numeric?: boolean;
  /** Put away until the reader asks for it, such as what only few understand. */
  putAway?: boolean;
  /** Stands in files alone, such as one end of an interval that the table writes in one cell. */
  fileOnly?: boolean;
}

/** The columns that stand in the table, after the reader's choice. */
export function shownColumns<Row, Sort extends string>(
  columns: readonly Column<Row, Sort>[],
  hidden: readonly string[],
): Column<Row, Sort>[] {
  return columns.filter(
    ({ key, rowHeading, fileOnly }) => fileOnly !== true && (rowHeading === true || !hidden.includes(key)),
  );
}

/** The rows as a file has them, under their headings; also columns that are too wide for the screen. */
export function csvRows<Row>(
  columns: readonly Pick<Column<Row>, 'heading' | 'csv'>[],
  rows: readonly Row[],
): CsvCell[][] {
  const exported = columns.flatMap(({ heading, csv }) => (csv ? [{ heading, csv }] : []));
  return [exported.map(({ heading }) => heading), ...rows.map((row) => exported.map(({ csv }) => csv(row)))];
}

const storageKey = (table: string) => `qaitu.columns.${table}`;

/** The columns the reader has put away in this table, kept on this machine; before any choice those that begin so. */
export function readHiddenColumns(
  table: string,
  columns: readonly Pick<Column<never>, 'key' | 'putAway'>[] = [],
): string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(storageKey(table)) ?? 'null');
    if (Array.isArray(stored)) return stored.filter((key) => typeof key === 'string');
  } catch {
    // What cannot be read is as good as no choice.
  }
  return columns.filter(({ putAway }) => putAway === true).map(({ key }) => key);
}

/** Keeps the reader's choice on this machine. */
export function keepHiddenColumns(table: string, hidden: readonly string[]): void {
  localStorage.setItem(storageKey(table), JSON.stringify(hidden));
}
