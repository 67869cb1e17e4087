import { v7 as uuidv7 } from 'uuid';
import { applyDraft, changedFields } from '#domain/fields/draft.js';
import { type Finding, finding, findingMessage, hasError } from '#domain/findings/finding.js';
import type { Locale } from '#domain/findings/finding-text.js';
import { CodedError } from '#domain/errors/coded-error.js';
import type { Context } from '#persistence/context.js';
import type { RecordKind } from '../columns.js';
import { parseRow } from '../parse-row.js';
import { describeKey, rowKey } from '../row-key.js';
import type { TableRow } from '../table-row.js';
import type { FileFinding } from '../tabular-file-error.js';
import type { ImportResult, RowChange, RowFinding } from './import-result.js';
import { type AcceptedRow, type RowDraft, type RowHandler, type ShownChange, valuesOf } from './row-handler.js';
import { insertRows, updateRows } from './stored-rows.js';
import { REFERENCE_LOOKUPS } from '#reference/lookups.js';

export interface RunOptions {
  readonly writing: boolean;
  readonly validRowsOnly: boolean;
  readonly locale: Locale;
}

/** A preview shows the beginning; the counts tell the rest. */
const SHOWN_CHANGES = 200;
/** A file with more findings than this is another file than was meant; the counts stay exact. */
const KEPT_FINDINGS = 100_000;

/** One import on its way: takes the rows batch by batch, judges each, writes what it may, and counts. */
export class ImportRun {
  /** By key, the row that has it. */
  private readonly seen = new Map<string, number>();
  private readonly findings: RowFinding[] = [];
  private readonly changes: RowChange[] = [];
  private created = 0;
  private updated = 0;
  private unchanged = 0;
  private refused = 0;
  private warnings = 0;
  private taken = 0;
  private fileRefused = false;

  constructor(
    private readonly context: Context,
    private readonly kind: RecordKind,
    private readonly handler: RowHandler,
    private readonly options: RunOptions,
  ) {}

  get rowsTaken(): number {
    return this.taken;
  }

  /** Judges a batch, and writes its accepted rows unless the import is bound to be rolled back. */
  async takeBatch(rows: readonly TableRow[]): Promise<void> {
    const checks = { today: this.context.today, lookups: REFERENCE_LOOKUPS };
    const parsed = rows.map((row) => ({ row: row.rowNumber, ...parseRow(this.kind, row, checks) }));
    await this.handler.load(
      this.context,
      parsed.map(({ record }) => record as RowDraft),
    );
    const inserts: AcceptedRow[] = [];
    const updates: AcceptedRow[] = [];
    for (const { row, record, findings, unreadable } of parsed) {
      this.taken += 1;
      const key = rowKey(this.kind, record);
      const judged = this.judge(row, record as RowDraft, unreadable);
      const all = [...findings, ...judged.findings, ...this.checkDuplicate(row, key)];
      this.note(row, all);
      if (hasError(all)) {
        this.refused += 1;
        continue;
      }
      const { accepted, changed } = judged;
      this.handler.accept?.(accepted);
      if (accepted.stored && changed.length === 0) {
        this.unchanged += 1;
        continue;
      }
      if (this.isChange(accepted)) this.updated += 1;
      else this.created += 1;
      this.show(accepted, key, changed);
      (accepted.stored ? updates : inserts).push(accepted);
    }
    if (this.options.writing && (this.refused === 0 || this.options.validRowsOnly)) await this.write(inserts, updates);
  }

  /** The file ended in a way that lets nothing of it count. */
  refuseFile(findings: readonly FileFinding[]): void {
    for (const found of findings) this.note(found.row, [found]);
    this.fileRefused = true;
    this.refused = Math.max(this.refused, 1);
  }

