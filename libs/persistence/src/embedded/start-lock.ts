import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { StartupError } from '../startup-error.js';
import { describeOwnProcess, isSameProcess } from './live-process.js';

const WAIT_MS = 60_000;

/**
 * Runs `work` while no other process starts, initialises or stops the server of this data directory. A lock left behind by a
 * killed process is recognised and removed, with a word about it.
 *
 * @throws StartupError `start_locked` when another living process holds the lock for a minute
 */
export async function withStartLock<T>(
  dataDirectory: string,
  log: (line: string) => void,
  work: () => Promise<T>,
): Promise<T> {
  const path = join(dataDirectory, 'start.lock');
  const deadline = Date.now() + WAIT_MS;
  for (;;) {
    try {
      writeFileSync(path, describeOwnProcess(), { flag: 'wx', mode: 0o600 });
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const holder = readHolder(path);
    if (holder !== undefined && holder !== '' && !isSameProcess(holder)) {
      log(`A lock file of a run that has ended was left in ${dataDirectory}; removing it.`);
      rmSync(path, { force: true });
      continue;
    }
    if (Date.now() > deadline) {
      throw new StartupError(
        'start_locked',
        `Another Qaitu process (${holder?.split(' ')[0] ?? 'unknown'}) has been starting or stopping the database of ${dataDirectory} for a minute.\n` +
          `Wait for it, or end it, or choose another directory with QAITU_DATA_DIR.`,
      );
    }
    await delay(100);
  }
  try {
    return await work();
  } finally {
    rmSync(path, { force: true });
  }
}

function readHolder(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
