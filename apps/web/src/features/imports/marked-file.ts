import { parseCsv } from 'hucre/csv';
import { type Cell, type CellValue, readXlsx, writeXlsx } from 'hucre/xlsx';
import { detectDelimiter } from './csv-delimiter.js';

/** A finding as far as its place and its words go. */
export interface Mark {
  /** As Excel shows it, the header being row 1; null for the whole file. */
  readonly row: number | null;
  /** Name of the column in the header; null for the whole row. */
  readonly column: string | null;
  readonly severity: string;
  readonly message: string;
}

/** What stands on the second sheet: its name and its headings. */
export interface MarkWords {
  readonly sheet: string;
  readonly headings: readonly [row: string, column: string, kind: string, message: string];
  readonly kindOf: (severity: string) => string;
}

const FILLS = { error: 'FFC7C1', warning: 'FFE9A8' } as const;
const DATE_FORMAT = 'dd.mm.yyyy';
/** Excel takes no longer name of a sheet. */
const SHEET_NAME = 31;

/** The rows of a file as it was chosen, blank ones too, so that their numbers are those of the findings. */
async function readRows(file: File): Promise<CellValue[][]> {
  if (file.name.toLowerCase().endsWith('.csv')) {
    const text = await file.text();
    return parseCsv(text, { delimiter: detectDelimiter(text), typeInference: false });
  }
  const { sheets } = await readXlsx(await file.arrayBuffer(), { sheets: [0] });
  return sheets[0]?.rows ?? [];
}

const styled = (severity: string): Partial<Cell> => ({
  style: {
    fill: {
      type: 'pattern',
      pattern: 'solid',
      fgColor: { rgb: severity === 'error' ? FILLS.error : FILLS.warning },
    },
  },
});

/**
 * The reader's own file with the faulty cells coloured and each with its findings as a note; all findings stand on a second
 * sheet. The first sheet keeps its columns, so that the file can be corrected and chosen again as it is.
 */
export async function writeMarkedFile(file: File, marks: readonly Mark[], words: MarkWords): Promise<Uint8Array> {
  const rows = await readRows(file);
  const header = (rows[0] ?? []).map((cell) => String(cell ?? '').trim());
  const cells = new Map<string, Partial<Cell>>();
  for (const [index, row] of rows.entries()) {
    for (const [column, value] of row.entries()) {
      if (value instanceof Date) cells.set(`${index},${column}`, { value, style: { numFmt: DATE_FORMAT } });
    }
  }
  for (const { row, column, severity, message } of marks) {
    if (row === null || row < 1) continue;
    const place = column === null ? 0 : Math.max(0, header.indexOf(column));
    const key = `${row - 1},${place}`;
    const former = cells.get(key);
    const faulty = severity === 'error' || former?.comment === undefined;
    const { style } = styled(severity);
    cells.set(key, {
      ...former,
      value: rows[row - 1]?.[place] ?? null,
      style: { ...former?.style, ...(faulty ? style : {}) },
      comment: {
        author: 'Qaitu',
        text: former?.comment === undefined ? message : `${former.comment.text}\n${message}`,
      },
    });
  }
  const findings = marks.map(({ row, column, severity, message }) => [row, column, words.kindOf(severity), message]);
  return await writeXlsx({
    sheets: [
      {
        name: sheetName(file.name),
        rows,
        cells,
        freezePane: { rows: 1 },
        columns: widths(header.map((name) => name.length)),
      },
      {
        name: words.sheet.slice(0, SHEET_NAME),
        rows: [[...words.headings], ...findings],
        freezePane: { rows: 1 },
        columns: [{ width: 8 }, { width: 24 }, { width: 14 }, { width: 90 }],
      },
    ],
  });
}

const widths = (lengths: readonly number[]) => lengths.map((length) => ({ width: Math.max(12, length + 2) }));

function sheetName(fileName: string): string {
  const plain = fileName.replace(/\.\w+$/, '').replaceAll(/[[\]:*?/\\']/g, ' ');
  return plain.trim() === '' ? 'data' : plain.slice(0, SHEET_NAME);
}
