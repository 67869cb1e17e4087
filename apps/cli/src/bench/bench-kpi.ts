import { join } from 'node:path';
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
import { BENCH_AS_OF, generateRecords } from './generate-records.js';
import { RAW_PASS } from './raw-pass.js';

const YEAR = '2024/2025';
const YESTERDAY = '2026-11-20';
const STATEMENT_TIMEOUT_MS = 30 * 60_000;
const WRITES = 200;
const MINISTRY: Principal = { role: 'qaitu_ministry', userId: null, universityId: null, personId: null };

/** The engine behind the indicators over so many participations, made on the server's side. */
export async function benchKpi(directory: string, participations: number): Promise<void> {
  say(`The indicators of ${participations.toLocaleString('en-GB')} participations`);
  const dataDirectory = join(directory, `kpi-${participations}`);
  const cluster = await acquireEmbeddedCluster({ dataDirectory, log: () => undefined });
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
    figure('making them, with facts and cells', `${generated.toFixed(0)} s`);
    await benchFigures(database);
    await benchWrites(database, admin);
  } finally {
    await admin.end();
    await database.close();
    await cluster.release();
  }
}

async function benchFigures(database: Database): Promise<void> {
  const { transactions } = database;
  const measure = async (times: number, principal: Principal, work: (context: Context) => Promise<unknown>) =>
    await medianOf(times, async () => {
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

  for (const [name, principal, times, only] of [
    ['national table of a year', MINISTRY, 5, undefined],
    ["one university's page", coordinator, 11, universityId],
  ] as const) {
    const query: KpiTableQuery = { period: YEAR, by: 'university' };
    const fromCells = await measure(41, principal, table(query));
    const pass = await measure(times, principal, raw(YEAR, only));
    const recomputed = await measure(times, principal, table({ ...query, asOf: YESTERDAY }));
    figure(`${name}, from cells`, milliseconds(fromCells));
    figure(`${name}, one raw pass`, milliseconds(pass));
    figure(`${name}, recomputed`, milliseconds(recomputed), ratio(recomputed, pass, 'the raw pass'));
  }
}

/** A commitment verified and a report sent in, with facts and cells kept beside, and without. */
async function benchWrites(database: Database, admin: pg.Client): Promise<void> {
  const kept = await writeSeconds(database);
  await setTriggers(admin, 'disable');
  const bare = await writeSeconds(database);
  await setTriggers(admin, 'enable always');
  for (const name of ['commitment', 'report'] as const) {
    figure(
      name === 'commitment' ? 'verifying a commitment' : 'sending in a report',
      milliseconds(kept[name]),
      `${milliseconds(bare[name])} without facts and cells, ${milliseconds(kept[name] - bare[name])} more with them`,
    );
  }
}

async function setTriggers(admin: pg.Client, state: 'disable' | 'enable always'): Promise<void> {
  for (const table of ['commitment', 'report']) {
    for (const event of ['insert', 'update']) {
      await admin.query(`alter table ${table} ${state} trigger ${table}_facts_${event}`);
    }
  }
}

class Undo extends Error {}

/** Medians over single statements of one transaction, which is given up in the end. */
async function writeSeconds({ transactions }: Database): Promise<{ commitment: number; report: number }> {
  const commitment: number[] = [];
  const report: number[] = [];
  await transactions
    .withPrincipal(WORKER, async ({ manager }) => {
      const claimed = await manager.query<{ u: string; id: string; p: string }[]>(
        `select university_id as u, id, participation_id as p from commitment where status = 'claimed' and commitment_no = 1
         limit ${WRITES}`,
      );
      for (const { u, id, p } of claimed) {
        commitment.push(
          await secondsOf(async () => {
            await manager.query(
              `update commitment set status = 'verified', verified_degree = 0.8, verified_on = $3 where university_id = $1 and id = $2`,
              [u, id, BENCH_AS_OF],
            );
          }),
        );
        report.push(
          await secondsOf(async () => {
            await manager.query(
              `insert into report (university_id, participation_id, wave, submitted_on, evidence_level, residence_country)
               values ($1, $2, 'm12', $3, 'register', 'KZ')`,
              [u, p, BENCH_AS_OF],
            );
          }),
        );
      }
      throw new Undo();
    })
    .catch((error: unknown) => {
      if (!(error instanceof Undo)) throw error;
    });
  return { commitment: median(commitment), report: median(report) };
}

async function secondsOf(work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
}

async function medianOf(times: number, work: () => Promise<void>): Promise<number> {
  const seconds: number[] = [];
  for (let attempt = 0; attempt < times; attempt++) seconds.push(await secondsOf(work));
  return median(seconds);
}

function median(values: number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

function milliseconds(seconds: number): string {
  return `${(seconds * 1000).toFixed(seconds < 0.1 ? 2 : 0)} ms`;
}
