import type { CalendarDate } from '#domain/calendar/calendar-date.js';
import { type Finding, finding, findingMessage, hasError } from '#domain/findings/finding.js';
import type { Locale } from '#domain/findings/finding-text.js';
import type { RegisterKind } from '#domain/observation/observation-codes.js';
import type { RegisterEntry } from '#domain/observation/register-entries.js';
import type { Context } from '#persistence/context.js';
import type { FieldCipher } from '#persistence/encryption/field-cipher.js';
import { REFERENCE_LOOKUPS } from '#reference/lookups.js';
import type { ParticipationKey } from '#registry/observations/known-facts.js';
import type { RowFinding } from '../tabular/import/import-result.js';
import { parseCells } from '../tabular/parse-row.js';
import type { TableRow } from '../tabular/table-row.js';
import type { FileFinding } from '../tabular/tabular-file-error.js';
import { type IdentifiedEntry, matchEntries } from './match-entries.js';
import { REGISTER_FILES } from './register-files.js';
import type { RegisterFileDefinition } from './register-file.js';
import { storeEntries } from './store-entries.js';

export interface RegisterRunOptions {
  readonly kind: RegisterKind;
  readonly fileId: string;
  /** Whose people are looked for; null = the whole country's. */
  readonly universityId: string | null;
  readonly locale: Locale;
}

/** A file with more findings than this is another file than was meant; the counts stay exact. */
const KEPT_FINDINGS = 100_000;

/** One register's file on its way: judges every row, keeps those about participants, and counts. */
export class RegisterRun {
  readonly findings: RowFinding[] = [];
  readonly counts = { rows: 0, matched: 0, unmatched: 0, created: 0, changed: 0, unchanged: 0, refused: 0 };
  /** The participations of which something was kept or was there already. */
  readonly touched = new Map<string, ParticipationKey>();
  fileRefused = false;
  firstDay: CalendarDate | null = null;
  lastDay: CalendarDate | null = null;

  private readonly file: RegisterFileDefinition;
  /** By whom and what it is about, the row that says it; the identifier only as its blind index. */
  private readonly seen = new Map<string, number>();

  constructor(
    private readonly context: Context,
    private readonly cipher: FieldCipher,
    private readonly options: RegisterRunOptions,
  ) {
    this.file = REGISTER_FILES[options.kind];
  }

  async takeBatch(rows: readonly TableRow[]): Promise<void> {
    const accepted = rows.flatMap((row) => this.judge(row) ?? []);
    const { kind, fileId, universityId } = this.options;
    const found = await matchEntries(this.context, this.cipher, kind, universityId, accepted);
    const stored = await storeEntries(this.context, kind, fileId, found.flat());
    let next = 0;
    for (const matches of found) {
      const results = new Set(stored.slice(next, next + matches.length));
      next += matches.length;
      if (matches.length === 0) {
        this.counts.unmatched += 1;
        continue;
      }
      this.counts.matched += 1;
      const became = results.has('created') ? 'created' : results.has('changed') ? 'changed' : 'unchanged';
      this.counts[became] += 1;
      for (const { universityId: of, participationId } of matches) {
        this.touched.set(participationId, { universityId: of, id: participationId });
      }
    }
  }

  /** The file ended in a way that lets nothing of it count. */
  refuseFile(findings: readonly FileFinding[]): void {
    for (const found of findings) this.note(found.row, [found]);
    this.fileRefused = true;
  }

  private judge(row: TableRow): IdentifiedEntry | undefined {
    this.counts.rows += 1;
    const checks = { today: this.context.today, lookups: REFERENCE_LOOKUPS };
    const { record, findings } = parseCells(this.file.columns, row, checks);
    const iin = record.iin;
    if (hasError(findings) || typeof iin !== 'string') return this.refuse(row, findings);
    const entry = this.file.toEntry(record, (identifier) => this.employerKey(identifier));
    const wrong: Finding[] = [];
    if (entry.to !== null && entry.to < entry.from) wrong.push(finding('interval_end_before_start', 'end'));
    const key = `${this.cipher.blindIndex('person.iin', iin).toString('base64url')} ${entry.key}`;
    const first = this.seen.get(key);
    if (first === undefined) this.seen.set(key, row.rowNumber);
    else wrong.push(finding('duplicate_key', null, { row: first }));
    if (wrong.length > 0) return this.refuse(row, [...findings, ...wrong]);
    this.note(row.rowNumber, findings);
    this.noteDays(entry);
    return { iin, entry };
  }

  private refuse(row: TableRow, findings: readonly Finding[]): undefined {
    this.counts.refused += 1;
    this.note(row.rowNumber, findings);
  }

  /** A BIN is public; the IIN of a sole proprietor is kept as a keyed index, of no use without the key. */
  private employerKey(identifier: string): string {
    const fifth = Number(identifier[4]);
    return fifth >= 4 ? identifier : this.cipher.blindIndex('register.employer', identifier).toString('base64url');
  }

  /** How far the file reaches, whoever its rows are about; what goes on or lies ahead tells nothing beyond its first day. */
  private noteDays({ from, to }: RegisterEntry): void {
    const { today } = this.context;
    const last = to !== null && to <= today ? to : from <= today ? from : null;
    if (this.firstDay === null || from < this.firstDay) this.firstDay = from <= today ? from : this.firstDay;
    if (last !== null && (this.lastDay === null || last > this.lastDay)) this.lastDay = last;
  }

  private note(row: number | null, findings: readonly Finding[]): void {
    for (const found of findings) {
      if (this.findings.length >= KEPT_FINDINGS) return;
      const { column, code, severity } = found;
      this.findings.push({ row, column, code, severity, message: findingMessage(found, this.options.locale) });
    }
  }
}
