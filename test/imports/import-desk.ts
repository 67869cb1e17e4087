import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Clock } from '#config/clock.js';
import { kzCheckDigit } from '#domain/identifiers/kz-check-digit.js';
import { RECORD_KINDS, type RecordKind } from '#exchange/tabular/columns.js';
import { importFile, type ImportRequest } from '#exchange/tabular/import/import-file.js';
import type { ImportResult } from '#exchange/tabular/import/import-result.js';
import { type Principal, WORKER } from '#persistence/context.js';
import { DataKeys } from '#persistence/encryption/data-keys.js';
import type { FieldCipher } from '#persistence/encryption/field-cipher.js';
import { addUniversity } from '#registry/universities/add-university.js';
import { asAdmin, createTestDatabase, type TestDatabase } from '#testing/database.js';

/** Cells of one row by column. */
export type Row = Readonly<Record<string, string>>;

export type ImportChoices = Partial<Omit<ImportRequest, 'kind' | 'path'>>;

/** The as-of date of the worked example, on which these tests take place. */
export const TODAY = '2026-11-21';

/** The order in which files must come, since later ones name records of earlier ones. */
export const KINDS_IN_ORDER = [...RECORD_KINDS].sort(
  (one, other) => Number(other === 'group_projects') - Number(one === 'group_projects'),
);

/** The import engine on a database of its own, with the two universities of the worked example. */
export class ImportDesk {
  private files = 0;

  private constructor(
    readonly database: TestDatabase,
    readonly cipher: FieldCipher,
    private readonly directory: string,
    private readonly universities: ReadonlyMap<string, string>,
  ) {}

  /** @param clock where time is to pass; it stands still on `TODAY` where it is not given */
  static async open(clock: Clock = new Clock(new Date(`${TODAY}T06:00:00Z`))): Promise<ImportDesk> {
    const database = await createTestDatabase(clock);
    const cipher = await new DataKeys(database.transactions, database.secretKey).load();
    const universities = new Map<string, string>();
    await database.transactions.withPrincipal(WORKER, async (context) => {
      for (const code of ['ALATAU', 'ERTIS']) {
        universities.set(code, (await addUniversity(context, { code, nameEn: code })).id);
      }
    });
    return new ImportDesk(database, cipher, await mkdtemp(join(tmpdir(), 'qaitu-desk-')), universities);
  }

  async close(): Promise<void> {
    await this.database.close();
    await rm(this.directory, { recursive: true, force: true });
  }

  principalOf(university: string): Principal {
    const universityId = this.universities.get(university) ?? null;
    return { role: 'qaitu_coordinator', userId: null, universityId, personId: null };
  }

  /** Writes a file to be imported; rows become a CSV. */
  async fileOf(content: readonly Row[] | string | Uint8Array): Promise<string> {
    this.files += 1;
    const path = join(this.directory, `${this.files}.csv`);
    await writeFile(path, typeof content === 'string' || content instanceof Uint8Array ? content : csvOf(content));
    return path;
  }

  /** Imports a file, for good where nothing else is said. */
  async import(
    university: string,
    kind: RecordKind,
    content: readonly Row[] | string | Uint8Array,
    choices: ImportChoices = {},
  ): Promise<ImportResult> {
    const path = await this.fileOf(content);
    return await this.importPath(university, kind, path, choices);
  }

  async importPath(
    university: string,
    kind: RecordKind,
    path: string,
    choices: ImportChoices = {},
  ): Promise<ImportResult> {
    return await importFile(this.database.transactions, this.cipher, this.principalOf(university), {
      kind,
      path,
      fileName: `${kind}.csv`,
      dryRun: false,
      validRowsOnly: false,
      locale: 'en',
      ...choices,
    });
  }

  /** Looks at what is stored, past every policy. */
  async stored<T extends object>(sql: string, values: unknown[] = []): Promise<T[]> {
    return await asAdmin(this.database.adminUrl, async (client) => (await client.query<T>(sql, values)).rows);
  }

  /** Every row of every table as text. */
  async dump(): Promise<string> {
    return await asAdmin(this.database.adminUrl, async (client) => {
      const tables = await client.query<{ name: string }>(
        `select table_name as name from information_schema.tables
         where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`,
      );
      const lines: string[] = [];
      for (const { name } of tables.rows) {
        const rows = await client.query<{ line: string }>(`select t::text as line from ${name} t order by 1`);
        lines.push(...rows.rows.map(({ line }) => `${name} ${line}`));
      }
      return lines.join('\n');
    });
  }
}

/** A cell as a CSV holds it. */
function quoted(cell: string): string {
  return /[",;\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** A CSV with every column that one of the rows has. */
export function csvOf(rows: readonly Row[]): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return [columns, ...rows.map((row) => columns.map((column) => quoted(row[column] ?? '')))]
    .map((cells) => `${cells.join(',')}\n`)
    .join('');
}

/** A valid IIN of nobody: a man born on 1 January 2005. */
export function iinOf(number: number): string {
  const prefix = `0501015${String(number).padStart(4, '0')}`;
  const digit = kzCheckDigit(prefix);
  if (digit === undefined) throw new RangeError(`No IIN has the number ${number}; take the next one`);
  return `${prefix}${digit}`;
}

/** A planned exchange of a bachelor, by external id and IIN, with some cells changed. */
export function participation(externalId: string, iin: string, cells: Row = {}): Row {
  return {
    external_id: externalId,
    iin,
    family_name: 'Әбілов',
    given_name: 'Қайрат',
    category: 'bachelor',
    funding: 'state_budget',
    planned_start: '2025-02-10',
    planned_end: '2025-06-30',
    status: 'planned',
    ...cells,
  };
}

/** What a participation has once it is over. */
export const COMPLETED = { status: 'completed', actual_start: '2025-02-10', actual_end: '2025-06-30' };

/** The counts of a result, in the order created, updated, unchanged, refused, warnings. */
export function countsOf({ created, updated, unchanged, refused, warnings }: ImportResult): number[] {
  return [created, updated, unchanged, refused, warnings];
}

/** `row column code` of every finding. */
export function findingsOf({ rows }: ImportResult): string[] {
  return rows.map(({ row, column, code }) => `${row ?? 'file'} ${column ?? '-'} ${code}`);
}
