import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Client } from 'pg';
import { writeBenchFiles } from '#cli/bench/bench-files.js';
import { computeKpis } from '#domain/kpi/computation.js';
import type { BulkKind } from '#cli/demo/cohort/bulk-files.js';
import { computeKpiTable, parseSelection } from '#kpi/compute-kpi-table.js';
import { gatherFacts } from '#kpi/gather-facts.js';
import { sumCells } from '#kpi/read-sums.js';
import { verifyFacts } from '#kpi/verify-facts.js';
import { WORKER } from '#persistence/context.js';
import { asAdmin, createTestDatabase, TEST_SECRET, type TestDatabase } from '#testing/database.js';
import { runQaitu } from '../cli/run-qaitu.js';
import { WORKED_EXAMPLE_UNIVERSITIES, workedExamplePath } from '../fixtures/worked-example/worked-example-facts.js';
import { ImportDesk, KINDS_IN_ORDER, TODAY } from '../imports/import-desk.js';
import { QaituProcess } from '../startup/qaitu-process.js';
import { expectSame, LAST_BITS } from './same-figures.js';

/** As many as the published cohort of 2024 has. */
const COHORT = 4416;
const UNIVERSITY = 'COHORT';
const NOW = `${TODAY}T06:00:00Z`;
const FACT_OF_PARTICIPATION = `select f.id from participation_fact f
  join participation r on r.university_id = f.university_id and r.id = f.id where r.external_id = $1 for update of f`;

describe('facts and cells when the importing process is killed', () => {
  let database: TestDatabase;
  let directory: string;
  let files: Map<BulkKind, string>;

  beforeAll(async () => {
    database = await createTestDatabase(NOW);
    directory = await mkdtemp(join(tmpdir(), 'qaitu-kill-'));
    files = new Map((await writeBenchFiles(directory, COHORT)).map(({ kind, path }) => [kind, path]));
    await runQaitu(database, ['university', 'add', '--code', UNIVERSITY, '--name-en', UNIVERSITY, '--json']);
  });
  afterAll(async () => {
    await rm(directory, { recursive: true, force: true });
    await database.close();
  });

  const counted = async (sql: string): Promise<number> =>
    await asAdmin(database.adminUrl, async (client) => Number((await client.query(sql)).rows[0]?.count));
  const sessionsWhere = async (condition: string): Promise<number> =>
    await counted(
      `select count(*) from pg_stat_activity where datname = current_database() and usename = 'qaitu_rt' and ${condition}`,
    );
  const argumentsFor = (kind: BulkKind) => [
    'import',
    kind,
    files.get(kind) ?? '',
    '--university',
    UNIVERSITY,
    '--json',
  ];

  /** What an import must wait for at the last third of its file, as long as a session holds it. */
  const OBSTACLE = {
    participations: `insert into participation (university_id, person_id, external_id, family_name, given_name, category, funding,
        planned_start, planned_end, status)
      select u.id, p.id, $1, 'F', 'G', 'bachelor', 'self', '2024-01-01', '2024-06-01', 'planned' from university u, p`,
    commitments: FACT_OF_PARTICIPATION,
    reports: FACT_OF_PARTICIPATION,
  } as const;

  /** A session gives up waiting after three seconds; on a busy machine it may have done so before this one has looked. */
  const startUntilWaiting = async (kind: BulkKind, client: Client): Promise<QaituProcess> => {
    let ended = '';
    for (let attempt = 0; attempt < 5; attempt++) {
      const importing = new QaituProcess(directory, argumentsFor(kind), {
        DATABASE_URL: database.adminUrl,
        QAITU_SECRET_KEY: TEST_SECRET,
        QAITU_NOW: NOW,
        NODE_ENV: 'test',
      });
      while (!importing.hasEnded) {
        await client.query('select pg_stat_clear_snapshot()');
        const { rows } = await client.query(
          `select pid from pg_stat_activity
           where datname = current_database() and usename = 'qaitu_rt' and wait_event_type = 'Lock' and backend_xid is not null`,
        );
        if (rows.length > 0) return importing;
        await delay(20);
      }
      ended = `${importing.output}${importing.errors}`;
    }
    throw new Error(`It never came to the obstacle: ${ended}`);
  };

  /** Begins an import in a process of its own, and kills that when two thirds of its rows have been written. */
  const killInTheMiddle = async (kind: keyof typeof OBSTACLE): Promise<void> => {
    const lines = readFileSync(files.get(kind) ?? '', 'utf8').split('\n');
    const [externalId] = lines[Math.floor((lines.length * 2) / 3)]?.split(',') ?? [];
    const rows = async () =>
      await counted(`select count(*) from ${kind === 'participations' ? 'participation' : kind.slice(0, -1)}`);
    const before = await rows();
    await asAdmin(database.adminUrl, async (client) => {
      await client.query('begin');
      await client.query(
        `with p as (insert into person (document_index, document_ciphertext, document_key_version, document_mask)
           values ('\\x01', '\\x01', 1, '1') returning id) ${OBSTACLE[kind]}`,
        [externalId],
      );
      const importing = await startUntilWaiting(kind, client);
      expect(await importing.end('SIGKILL')).toBe('SIGKILL');
      await client.query('rollback');
    });
    while ((await sessionsWhere('backend_xid is not null')) > 0) await delay(20);
    expect(await rows()).toBe(before);
  };

  const expectClean = async (): Promise<void> => {
    const { code, output, errors } = await runQaitu(database, ['kpi', 'verify', '--json']);
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    expect(JSON.parse(output)).toMatchObject({ asOf: TODAY, driftCount: 0, drift: [] });
  };

  const importWhole = async (kind: BulkKind): Promise<Record<string, unknown>> => {
    const { code, output } = await runQaitu(database, argumentsFor(kind));
    expect(code).toBe(0);
    return JSON.parse(output) as Record<string, unknown>;
  };

  it.each(['participations', 'commitments', 'reports'] as const)(
    'by SIGKILL in the middle of %s: nothing is left of it, verification finds no drift, and the file comes in after all',
    async (kind) => {
      if (kind === 'participations') await importWhole('group_projects');
      await killInTheMiddle(kind);
      await expectClean();
      expect(await importWhole(kind)).toMatchObject({ committed: true, updated: 0, unchanged: 0 });
      await expectClean();
    },
  );

  it('are in the end those of the files, whose second import changes nothing', async () => {
    await importWhole('outputs');
    for (const kind of files.keys()) expect(await importWhole(kind)).toMatchObject({ created: 0, updated: 0 });
    await expectClean();
    await database.transactions.withPrincipal(WORKER, async (context) => {
      for (const query of [{ period: 'all', funding: 'all' }, { period: '2024/2025' }, { period: '2024' }]) {
        const selection = parseSelection(context, query);
        expect(await sumCells(context, selection, 'country')).toBeDefined();
        const { participations, groupProjects } = await gatherFacts(context, selection);
        const pure = computeKpis(participations, groupProjects, selection, { by: 'university' });
        expectSame(await computeKpiTable(context, { ...query, by: 'university' }), pure, query.period, LAST_BITS);
      }
    });
    expect(await counted('select count(*) from participation_fact')).toBe(COHORT);
  });
});

describe('facts and cells when the sessions of an import are cut off', () => {
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
});