  finish(dryRun: boolean, sha256: string): ImportResult {
    for (const late of this.handler.conclude?.() ?? []) this.note(late.row, [late.finding]);
    this.findings.sort((one, other) => (one.row ?? 0) - (other.row ?? 0));
    const committed = !dryRun && !this.fileRefused && (this.refused === 0 || this.options.validRowsOnly);
    const nothingDone = this.fileRefused || (!dryRun && !committed);
    return {
      id: null,
      kind: this.kind,
      dryRun,
      committed,
      unreadable: this.fileRefused,
      created: nothingDone ? 0 : this.created,
      updated: nothingDone ? 0 : this.updated,
      unchanged: this.unchanged,
      refused: this.refused,
      warnings: this.warnings,
      rows: this.findings,
      changes: this.changes,
      sha256,
    };
  }

  private judge(row: number, given: RowDraft, unreadable: ReadonlySet<string>) {
    const { handler } = this;
    const stored = handler.findStored(given);
    const draft = stored && handler.heard ? handler.heard(given, stored) : given;
    const before = valuesOf(handler.fields, stored);
    const cleared = Object.fromEntries(
      (handler.clearedBy?.(draft, stored) ?? [])
        .filter((property) => draft[property] === undefined)
        .map((property) => [property, null]),
    );
    const record = applyDraft(handler.fields, { ...draft, ...cleared }, before);
    const links = handler.linksOf(draft, stored);
    const findings = [...links.findings, ...handler.check(record, draft, stored, unreadable)];
    const changed = before
      ? [
          ...changedFields(handler.fields, record, before).map(({ column }) => column),
          ...handler.linkColumns.filter((column) => links.columns[column] !== stored?.[column]),
        ]
      : handler.fields.map(({ column }) => column);
    const values: Record<string, unknown> = {
      university_id: this.context.principal.universityId,
      id: stored?.id ?? uuidv7({ msecs: this.context.now.getTime() }),
      version: stored?.version,
      ...links.columns,
    };
    for (const { column, property } of handler.fields) values[column] = record[property];
    const accepted: AcceptedRow = { row, draft, record, stored, values };
    return { accepted, changed, findings };
  }

  private checkDuplicate(row: number, key: string | undefined): Finding[] {
    if (key === undefined) return [];
    const first = this.seen.get(key);
    if (first !== undefined) return [finding('duplicate_key', null, { row: first })];
    this.seen.set(key, row);
    return [];
  }

  private note(row: number | null, findings: readonly Finding[]): void {
    for (const found of findings) {
      if (found.severity === 'warning') this.warnings += 1;
      if (this.findings.length >= KEPT_FINDINGS) continue;
      const { column, code, severity } = found;
      this.findings.push({ row, column, code, severity, message: findingMessage(found, this.options.locale) });
    }
  }

  private show(accepted: AcceptedRow, key: string | undefined, changed: readonly string[]): void {
    if (this.changes.length >= SHOWN_CHANGES) return;
    const { row, draft, record, stored } = accepted;
    const operation = this.isChange(accepted) ? 'update' : 'create';
    const fields: Record<string, ShownChange> = {};
    for (const { column, property } of this.handler.fields) {
      if (!changed.includes(column)) continue;
      const from = stored?.[column] ?? null;
      const to = record[property] ?? null;
      if (operation === 'update' || to !== null) fields[column] = { from, to };
    }
    Object.assign(fields, this.handler.showLinks?.(draft, stored));
    this.changes.push({ row, key: describeKey(key ?? '[]'), operation, fields });
  }

  /** A row that is stored already is changed; one that was only waited for is new all the same. */
  private isChange({ stored }: AcceptedRow): boolean {
    return stored !== undefined && this.handler.fills?.(stored) !== true;
  }

  private async write(inserts: readonly AcceptedRow[], updates: readonly AcceptedRow[]): Promise<void> {
    const { context, handler } = this;
    await handler.complete?.(context, [...inserts, ...updates]);
    const columns = [...handler.fields.map(({ column }) => column), ...handler.linkColumns];
    await insertRows(
      context,
      handler.table,
      columns,
      inserts.map(({ values }) => values),
    );
    const changed = await updateRows(
      context,
      handler.table,
      columns,
      updates.map(({ values }) => values),
    );
    if (changed !== updates.length) {
      throw new CodedError(
        'version_mismatch',
        'conflict',
        'Somebody changed one of these records while the file was being imported; nothing was written. Import it again.',
      );
    }
  }
}
