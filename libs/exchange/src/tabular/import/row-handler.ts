import type { Field, FieldValue } from '#domain/fields/field.js';
import type { RecordValues } from '#domain/fields/draft.js';
import type { Finding } from '#domain/findings/finding.js';
import type { Context } from '#persistence/context.js';
import type { StoredRow } from './stored-rows.js';

/** A record as one row gives it, by property. */
export type RowDraft = Readonly<Record<string, FieldValue | null | undefined>>;

/** The columns by which a record hangs on others, found for one row; what could not be found is a finding. */
export interface Links {
  readonly columns: Readonly<Record<string, string | null>>;
  readonly findings: readonly Finding[];
}

/** A row that is fit to be written. */
export interface WritableRow {
  readonly draft: RowDraft;
  /** Column values, completed by {@link RowHandler.complete} before they are written. */
  readonly values: Record<string, unknown>;
}

/**
 * What differs between the kinds of file: the key, the links, the rules. One handler serves one import; it reads what a
 * batch refers to in a few queries and then answers row by row.
 */
export interface RowHandler {
  readonly table: string;
  /** The fields that are stored under their own column. */
  readonly fields: readonly Field[];
  /** Columns of {@link Links}. */
  readonly linkColumns: readonly string[];
  /** The record's key within its university, undefined where a part of it is missing. */
  keyOf(draft: RowDraft): string | undefined;
  /** Reads the stored records and whatever else the batch refers to. */
  load(context: Context, drafts: readonly RowDraft[]): Promise<void>;
  findStored(draft: RowDraft): StoredRow | undefined;
  linksOf(draft: RowDraft, stored: StoredRow | undefined): Links;
  /** Properties that the row's change of status clears unless the row itself speaks of them. */
  clearedBy(draft: RowDraft, stored: StoredRow | undefined): readonly string[];
  /** The rules between the fields of the whole record, and of its way from the stored one. */
  check(
    record: RecordValues,
    draft: RowDraft,
    stored: StoredRow | undefined,
    unreadable: ReadonlySet<string>,
  ): readonly Finding[];
  /** Makes what accepted rows need before they can be written, such as people whom the register does not know. */
  complete(context: Context, rows: readonly WritableRow[]): Promise<void>;
}

/** The key of several parts, unambiguous whatever they hold. */
export function compositeKey(...parts: readonly (FieldValue | null | undefined)[]): string | undefined {
  return parts.every((part) => part !== null && part !== undefined) ? JSON.stringify(parts) : undefined;
}

/** A key in words, for a preview. */
export function describeKey(key: string): string {
  return (JSON.parse(key) as FieldValue[]).map(String).join(' · ');
}

export function textOf(value: FieldValue | null | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** The stored record by property, as the rules know it. */
export function valuesOf(fields: readonly Field[], stored: StoredRow | undefined): Record<string, unknown> | undefined {
  return stored && Object.fromEntries(fields.map(({ column, property }) => [property, stored[column]]));
}
