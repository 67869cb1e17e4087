import type { HistoryEntry } from '../../api/contract.js';
import { toColumn } from '../../components/column-name.js';

export interface HistoryChange {
  /** Name of the column, as in the files. */
  column: string;
  from: unknown;
  to: unknown;
}

/**
 * The columns that differ between before and after, in their order.
 * @param isShown whether a column is the reader's business; ids and versions are not
 */
export function changesOf(
  { before, after }: Pick<HistoryEntry, 'before' | 'after'>,
  isShown: (column: string) => boolean,
): HistoryChange[] {
  const former = new Map(Object.entries(before ?? {}));
  const latter = new Map(Object.entries(after ?? {}));
  return [...new Set([...former.keys(), ...latter.keys()])]
    .map((name) => ({ column: toColumn(name), from: former.get(name) ?? null, to: latter.get(name) ?? null }))
    .filter(({ column, from, to }) => isShown(column) && JSON.stringify(from) !== JSON.stringify(to));
}
