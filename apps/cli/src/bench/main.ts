import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import autocannon from 'autocannon';
import { type BenchFile, writeBenchFiles } from './bench-files.js';
import { benchKpi } from './bench-kpi.js';
import { benchRegister } from './bench-register.js';
import { figure, ratio, say } from './figures.js';
import { benchMail } from './mail-bench.js';

/**
 * `npm run bench`: how fast the main job is on this machine, in one run. Every figure stands beside one of the same run that
 * it can be read against, since machines differ and share their cores. Nothing here passes or fails. A size of 0 in the
 * environment leaves a part out; `npm run bench -- kpi` measures the indicators alone.
 */
const IMPORT_ROWS = Number(process.env.QAITU_BENCH_ROWS ?? 100_000);
const KPI_PARTICIPATIONS = Number(process.env.QAITU_BENCH_KPI ?? 34_000);
const MAILS = Number(process.env.QAITU_BENCH_MAILS ?? 10_000);
const COMMAND_LINE = join(import.meta.dirname, '../main.js');
const IMPORT_CHILD = join(import.meta.dirname, 'import-child.js');
const SECONDS_OF_LOAD = 8;
/** `--large` takes ten million besides, some 40 GB and a long while. */
const SIZES = [34_000, 1_000_000, ...(process.argv.includes('--large') ? [10_000_000] : [])];

const LARGE_REGISTER = 1_000_000;

interface ImportMeasure {
  readonly rows: number;
  readonly readSeconds: number;
  readonly importSeconds: number;
  readonly againSeconds: number;
  readonly peakMegabytes: number;
}

const directory = await mkdtemp(join(tmpdir(), 'qaitu-bench-'));
try {
  if (!process.argv.includes('kpi')) {
    if (IMPORT_ROWS > 0) await benchImport();
    if (KPI_PARTICIPATIONS > 0) await benchReading();
    if (MAILS > 0) await benchReports();
  }
  const tables: number[] = [];
  for (const participations of SIZES) {
    const dataDirectory = join(directory, `kpi-${participations}`);
    tables.push(await benchKpi(dataDirectory, participations));
    if (participations >= LARGE_REGISTER) await benchRegister({ run, serve }, dataDirectory);
    await rm(dataDirectory, { recursive: true, force: true });
  }
  const [, million = 0, tenMillion] = tables;
  if (tenMillion !== undefined) {
    say('Ten times as many records');
    figure('national table of a year, cells', ratio(tenMillion, million, 'that of a million'));
  }
} finally {
  await rm(directory, { recursive: true, force: true });
}

/** One file of 100,000 participations into one university. */
async function benchImport(): Promise<void> {
  say(`Import of one file with ${IMPORT_ROWS} participations`);
  const files = await writeBenchFiles(directory, IMPORT_ROWS, ['group_projects', 'participations']);
  const dataDirectory = join(directory, 'import');
  await importAll(dataDirectory, files.slice(0, 1));
  const participations = files[1];
  if (!participations) return;
  const measure = await measureImport(dataDirectory, participations);
  const rate = (seconds: number) => Math.round(measure.rows / seconds).toLocaleString('en-GB');
  figure('reading and checking alone', `${rate(measure.readSeconds)} rows/s`);
  figure(
    'import into an empty register',
    `${rate(measure.importSeconds)} rows/s`,
    ratio(measure.importSeconds, measure.readSeconds, 'the reading'),
  );
  figure(
    'the same file again (unchanged)',
    `${rate(measure.againSeconds)} rows/s`,
    ratio(measure.againSeconds, measure.importSeconds, 'the first import'),
  );
  figure('peak memory of the process', `${measure.peakMegabytes} MB`);
}

