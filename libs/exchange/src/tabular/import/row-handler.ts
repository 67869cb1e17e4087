import type { RecordValues } from '#domain/fields/draft.js';
import type { Field, FieldValue } from '#domain/fields/field.js';
import { type Finding, finding } from '#domain/findings/finding.js';
import { type LifeCycle, type LifeCycleRole, canReach } from '#domain/life-cycle/life-cycle.js';
import type { Context } from '#persistence/context.js';
import type { StoredRow } from './stored-rows.js';

/** A record as one row gives it, by property. */
export type RowDraft = Readonly<Record<string, FieldValue | null | undefined>>;

/** A changed value as a preview shows it. */
export interface ShownChange {
  readonly from: unknown;
  readonly to: unknown;
}

/** The columns that no cell gives: by which a record hangs on others, or what follows from its being filed. What could not be found is a finding. */
export interface Links {
  readonly columns: Readonly<Record<string, unknown>>;
  readonly findings: readonly Finding[];
}

/** A row without errors. */
export interface AcceptedRow {
  readonly row: number;
  readonly draft: RowDraft;
  /** The whole record as it will stand. */
  readonly record: RecordValues;
  readonly stored: StoredRow | undefined;
  /** Column values, completed by {@link RowHandler.complete} before they are written. */
  readonly values: Record<string, unknown>;
}

/** A finding that only the whole file could tell. */
export interface LateFinding {
  readonly row: number;
  readonly finding: Finding;
}

/**
 * What differs between the kinds of file: the links, the rules. One handler serves one import; it reads what a batch
 * refers to in a few queries and then answers row by row.
 */
export interface RowHandler {
  readonly table: string;
  /** The fields that are stored under their own column. */
  readonly fields: readonly Field[];
  /** Columns of {@link Links}. */
  readonly linkColumns: readonly string[];
  /** Reads the stored records and whatever else the batch refers to. */
  load(context: Context, drafts: readonly RowDraft[]): Promise<void>;
  findStored(draft: RowDraft): StoredRow | undefined;
  linksOf(draft: RowDraft, stored: StoredRow | undefined): Links;
  /** Whether the stored record only waits for this row, which then creates what it says and changes nothing said before. */
  fills?(stored: StoredRow): boolean;
  /** What of the row counts for the stored record; all of it where not given. */
  heard?(draft: RowDraft, stored: StoredRow): RowDraft;
  /** Properties that the row's change of status clears unless the row itself speaks of them. */
  clearedBy?(draft: RowDraft, stored: StoredRow | undefined): readonly string[];
  /** The rules between the fields of the whole record, and of its way from the stored one. */
  check(
    record: RecordValues,
    draft: RowDraft,
    stored: StoredRow | undefined,
    unreadable: ReadonlySet<string>,
  ): readonly Finding[];
  /** What a preview shows of links that change, by file column, identifiers masked. */
  showLinks?(draft: RowDraft, stored: StoredRow | undefined): Readonly<Record<string, ShownChange>>;
  /** Remembers an accepted row for {@link conclude}. */
  accept?(row: AcceptedRow): void;
  /** Makes what accepted rows need before they can be written, such as people whom the register does not know. */
  complete?(context: Context, rows: readonly AcceptedRow[]): Promise<void>;
  /** The findings that needed all rows. */
  conclude?(): readonly LateFinding[];
}

export function textOf(value: FieldValue | null | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** The stored record by property, as the rules know it. */
export function valuesOf(fields: readonly Field[], stored: StoredRow | undefined): Record<string, unknown> | undefined {
  return stored && Object.fromEntries(fields.map(({ column, property }) => [property, stored[column]]));
}

/** Refuses a status that cannot be reached from the stored one by arrows that these roles may take. */
export function checkTransition<Status extends string, Action extends string>(
  cycle: LifeCycle<Status, Action>,
  from: unknown,
  to: Status | null | undefined,
  roles: readonly LifeCycleRole[],
): Finding[] {
  if (typeof from !== 'string' || !to || canReach(cycle, from as Status, to, roles)) return [];
  return [finding('transition_not_allowed', 'status', { from, to })];
}
