import { writeXlsx } from 'hucre/xlsx';
import type { CsvCell } from '../csv-file.js';

/** Excel refuses these in the name of a sheet, and names longer than 31 characters. */
const FORBIDDEN = /[[\]:*?/\\]/g;
const NAME_LENGTH = 31;
const WIDEST = 60;

/** A table as an Excel workbook: the first row is its heading and stays in sight; numbers are numbers, all else is text. */
export async function writeTableAsXlsx(rows: readonly (readonly CsvCell[])[], name: string): Promise<Uint8Array> {
  const width = (column: number): number =>
    Math.min(WIDEST, 2 + Math.max(8, ...rows.map((row) => String(row[column] ?? '').length)));
  return await writeXlsx({
    sheets: [
      {
        name: name.replaceAll(FORBIDDEN, ' ').slice(0, NAME_LENGTH),
        columns: (rows[0] ?? []).map((_, column) => ({ width: width(column) })),
        rows: rows.map((row) => [...row]),
        freezePane: { rows: 1 },
      },
    ],
  });
}
