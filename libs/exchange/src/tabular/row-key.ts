import type { Field, FieldValue } from '#domain/fields/field.js';
import { KEY_COLUMNS, type RecordDrafts, type RecordKind, columnsOf } from './columns.js';

/** The fields that together name a record of the kind, in the order of its key. */
export function keyFields(kind: RecordKind): Field[] {
  const columns: readonly string[] = KEY_COLUMNS[kind];
  return columns.flatMap((column) => columnsOf(kind).find((field) => field.column === column) ?? []);
}

/**
 * The key of a record, equal for two rows that name the same one; undefined when a part of it is blank or unreadable.
 */
export function rowKey<Kind extends RecordKind>(kind: Kind, record: RecordDrafts[Kind]): string | undefined {
  const values = new Map<string, FieldValue | null | undefined>(Object.entries(record));
  return compositeKey(keyFields(kind).map(({ property }) => values.get(property)));
}

/** The key of several parts, unambiguous whatever they hold; undefined when one of them is not known. */
export function compositeKey(parts: readonly unknown[]): string | undefined {
  return parts.every((part) => part !== null && part !== undefined) ? JSON.stringify(parts) : undefined;
}

/** A key in words, for a preview: `A01 · m12 · self · 2025-07-05`. */
export function describeKey(key: string): string {
  return (JSON.parse(key) as FieldValue[]).map(String).join(' · ');
}
