import { Clock } from '#config/clock.js';
import { readConfiguration } from '#config/configuration.js';
import { migrations } from '#migrations/all.js';
import { openDatabase } from '#persistence/database.js';
import { registryEntities } from '#registry/entities.js';
import { BackgroundWork } from './background-work.js';
import type { WorkLog } from './rounds.js';

/** Each kind of rounds runs one statement at a time; mail takes two connections, its queue one, and looking after it one; versions of published figures take two. */
const POOL_SIZE = 8;

/**
 * The background work as a process of its own, until SIGINT or SIGTERM: opens the register of the environment, does its
 * rounds, ends the round under way and closes. An installation of one process needs none: `qaitu serve` does the same work.
 *
 * @throws ConfigurationError, StartupError when the register cannot be opened
 */
export async function runWorker(log: WorkLog): Promise<void> {
  const configuration = readConfiguration();
  const clock = new Clock(configuration.fixedNow);
  const database = await openDatabase({
    configuration,
    clock,
    entities: registryEntities,
    migrations,
    log: (line) => log.info({}, line),
    poolSize: POOL_SIZE,
  });
  const work = new BackgroundWork(database.transactions, configuration, log);
  try {
    work.start();
    log.info({}, 'worker_started');
    const signal = await untilSignalled();
    log.info({ signal }, 'worker_stopping');
  } finally {
    await work.stop();
    await database.close();
  }
  log.info({}, 'worker_stopped');
}

async function untilSignalled(): Promise<NodeJS.Signals> {
  // The pool's idle connections do not keep the process; this does.
  const keep = setInterval(() => undefined, 60 * 60_000);
  try {
    return await new Promise((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, resolve);
    });
  } finally {
    clearInterval(keep);
  }
}
