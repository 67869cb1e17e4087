import { type CheckContext, checkValue } from '#domain/fields/check-value.js';
import type { Field, FieldValue } from '#domain/fields/field.js';
import { type Finding, finding } from '#domain/findings/finding.js';
import { DEFAULT_CITIZENSHIP } from '#domain/participation/participation-codes.js';
import { DEFAULT_EVIDENCE_LEVEL } from '#domain/report/report-codes.js';
import { type RecordDrafts, type RecordKind, columnsOf } from './columns.js';
import { isScientific, parseCell } from './parse-cell.js';
import type { TableRow } from './table-row.js';

/** What a row became. */
export interface ParsedRow<Kind extends RecordKind> {
  /** `null` is a blank cell, an absent property a column that was not there or a cell that could not be read. */
  readonly record: RecordDrafts[Kind];
  /** Everything wrong with the row's shape and its single cells. */
  readonly findings: Finding[];
  /** The columns with an error; rules that lean on them stay silent. A shifted row has no readable one. */
  readonly unreadable: ReadonlySet<string>;
}

/**
 * Reads the cells of one row into a draft and checks each for itself: its type, limits and code lists, required cells
 * that are blank. What the fields say against each other is for the rules of the record, once a stored one has lent the
 * columns that the file leaves out.
 */
export function parseRow<Kind extends RecordKind>(
  kind: Kind,
  row: Pick<TableRow, 'cells' | 'findings'>,
  context: CheckContext,
): ParsedRow<Kind> {
  const { record, findings, unreadable } = parseCells(columnsOf(kind), row, context);
  if (!isShifted(findings)) applyDefaults(kind, record, unreadable);
  return { record: record as RecordDrafts[Kind], findings, unreadable };
}

/** The cells of one row by property, of a file with these columns; see {@link parseRow}. */
export function parseCells(
  columns: readonly Field[],
  row: Pick<TableRow, 'cells' | 'findings'>,
  context: CheckContext,
) {
  const record: Record<string, FieldValue | null> = {};
  const findings: Finding[] = [...row.findings];
  const unreadable = new Set<string>();
  // A row with cells missing or too many is shifted: what its cells say is about other columns.
  if (isShifted(findings)) {
    for (const { column } of columns) unreadable.add(column);
    return { record, findings, unreadable };
  }
  for (const field of columns) {
    const cell = row.cells.get(field.column);
    if (cell === undefined) {
      continue;
    }
    const parsed = parseCell(field, cell);
    const found = 'finding' in parsed ? parsed.finding : checkParsed(field, parsed.value, context);
    if (found === undefined) {
      record[field.property] = 'value' in parsed ? parsed.value : null;
    } else {
      findings.push(found);
      unreadable.add(field.column);
    }
  }
  return { record, findings, unreadable };
}

function isShifted(findings: readonly Finding[]): boolean {
  return findings.some(({ code }) => code === 'row_column_count');
}

function checkParsed(field: Field, value: FieldValue | null, context: CheckContext): Finding | undefined {
  if (value === null) {
    return field.required ? finding('required_missing', field.column) : undefined;
  }
  const keepsDigits = field.type.kind === 'pattern' || (field.type.kind === 'text' && field.type.style === 'code');
  if (keepsDigits && isScientific(String(value))) {
    return finding('text_from_number', field.column);
  }
  return checkValue(field, value, context);
}

/** A blank citizenship is Kazakhstan's; a report without a level is the participant's own word, and so is its key. */
function applyDefaults(kind: RecordKind, record: Record<string, FieldValue | null>, unreadable: Set<string>): void {
  if (kind === 'participations' && record.citizenship === null) {
    record.citizenship = DEFAULT_CITIZENSHIP;
  }
  if (kind === 'reports' && !unreadable.has('evidence_level')) {
    record.evidenceLevel ??= DEFAULT_EVIDENCE_LEVEL;
  }
}
