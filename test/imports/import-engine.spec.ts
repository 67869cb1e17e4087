import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import {
  COMPLETED,
  countsOf,
  csvOf,
  findingsOf,
  iinOf,
  ImportDesk,
  KINDS_IN_ORDER,
  participation,
} from './import-desk.js';
import { workedExamplePath, workedExampleRows } from '../fixtures/worked-example/worked-example-facts.js';

// A busy machine is slow, not wrong.
jest.setTimeout(60_000);

const COMMITMENT = {
  participation_external_id: 'P1',
  commitment_no: '1',
  title: 'A course on soils',
  due_date: '2025-12-31',
  weight: '1',
};

describe('the worked example, imported', () => {
  let desk: ImportDesk;
  beforeAll(async () => {
    desk = await ImportDesk.open();
  });
  afterAll(async () => await desk.close());

  it('is taken whole, file by file, after a dry run that counted the same and wrote nothing', async () => {
    for (const university of ['ALATAU', 'ERTIS']) {
      for (const kind of KINDS_IN_ORDER) {
        const path = workedExamplePath(university, kind);
        const before = await desk.dump();
        const preview = await desk.importPath(university, kind, path, { dryRun: true });
        expect(await desk.dump()).toBe(before);
        expect(preview).toMatchObject({ id: null, dryRun: true, committed: false, unreadable: false });

        const result = await desk.importPath(university, kind, path);
        const rows = workedExampleRows(university, kind).length;
        expect(result).toMatchObject({ committed: true, created: rows, updated: 0, unchanged: 0, refused: 0 });
        expect({ ...result, id: null, dryRun: true, committed: false }).toEqual(preview);
      }
    }
  });

  it('changes nothing when it comes again, and warns of the same', async () => {
    const before = await desk.stored('select * from participation order by id');
    for (const university of ['ALATAU', 'ERTIS']) {
      for (const kind of KINDS_IN_ORDER) {
        const rows = workedExampleRows(university, kind).length;
        const result = await desk.importPath(university, kind, workedExamplePath(university, kind));
        expect(result).toMatchObject({ committed: true, created: 0, updated: 0, unchanged: rows, changes: [] });
      }
    }
    expect(await desk.stored('select * from participation order by id')).toEqual(before);
    const changed = await desk.stored(`select 1 from record_history where operation = 'changed'`);
    expect(changed).toEqual([]);
  });
});

