import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { countsOf, findingsOf, iinOf, ImportDesk, KINDS_IN_ORDER, participation, type Row } from './import-desk.js';
import { workedExamplePath, workedExampleRows } from '../fixtures/worked-example/worked-example-facts.js';

// A busy machine is slow, not wrong.
jest.setTimeout(60_000);

/** A participation of one without an IIN. */
function foreigner(externalId: string, document: string, cells: Row = {}): Row {
  return { ...participation(externalId, ''), document_number: document, citizenship: 'DE', ...cells };
}

describe('the people of an import', () => {
  let desk: ImportDesk;
  beforeAll(async () => {
    desk = await ImportDesk.open();
  });
  afterAll(async () => await desk.close());

  const personOf = async (university: string, externalId: string) => {
    const [row] = await desk.stored<{ id: string; iin_mask: string | null; document_mask: string | null }>(
      `select s.id, s.iin_mask, s.document_mask from participation p join university u on u.id = p.university_id
       join person s on s.id = p.person_id where u.code = $1 and p.external_id = $2`,
      [university, externalId],
    );
    return row;
  };
  const countPeople = async () => (await desk.stored('select 1 from person')).length;

  it('are one row per human, whatever the number of mobilities and universities', async () => {
    const later = { planned_start: '2026-02-10', planned_end: '2026-06-30' };
    const rows = [participation('A1', iinOf(1)), participation('A2', iinOf(1), later)];
    expect(countsOf(await desk.import('ALATAU', 'participations', rows))).toEqual([2, 0, 0, 0, 0]);
    const [other] = [participation('B1', iinOf(1), { planned_start: '2024-02-10', planned_end: '2024-06-30' })];
    expect(countsOf(await desk.import('ERTIS', 'participations', [other]))).toEqual([1, 0, 0, 0, 0]);

    const person = await personOf('ALATAU', 'A1');
    expect(await personOf('ALATAU', 'A2')).toEqual(person);
    expect(await personOf('ERTIS', 'B1')).toEqual(person);
    expect(person?.iin_mask).toBe('0501••••••••');
    expect(await countPeople()).toBe(1);
  });

  it('are relinked when the IIN changes, and the preview shows it masked', async () => {
    const before = await personOf('ALATAU', 'A1');
    const changed = [participation('A1', iinOf(2), { planned_start: '2023-02-10', planned_end: '2023-06-30' })];
    const result = await desk.import('ALATAU', 'participations', changed);
    expect(countsOf(result)).toEqual([0, 1, 0, 0, 0]);
    expect(result.changes[0]?.fields).toMatchObject({ iin: { from: '0501••••••••', to: '0501••••••••' } });
    const after = await personOf('ALATAU', 'A1');
    expect(after?.id).not.toBe(before?.id);
    expect(await personOf('ALATAU', 'A2')).toEqual(before);
    expect(countsOf(await desk.import('ALATAU', 'participations', changed))).toEqual([0, 0, 1, 0, 0]);
  });

  it('are known by their document where there is no IIN, whatever its spaces and case', async () => {
    const people = await countPeople();
    const rows = [
      foreigner('F1', 'C01X 0006-H1'),
      foreigner('F2', 'c01x0006h1', { planned_start: '2026-02-10', planned_end: '2026-06-30' }),
    ];
    expect(countsOf(await desk.import('ALATAU', 'participations', rows))).toEqual([2, 0, 0, 0, 0]);
    expect(await countPeople()).toBe(people + 1);
    expect(await personOf('ALATAU', 'F1')).toMatchObject({
      iin_mask: null,
      document_mask: expect.stringMatching(/^•{8}h1$/i),
    });
    expect(countsOf(await desk.import('ALATAU', 'participations', rows))).toEqual([0, 0, 2, 0, 0]);
  });

  it('need one identifier and not both', async () => {
    const rows = [foreigner('N1', ''), foreigner('N2', 'C01X00T47', { iin: iinOf(3) })];
    expect(findingsOf(await desk.import('ALATAU', 'participations', rows))).toEqual([
      '2 iin person_id_missing',
      '3 document_number document_number_with_iin',
    ]);
  });

  it('stay who they are when the file leaves out the column that names them', async () => {
    const { document_number: _document, ...byIinAlone } = foreigner('F1', '');
    expect(countsOf(await desk.import('ALATAU', 'participations', [byIinAlone]))).toEqual([0, 0, 1, 0, 0]);
    const { iin: _iin, ...byDocumentAlone } = foreigner('A2', '');
    const later = { planned_start: '2026-02-10', planned_end: '2026-06-30', citizenship: 'KZ' };
    const rows = [{ ...byDocumentAlone, ...later }];
    expect(countsOf(await desk.import('ALATAU', 'participations', rows))).toEqual([0, 0, 1, 0, 0]);
    // A blank cell would clear the only identifier there is.
    expect(findingsOf(await desk.import('ALATAU', 'participations', [{ ...byIinAlone, external_id: 'A2' }]))).toEqual([
      '2 iin person_id_missing',
    ]);
  });

  it('are warned about when the birth date or the sex disagrees with the IIN', async () => {
    const rows = [participation('W1', iinOf(6), { birth_date: '2005-01-02', sex: 'F' })];
    const result = await desk.import('ALATAU', 'participations', rows);
    expect(countsOf(result)).toEqual([1, 0, 0, 0, 2]);
    expect(findingsOf(result).sort()).toEqual(['2 birth_date iin_birth_date_mismatch', '2 sex iin_sex_mismatch']);
  });
});

