import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { verifyFacts } from '#kpi/verify-facts.js';
import { asAdmin } from '#testing/database.js';
import { runQaitu } from '../cli/run-qaitu.js';
import { WORKED_EXAMPLE_UNIVERSITIES, workedExamplePath } from '../fixtures/worked-example/worked-example-facts.js';
import { ImportDesk, KINDS_IN_ORDER } from '../imports/import-desk.js';

// A busy machine is slow, not wrong.
jest.setTimeout(60_000);

describe('facts and cells when an import is cut off', () => {
  let desk: ImportDesk;

  beforeAll(async () => {
    desk = await ImportDesk.open();
  });
  afterAll(async () => await desk.close());

  const counted = async (sql: string): Promise<number> =>
    await asAdmin(desk.database.adminUrl, async (client) => {
      const { rows } = await client.query<{ count: number }>(sql);
      return Number(rows[0]?.count);
    });

  /** Ends every session of the register on this database, as a crash of the server would. */
  const killSessions = async (): Promise<number> =>
    await counted(
      `select count(pg_terminate_backend(pid)) as count from pg_stat_activity
       where datname = current_database() and usename = 'qaitu_rt' and state <> 'idle'`,
    );

  it('are those of the records that were there before, and then of those that come in after all', async () => {
    const [first, second] = WORKED_EXAMPLE_UNIVERSITIES;
    if (!first || !second) throw new Error('The worked example has two universities.');
    for (const kind of KINDS_IN_ORDER) await desk.importPath(first, kind, workedExamplePath(first, kind));
    const before = await counted('select count(*) from participation_fact');
    await desk.importPath(second, 'group_projects', workedExamplePath(second, 'group_projects'));

    let killed = 0;
    await expect(
      desk.importPath(second, 'participations', workedExamplePath(second, 'participations'), {
        // The rows are written, the transaction is still open.
        once: async (_context, _digest, work) => {
          const result = await work();
          killed = await killSessions();
          return result;
        },
      }),
    ).rejects.toThrow();
    expect(killed).toBeGreaterThan(0);
    expect(await counted('select count(*) from participation_fact')).toBe(before);
    expect(await verifyFacts(desk.database.transactions)).toMatchObject({ participationFacts: before, driftCount: 0 });

    for (const kind of KINDS_IN_ORDER) await desk.importPath(second, kind, workedExamplePath(second, kind));
    expect(await counted('select count(*) from participation_fact')).toBeGreaterThan(before);
    const verified = await runQaitu(desk.database, ['kpi', 'verify', '--json']);
    expect(verified).toMatchObject({ code: 0, errors: '' });
    expect(JSON.parse(verified.output)).toMatchObject({ asOf: '2026-11-21', driftCount: 0, drift: [] });
  });

  it('ends `qaitu kpi verify` with 1 and names table, key and column where they have drifted', async () => {
    await asAdmin(desk.database.adminUrl, async (client) => {
      await client.query(`alter table participation_fact disable trigger user`);
      await client.query(
        `update participation_fact set k01 = 'a' where (university_id, id) in (
           select university_id, id from participation where external_id like '%A01')`,
      );
    });
    const { code, output } = await runQaitu(desk.database, ['kpi', 'verify']);
    expect(code).toBe(1);
    expect(output).toMatch(/^drift {2}participation_fact {2}ALATAU [0-9a-f-]{36} {2}k01$/m);
    expect(output).toContain('as of 2026-11-21: 1 drifted');
  });
});