describe('an import', () => {
  let desk: ImportDesk;
  beforeAll(async () => {
    desk = await ImportDesk.open();
  });
  afterAll(async () => await desk.close());

  const read = async (externalId: string, university = 'ALATAU') => {
    const [row] = await desk.stored<Record<string, unknown>>(
      `select p.* from participation p join university u on u.id = p.university_id
       where u.code = $1 and external_id = $2`,
      [university, externalId],
    );
    return row;
  };

  it('clears by a blank cell and leaves alone what is in no column, raising the version by one', async () => {
    const iin = iinOf(1);
    const whole = participation('P1', iin, { ...COMPLETED, patronymic: 'Ерланұлы', phone: '87010000000' });
    expect(countsOf(await desk.import('ALATAU', 'participations', [whole]))).toEqual([1, 0, 0, 0, 0]);

    const without = participation('P1', iin, { ...COMPLETED, patronymic: '' });
    const result = await desk.import('ALATAU', 'participations', [without]);

    expect(countsOf(result)).toEqual([0, 1, 0, 0, 0]);
    expect(result.changes).toEqual([
      { row: 2, key: 'P1', operation: 'update', fields: { patronymic: { from: 'Ерланұлы', to: null } } },
    ]);
    expect(await read('P1')).toMatchObject({ patronymic: null, phone: '87010000000', version: 2 });
    await desk.import('ALATAU', 'participations', [without]);
    expect(await read('P1')).toMatchObject({ version: 2 });
  });

  it('keeps who, when, why, what before and what after of a change, and audits the file', async () => {
    const [history] = await desk.stored(
      `select h.operation, h.record_version, h.reason, h.acting_role, h.changed_at, h.before, h.after
       from record_history h where record_table = 'participation' and operation = 'changed'`,
    );
    expect(history).toEqual({
      operation: 'changed',
      record_version: 2,
      reason: 'import of participations.csv',
      acting_role: 'qaitu_coordinator',
      changed_at: new Date('2026-11-21T06:00:00Z'),
      before: { patronymic: 'Ерланұлы' },
      after: { patronymic: null },
    });
    const audits = await desk.stored<{ details: object }>(
      `select action, object_type, object_id, details from audit_event where action like 'import.%' order by id`,
    );
    const imports = await desk.stored<{ id: string }>('select id, state, file_name from import order by id');
    expect(audits).toHaveLength(3);
    expect(imports).toMatchObject([{ state: 'committed' }, { state: 'committed' }, { state: 'committed' }]);
    expect(audits[1]).toMatchObject({
      action: 'import.committed',
      object_type: 'import',
      object_id: imports[1]?.id,
      details: { kind: 'participations', created: 0, updated: 1, unchanged: 0, refused: 0, warnings: 0 },
    });
  });

  it('writes all rows or none, or on request those without errors', async () => {
    const rows = [
      participation('Q1', iinOf(2)),
      participation('Q2', iinOf(3), { category: 'student' }),
      participation('Q3', iinOf(6)),
    ];
    const before = await desk.stored('select id from participation');
    const refused = await desk.import('ALATAU', 'participations', rows);
    expect(refused).toMatchObject({ committed: false, created: 0, updated: 0, refused: 1 });
    expect(findingsOf(refused)).toEqual(['3 category code_unknown']);
    expect(await desk.stored('select id from participation')).toEqual(before);
    expect(await desk.stored('select state, refused_count from import where id = $1', [refused.id])).toEqual([
      { state: 'refused', refused_count: 1 },
    ]);

    const taken = await desk.import('ALATAU', 'participations', rows, { validRowsOnly: true });
    expect(taken).toMatchObject({ committed: true, created: 2, refused: 1 });
    expect(await read('Q2')).toBeUndefined();
    expect(await read('Q3')).toBeDefined();
  });

  it('refuses a key that stands twice in a file, and says where it stood first', async () => {
    const rows = [participation('D1', iinOf(8)), participation('D2', iinOf(9)), participation('D1', iinOf(8))];
    const result = await desk.import('ALATAU', 'participations', rows, { dryRun: true });
    expect(result.rows).toEqual([
      {
        row: 4,
        column: null,
        code: 'duplicate_key',
        severity: 'error',
        message: 'A row with the same key already stands in the file (row 2).',
      },
    ]);
    const report = { participation_external_id: 'P1', wave: 'm12', submitted_on: '2026-07-01', evidence_level: '' };
    const reports = [report, { ...report, evidence_level: 'self' }, { ...report, evidence_level: 'university' }];
    expect(findingsOf(await desk.import('ALATAU', 'reports', reports, { dryRun: true }))).toEqual([
      '3 - duplicate_key',
    ]);
    const misspelt = [{ ...report, evidence_level: 'Self' }, report];
    expect(findingsOf(await desk.import('ALATAU', 'reports', misspelt, { dryRun: true }))).toEqual([
      '2 evidence_level code_unknown',
    ]);
  });

  it('refuses what hangs on records that are not there', async () => {
    const orphan = { ...COMMITMENT, participation_external_id: 'nobody', status: 'agreed' };
    expect(findingsOf(await desk.import('ALATAU', 'commitments', [orphan]))).toEqual([
      '2 participation_external_id participation_unknown',
    ]);
    const stray = participation('G1', iinOf(10), { group_code: 'no such group' });
    expect(findingsOf(await desk.import('ALATAU', 'participations', [stray]))).toEqual([
      '2 group_code group_code_unknown',
    ]);
  });

  it('shows a change of group by its codes', async () => {
    const groups = ['GA', 'GB'].map((code) => ({
      group_code: code,
      title: 'A common task',
      due_date: '2026-05-31',
      status: 'agreed',
    }));
    await desk.import('ALATAU', 'group_projects', groups);
    await desk.import('ALATAU', 'participations', [participation('M1', iinOf(11), { group_code: 'GA' })]);
    const changed = [participation('M1', iinOf(11), { group_code: 'GB' })];
    const result = await desk.import('ALATAU', 'participations', changed);
    expect(result.changes[0]?.fields).toEqual({ group_code: { from: 'GA', to: 'GB' } });
    const cleared = await desk.import('ALATAU', 'participations', [participation('M1', iinOf(11), { group_code: '' })]);
    expect(cleared.changes[0]?.fields).toEqual({ group_code: { from: 'GB', to: null } });
    expect(await read('M1')).toMatchObject({ group_project_id: null, version: 3 });
  });

  it('moves a status along its arrows, however many at once, and never against them', async () => {
    const iin = iinOf(12);
    await desk.import('ALATAU', 'participations', [participation('T1', iin)]);
    const completed = participation('T1', iin, COMPLETED);
    expect(countsOf(await desk.import('ALATAU', 'participations', [completed]))).toEqual([0, 1, 0, 0, 0]);

    const verified = { ...completed, return_status: 'returned', return_date: '2025-07-01' };
    expect(
      await desk.import('ALATAU', 'participations', [{ ...verified, return_verified_on: '2025-07-02' }]),
    ).toMatchObject({ committed: true });

    for (const [cells, column] of [
      [{ ...COMPLETED, status: 'planned', actual_start: '', actual_end: '' }, 'status'],
      [{ ...COMPLETED, status: 'departed', actual_end: '' }, 'status'],
      [{ ...COMPLETED, status: 'cancelled', actual_start: '', actual_end: '' }, 'status'],
      [
        {
          ...COMPLETED,
          return_status: 'not_returned',
          return_date: '',
          return_verified_on: '',
          not_returned_on: '2025-08-01',
        },
        'return_status',
      ],
    ] as const) {
      const result = await desk.import('ALATAU', 'participations', [participation('T1', iin, cells)]);
      expect(result.committed).toBe(false);
      expect(findingsOf(result)).toContain(`2 ${column} transition_not_allowed`);
    }
    expect(await read('T1')).toMatchObject({ status: 'completed', version: 3 });
  });

  it('leaves the cancelling of one who has left to the ministry', async () => {
    const departed = participation('T2', iinOf(13), { status: 'departed', actual_start: '2025-02-10' });
    await desk.import('ALATAU', 'participations', [departed]);
    const cancelled = participation('T2', iinOf(13), { status: 'cancelled' });
    expect(findingsOf(await desk.import('ALATAU', 'participations', [cancelled]))).toEqual([
      '2 status transition_not_allowed',
    ]);
  });

  it('lets a rejected commitment be claimed again, without the earlier decision', async () => {
    const rejected = {
      ...COMMITMENT,
      status: 'rejected',
      claimed_degree: '0.5',
      claimed_on: '2025-12-01',
      verified_degree: '0.1',
      rejected_on: '2025-12-20',
    };
    expect(await desk.import('ALATAU', 'commitments', [rejected])).toMatchObject({ committed: true });
    const again = { ...COMMITMENT, status: 'claimed', claimed_degree: '1', claimed_on: '2026-03-01' };
    const result = await desk.import('ALATAU', 'commitments', [again]);
    expect(result.changes[0]?.fields).toEqual({
      status: { from: 'rejected', to: 'claimed' },
      claimed_degree: { from: 0.5, to: 1 },
      claimed_on: { from: '2025-12-01', to: '2026-03-01' },
      verified_degree: { from: 0.1, to: null },
      rejected_on: { from: '2025-12-20', to: null },
    });
    expect(await desk.stored('select status, verified_degree, rejected_on from commitment')).toEqual([
      { status: 'claimed', verified_degree: null, rejected_on: null },
    ]);
    const back = { ...COMMITMENT, status: 'agreed', claimed_degree: '', claimed_on: '' };
    expect(findingsOf(await desk.import('ALATAU', 'commitments', [back]))).toEqual(['2 status transition_not_allowed']);
  });

  it('keeps two universities with the same external ids apart', async () => {
    const own = await read('P1');
    const result = await desk.import('ERTIS', 'participations', [participation('P1', iinOf(14))]);
    expect(countsOf(result)).toEqual([1, 0, 0, 0, 0]);
    expect(await read('P1')).toEqual(own);
    expect(await read('P1', 'ERTIS')).toMatchObject({ status: 'planned', version: 1 });
    const commitment = { ...COMMITMENT, status: 'agreed' };
    expect(countsOf(await desk.import('ERTIS', 'commitments', [commitment]))).toEqual([1, 0, 0, 0, 0]);
    expect(await desk.stored(`select 1 from commitment`)).toHaveLength(2);
  });

  it('speaks the language that was asked for', async () => {
    const file = csvOf([participation('L1', iinOf(15), { rural: 'да' })]);
    const messages: string[] = [];
    for (const locale of ['kk', 'ru', 'en'] as const) {
      const result = await desk.import('ALATAU', 'participations', file, { dryRun: true, locale });
      messages.push(result.rows[0]?.message ?? '');
    }
    expect(messages).toEqual([
      'Бұл ұяшықта тек yes немесе no болады.',
      'В этой ячейке допустимы только yes или no.',
      'This cell takes yes or no only.',
    ]);
  });
});
