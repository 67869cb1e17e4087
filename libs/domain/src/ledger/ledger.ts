import type { CalendarDate } from '../calendar/calendar-date.js';
import { type Draft, FACT_DATE, type Field, type FieldType, optional, required } from '../fields/field.js';

/** Money paid to the participant from the funding source, and money paid back. */
export const LEDGER_KINDS = ['payment', 'repayment'] as const;
export type LedgerKind = (typeof LEDGER_KINDS)[number];

/** Booked as a line, or found out from a total that a file or a form gave. */
export const LEDGER_SOURCES = ['entry', 'file'] as const;
export type LedgerSource = (typeof LEDGER_SOURCES)[number];

/** The most a participation's payments or repayments may add up to, in whole tenge; what a file can bring back. */
export const LEDGER_LIMIT = 999_999_999_999;

/** One line; it is never changed, only reversed by another. */
export interface LedgerLine {
  readonly kind: LedgerKind;
  /** What it adds to its kind's total, in whole tenge: negative for a reversal and where a file corrected downwards. */
  readonly amountKzt: number;
  /** A file left the amount blank: nothing is known any more, and the lines begin anew. */
  readonly cleared: boolean;
}

/** What a participation's lines come to; null = nothing is known, which is not the same as nothing paid. */
export interface LedgerTotals {
  readonly payment: number | null;
  readonly repayment: number | null;
}

/** A line as it is booked by hand. */
export interface LedgerEntry {
  kind: LedgerKind;
  amountKzt: number;
  bookedOn: CalendarDate;
  reference: string;
  note: string;
}
export type LedgerEntryDraft = Draft<LedgerEntry>;

/** How a line is reversed. */
export interface LedgerReversal {
  bookedOn: CalendarDate;
  reference: string;
  reason: string;
}
export type LedgerReversalDraft = Draft<LedgerReversal>;

const REFERENCE = { kind: 'text', style: 'free', max: 200 } as const satisfies FieldType;
const NOTE = { kind: 'text', style: 'free', max: 2000 } as const satisfies FieldType;

export const LEDGER_ENTRY_FIELDS: readonly Field<keyof LedgerEntry>[] = [
  required('kind', 'kind', { kind: 'code', values: LEDGER_KINDS }),
  required('amount_kzt', 'amountKzt', { kind: 'integer', min: 1, max: LEDGER_LIMIT }),
  required('booked_on', 'bookedOn', FACT_DATE),
  required('reference', 'reference', REFERENCE),
  optional('note', 'note', NOTE),
];

export const LEDGER_REVERSAL_FIELDS: readonly Field<keyof LedgerReversal>[] = [
  optional('booked_on', 'bookedOn', FACT_DATE),
  optional('reference', 'reference', REFERENCE),
  required('reason', 'reason', NOTE),
];

/** The totals of lines in the order in which they were written: the sum of each kind, unknown after a clearing line. */
export function ledgerTotals(lines: readonly LedgerLine[]): LedgerTotals {
  const total = (kind: LedgerKind): number | null => {
    const own = lines.filter((line) => line.kind === kind);
    if (own.length === 0 || own.at(-1)?.cleared) return null;
    return own.reduce((sum, { amountKzt }) => sum + amountKzt, 0);
  };
  return { payment: total('payment'), repayment: total('repayment') };
}

/** Why a total may not become what a line would make of it. */
export function totalProblem(total: number): 'ledger_negative' | 'ledger_above_limit' | undefined {
  if (total < 0) return 'ledger_negative';
  return total > LEDGER_LIMIT ? 'ledger_above_limit' : undefined;
}
