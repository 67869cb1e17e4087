import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { Clock } from '#config/clock.js';
import { readConfiguration } from '#config/configuration.js';
import { verifyFacts } from '#kpi/verify-facts.js';
import { migrations } from '#migrations/all.js';
import { type Database, openDatabase } from '#persistence/database.js';
import { registryEntities } from '#registry/entities.js';

export interface TestDatabase extends Database {
  /** Address as the superuser, past every policy: for looking at what was stored, never for what is tested. */
  readonly adminUrl: string;
  /**
   * Ends every suite with the verification of what it left; one that tampers puts back what was there before.
   * @throws Error naming the drift where facts or cells are not those of the records
   */
  close(): Promise<void>;
}

/** The secret all test databases share, so that one runtime login serves them all. */
export const TEST_SECRET = 'a secret for tests only, never for real people';

/**
 * A database of its own for one suite, cloned from the migrated template that the global set-up made in a real Postgres.
 *
 * @param now fixed instant, or the clock itself; the real clock where it is not given
 */
export async function createTestDatabase(now?: string | Clock): Promise<TestDatabase> {
  const { adminUrl, drop } = await createBareDatabase(requireSetUp('QAITU_TEST_TEMPLATE'));
  const clock = now instanceof Clock ? now : new Clock(now ? new Date(now) : undefined);
  const configuration = readConfiguration({
    DATABASE_URL: adminUrl,
    QAITU_SECRET_KEY: TEST_SECRET,
    NODE_ENV: 'test',
    QAITU_LOG_LEVEL: 'silent',
  });
  const database = await openDatabase({
    configuration,
    clock,
    entities: registryEntities,
    migrations,
    log: () => undefined,
    poolSize: 5,
  });
  return {
    ...database,
    adminUrl,
    close: async () => {
      try {
        await requireNoDrift(database);
      } finally {
        await database.close();
        await drop();
      }
    },
  };
}

/** Whatever a suite did to the records, the facts and cells beside them must be those of `qaitu kpi verify`. */
async function requireNoDrift({ transactions }: Database): Promise<void> {
  const { asOf, driftCount, drift } = await verifyFacts(transactions);
  if (driftCount === 0) return;
  const named = drift.map(({ table, key, column }) => `${table} ${key} ${column}`);
  throw new Error(`As of ${asOf} this suite left ${driftCount} drifted from the records:\n${named.join('\n')}`);
}

/** A database of its own that nobody has migrated or opened yet: empty, or a copy of `template`. */
export async function createBareDatabase(
  template = 'template1',
): Promise<{ readonly adminUrl: string; drop(): Promise<void> }> {
  const serverUrl = requireSetUp('QAITU_TEST_SERVER_URL');
  const name = `test_${randomBytes(6).toString('hex')}`;
  const inServer = async (statement: string) =>
    await asAdmin(serverUrl, async (client) => {
      await client.query(statement);
    });
  await inServer(`create database ${name} template ${template}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return {
    adminUrl: url.toString(),
    drop: async () => await inServer(`drop database ${name} with (force)`),
  };
}

function requireSetUp(variable: 'QAITU_TEST_SERVER_URL' | 'QAITU_TEST_TEMPLATE'): string {
  const value = process.env[variable];
  if (!value) throw new Error('The global set-up of the tests did not start Postgres.');
  return value;
}

/** Runs queries as the superuser of the test server. */
export async function asAdmin<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
