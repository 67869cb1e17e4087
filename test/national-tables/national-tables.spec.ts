import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { BULK_COLUMNS, type BulkRow, toCsv } from '#cli/demo/cohort/bulk-files.js';
import { streamCohort } from '#cli/demo/cohort/generate-cohort.js';
import { importFile } from '#exchange/tabular/import/import-file.js';
import { WORKER } from '#persistence/context.js';
import { DataKeys } from '#persistence/encryption/data-keys.js';
import { ensureUniversity } from '#registry/universities/ensure-university.js';
import { MovableClock } from '#testing/movable-clock.js';
import { RunningRegister } from '../api/running-register.js';

// A busy machine is slow, not wrong.
jest.setTimeout(120_000);

type Cells = Readonly<Record<string, number | null>>;
interface Published {
  readonly table1_byFunding: Readonly<Record<string, Cells>>;
  readonly table2_byRegion: Readonly<Record<string, Cells>>;
  readonly table3_europe: CountryTable;
  readonly table4_asia: CountryTable;
  readonly table5_cis: CountryTable;
  readonly fiscalLossExample: Readonly<Record<string, number>>;
}
type CountryTable = { readonly years: readonly string[] } & Readonly<
  Record<string, readonly (number | null | string)[]>
>;

const FIXTURE = new URL('../fixtures/national-tables/published.json', import.meta.url);
const published = JSON.parse(readFileSync(FIXTURE, 'utf8')) as Published;

interface Cell {
  readonly column: string;
  readonly register: number;
  readonly published: number | null;
  readonly difference: number | null;
}
interface Table {
  readonly number: number;
  readonly columns: readonly { readonly key: string; readonly label: Record<string, string> }[];
  readonly rows: readonly {
    readonly key: string;
    readonly label: Record<string, string>;
    readonly cells: readonly Cell[];
  }[];
  readonly source: { readonly doi: string };
  readonly notes: readonly Record<string, string>[];
}

/** How the published file calls the columns of the API's tables. */
const COLUMNS: Readonly<Record<string, string>> = {
  state_budget: 'stateBudget',
  non_budget: 'nonBudget',
  total: 'total',
  europe: 'europe',
  cis: 'cis',
  south_east_and_east_asia: 'southEastAsia',
  america: 'america',
  middle_east: 'middleEast',
  africa: 'africa',
};

