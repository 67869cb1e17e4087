import { type ColumnDef, type DataValidation, writeXlsx, writeXlsxStream } from 'hucre/xlsx';
import type { Field } from '#domain/fields/field.js';
import type { RecordDrafts, RecordKind } from '../columns.js';
import { withFormulaGuard } from '#domain/tabular/formula-guard.js';
import { exportColumns, serialiseRecord } from '../serialise-record.js';

/** Excel's text format: what is typed stays as it is, leading zeros included. */
const TEXT_FORMAT = '@';
const DATE_FORMAT = 'yyyy-mm-dd';
/** How far down the template's choices reach. */
const TEMPLATE_ROWS = 5000;
/** Excel takes no longer list of choices than this. */
const MAX_CHOICES_CHARACTERS = 255;

/**
 * An empty XLSX with the header of a kind: columns of text typed as text, so that Excel neither drops the zeros of an
 * IIN nor turns a code into a date; codes and yes/no as choices.
 */
export async function writeXlsxTemplate(kind: RecordKind): Promise<Uint8Array> {
  const columns = exportColumns(kind);
  return writeXlsx({
    sheets: [
      {
        name: kind,
        columns: columns.map((field) => columnDefinition(field)),
        rows: [columns.map(({ column }) => column)],
        dataValidations: columns.flatMap((field, position) => choices(field, position)),
        freezePane: { rows: 1 },
      },
    ],
  });
}

/**
 * Records as an XLSX that can be imported as it is, written as the reader takes it. Every cell is text, so
 * that no value depends on the machine's language; it is guarded all the same, for it may be saved as a CSV one day. `without` names columns to leave out.
 */
export function writeXlsxRecords<Kind extends RecordKind>(
  kind: Kind,
  records: Iterable<RecordDrafts[Kind]> | AsyncIterable<RecordDrafts[Kind]>,
  without?: readonly string[],
): ReadableStream<Uint8Array> {
  const columns = exportColumns(kind, without);
  return writeXlsxStream(lines(columns, records), {
    name: kind,
    columns: columns.map(({ column }) => ({ width: width(column), style: { numFmt: TEXT_FORMAT } })),
    freezePane: { rows: 1 },
  });
}

async function* lines<Kind extends RecordKind>(
  columns: readonly Field[],
  records: Iterable<RecordDrafts[Kind]> | AsyncIterable<RecordDrafts[Kind]>,
): AsyncGenerator<(string | null)[]> {
  yield columns.map(({ column }) => column);
  for await (const record of records) {
    yield serialiseRecord(record, columns).map((cell) => (cell === '' ? null : withFormulaGuard(cell)));
  }
}

function columnDefinition({ column, type }: Field): ColumnDef {
  switch (type.kind) {
    case 'integer':
    case 'decimal':
      return { width: width(column) };
    case 'date':
      return { width: width(column), style: { numFmt: DATE_FORMAT } };
    default:
      return { width: width(column), style: { numFmt: TEXT_FORMAT } };
  }
}

function width(column: string): number {
  return Math.max(12, column.length + 2);
}

function choices({ type }: Field, position: number): DataValidation[] {
  const values = type.kind === 'yes_no' ? ['yes', 'no'] : type.kind === 'code' ? [...type.values] : [];
  if (values.length === 0 || values.join(',').length > MAX_CHOICES_CHARACTERS) {
    return [];
  }
  const letter = columnLetters(position);
  return [
    { type: 'list', values, allowBlank: true, showErrorMessage: true, range: `${letter}2:${letter}${TEMPLATE_ROWS}` },
  ];
}

/** The letters of a column by its position: 0 is A, 26 is AA. */
function columnLetters(position: number): string {
  const last = String.fromCharCode(0x41 + (position % 26));
  return position < 26 ? last : columnLetters(Math.floor(position / 26) - 1) + last;
}
