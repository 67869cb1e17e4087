import { type LedgerTotals, ledgerTotals } from '#domain/ledger/ledger.js';
import type { Ledger } from '../../api/record-steps.js';

type Line = Ledger['items'][number];

export interface LedgerRow {
  readonly line: Line;
  /** What the lines up to this one come to. */
  readonly totals: LedgerTotals;
}

/** The lines in the order in which they were booked, each with the totals that then stood. */
export function ledgerRows(lines: readonly Line[]): LedgerRow[] {
  return lines.map((line, index) => ({ line, totals: ledgerTotals(lines.slice(0, index + 1)) }));
}

/** Whether a line can still be taken back by another one. */
export function isReversible({ reversesId, reversedBy, cleared }: Line): boolean {
  return reversesId === null && reversedBy === null && !cleared;
}
