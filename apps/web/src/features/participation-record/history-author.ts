import type { HistoryEntry } from '../../api/contract.js';

const PEOPLE = ['participant', 'reviewer', 'coordinator', 'ministry', 'admin'] as const;

/** Who is behind a change: somebody by name, somebody of whom only the role is told, or the register itself. */
export type HistoryAuthor =
  | { readonly kind: 'named'; readonly name: string }
  | { readonly kind: (typeof PEOPLE)[number] | 'somebody' | 'system' };

/**
 * A university reads the accounts of its own staff alone, so that of others the role is told. Where a step of theirs took the
 * register's rights, the role is that of their other changes.
 *
 * @param entries the whole history that the entry stands in
 */
export function authorOf(entry: HistoryEntry, entries: readonly HistoryEntry[]): HistoryAuthor {
  const { changedBy } = entry;
  if (changedBy !== null && changedBy.displayName !== '') return { kind: 'named', name: changedBy.displayName };
  const kindOf = ({ side }: HistoryEntry) => PEOPLE.find((role) => role === side);
  const own = kindOf(entry);
  if (own) return { kind: own };
  if (changedBy === null) return { kind: 'system' };
  const elsewhere = entries.filter((other) => other.changedBy?.id === changedBy.id).map(kindOf);
  return { kind: elsewhere.find((role) => role !== undefined) ?? 'somebody' };
}
