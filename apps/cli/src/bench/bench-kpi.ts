import { availableParallelism, loadavg } from 'node:os';
import pg from 'pg';
import { Clock } from '#config/clock.js';
import { readConfiguration } from '#config/configuration.js';
import { parsePeriod } from '#domain/calendar/period.js';
import { computeKpiTable, type KpiTableQuery } from '#kpi/compute-kpi-table.js';
import { prepareForPass } from '#kpi/read-sums.js';
import { migrations } from '#migrations/all.js';
import { type Context, type Principal, WORKER } from '#persistence/context.js';
import { type Database, openDatabase } from '#persistence/database.js';
import { acquireEmbeddedCluster } from '#persistence/embedded/embedded-cluster.js';
import { DataKeys } from '#persistence/encryption/data-keys.js';
import { registryEntities } from '#registry/entities.js';
import { figure, ratio, say } from './figures.js';
import { BENCH_AS_OF, generateRecords, UNIVERSITIES } from './generate-records.js';
import { RAW_PASS } from './raw-pass.js';

const YEAR = '2024/2025';
const YESTERDAY = '2026-11-20';
const STATEMENT_TIMEOUT_MS = 30 * 60_000;
const READS_A_ROUND = 9;
const WRITES = 100;
const WRITE_ROUNDS = 4;
const WARMING = 5;
const WAL_WHILE_FILLING = '8GB';
const MINISTRY: Principal = { role: 'qaitu_ministry', userId: null, universityId: null, personId: null };

/**
 * The engine behind the indicators over so many participations, made on the server's side.
 * @returns seconds of the national table of a year from cells
 */
export async function benchKpi(dataDirectory: string, participations: number): Promise<number> {
  say(`The indicators of ${participations.toLocaleString('en-GB')} participations at ${UNIVERSITIES} universities`);
  const cluster = await acquireEmbeddedCluster({
    dataDirectory,
    log: () => undefined,
    settings: [`max_wal_size=${WAL_WHILE_FILLING}`],
  });
  const admin = new pg.Client({ connectionString: cluster.url() });
  const database = await openDatabase({
    configuration: readConfiguration({ ...process.env, DATABASE_URL: cluster.url(), QAITU_DATA_DIR: dataDirectory }),
    clock: new Clock(new Date(`${BENCH_AS_OF}T12:00:00+05:00`)),
    entities: registryEntities,
    migrations,
    log: () => undefined,
    poolSize: 2,
  });
  try {
    await admin.connect();
    // Before there are people: a register whose people have no keys would not be served.
    await new DataKeys(database.transactions, database.secretKey).load();
    const generated = await secondsOf(async () => {
      for (const statement of generateRecords(participations)) await admin.query(statement);
    });
    figure('making them, with facts and cells', `${generated.toFixed(0)} s`, `load ${loadavg()[0]?.toFixed(1)}`);
    const counts = await admin.query<{ records: string }>(
      `select concat_ws(', ', (select count(*) from commitment) || ' commitments', (select count(*) from report) || ' reports',
         (select count(*) from output) || ' outputs', (select count(*) from group_project) || ' group projects') as records`,
    );
    figure('what hangs on them', counts.rows[0]?.records ?? '');
    const fromCells = await benchFigures(database);
    await benchWrites(database, admin);
    figure('load of the machine meanwhile', loadavg()[0]?.toFixed(1) ?? '', `${availableParallelism()} processors`);
    return fromCells;
  } finally {
    await admin.end();
    await database.close();
    await cluster.release();
  }
}

