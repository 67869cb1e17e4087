import { checkCommitment } from '#domain/commitment/commitment-rules.js';
import { type CheckContext, checkValue } from '#domain/fields/check-value.js';
import type { Field, FieldValue } from '#domain/fields/field.js';
import { type Finding, finding } from '#domain/findings/finding.js';
import { checkGroupProject } from '#domain/group-project/group-project-rules.js';
import { DEFAULT_CITIZENSHIP } from '#domain/participation/participation-codes.js';
import { checkParticipation } from '#domain/participation/participation-rules.js';
import { DEFAULT_EVIDENCE_LEVEL } from '#domain/report/report-codes.js';
import { KEY_COLUMNS, type RecordDrafts, type RecordKind, columnsOf } from './columns.js';
import { isScientific, parseCell } from './parse-cell.js';
import type { TableRow } from './table-row.js';

/** What a row became. */
export interface ParsedRow<Kind extends RecordKind> {
  /** `null` is a blank cell, an absent property a column that was not there or a cell that could not be read. */
  readonly record: RecordDrafts[Kind];
  /** Everything wrong with the row's shape and its single cells. */
  readonly findings: Finding[];
  /** The columns with an error, about which {@link checkRecord} stays silent. */
  readonly unreadable: ReadonlySet<string>;
}

/** What a record's fields say against each other, by kind. */
const RECORD_CHECKS: {
  readonly [Kind in RecordKind]: (record: RecordDrafts[Kind], unreadable: ReadonlySet<string>) => Finding[];
} = {
  participations: checkParticipation,
  commitments: checkCommitment,
  group_projects: checkGroupProject,
  reports: () => [],
  outputs: () => [],
};

/**
 * Reads the cells of one row into a draft and checks each for itself: its type, limits and code lists, required cells
 * that are blank. What the fields say against each other is for {@link checkRecord}, once a stored record has lent the
 * columns that the file leaves out (see merge-record.ts).
 */
export function parseRow<Kind extends RecordKind>(
  kind: Kind,
  row: Pick<TableRow, 'cells' | 'findings'>,
  context: CheckContext,
): ParsedRow<Kind> {
  const record: Record<string, FieldValue | null> = {};
  const findings: Finding[] = [...row.findings];
  const unreadable = new Set<string>();
  // A row with cells missing or too many is shifted: what its cells say is about other columns.
  const columns = row.findings.some(({ code }) => code === 'row_column_count') ? [] : columnsOf(kind);
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
  applyDefaults(kind, record, unreadable);
  return { record: record as RecordDrafts[Kind], findings, unreadable };
}

/**
 * What the fields of a whole record say against each other. Give it the draft itself for a new record, the merged one
 * for a record that is already stored.
 */
export function checkRecord<Kind extends RecordKind>(
  kind: Kind,
  record: RecordDrafts[Kind],
  unreadable: ReadonlySet<string> = new Set(),
): Finding[] {
  return RECORD_CHECKS[kind](record, unreadable);
}

/**
 * The key of a record, equal for two rows that name the same one; undefined when a part of it is blank or unreadable.
 * A second row with the same key in one file is refused.
 */
export function rowKey<Kind extends RecordKind>(kind: Kind, record: RecordDrafts[Kind]): string | undefined {
  const values = new Map<string, unknown>(Object.entries(record));
  const parts: unknown[] = [];
  for (const column of KEY_COLUMNS[kind]) {
    const property = columnsOf(kind).find((field) => field.column === column)?.property ?? column;
    const part = values.get(property);
    if (part === undefined || part === null) {
      return undefined;
    }
    parts.push(part);
  }
  return JSON.stringify(parts);
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
