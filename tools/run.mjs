#!/usr/bin/env node
/** `run.mjs <cli|bench|openapi|docs> …`: builds what is stale, then runs it in this very process, so that Ctrl-C reaches it directly. */
import './require-node.mjs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildServer, buildWeb } from './build.mjs';

const [target, ...args] = process.argv.slice(2);
const entries = {
  cli: 'apps/cli/src/main.js',
  bench: 'apps/cli/src/bench/main.js',
  openapi: 'apps/cli/src/openapi.js',
  docs: 'apps/cli/src/docs.js',
};
const entry = entries[target];
if (!entry) {
  process.stderr.write(`Unknown target "${target}". One of: ${Object.keys(entries).join(', ')}\n`);
  process.exit(1);
}
buildServer();
if (args[0] === 'demo' || args[0] === 'serve') buildWeb();

const file = join(import.meta.dirname, '..', 'dist', entry);
process.argv = [process.argv[0], file, ...args];
await import(pathToFileURL(file).href);
