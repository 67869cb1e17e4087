import { type FindingParams, finding } from '#domain/findings/finding.js';
import type { Field } from '#domain/fields/field.js';
import type { Cell, RawRow } from './table-row.js';
import { type FileFinding, TabularFileError, fileError } from './tabular-file-error.js';

/** The names of a header's columns by position; trailing columns without a name are left out. */
export type Header = readonly string[];

const HEADER_ROW = 1;
const SHOWN_CHARACTERS = 64;

/** The columns that a file may have; of `oneOf` it needs at least one. */
export interface FileColumns {
  readonly columns: readonly Field[];
  readonly oneOf?: readonly string[];
}

/**
 * Checks the header of a file against the columns of its kind. Order does not matter; optional columns may be absent.
 * Throws a {@link TabularFileError} with everything that is wrong: `header_missing` when row 1 holds no known name,
 * else `column_unknown`, `column_duplicate`, `column_unnamed`, `column_missing`, `cell_formula`.
 */
export function readHeader(file: FileColumns, row: RawRow): Header {
  const cells = withoutTrailingBlanks(row.cells);
  const names = cells.map((cell) => (cell?.type === 'text' ? cell.text.trim() : undefined));
  const known = new Set(file.columns.map(({ column }) => column));
  if (row.rowNumber !== HEADER_ROW || !names.some((name) => name !== undefined && known.has(name))) {
    throw fileError('header_missing', undefined, { row: HEADER_ROW });
  }
  const findings: FileFinding[] = [];
  const add = (code: Parameters<typeof finding>[0], column: string | null, params?: FindingParams): void => {
    findings.push({ ...finding(code, column, params), row: HEADER_ROW });
  };
  const seen = new Set<string>();
  for (const [position, name] of names.entries()) {
    const cell = cells[position];
    if (cell?.type === 'unusable') {
      add(cell.code, null, cell.params);
    } else if (name === undefined) {
      add('column_unnamed', null, { position: position + 1 });
    } else if (!known.has(name)) {
      const shown = showable(name) ? name : `#${position + 1}`;
      add('column_unknown', shown, { name: shown });
    } else if (seen.has(name)) {
      add('column_duplicate', name, { name });
    }
    seen.add(name ?? '');
  }
  for (const name of missingColumns(file, seen)) {
    add('column_missing', name, { name });
  }
  const [first, ...others] = findings;
  if (first !== undefined) {
    throw new TabularFileError([first, ...others]);
  }
  return names.map((name) => name ?? '');
}

/** The required columns that a header lacks, and the first of those of which one would do. */
function missingColumns({ columns, oneOf = [] }: FileColumns, present: ReadonlySet<string>): string[] {
  const missing = columns
    .filter(({ column, required }) => required && !present.has(column))
    .map(({ column }) => column);
  const [first] = oneOf;
  if (first !== undefined && !oneOf.some((column) => present.has(column))) {
    missing.push(first);
  }
  return missing;
}

/** A long number in the header is data that slipped up, perhaps an IIN; it is named by its position. */
function showable(name: string): boolean {
  return name.length <= SHOWN_CHARACTERS && !/[0-9]{6}/.test(name);
}

function withoutTrailingBlanks(cells: readonly (Cell | null)[]): readonly (Cell | null)[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell !== null) + 1);
}
