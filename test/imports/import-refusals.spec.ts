import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { countsOf, findingsOf, ImportDesk, type ImportChoices } from './import-desk.js';
import { FORMULA_XLSX, READABLE_XLSX, UNREADABLE_FILES } from './unreadable-files.js';

// A busy machine is slow, not wrong.
jest.setTimeout(60_000);

describe('a file that cannot be imported', () => {
  let desk: ImportDesk;
  beforeAll(async () => {
    desk = await ImportDesk.open();
  });
  afterAll(async () => await desk.close());

  const records = async () => ({
    participations: await desk.stored('select * from participation'),
    people: await desk.stored('select * from person'),
    history: await desk.stored('select * from record_history'),
  });
  const NOTHING = { participations: [], people: [], history: [] };

  it.each(UNREADABLE_FILES)('is refused whole with its reason: %s', async (_name, bytes, code) => {
    const path = await desk.fileOf(bytes);
    for (const choices of [{}, { validRowsOnly: true }, { dryRun: true }] satisfies ImportChoices[]) {
      const result = await desk.importPath('ALATAU', 'participations', path, choices);
      expect(result).toMatchObject({ committed: false, unreadable: true, created: 0, updated: 0 });
      expect(result.refused).toBeGreaterThan(0);
      expect(result.rows[0]).toMatchObject({ code, severity: 'error' });
      expect(result.rows[0]?.message).not.toMatch(/[{}]/);
    }
    expect(await records()).toEqual(NOTHING);
  });

  it('stands in the list of imports as refused, unless it was a dry run', async () => {
    const states = await desk.stored<{ state: string }>('select state from import');
    expect(states).toHaveLength(UNREADABLE_FILES.length * 2);
    expect(new Set(states.map(({ state }) => state))).toEqual(new Set(['refused']));
    const audits = await desk.stored(`select 1 from audit_event where action = 'import.refused'`);
    expect(audits).toHaveLength(UNREADABLE_FILES.length * 2);
  });

  it('does not commit the rows before the damage', async () => {
    const rows = Array.from(
      { length: 1500 },
      (_, row) => `P${row},DE${row},Müller,Jörg,staff,host,2025-01-01,2025-02-01,planned`,
    );
    const header =
      'external_id,document_number,family_name,given_name,category,funding,planned_start,planned_end,status';
    const file = [header, ...rows, '"P1500,never closed'].join('\n');
    const progress: number[] = [];
    const result = await desk.import('ALATAU', 'participations', file, {
      validRowsOnly: true,
      onProgress: (done) => progress.push(done),
    });
    expect(progress).toContain(1000);
    expect(findingsOf(result)).toEqual(['1502 - csv_quote_not_closed']);
    expect(countsOf(result)).toEqual([0, 0, 0, 1, 0]);
    expect(await records()).toEqual(NOTHING);
  });

  it('is not one whose single row is refused', async () => {
    const result = await desk.import('ALATAU', 'participations', FORMULA_XLSX);
    expect(result).toMatchObject({ committed: false, unreadable: false, refused: 1 });
    expect(findingsOf(result)).toEqual(['2 family_name cell_formula']);
    const shifted = 'participation_external_id,output_no,type,title,share\nP1,1,course,Soils, old and new,1\n';
    expect(findingsOf(await desk.import('ALATAU', 'outputs', shifted))).toEqual(['2 - row_column_count']);
  });

  it('is not an XLSX as it should be', async () => {
    expect(countsOf(await desk.import('ALATAU', 'participations', READABLE_XLSX))).toEqual([1, 0, 0, 0, 0]);
  });
});
