import type { RegisterKind } from '#domain/observation/observation-codes.js';
import type { RowFinding } from '../tabular/import/import-result.js';

/** What a register's file did, or in a dry run would do. Counts alone: no row of it is shown, and nobody is named. */
export interface RegisterFileResult {
  /** Under which the list of files has it; null for a dry run. */
  readonly id: string | null;
  readonly kind: RegisterKind;
  readonly dryRun: boolean;
  readonly committed: boolean;
  /** The file could not be read to its end as a table of this register; the findings say why. */
  readonly unreadable: boolean;
  /** Rows below the header; matched + unmatched + refused. */
  readonly rows: number;
  /** Rows about somebody whose mobility had ended before; a person may have several. */
  readonly matched: number;
  /** Rows about nobody the register has such a mobility of. They are counted and dropped. */
  readonly unmatched: number;
  /** Of the matched rows: new ones, those that say something else than before, those already there. */
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly refused: number;
  /** Disagreements between sources that it opens. */
  readonly conflicts: number;
  readonly findings: readonly RowFinding[];
  /** The days the file speaks of, as stated or else from its first to its last row; null for a file without rows. */
  readonly coversFrom: string | null;
  readonly coversTo: string | null;
  /** SHA-256 of the file, hexadecimal. */
  readonly sha256: string;
}
