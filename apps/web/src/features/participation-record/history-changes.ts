import type { HistoryEntry } from '../../api/contract.js';

export interface HistoryChange {
  /** Name of the column, as in the files. */
  column: string;
  from: unknown;
  to: unknown;
}

const OPERATIONS = ['insert', 'update', 'delete'] as const;

/** The kind of a change, whatever the case and language of its word in the log. */
export function operationOf(entry: HistoryEntry): (typeof OPERATIONS)[number] | 'other' {
  const word = entry.operation.toLowerCase();
  if (word === 'create' || word === 'created') return 'insert';
  return OPERATIONS.find((known) => word.startsWith(known)) ?? 'other';
}

/**
 * The columns that differ between before and after, in their order.
 * @param toColumn turns a member's name into the name of its column
 * @param isShown whether a column is the reader's business; ids and versions are not
 */
export function changesOf(
  entry: HistoryEntry,
  toColumn: (name: string) => string,
  isShown: (column: string) => boolean,
): HistoryChange[] {
  const before = new Map(Object.entries(entry.before ?? {}));
  const after = new Map(Object.entries(entry.after ?? {}));
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((name) => ({ column: toColumn(name), from: before.get(name) ?? null, to: after.get(name) ?? null }))
    .filter(({ column, from, to }) => isShown(column) && JSON.stringify(from) !== JSON.stringify(to));
}
