#!/usr/bin/env node
/** `npm test`: builds what is stale, then every test: unit, integration with a real Postgres, browser with a real Chromium. */
import './require-node.mjs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { buildServer, buildWeb } from './build.mjs';

buildServer();
buildWeb();
const root = join(import.meta.dirname, '..');
const result = spawnSync(
  process.execPath,
  ['--experimental-vm-modules', '--no-warnings', join(root, 'node_modules/jest/bin/jest.js'), ...process.argv.slice(2)],
  { cwd: root, stdio: 'inherit' },
);
process.exit(result.status ?? 1);
