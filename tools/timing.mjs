#!/usr/bin/env node
/** `npm run timing`: builds what is stale and prints how long first loads take on a slow machine behind a slow line. */
import './require-node.mjs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { buildServer, buildWeb } from './build.mjs';

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
    join(root, 'test/timing/jest.config.mjs'),
    '--runInBand',
    ...process.argv.slice(2),
  ],
  { cwd: root, stdio: 'inherit' },
);
process.exit(result.status ?? 1);
