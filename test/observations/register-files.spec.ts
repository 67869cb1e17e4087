import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { writeXlsx } from 'hucre/xlsx';
import type { RegisterKind } from '#domain/observation/observation-codes.js';
import { importRegisterFile, type RegisterFileRequest } from '#exchange/registers/import-register-file.js';
import type { RegisterFileResult } from '#exchange/registers/register-file-result.js';
import { WORKER } from '#persistence/context.js';
import { COMPLETED, ImportDesk, iinOf, participation, type Row } from '../imports/import-desk.js';

const ABAI = iinOf(1);
const DINA = iinOf(2);
const STRANGER = iinOf(3);
/** A sole proprietor, who employs by his IIN. */
const PROPRIETOR = '900615190004';
const KOK = '200140990017';
const TAU = '150541990035';

const paid = (iin: string, month: string, cells: Row = {}): Row => ({ iin, month, employer_bin: KOK, ...cells });
const months = (iin: string, ...list: string[]) => list.map((month) => paid(iin, `${month}-01`));

describe('files of state registers', () => {
  let desk: ImportDesk;

  beforeAll(async () => {
    desk = await ImportDesk.open();
    // Ended on 30 June 2025; Dina was sent by both universities, and is to go a third time.
    await desk.import('ALATAU', 'participations', [
      participation('A1', ABAI, COMPLETED),
      participation('A2', DINA, COMPLETED),
      participation('A3', DINA, { planned_start: '2027-02-01', planned_end: '2027-06-30' }),
    ]);
    await desk.import('ERTIS', 'participations', [
      participation('E1', DINA, { ...COMPLETED, actual_start: '2024-02-01', actual_end: '2024-06-30' }),
    ]);
  });
  afterAll(async () => await desk.close());
  beforeEach(async () => {
    await desk.stored('truncate register_entry, observation, observation_conflict, register_file cascade');
  });

  const read = async (
    of: string | null,
    kind: RegisterKind,
    content: readonly Row[] | string | Uint8Array,
    choices: Partial<RegisterFileRequest> = {},
  ): Promise<RegisterFileResult> =>
    await importRegisterFile(desk.database.transactions, desk.cipher, of === null ? WORKER : desk.principalOf(of), {
      kind,
      path: await desk.fileOf(content),
      fileName: `${kind}.csv`,
      legalBasis: 'agreement 12 of 1 March 2026',
      dryRun: false,
      locale: 'en',
      ...choices,
    });
  const counts = ({ rows, matched, unmatched, created, changed, unchanged, refused }: RegisterFileResult) => [
    rows,
    matched,
    unmatched,
    created,
    changed,
    unchanged,
    refused,
  ];
  const observations = async () =>
    (
      await desk.stored<{ text: string }>(
        `select concat_ws(' ', p.external_id, o.kind, o.valid_from, o.valid_to, coalesce(o.organisation, o.country),
           o.months_continuous, nullif(o.status, 'recorded')) as text
         from observation o join participation p on p.id = o.participation_id
         order by p.external_id, o.valid_from, o.valid_to, o.status`,
      )
    ).map(({ text }) => text);

  it('keep the rows about those whose mobility had ended before, and count and drop the others', async () => {
    const result = await read('ALATAU', 'pension_contributions', [
      ...months(ABAI, '2025-06', '2025-07', '2025-08', '2025-09'),
      ...months(DINA, '2025-08'),
      ...months(STRANGER, '2025-08'),
    ]);
    expect(counts(result)).toEqual([6, 4, 2, 4, 0, 0, 0]);
    expect(result).toMatchObject({ committed: true, coversFrom: '2025-06-01', coversTo: '2025-09-30', findings: [] });
    expect(await observations()).toEqual([
      'A1 employment 2025-07-01 2025-09-30 KZ 3',
      'A2 employment 2025-08-01 2025-08-31 KZ 1',
    ]);
    const [file] = await desk.stored(
      'select state, row_count, matched_count, unmatched_count, legal_basis from register_file',
    );
    expect(file).toEqual({
      state: 'committed',
      row_count: 6,
      matched_count: 4,
      unmatched_count: 2,
      legal_basis: 'agreement 12 of 1 March 2026',
    });
  });

  it('of the whole country find everybody, each university’s participation for itself', async () => {
    const result = await read(null, 'pension_contributions', months(DINA, '2024-09', '2025-07'));
    expect(counts(result)).toEqual([2, 2, 0, 2, 0, 0, 0]);
    expect(await observations()).toEqual([
      'A2 employment 2025-07-01 2025-07-31 KZ 1',
      'E1 employment 2024-09-01 2024-09-30 KZ 1',
      'E1 employment 2025-07-01 2025-07-31 KZ 1',
    ]);
    expect(await desk.stored('select university_id from register_file')).toEqual([{ university_id: null }]);
  });

  it('leave no IIN behind: not a stranger’s, not a participant’s, not an employer’s, not in a name or a message', async () => {
    await read(
      'ALATAU',
      'pension_contributions',
      [
        paid(ABAI, '2025-07-01', { employer_bin: PROPRIETOR, employer_name: `ИП ${PROPRIETOR}`, amount_kzt: '90000' }),
        paid(STRANGER, '2025-07-01'),
      ],
      { fileName: `of ${STRANGER}.csv`, legalBasis: `consent of ${ABAI}` },
    );
    const refused = await read('ALATAU', 'border_crossings', [{ iin: STRANGER, date: ABAI, direction: STRANGER }]);
    expect(refused.findings.map(({ column, code }) => `${column} ${code}`)).toEqual([
      'date date_unreadable',
      'direction code_unknown',
    ]);
    const everything = `${await desk.dump()}\n${JSON.stringify(refused)}`;
    for (const iin of [ABAI, DINA, STRANGER, PROPRIETOR]) expect(everything).not.toContain(iin);
    expect(everything).toContain('9006••••••••');
    expect(everything).not.toContain('90000');
  });

  it('say in a dry run what they would do, and keep nothing but the trace of who looked', async () => {
    const kept = async () =>
      (await desk.dump()).split('\n').filter((line) => !/^(audit_event|record_history) /.test(line));
    const before = await kept();
    const content = [...months(ABAI, '2025-07'), ...months(STRANGER, '2025-07')];
    const dry = await read('ALATAU', 'pension_contributions', content, { dryRun: true });
    expect(dry).toMatchObject({ id: null, dryRun: true, committed: false });
    expect(counts(dry)).toEqual([2, 1, 1, 1, 0, 0, 0]);
    expect(await kept()).toEqual(before);
    const [event] = await desk.stored('select action, details from audit_event order by id desc limit 1');
    expect(event).toMatchObject({ action: 'register_file.checked', details: { matched: 1, unmatched: 1 } });
  });

  it('change nothing when they come again, whatever the order of their rows', async () => {
    const content = [
      ...months(ABAI, '2025-07', '2025-08'),
      paid(ABAI, '2025-08-15', { employer_bin: TAU, employer_name: 'АО «Тау»' }),
    ];
    await read('ALATAU', 'pension_contributions', content);
    const before = await desk.stored('select * from observation order by id');
    const entries = await desk.stored('select * from register_entry order by id');
    const again = await read('ALATAU', 'pension_contributions', [...content].reverse());
    expect(counts(again)).toEqual([3, 3, 0, 0, 0, 3, 0]);
    expect(await desk.stored('select * from observation order by id')).toEqual(before);
    expect(await desk.stored('select * from register_entry order by id')).toEqual(entries);
  });

  it('are kept whole or not at all, with every fault of every row', async () => {
    const result = await read('ALATAU', 'pension_contributions', [
      paid(ABAI, '2025-07-01'),
      paid(ABAI, '2025-07-20'),
      paid(ABAI, '2027-01-01'),
      paid('030515500123', '2025-07-01', { employer_bin: '123' }),
    ]);
    expect(result.findings.map(({ row, column, code }) => `${row} ${column} ${code}`)).toEqual([
      '3 null duplicate_key',
      '4 month date_after_today',
      '5 iin iin_check_digit',
      '5 employer_bin employer_identifier_invalid',
    ]);
    expect(counts(result)).toEqual([4, 1, 0, 0, 0, 0, 3]);
    expect(result.committed).toBe(false);
    expect(await observations()).toEqual([]);
    expect(await desk.stored('select state, refused_count from register_file')).toEqual([
      { state: 'refused', refused_count: 3 },
    ]);
  });

  it('that are no such table are refused with the reason', async () => {
    const result = await read('ALATAU', 'enrolment', 'iin,month\n');
    expect(result).toMatchObject({ unreadable: true, committed: false });
    expect(result.findings.map(({ code, column }) => `${code} ${column}`)).toContain('column_missing institution');
    await expect(read('ALATAU', 'enrolment', 'iin\n', { legalBasis: ' ' })).rejects.toMatchObject({
      code: 'legal_basis_missing',
    });
    await expect(
      read('ALATAU', 'enrolment', 'iin\n', { coversFrom: '2025-02-30', coversTo: '2025-03-01' }),
    ).rejects.toMatchObject({ code: 'covered_days_invalid' });
  });

  it('that say more than before supersede what was observed: a contract that ended, a run that grew at both ends', async () => {
    const contract = {
      iin: ABAI,
      employer_bin: KOK,
      employer_name: 'ТОО «Көк»',
      occupation: '2512',
      start: '2025-07-15',
    };
    await read('ALATAU', 'labour_contracts', [contract]);
    const ended = await read('ALATAU', 'labour_contracts', [{ ...contract, end: '2026-02-01' }]);
    expect(counts(ended)).toEqual([1, 1, 0, 0, 1, 0, 0]);
    await read('ALATAU', 'pension_contributions', months(ABAI, '2025-08'));
    await read('ALATAU', 'pension_contributions', months(ABAI, '2025-07', '2025-09'));
    expect(await observations()).toEqual([
      'A1 employment 2025-07-01 2025-09-30 KZ 3',
      'A1 employment 2025-07-15 2026-02-01 ТОО «Көк»',
      'A1 employment 2025-07-15 ТОО «Көк» superseded',
      'A1 employment 2025-08-01 2025-08-31 KZ 1 superseded',
    ]);
    const unnamed = await desk.stored(
      `select o.id from observation o left join observation n on n.id = o.superseded_by
       where o.status = 'superseded' and n.status is distinct from 'recorded'`,
    );
    expect(unnamed).toEqual([]);
  });

  it('join two runs by the month between them', async () => {
    await read('ALATAU', 'pension_contributions', months(ABAI, '2025-07', '2025-09'));
    await read('ALATAU', 'pension_contributions', months(ABAI, '2025-08'));
    expect(await observations()).toEqual([
      'A1 employment 2025-07-01 2025-07-31 KZ 1 superseded',
      'A1 employment 2025-07-01 2025-09-30 KZ 3',
      'A1 employment 2025-09-01 2025-09-30 KZ 1 superseded',
    ]);
  });

  it('do not bring back what a person withdrew', async () => {
    const content = [{ iin: ABAI, institution: 'Alatau University', level: 'master', start: '2025-09-01' }];
    await read('ALATAU', 'enrolment', content);
    await desk.stored(`update observation set status = 'withdrawn', withdrawn_on = '2026-01-01'`);
    expect(counts(await read('ALATAU', 'enrolment', content))).toEqual([1, 1, 0, 0, 0, 1, 0]);
    expect(await observations()).toEqual(['A1 study 2025-09-01 Alatau University withdrawn']);
  });

  it('of the border tell of residence, and hint at a return that nobody has verified', async () => {
    const content = [
      { iin: ABAI, date: '2025-07-02', direction: 'in', country: 'DE' },
      { iin: ABAI, date: '2025-10-20', direction: 'out', country: 'TR' },
    ];
    const result = await read('ALATAU', 'border_crossings', content, { coversTo: '2026-10-31' });
    expect(result.conflicts).toBe(1);
    expect(await observations()).toEqual(['A1 residence 2025-07-02 2025-10-19 KZ', 'A1 residence 2025-10-20 TR']);
    expect(
      await desk.stored('select code, at_date, status, first_says, second_says from observation_conflict'),
    ).toEqual([
      { code: 'return_evidence_found', at_date: '2025-07-02', status: 'open', first_says: null, second_says: 'in' },
    ]);
    expect((await read('ALATAU', 'border_crossings', content, { coversTo: '2026-10-31' })).conflicts).toBe(0);
  });

  it('may be an XLSX as well', async () => {
    const file = await writeXlsx({
      sheets: [
        {
          name: 'f',
          rows: [
            ['iin', 'month', 'employer_bin'],
            [ABAI, '2025-07-01', KOK],
          ],
        },
      ],
    });
    expect(counts(await read('ALATAU', 'pension_contributions', file))).toEqual([1, 1, 0, 1, 0, 0, 0]);
  });

  it('are read one at a time', async () => {
    await desk.database.transactions.withPrincipal(WORKER, async ({ manager }) => {
      await manager.query(`select pg_advisory_xact_lock(hashtextextended('register file', 0))`);
      await expect(read('ALATAU', 'enrolment', 'iin,institution,level,start\n')).rejects.toMatchObject({
        code: 'register_file_in_progress',
      });
    });
  });
});