describe('overlapping mobilities of one person', () => {
  let desk: ImportDesk;
  beforeAll(async () => {
    desk = await ImportDesk.open();
  });
  afterAll(async () => await desk.close());

  const spring = { planned_start: '2026-02-10', planned_end: '2026-06-30' };
  const late = { planned_start: '2026-06-30', planned_end: '2026-08-01' };

  it('are found within a file, also when the file comes again', async () => {
    const rows = [
      participation('O1', iinOf(1), spring),
      participation('O2', iinOf(2), spring),
      participation('O3', iinOf(1), late),
    ];
    for (const dryRun of [true, false, false, true]) {
      const result = await desk.import('ALATAU', 'participations', rows, { dryRun });
      expect(findingsOf(result)).toEqual(['4 planned_start mobility_overlap']);
      expect(result).toMatchObject({ refused: 0, warnings: 1 });
    }
  });

  it('are found across universities', async () => {
    const result = await desk.import('ERTIS', 'participations', [participation('O9', iinOf(2), late)]);
    expect(findingsOf(result)).toEqual(['2 planned_start mobility_overlap']);
    expect(JSON.stringify(result)).not.toContain('ALATAU');
  });

  it('are none when one was cancelled, wherever in the file that is said', async () => {
    const cancelled = participation('O1', iinOf(1), { ...spring, status: 'cancelled' });
    const other = participation('O3', iinOf(1), late);
    for (const rows of [
      [cancelled, other],
      [other, cancelled],
    ]) {
      expect(findingsOf(await desk.import('ALATAU', 'participations', rows, { dryRun: true }))).toEqual([]);
    }
  });

  it('count the actual days where they are known', async () => {
    const done = { ...spring, status: 'completed', actual_start: '2026-02-10', actual_end: '2026-06-29' };
    const rows = [
      participation('O1', iinOf(1), done),
      participation('O3', iinOf(1), { ...late, actual_start: '', actual_end: '' }),
    ];
    expect(findingsOf(await desk.import('ALATAU', 'participations', rows, { dryRun: true }))).toEqual([]);
  });
});

describe('an IIN', () => {
  it('stands in plain in no table and in no result', async () => {
    const desk = await ImportDesk.open();
    try {
      const texts: string[] = [];
      for (const university of ['ALATAU', 'ERTIS']) {
        for (const kind of KINDS_IN_ORDER) {
          const result = await desk.importPath(university, kind, workedExamplePath(university, kind));
          texts.push(JSON.stringify(result));
        }
      }
      const [first, second] = workedExampleRows('ALATAU', 'participations');
      const [iin = '', other = ''] = [first?.iin, second?.iin];
      // Faults with an IIN in the wrong place, a changed person, and a file that was named after one.
      const faulty = [
        { ...first, iin: `${iin.slice(0, 11)}x` },
        { ...second, category: other, planned_start: other, credits_earned: other },
      ] as Row[];
      texts.push(JSON.stringify(await desk.import('ALATAU', 'participations', faulty, { fileName: `${iin}.csv` })));
      const relinked = await desk.import('ALATAU', 'participations', [{ ...first, iin: other }] as Row[], {
        fileName: `${iin} ${other}.csv`,
      });
      expect(relinked).toMatchObject({ committed: true, updated: 1 });
      texts.push(JSON.stringify(relinked));
      const shifted = `external_id,${iin}\nA01,${other}\n`;
      texts.push(JSON.stringify(await desk.import('ALATAU', 'participations', shifted)));

      const everything = `${await desk.dump()}\n${texts.join('\n')}`;
      const iins = ['ALATAU', 'ERTIS'].flatMap((university) =>
        workedExampleRows(university, 'participations').map((row) => row.iin ?? ''),
      );
      expect(iins).toHaveLength(25);
      for (const secret of iins) {
        expect(everything.includes(secret)).toBe(false);
        expect(everything.includes(Buffer.from(secret).toString('hex'))).toBe(false);
        expect(everything.includes(Buffer.from(secret).toString('base64').slice(0, 15))).toBe(false);
      }
      expect(everything).toContain('import of 0401••••••••');
    } finally {
      await desk.close();
    }
  });
});