/** KPI table, start-up and the record page over a register of 34,000 participations. */
async function benchReading(): Promise<void> {
  say(`A register of ${KPI_PARTICIPATIONS} participations`);
  const dataDirectory = join(directory, 'reading');
  const files = await writeBenchFiles(directory, KPI_PARTICIPATIONS);
  await importAll(dataDirectory, files);
  await run(dataDirectory, [
    'user',
    'add',
    '--email',
    'bench@example.org',
    '--role',
    'coordinator',
    '--university',
    'BENCH',
    '--json',
  ]);
  await run(dataDirectory, ['user', 'add', '--email', 'ministry@example.org', '--role', 'ministry', '--json']);
  const token = (await run(dataDirectory, ['token', 'create', '--email', 'bench@example.org'])).trim();
  const ministryToken = (await run(dataDirectory, ['token', 'create', '--email', 'ministry@example.org'])).trim();

  await serve(dataDirectory, async (origin, startUpSeconds) => {
    figure('start-up to the first answer', `${startUpSeconds.toFixed(2)} s`);

    const headers = { authorization: `Bearer ${ministryToken}` };
    const cases = [
      ['national KPI table, state budget', 'period=all'],
      ['national KPI table, all funding', 'period=all&funding=all'],
      ['per university, all funding', 'period=all&funding=all&by=university'],
      ['one academic year, all funding', 'period=2024/2025&funding=all'],
    ] as const;
    for (const [name, query] of cases) {
      const seconds = await fastestOf(5, async () => await read(`${origin}/api/v1/kpi?${query}`, headers));
      figure(name, `${seconds.toFixed(3)} s`);
    }

    const list = (await read(`${origin}/api/v1/participations?limit=1`, { authorization: `Bearer ${token}` })) as {
      items: { id: string }[];
    };
    const live = await load(`${origin}/health/live`, {});
    const record = await load(`${origin}/api/v1/participations/${list.items[0]?.id}`, {
      authorization: `Bearer ${token}`,
    });
    figure('an answer without the database', `${Math.round(live.requests.average)} requests/s`);
    figure(
      "the record page's API",
      `${Math.round(record.requests.average)} requests/s, 99 % within ${record.latency.p99} ms`,
      ratio(live.requests.average, record.requests.average, 'slower than no database'),
    );
    if (record.non2xx > 0 || record.errors > 0) say(`  ${record.non2xx} refusals, ${record.errors} errors`);
  });
}

/** Reports that are all due on one day, and the mails that ask for them. */
async function benchReports(): Promise<void> {
  say(`${MAILS} reports due on one day, the worker killed in the middle`);
  const dataDirectory = join(directory, 'mail');
  await run(dataDirectory, ['university', 'add', '--code', 'BENCH', '--name-en', 'Benchmark University', '--json']);
  await benchMail({ runFile, environmentOf, figure }, directory, dataDirectory, MAILS);
}

async function measureImport(dataDirectory: string, file: BenchFile): Promise<ImportMeasure> {
  const output = await runFile(dataDirectory, IMPORT_CHILD, [file.kind, file.path]);
  return JSON.parse(output) as ImportMeasure;
}

async function importAll(dataDirectory: string, files: readonly BenchFile[]): Promise<void> {
  await run(dataDirectory, ['university', 'add', '--code', 'BENCH', '--name-en', 'Benchmark University', '--json']);
  for (const { kind, path } of files)
    await run(dataDirectory, ['import', kind, path, '--university', 'BENCH', '--json']);
}

async function run(dataDirectory: string, args: readonly string[]): Promise<string> {
  return await runFile(dataDirectory, COMMAND_LINE, args);
}

async function runFile(dataDirectory: string, file: string, args: readonly string[]): Promise<string> {
  const child = spawn(process.execPath, [...process.execArgv, file, ...args], {
    env: environmentOf(dataDirectory),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  const [code] = (await once(child, 'close')) as [number];
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}: ${output.slice(0, 500)}`);
  return output;
}

/** Serves the register while `work` asks it. */
async function serve<T>(
  dataDirectory: string,
  work: (origin: string, startUpSeconds: number) => Promise<T>,
): Promise<T> {
  const port = await findFreePort();
  const origin = `http://127.0.0.1:${port}`;
  const started = performance.now();
  const server = spawn(process.execPath, [COMMAND_LINE, 'serve'], {
    env: environmentOf(dataDirectory, { QAITU_PORT: String(port), QAITU_LOG_LEVEL: 'silent' }),
    stdio: 'ignore',
  });
  try {
    await untilReady(`${origin}/health/ready`);
    return await work(origin, (performance.now() - started) / 1000);
  } finally {
    await stop(server);
  }
}

function environmentOf(dataDirectory: string, more: Record<string, string> = {}): NodeJS.ProcessEnv {
  return { ...process.env, DATABASE_URL: '', QAITU_DATA_DIR: dataDirectory, ...more };
}

async function untilReady(url: string): Promise<void> {
  for (let attempt = 0; attempt < 600; attempt++) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('The server did not become ready.');
}

async function read(url: string, headers: Record<string, string>): Promise<unknown> {
  const answer = await fetch(url, { headers });
  if (!answer.ok) throw new Error(`${url}: ${answer.status} ${await answer.text()}`);
  return await answer.json();
}

async function load(url: string, headers: Record<string, string>): Promise<autocannon.Result> {
  return await autocannon({ url, headers, connections: 10, duration: SECONDS_OF_LOAD });
}

async function fastestOf(times: number, work: () => Promise<unknown>): Promise<number> {
  let fastest = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < times; attempt++) {
    const started = performance.now();
    await work();
    fastest = Math.min(fastest, performance.now() - started);
  }
  return fastest / 1000;
}

async function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return;
  server.kill('SIGINT');
  await once(server, 'close');
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address ? address.port : 0;
}
