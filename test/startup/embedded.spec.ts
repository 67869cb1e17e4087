import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { DataDirectory, isRunning, QaituProcess, untilGone } from './qaitu-process.js';

jest.setTimeout(60_000);

const SECRET = 'a secret of thirty-two characters or more';
const OTHER_SECRET = 'another secret of thirty-two characters or more';

const isReady = async (address: string) => (await fetch(`${address}/health/ready`)).status === 200;

const expectStopped = (directory: DataDirectory) => {
  expect(directory.findPostgres()).toBeUndefined();
  expect(readdirSync(directory.file('clients'))).toEqual([]);
  expect(existsSync(directory.file('start.lock'))).toBe(false);
};

describe('the embedded server', () => {
  let main: DataDirectory;
  let other: DataDirectory;
  let scratch: DataDirectory;
  const started: QaituProcess[] = [];

  beforeAll(async () => {
    main = await DataDirectory.make();
    other = await DataDirectory.make();
    scratch = await DataDirectory.make();
  });
  afterAll(async () => {
    for (const process of started) await process.end('SIGKILL');
    await main.remove();
    await other.remove();
    await scratch.remove();
  });

  const run = (directory: DataDirectory | string, args: string[], environment: Record<string, string> = {}) => {
    const process = new QaituProcess(typeof directory === 'string' ? directory : directory.path, args, environment);
    started.push(process);
    return process;
  };

  it('is made at the first start, shared by who comes later, and stopped by the last to leave', async () => {
    const first = run(main, ['serve']);
    const address = await first.serves();
    expect(first.errors).toContain('Preparing a new database');
    expect(await isReady(address)).toBe(true);
    const postgres = main.findPostgres() ?? 0;

    const add = run(main, ['university', 'add', '--code', 'TEST', '--name-en', 'Test University']);
    expect(await add.exit()).toBe(0);
    expect(add.errors).toContain('Postgres is already running');
    expect(add.errors).not.toContain('Postgres stopped');

    const second = run(main, ['serve']);
    const secondAddress = await second.serves();
    expect(await first.end('SIGTERM')).toBe(0);
    expect(first.errors).not.toContain('Postgres stopped');
    expect(await isReady(secondAddress)).toBe(true);
    expect(main.findPostgres()).toBe(postgres);

    // Beside it another one, whose port is taken.
    const port = new URL(secondAddress).port;
    const late = run(other, ['serve'], { QAITU_PORT: port, QAITU_SECRET_KEY: SECRET });
    expect(await late.exit()).toBe(1);
    expect(late.errors).toContain(`(port_taken): Port ${port} on 127.0.0.1 is taken`);
    expect(late.errors).toContain(`QAITU_PORT=${Number(port) + 1}`);
    expect(late.errors).not.toMatch(/\n\s+at /);
    expect(other.findPostgres()).toBeUndefined();
    expect(await isReady(secondAddress)).toBe(true);

    expect(await second.end('SIGINT')).toBe(0);
    expect(second.errors).toContain('Postgres stopped');
    await untilGone(postgres);
    expectStopped(main);
  });

  it('outlives a killed run, whose server and lock the next one takes over, and is recovered when it was killed itself', async () => {
    const killed = run(main, ['serve']);
    await killed.serves();
    expect(killed.errors).not.toContain('Preparing');
    const postgres = main.findPostgres() ?? 0;
    expect(await killed.end('SIGKILL')).toBe('SIGKILL');
    expect(isRunning(postgres)).toBe(true);
    writeFileSync(main.file('start.lock'), '4194303 1');

    const next = run(main, ['serve']);
    await next.serves();
    expect(next.errors).toContain('A lock file of a run that has ended was left in');
    expect(next.errors).toContain('sharing it');
    expect(main.findPostgres()).toBe(postgres);

    process.kill(postgres, 'SIGKILL');
    await untilGone(postgres);
    expect(await next.end('SIGKILL')).toBe('SIGKILL');
    const list = run(main, ['university', 'list']);
    expect(await list.exit()).toBe(0);
    expect(list.output).toContain('Test University');
    expect(list.errors).toContain('recovering its data');
    expectStopped(main);
  });

  it('is stopped by Ctrl-C in the middle of a start', async () => {
    const demo = run(other, ['demo'], { QAITU_SECRET_KEY: SECRET, TMPDIR: scratch.path });
    await demo.says('Loading the demonstration cohort');
    expect(await demo.end('SIGINT')).toBe(130);
    expect(demo.errors).toContain('Interrupted (SIGINT)');
    expect(demo.errors).not.toMatch(/internal_error|\n\s+at /);
    expect(readdirSync(scratch.path)).toEqual([]);
    expectStopped(other);
  });

  it('is not served under another secret', async () => {
    const wrong = run(other, ['serve'], { QAITU_SECRET_KEY: OTHER_SECRET });
    expect(await wrong.exit()).toBe(1);
    expect(wrong.errors).toContain('(secret_key_wrong)');
    expect(wrong.errors).toContain('Set QAITU_SECRET_KEY');
    expect(`${wrong.errors}${wrong.output}`).not.toContain(OTHER_SECRET);
    expectStopped(other);
  });

  it('is not started where it cannot be: below a file, or in production without a secret', async () => {
    const file = other.file('a file');
    writeFileSync(file, '');
    const below = run(`${file}/data`, ['serve']);
    const production = run(`${other.path}/new`, ['serve'], { NODE_ENV: 'production' });
    expect(await below.exit()).toBe(1);
    expect(below.errors).toContain('(data_directory_unwritable)');
    expect(below.errors).toContain('QAITU_DATA_DIR=');
    expect(await production.exit()).toBe(1);
    expect(production.errors).toContain('QAITU_SECRET_KEY: must be set when NODE_ENV=production');
    expect(existsSync(`${other.path}/new`)).toBe(false);
  });
});
