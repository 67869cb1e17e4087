import { Readable, pipeline } from 'node:stream';
import { CsvError, type Parser, parse } from 'csv-parse';
import type { TabularLimits } from '../limits.js';
import type { Cell, RawRow } from '../table-row.js';
import { fileError } from '../tabular-file-error.js';
import { MAX_HEADER_BYTES, detectDelimiter } from './delimiter.js';
import { requireUtf8 } from './text-encoding.js';

/** A record longer than this has lost a quote: forty cells at Excel's limit fit. */
const MAX_RECORD_CHARACTERS = 4 * 1024 * 1024;

/**
 * Reads a CSV row by row as the consumer asks for it, the header included. Records may end in CRLF, LF or CR, also
 * mixed; spaces around cells are allowed, also before a quote.
 */
export async function* readCsvRows(chunks: AsyncIterable<Buffer>, limits: TabularLimits): AsyncGenerator<RawRow> {
  const text = requireUtf8(chunks);
  const head: Buffer[] = [];
  let headBytes = 0;
  for (let next = await text.next(); !next.done; next = await text.next()) {
    head.push(next.value);
    headBytes += next.value.length;
    if (headBytes >= MAX_HEADER_BYTES || next.value.includes(0x0a) || next.value.includes(0x0d)) {
      break;
    }
  }
  const start = Buffer.concat(head);
  const parser = parse({
    delimiter: detectDelimiter(start.subarray(0, MAX_HEADER_BYTES).toString('utf8')),
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    trim: true,
    max_record_size: MAX_RECORD_CHARACTERS,
  });
  // Errors of the source reach the consumer through the parser, which the pipeline destroys with them.
  pipeline(Readable.from(restOf(start, text), { objectMode: false }), parser, () => undefined);
  yield* numbered(parser, limits);
}

async function* restOf(start: Buffer, text: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  if (start.length > 0) {
    yield start;
  }
  yield* text;
}

async function* numbered(parser: Parser, limits: TabularLimits): AsyncGenerator<RawRow> {
  let rowNumber = 0;
  try {
    for await (const record of parser as AsyncIterable<string[]>) {
      rowNumber += 1;
      yield { rowNumber, cells: record.map((text) => textCell(text, limits)) };
    }
  } catch (error) {
    throw error instanceof CsvError ? csvFileError(error, rowNumber) : error;
  }
}

function textCell(text: string, limits: TabularLimits): Cell | null {
  if (text.trim() === '') {
    return null;
  }
  return text.length > limits.maxCellCharacters
    ? { type: 'unusable', code: 'cell_too_long', params: { limit: limits.maxCellCharacters } }
    : { type: 'text', text };
}

function csvFileError(error: CsvError, rowsRead: number): Error {
  const records: unknown = error.records;
  const row = (typeof records === 'number' ? records : rowsRead) + 1;
  switch (error.code) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return fileError('csv_quote_not_closed', { row }, { row });
    case 'CSV_MAX_RECORD_SIZE':
      return fileError('csv_record_too_long', { row }, { row });
    default:
      return fileError('csv_quote_misplaced', { row }, { row });
  }
}
