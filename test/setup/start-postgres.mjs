import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Starts one real Postgres for all suites in a directory of its own and migrates a template database, of which each suite
 * gets a clone. Works from the compiled code, which `npm test` builds first.
 */
export default async function startPostgres() {
  if (process.env.QAITU_TEST_SERVER_URL) return;
  const dist = join(import.meta.dirname, '../../dist');
  const { acquireEmbeddedCluster } = await import(join(dist, 'libs/persistence/src/embedded/embedded-cluster.js'));
  const { openDatabase } = await import(join(dist, 'libs/persistence/src/database.js'));
  const { readConfiguration } = await import(join(dist, 'libs/config/src/configuration.js'));
  const { Clock } = await import(join(dist, 'libs/config/src/clock.js'));
  const { migrations } = await import(join(dist, 'migrations/all.js'));
  const { registryEntities } = await import(join(dist, 'libs/registry/src/entities.js'));
  const { TEST_SECRET } = await import(join(dist, 'libs/testing/src/database.js'));

  const dataDirectory = mkdtempSync(join(tmpdir(), 'qaitu-test-'));
  const cluster = await acquireEmbeddedCluster({
    dataDirectory,
    log: () => undefined,
    settings: ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200'],
  });
  const url = cluster.url();
  const database = await openDatabase({
    configuration: readConfiguration({ DATABASE_URL: url, QAITU_SECRET_KEY: TEST_SECRET, NODE_ENV: 'test' }),
    clock: new Clock(),
    entities: registryEntities,
    migrations,
    log: () => undefined,
  });
  await database.close();
  process.env.QAITU_TEST_SERVER_URL = cluster.url('postgres');
  process.env.QAITU_TEST_TEMPLATE = new URL(url).pathname.slice(1);
  globalThis.qaituTestCluster = { cluster, dataDirectory };
}
