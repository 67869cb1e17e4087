import type { RandomAccess } from '../file-source.js';
import type { TabularLimits } from '../limits.js';
import type { RawRow } from '../table-row.js';
import { readDateStyles } from './date-styles.js';
import { scanPart } from './scan-part.js';
import { SharedStrings } from './shared-strings.js';
import { SheetRows } from './sheet-rows.js';
import { findWorkbookParts } from './workbook.js';
import { ZipArchive } from './zip-archive.js';

/**
 * Reads the first sheet of an XLSX row by row as the consumer asks for it; row numbers are those that Excel shows.
 * Only the shared strings and the date styles are kept in memory.
 */
export async function* readXlsxRows(file: RandomAccess, limits: TabularLimits): AsyncGenerator<RawRow> {
  const archive = await ZipArchive.open(file, limits);
  const parts = await findWorkbookParts(archive);
  const dateStyles =
    parts.styles !== undefined && archive.has(parts.styles)
      ? await readDateStyles(archive, parts.styles)
      : new Set<number>();
  const strings =
    parts.sharedStrings !== undefined && archive.has(parts.sharedStrings)
      ? await SharedStrings.read(archive, parts.sharedStrings, limits)
      : undefined;
  const rows = new SheetRows({ strings, dateStyles, from1904: parts.from1904, limits });
  for await (const _ of scanPart(archive, parts.sheet, limits.maxInflatedBytes, rows)) {
    yield* rows.takeRows();
  }
  yield* rows.takeRows();
}
