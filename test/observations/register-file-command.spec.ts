import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runQaitu } from '../cli/run-qaitu.js';
import { COMPLETED, csvOf, iinOf, ImportDesk, participation } from '../imports/import-desk.js';

describe('qaitu register-file', () => {
  let desk: ImportDesk;
  let file: string;

  beforeAll(async () => {
    desk = await ImportDesk.open();
    await desk.import('ALATAU', 'participations', [participation('A1', iinOf(1), COMPLETED)]);
    file = await desk.fileOf(
      csvOf([
        { iin: iinOf(1), month: '2025-07-01', employer_bin: '200140990017' },
        { iin: iinOf(2), month: '2025-07-01', employer_bin: '200140990017' },
      ]),
    );
  });
  afterAll(async () => await desk.close());

  const run = async (...args: string[]) => await runQaitu(desk.database, ['register-file', ...args]);

  it('says what a file would do, does it, and finds it done, as JSON alone', async () => {
    const of = ['pension_contributions', file, '--legal-basis', 'an agreement', '--json'];
    const dry = await run(...of, '--dry-run', '--university', 'ALATAU');
    expect([dry.code, dry.errors]).toEqual([0, '']);
    expect(JSON.parse(dry.output)).toMatchObject({
      kind: 'pension_contributions',
      dryRun: true,
      rows: 2,
      matched: 1,
      unmatched: 1,
      created: 1,
      unchanged: 0,
      refused: 0,
      conflicts: 0,
      findings: [],
    });
    expect(JSON.parse((await run(...of)).output)).toMatchObject({ committed: true, created: 1 });
    expect(JSON.parse((await run(...of)).output)).toMatchObject({ committed: true, created: 0, unchanged: 1 });
    expect(await desk.stored('select kind, source from observation')).toEqual([
      { kind: 'employment', source: 'register' },
    ]);
  });

  it('prints for people, refuses rows with 2, and asks for the legal basis and a register that there is', async () => {
    const bad = await desk.fileOf('iin,month,employer_bin\n1,2025-07-01,200140990017\n');
    const refused = await run('pension_contributions', bad, '--legal-basis', 'x');
    expect(refused.code).toBe(2);
    expect(refused.output).toContain('row 2, iin');
    expect(refused.output).toContain('Nothing was written');
    expect((await run('pension_contributions', file)).code).toBe(2);
    expect((await run('passports', file, '--legal-basis', 'x')).errors).toContain('register_kind_unknown');
    expect((await run('enrolment', `${file}.none`, '--legal-basis', 'x')).errors).toContain('file_not_readable');
    const unknown = await run('enrolment', file, '--legal-basis', 'x', '--university', 'NOWHERE');
    expect(unknown.errors).toContain('university_unknown');
  });
});