describe('the national tables of the cohort of 2024, imported as universities import', () => {
  let register: RunningRegister;
  let tables: readonly Table[];

  beforeAll(async () => {
    register = await RunningRegister.start({ clock: new MovableClock(new Date('2026-11-21T06:00:00Z')) });
    // The fixture's two planned mobilities of 2024 are in no table; they stay, and must not be counted.
    const { transactions, secretKey } = register.database;
    const cipher = await new DataKeys(transactions, secretKey).load();
    const directory = await mkdtemp(join(tmpdir(), 'qaitu-tables-'));
    for (const { university, files } of streamCohort({ seed: 2024, asOf: '2026-11-21' })) {
      const { id } = await transactions.withPrincipal(
        WORKER,
        async (context) => await ensureUniversity(context, university),
      );
      const principal = { role: 'qaitu_coordinator', userId: null, universityId: id, personId: null } as const;
      for (const kind of ['group_projects', 'participations'] as const) {
        if (files[kind].length === 0) continue;
        const path = join(directory, `${kind}.csv`);
        await writeFile(path, toCsv(kind, files[kind] as readonly BulkRow<typeof kind>[]));
        const result = await importFile(transactions, cipher, principal, {
          kind,
          path,
          fileName: `${kind}.csv`,
          dryRun: false,
          validRowsOnly: false,
          locale: 'en',
        });
        expect([university, kind, result.committed, result.refused]).toEqual([university, kind, true, 0]);
      }
    }
    await rm(directory, { recursive: true });
    const answer = await register.ask({ method: 'GET', url: '/api/v1/national-tables', as: 'ministry' });
    tables = answer.body?.items as readonly Table[];
  });
  afterAll(async () => await register.stop());

  const rowsOf = (number: number) => tables.find((table) => table.number === number)?.rows ?? [];
  const cellOf = (number: number, row: string, column: string) =>
    rowsOf(number)
      .find(({ key }) => key === row)
      ?.cells.find((cell) => cell.column === column);

  it('hold all files of the cohort', () => {
    expect(BULK_COLUMNS.participations.length).toBeGreaterThan(30);
    expect(tables.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
  });

  it.each([1, 2] as const)('have every cell of 2024 of table %s as published', (number) => {
    const expected = published[number === 1 ? 'table1_byFunding' : 'table2_byRegion'];
    for (const [year, cells] of Object.entries(expected)) {
      for (const [column, name] of Object.entries(COLUMNS).filter(([, key]) => key in cells)) {
        const cell = cellOf(number, year, column);
        expect([year, column, cell?.published]).toEqual([year, column, cells[name] ?? null]);
        if (year === '2024') expect([column, cell?.register, cell?.difference]).toEqual([column, cells[name], 0]);
        else expect(cell?.register).toBe(0);
      }
    }
    // Nothing of 2024 is outside the published columns.
    expect(cellOf(number, '2024', number === 1 ? 'unknown' : 'elsewhere')?.register).toBe(0);
  });

  it.each([
    [3, 'table3_europe', 'europe'],
    [4, 'table4_asia', 'southEastAsia'],
    [5, 'table5_cis', 'cis'],
  ] as const)('have every cell of 2024 of table %s as published', (number, name, region) => {
    const { years, ...countries } = published[name];
    for (const [country, counts] of Object.entries(countries)) {
      for (const [index, year] of years.entries()) {
        const cell = cellOf(number, country, year);
        expect([country, year, cell?.published]).toEqual([country, year, counts[index]]);
        if (year === '2024') expect([country, cell?.register, cell?.difference]).toEqual([country, counts[index], 0]);
      }
    }
    const named = Object.keys(countries);
    expect(
      rowsOf(number)
        .slice(0, named.length)
        .map(({ key }) => key),
    ).toEqual(named);
    const total = published.table2_byRegion['2024']?.[region] ?? 0;
    expect(cellOf(number, 'total', '2024')).toMatchObject({ register: total, published: total, difference: 0 });
    const shown = rowsOf(number).filter(({ key }) => key !== 'total');
    expect(
      shown.reduce((sum, { cells }) => sum + (cells.find(({ column }) => column === '2024')?.register ?? 0), 0),
    ).toBe(total);
  });

  it('name their source, its contradictions, rows and columns in three languages', () => {
    for (const { columns, rows, source, notes } of tables) {
      expect(source.doi).toBe('10.46914/1562-2959-2026-1-1-609-622');
      expect(notes.find(({ code }) => code === 'levels_do_not_add_up')?.en).toContain('4,263');
      for (const { label } of [...columns, ...rows]) expect(Object.keys(label).toSorted()).toEqual(['en', 'kk', 'ru']);
    }
    expect(rowsOf(3).find(({ key }) => key === 'TR')?.label).toEqual({ kk: 'Түркия', ru: 'Турция', en: 'Türkiye' });
  });

  it('come one by one, as JSON and as CSV, for the ministry alone', async () => {
    const one = await register.ask({ method: 'GET', url: '/api/v1/national-tables/3', as: 'ministry' });
    expect(one.body).toEqual(tables[2]);
    const csv = await register.ask({ method: 'GET', url: '/api/v1/national-tables/3?format=csv', as: 'ministry' });
    expect(csv.headers['content-type']).toBe('text/csv; charset=utf-8');
    const lines = csv.text
      .replace(/^\uFEFF/, '')
      .trim()
      .split('\r\n');
    expect(lines[0]).toBe('table,row,column,register,published,difference,status,source');
    expect(lines).toContain('3,TR,2024,792,792,0,equal,doi:10.46914/1562-2959-2026-1-1-609-622');
    expect(lines).toHaveLength(1 + (tables[2]?.rows ?? []).reduce((sum, { cells }) => sum + cells.length, 0));
    for (const url of ['national-tables/0', 'national-tables/6', 'national-tables/x', 'national-tables/3?format=pdf']) {
      expect((await register.ask({ method: 'GET', url: `/api/v1/${url}`, as: 'ministry' })).status).toBe(400);
    }
    expect((await register.ask({ method: 'GET', url: '/api/v1/national-tables', as: 'coordinator' })).status).toBe(403);
  });

  describe('the scenario of the fiscal loss', () => {
    interface Comparison {
      scenario: {
        inputs: object;
        lossKzt: number;
        formula: Record<string, string>;
        notes: Record<string, string>[];
        doi: string;
      };
      observed: Record<string, unknown> & { k16: Record<string, number | null> };
    }
    const ask = async (query: string, as: 'ministry' | 'coordinator' = 'ministry') =>
      (await register.ask({ method: 'GET', url: `/api/v1/fiscal-loss${query}`, as })).body as unknown as Comparison;

    it('gives what its formula gives, and says what its source prints besides', async () => {
      const { scenario } = await ask('');
      expect(scenario.inputs).toEqual({ averageCostKzt: 1_000_000, participations: 4416, shareNotReturned: 0.3 });
      expect(scenario.lossKzt).toBe(published.fiscalLossExample['lossKzt']);
      expect(scenario.lossKzt).toBe(1_324_800_000);
      expect(scenario.notes.some(({ en, ru, kk }) => [en, ru, kk].every((text) => text?.includes('18')))).toBe(true);
      const other = await ask('?averageCost=2000000&participations=539&share=0.1');
      expect(other.scenario.lossKzt).toBe(107_800_000);
    });

    it('stands beside K16 of the same selection, called fiscal for the state budget alone', async () => {
      for (const [query, isFiscal] of [
        ['?period=2024&asOf=2026-11-21', true],
        ['?period=all&funding=all', false],
        ['?period=all&funding=state_budget,self', false],
      ] as const) {
        const { observed } = await ask(query);
        const kpi = await register.ask({ method: 'GET', url: `/api/v1/kpi${query}`, as: 'ministry' });
        const [country] = kpi.body as unknown as { university: null; indicators: { K16: object } }[];
        expect([observed.university, observed['isFiscal'], observed.k16]).toEqual([
          null,
          isFiscal,
          country?.indicators.K16,
        ]);
        const { yes, no, unknown } = observed.k16;
        expect(observed['scenarioBounds']).toMatchObject({
          low: 1_000_000 * Number(no),
          high: 1_000_000 * (Number(no) + Number(unknown)),
        });
        expect(Number(yes)).toBeGreaterThan(0);
      }
    });

    it('shows a coordinator the own university, and refuses what is no assumption', async () => {
      expect((await ask('?funding=all', 'coordinator')).observed.university).toBe('ALATAU');
      for (const query of [
        '?share=1.1',
        '?share=-1',
        '?averageCost=x',
        '?participations=1.5',
        '?period=24',
        '?funding=gold',
      ]) {
        expect((await register.ask({ method: 'GET', url: `/api/v1/fiscal-loss${query}`, as: 'ministry' })).status).toBe(
          400,
        );
      }
    });
  });
});
