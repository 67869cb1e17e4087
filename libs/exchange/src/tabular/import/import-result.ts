import type { FindingCode } from '#domain/findings/finding.js';
import type { Severity } from '#domain/findings/finding-text.js';
import type { RecordKind } from '../columns.js';
import type { ShownChange } from './row-handler.js';

/** One finding of one row, in words. Row numbers count records, the header being row 1; null stands for the whole file. */
export interface RowFinding {
  readonly row: number | null;
  /** The file's column, null for the whole row. */
  readonly column: string | null;
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly message: string;
}

/** What one row would create or change. Values are as in a file, but an IIN or a document number is masked. */
export interface RowChange {
  readonly row: number;
  /** The record's own key, as the file's columns give it: `A01 · m12`. */
  readonly key: string;
  readonly operation: 'create' | 'update';
  readonly fields: Readonly<Record<string, ShownChange>>;
}

/** What an import did, or in a dry run would do. The first four counts are of rows. */
export interface ImportResult {
  /** Under which the list of imports has it; null for a dry run, which leaves no trace. */
  readonly id: string | null;
  readonly kind: RecordKind;
  readonly dryRun: boolean;
  readonly committed: boolean;
  /** The file could not be read to its end as a table of this kind; the findings say why. */
  readonly unreadable: boolean;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly refused: number;
  /** Number of warnings; a row may have several and is imported all the same. */
  readonly warnings: number;
  readonly rows: readonly RowFinding[];
  /** The first 200 changes. */
  readonly changes: readonly RowChange[];
  /** SHA-256 of the file, hexadecimal. */
  readonly sha256: string;
}
