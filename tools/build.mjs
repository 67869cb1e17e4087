#!/usr/bin/env node
/**
 * Compiles the server (`apps/{api,worker,cli}`, `libs`, `migrations`) with SWC and bundles the web application with Vite into
 * `dist/`, each only when one of its sources is newer than the last build. `npm run demo` on a fresh clone therefore builds by
 * itself, and every later start costs a directory walk.
 */
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  globSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');

/** The newest modification time, in milliseconds, of any file below the given paths. */
function newest(paths) {
  let latest = 0;
  for (const path of paths) {
    if (!existsSync(path)) continue;
    const stats = statSync(path);
    latest = Math.max(latest, stats.mtimeMs);
    if (stats.isDirectory()) latest = Math.max(latest, newest(readdirSync(path).map((name) => join(path, name))));
  }
  return latest;
}

/** Runs one build step unless its stamp is newer than its sources. */
function step(name, sources, run) {
  const stamp = join(dist, `.${name}.stamp`);
  const sourceTime = newest(sources.map((source) => join(root, source)));
  const isFresh = () => existsSync(stamp) && statSync(stamp).mtimeMs >= sourceTime;
  if (isFresh()) return;
  withLock(() => {
    if (isFresh()) return;
    process.stderr.write(`Building ${name} …\n`);
    run();
    writeFileSync(stamp, '');
  });
}

/** Several commands may start at once on a fresh clone; one builds, the others wait for it. */
function withLock(work) {
  const lock = join(dist, '.build.lock');
  mkdirSync(dist, { recursive: true });
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    if (!isAlive(lock)) rmSync(lock, { force: true });
    else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
  }
  try {
    work();
  } finally {
    rmSync(lock, { force: true });
  }
}

/** Whether the process that wrote the lock still runs; one that is just being written counts as held. */
function isAlive(lock) {
  try {
    const pid = Number(readFileSync(lock, 'utf8'));
    if (pid > 0) process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function run(bin, args) {
  const result = spawnSync(process.execPath, [join(root, 'node_modules', bin), ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
  });
  if (result.status !== 0) {
    rmSync(join(dist, '.build.lock'), { force: true });
    process.stderr.write(`${result.stdout}${result.stderr}\nThe build failed (${bin}).\n`);
    process.exit(1);
  }
}

export function buildServer() {
  step('server', ['apps/api', 'apps/worker', 'apps/cli', 'libs', 'migrations', '.swcrc', 'package-lock.json'], () => {
    for (const part of ['apps', 'libs', 'migrations']) rmSync(join(dist, part), { recursive: true, force: true });
    run('@swc/cli/bin/swc.js', [
      'apps/api',
      'apps/worker',
      'apps/cli',
      'libs',
      'migrations',
      '--out-dir',
      'dist',
      '--config-file',
      '.swcrc',
      '--quiet',
    ]);
    // Templates of documents, which the code beside them reads.
    for (const template of globSync('libs/**/*.typ', { cwd: root })) {
      mkdirSync(dirname(join(dist, template)), { recursive: true });
      copyFileSync(join(root, template), join(dist, template));
    }
  });
}

export function buildWeb() {
  step('web', ['apps/web', 'docs/guides', 'libs/domain', 'libs/reference', 'package-lock.json'], () => {
    run('vite/bin/vite.js', ['build', '--config', 'apps/web/vite.config.ts', '--logLevel', 'warn']);
    compressTexts(join(dist, 'web'));
  });
}

const COMPRESSED = /\.(js|css|html|svg)$/;
/** Less than this fits into one packet anyhow. */
const WORTH_COMPRESSING = 1400;

/** Leaves each text compressed beside it, as the server sends it: the most that Brotli and gzip can do, once. */
function compressTexts(directory) {
  for (const entry of readdirSync(directory, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !COMPRESSED.test(entry.name)) continue;
    const path = join(entry.parentPath, entry.name);
    const content = readFileSync(path);
    if (content.length < WORTH_COMPRESSING) continue;
    writeFileSync(`${path}.gz`, gzipSync(content, { level: constants.Z_BEST_COMPRESSION }));
    writeFileSync(
      `${path}.br`,
      brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: content.length } }),
    );
  }
}

if (import.meta.filename === process.argv[1]) {
  buildServer();
  buildWeb();
}
