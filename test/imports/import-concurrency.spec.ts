import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import type { ImportResult } from '#exchange/tabular/import/import-result.js';
import { countsOf, iinOf, ImportDesk, participation, type Row } from './import-desk.js';

// A busy machine is slow, not wrong.
jest.setTimeout(60_000);

/** Numbers that have a check digit. */
const NUMBERS = Array.from({ length: 1500 }, (_, number) => number).filter((number) => {
  try {
    return iinOf(number) !== '';
  } catch {
    return false;
  }
});

function participations(count: number): Row[] {
  return NUMBERS.slice(0, count).map((number) => participation(`P${number}`, iinOf(number)));
}

const untilSomebodyWaits = async (client: Client) => {
  for (;;) {
    const waiting = await client.query(
      `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
    if (waiting.rowCount) return;
    await delay(10);
  }
};

describe('imports at the same time', () => {
  let desk: ImportDesk;
  beforeAll(async () => {
    desk = await ImportDesk.open();
  });
  afterAll(async () => await desk.close());

  /** A connection of somebody else's, past every policy. */
  const connect = async () => {
    const client = new Client({ connectionString: desk.database.adminUrl });
    await client.connect();
    return client;
  };

  it('of one file end with every record once: the second is sent away or finds nothing to do', async () => {
    const path = await desk.fileOf(participations(600));
    const results = await Promise.allSettled(
      [1, 2, 3].map(async () => await desk.importPath('ALATAU', 'participations', path)),
    );
    const done = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
    const refused = results.flatMap((result) => (result.status === 'rejected' ? [result.reason as unknown] : []));
    expect(done.filter(({ created }) => created === 600)).toHaveLength(1);
    expect(done.filter(({ created }) => created !== 600).map(countsOf)).toEqual(
      done.slice(1).map(() => [0, 0, 600, 0, 0]),
    );
    for (const error of refused) expect(error).toMatchObject({ code: 'import_in_progress', kind: 'conflict' });
    const counted = await desk.stored(
      `select count(*) as all, count(distinct external_id) as different from participation`,
    );
    expect(counted).toEqual([{ all: 600, different: 600 }]);
    expect(await desk.stored('select count(*) as people from person')).toEqual([{ people: 600 }]);
  });

  it('of two universities may enter the same people, in any order', async () => {
    const rows = NUMBERS.slice(600, 1300).map((number) => participation(`R${number}`, iinOf(number)));
    const [one, other] = await Promise.all([
      desk.import('ALATAU', 'participations', rows),
      desk.import('ERTIS', 'participations', rows.toReversed()),
    ]);
    expect([one.created, other.created]).toEqual([700, 700]);
    expect(await desk.stored('select count(*) as people from person')).toEqual([{ people: 1300 }]);
  });

  it('yield to somebody who changed a record meanwhile, and write nothing', async () => {
    const other = await connect();
    try {
      await other.query('begin');
      await other.query(`update participation set phone = '1', version = version + 1 where external_id = 'P1'`);
      const changed = participations(3).map((row) => ({ ...row, patronymic: 'Ерланұлы' }));
      const importing = desk.import('ALATAU', 'participations', changed).then(
        () => undefined,
        (error: unknown) => error,
      );
      await untilSomebodyWaits(other);
      await other.query('commit');
      expect(await importing).toMatchObject({ code: 'version_mismatch', kind: 'conflict' });
    } finally {
      await other.end();
    }
    expect(
      await desk.stored(
        `select phone, patronymic, version from participation where external_id = 'P1' and version > 1`,
      ),
    ).toEqual([{ phone: '1', patronymic: null, version: 2 }]);
    expect(await desk.stored(`select 1 from participation where patronymic is not null`)).toEqual([]);
  });

  it('that are killed half way leave nothing', async () => {
    const before = await desk.dump();
    const rows = participations(1200).map((row) => ({ ...row, patronymic: 'Ерланұлы' }));
    const seen: number[] = [];
    const importing = desk.import('ALATAU', 'participations', rows, {
      onProgress: (done) => {
        seen.push(done);
        if (done >= 1000) throw new Error('killed');
      },
    });
    await expect(importing).rejects.toThrow('killed');
    expect(seen).toEqual([500, 1000]);
    expect(await desk.dump()).toBe(before);
  });

  it('that lose their connection leave nothing, and can be done again', async () => {
    const before = await desk.dump();
    const rows = participations(1200).map((row) => ({ ...row, patronymic: 'Ерланұлы' }));
    const killer = await connect();
    try {
      const importing = desk.import('ALATAU', 'participations', rows, {
        onProgress: (done) => {
          if (done === 500) {
            void killer.query(
              `select pg_terminate_backend(pid) from pg_stat_activity
               where datname = current_database() and application_name = 'qaitu' and state <> 'idle'`,
            );
          }
        },
      });
      await expect(importing).rejects.toThrow();
    } finally {
      await killer.end();
    }
    expect(await desk.dump()).toBe(before);
    const again: ImportResult = await desk.import('ALATAU', 'participations', rows);
    expect(again).toMatchObject({ committed: true, created: 600, updated: 600, refused: 0 });
  });
});
