import { type Finding, finding } from '#domain/findings/finding.js';
import { type RecordKind, columnsOf } from './columns.js';
import { readCsvRows } from './csv/csv-reader.js';
import { type FileSource, bufferAccess, openRandomAccess, readChunks } from './file-source.js';
import { SNIFF_BYTES, fileType } from './file-type.js';
import { type FileColumns, type Header, readHeader } from './header.js';
import { DEFAULT_LIMITS, type TabularLimits } from './limits.js';
import type { Cell, RawRow, TableRow } from './table-row.js';
import { fileError } from './tabular-file-error.js';
import { readXlsxRows } from './xlsx/xlsx-reader.js';

/** How to read a file. */
export type ReadOptions = ({ readonly kind: RecordKind } | FileColumns) & {
  /** Limits that differ from {@link DEFAULT_LIMITS}. */
  readonly limits?: Partial<TabularLimits>;
  /** Rows per batch. */
  readonly batchSize?: number;
};

/** A participant is told apart by one of two identifiers. */
const IDENTIFIERS = ['iin', 'document_number'];

const BATCH_SIZE = 500;

/**
 * Reads a bulk file in batches of rows, as fast as the consumer takes them: nothing is read ahead beyond a batch, and
 * leaving the loop closes the file. Blank rows are skipped but counted. CSV and XLSX are told apart by content.
 *
 * Throws a {@link TabularFileError} for what concerns the whole file, possibly after some batches (a quote that is
 * never closed is known at the end): nothing may be committed before the last batch has come. A header without rows is
 * a valid, empty file.
 */
export async function* readRows(source: FileSource, options: ReadOptions): AsyncGenerator<TableRow[]> {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const size = options.batchSize ?? BATCH_SIZE;
  const file: FileColumns =
    'kind' in options
      ? { columns: columnsOf(options.kind), oneOf: options.kind === 'participations' ? IDENTIFIERS : [] }
      : options;
  let header: Header | undefined;
  let rows = 0;
  let batch: TableRow[] = [];
  for await (const { row, ragged } of rawRows(source, limits)) {
    if (header === undefined) {
      header = readHeader(file, row);
      continue;
    }
    if (row.cells.every((cell) => cell === null)) {
      continue;
    }
    rows += 1;
    if (rows > limits.maxRows) {
      throw fileError('too_many_rows', { limit: limits.maxRows }, { row: row.rowNumber });
    }
    batch.push(tableRow(header, row, ragged));
    if (batch.length >= size) {
      yield batch;
      batch = [];
    }
  }
  if (header === undefined) {
    throw fileError('file_empty');
  }
  if (batch.length > 0) {
    yield batch;
  }
}

/** Rows with whether a row must have as many cells as the header: in a CSV a missing one shifts the others. */
async function* rawRows(source: FileSource, limits: TabularLimits): AsyncGenerator<{ row: RawRow; ragged: boolean }> {
  const chunks = readChunks(source, limits);
  const start = await readStart(chunks);
  const type = fileType(start);
  if (type === 'text') {
    for await (const row of readCsvRows(joined(start, chunks), limits)) {
      yield { row, ragged: false };
    }
    return;
  }
  if (type === 'ole') {
    throw await oleError(joined(start, chunks));
  }
  if (type !== 'zip') {
    await chunks.return(undefined);
    throw fileError('file_type_unsupported', { found: type.unsupported });
  }
  const file =
    typeof source === 'string' ? await openRandomAccess(source, limits) : bufferAccess(await collect(start, chunks));
  try {
    if (typeof source === 'string') {
      await chunks.return(undefined);
    }
    for await (const row of readXlsxRows(file, limits)) {
      yield { row, ragged: true };
    }
  } finally {
    await file.close();
  }
}

async function readStart(chunks: AsyncGenerator<Buffer>): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let length = 0;
  while (length < SNIFF_BYTES) {
    const next = await chunks.next();
    if (next.done) {
      break;
    }
    pieces.push(next.value);
    length += next.value.length;
  }
  return Buffer.concat(pieces);
}

async function* joined(start: Buffer, chunks: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  if (start.length > 0) {
    yield start;
  }
  yield* chunks;
}

async function collect(start: Buffer, chunks: AsyncGenerator<Buffer>): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const chunk of joined(start, chunks)) {
    pieces.push(chunk);
  }
  return Buffer.concat(pieces);
}

/** An OLE container is an XLSX under a password, which names its streams in UTF-16, or an Excel of before 2007. */
async function oleError(chunks: AsyncGenerator<Buffer>): Promise<Error> {
  const mark = Buffer.from('EncryptedPackage', 'utf16le');
  let tail = Buffer.alloc(0);
  for await (const chunk of chunks) {
    const bytes = Buffer.concat([tail, chunk]);
    if (bytes.includes(mark)) {
      return fileError('xlsx_encrypted');
    }
    tail = Buffer.from(bytes.subarray(Math.max(0, bytes.length - mark.length)));
  }
  return fileError('file_type_unsupported', { found: 'XLS (Excel 97–2003)' });
}

function tableRow(header: Header, row: RawRow, ragged: boolean): TableRow {
  const findings: Finding[] = [];
  const cells = new Map<string, Cell | null>();
  for (const [position, column] of header.entries()) {
    cells.set(column, row.cells[position] ?? null);
  }
  const beyond = row.cells.slice(header.length).find((cell) => cell !== null);
  if (beyond?.type === 'unusable') {
    findings.push(finding(beyond.code, null, beyond.params));
  } else if (beyond !== undefined || (!ragged && row.cells.length < header.length)) {
    findings.push(finding('row_column_count', null, { found: row.cells.length, expected: header.length }));
  }
  return { rowNumber: row.rowNumber, cells, findings };
}
