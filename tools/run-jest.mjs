/** Builds what is stale and runs one of the configurations of Jest that are no part of the tests, with the caller's own arguments. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { buildServer, buildWeb } from './build.mjs';

/** @param {string} configuration path from the root of the repository */
export function runJest(configuration) {
  buildServer();
  buildWeb();
  const root = join(import.meta.dirname, '..');
  const result = spawnSync(
    process.execPath,
    [
      '--experimental-vm-modules',
      '--no-warnings',
      join(root, 'node_modules/jest/bin/jest.js'),
      '--config',
      join(root, configuration),
      '--runInBand',
      ...process.argv.slice(2),
    ],
    { cwd: root, stdio: 'inherit' },
  );
  process.exit(result.status ?? 1);
}
