import { csvLine } from '#domain/tabular/csv-line.js';
import type { RecordDrafts, RecordKind } from '../columns.js';
import { exportColumns, serialiseRecord } from '../serialise-record.js';
import type { Delimiter } from './delimiter.js';

/** How to write a CSV. */
export interface CsvOptions {
  readonly delimiter?: Delimiter;
  /** Columns to leave out, such as `iin`. */
  readonly without?: readonly string[];
}

/** Without it Excel takes a CSV for the code page of the machine. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Records as the lines of a CSV that can be imported as it is: UTF-8 with a mark, CRLF, the header of the template.
 * Cells that a spreadsheet would run as a formula get an apostrophe in front, which the import takes off again.
 */
export async function* writeCsv<Kind extends RecordKind>(
  kind: Kind,
  records: Iterable<RecordDrafts[Kind]> | AsyncIterable<RecordDrafts[Kind]>,
  { delimiter = ',', without }: CsvOptions = {},
): AsyncGenerator<string> {
  const columns = exportColumns(kind, without);
  yield (
    BYTE_ORDER_MARK +
    csvLine(
      columns.map(({ column }) => column),
      delimiter,
    )
  );
  for await (const record of records) {
    yield csvLine(serialiseRecord(record, columns), delimiter);
  }
}