/** Medians; what is compared takes turns, since other processes come and go. */
async function benchFigures(database: Database): Promise<number> {
  const { transactions } = database;
  const measure = async (principal: Principal, work: (context: Context) => Promise<unknown>) =>
    await secondsOf(async () => {
      await transactions.withPrincipal(principal, work, { statementTimeoutMs: STATEMENT_TIMEOUT_MS });
    });
  const table = (query: KpiTableQuery) => async (context: Context) => await computeKpiTable(context, query);
  const raw = (period: string, universityId?: string) => async (context: Context) => {
    await prepareForPass(context);
    const { from, to } = parsePeriod(period);
    const only = universityId
      ? RAW_PASS.replace('where coalesce', `where p.university_id = '${universityId}' and coalesce`)
      : RAW_PASS;
    return await context.manager.query(only, [YESTERDAY, from, to, ['state_budget']]);
  };
  const [one] = await transactions.withPrincipal(
    WORKER,
    async ({ manager }) => await manager.query<{ id: string }[]>('select id from university order by code limit 1'),
  );
  const universityId = one?.id ?? '';
  const coordinator: Principal = { role: 'qaitu_coordinator', userId: null, universityId, personId: null };
  const query: KpiTableQuery = { period: YEAR, by: 'university' };
  const medians: number[] = [];
  for (const [name, principal, rounds, only] of [
    ['national table of a year', MINISTRY, 5, undefined],
    ["one university's page", coordinator, 9, universityId],
  ] as const) {
    const fromCells: number[] = [];
    const pass: number[] = [];
    const recomputed: number[] = [];
    for (let round = 0; round < rounds; round++) {
      for (let read = 0; read < READS_A_ROUND; read++) fromCells.push(await measure(principal, table(query)));
      pass.push(await measure(principal, raw(YEAR, only)));
      recomputed.push(await measure(principal, table({ ...query, asOf: YESTERDAY })));
    }
    figure(`${name}, cells`, milliseconds(median(fromCells)), `fastest ${milliseconds(Math.min(...fromCells))}`);
    figure(`${name}, one raw pass`, milliseconds(median(pass)));
    figure(
      `${name}, recomputed`,
      milliseconds(median(recomputed)),
      ratio(median(recomputed), median(pass), 'the raw pass'),
    );
    medians.push(median(fromCells));
  }
  return medians[0] ?? Number.NaN;
}

/** A commitment verified and a report sent in, with facts and cells kept beside, and without, in turns. */
async function benchWrites(database: Database, admin: pg.Client): Promise<void> {
  const kept: Writes = { commitment: [], report: [] };
  const bare: Writes = { commitment: [], report: [] };
  for (let round = 0; round < WRITE_ROUNDS; round++) {
    await write(database, kept, round);
    await setTriggers(admin, 'disable');
    await write(database, bare, round);
    await setTriggers(admin, 'enable always');
  }
  for (const name of ['commitment', 'report'] as const) {
    const what = name === 'commitment' ? 'verifying a commitment' : 'sending in a report';
    for (const [which, share] of [
      [what, 0.5],
      [`${what}, fastest tenth`, 0.1],
    ] as const) {
      const [slow, fast] = [quantile(kept[name], share), quantile(bare[name], share)];
      figure(
        which,
        milliseconds(slow),
        `${milliseconds(fast)} without facts and cells, ${milliseconds(slow - fast)} more with them`,
      );
    }
  }
}

async function setTriggers(admin: pg.Client, state: 'disable' | 'enable always'): Promise<void> {
  for (const table of ['commitment', 'report']) {
    for (const event of ['insert', 'update']) {
      await admin.query(`alter table ${table} ${state} trigger ${table}_facts_${event}`);
    }
  }
}

interface Writes {
  readonly commitment: number[];
  readonly report: number[];
}

class Undo extends Error {}

/** Seconds of single statements in one transaction, which is given up in the end. */
async function write({ transactions }: Database, seconds: Writes, round: number): Promise<void> {
  await transactions
    .withPrincipal(WORKER, async ({ manager }) => {
      const claimed = await manager.query<{ u: string; id: string; p: string }[]>(
        `select university_id as u, id, participation_id as p from commitment where status = 'claimed' and commitment_no = 1
         limit ${WRITES} offset ${WRITES * round}`,
      );
      for (const [place, { u, id, p }] of claimed.entries()) {
        const verified = await secondsOf(async () => {
          await manager.query(
            `update commitment set status = 'verified', verified_degree = 0.8, verified_on = $3 where university_id = $1 and id = $2`,
            [u, id, BENCH_AS_OF],
          );
        });
        const sent = await secondsOf(async () => {
          await manager.query(
            `insert into report (university_id, participation_id, wave, submitted_on, evidence_level, residence_country)
             values ($1, $2, 'm12', $3, 'register', 'KZ')`,
            [u, p, BENCH_AS_OF],
          );
        });
        // The first of a session make the plans that it keeps.
        if (place < WARMING) continue;
        seconds.commitment.push(verified);
        seconds.report.push(sent);
      }
      throw new Undo();
    })
    .catch((error: unknown) => {
      if (!(error instanceof Undo)) throw error;
    });
}

async function secondsOf(work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
}

function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length * share)] ?? Number.NaN;
}

function milliseconds(seconds: number): string {
  return `${(seconds * 1000).toFixed(seconds < 0.1 ? 2 : 0)} ms`;
}
