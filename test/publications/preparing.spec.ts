import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import { TEST_SECRET } from '#testing/database.js';
import { runQaitu } from '../cli/run-qaitu.js';
import { HOME_UNIVERSITIES, type Person, PublicationDesk } from './publication-desk.js';

const WORKER_PROCESS = join(import.meta.dirname, '../../dist/apps/worker/src/main.js');

/** Enough of everything that disclosure control has something to think about. */
function manyPeople(): Person[] {
  return HOME_UNIVERSITIES.flatMap((university) =>
    Array.from({ length: 400 }, (_, at): Person => {
      const year = 2018 + (at % 7);
      return {
        university,
        category: ['bachelor', 'master', 'doctoral'][at % 3] ?? 'bachelor',
        funding: at % 4 === 0 ? 'self' : 'state_budget',
        ended: at % 2 === 0 ? `${year}-05-31` : `${year}-10-31`,
        returned: at % 9 === 0 ? null : at % 8 === 0 ? 'not_returned' : 'returned',
        kept: at % 5 === 0 ? 'DE' : 'KZ',
        answered: at % 3 !== 0,
        paid: 500_000 + 1000 * at,
      };
    }),
  );
}

describe('the preparation of a version', () => {
  let desk: PublicationDesk;

  beforeAll(async () => {
    desk = await PublicationDesk.open();
    await desk.addPeople(manyPeople());
  });
  afterAll(async () => await desk.close());

  const statusOf = async (version: number) =>
    (await desk.register.stored<{ status: string }>('select status from publication where number = $1', [version]))[0]
      ?.status;
  const startWorker = (): ChildProcess =>
    spawn(process.execPath, [WORKER_PROCESS], {
      env: { DATABASE_URL: desk.register.database.adminUrl, QAITU_SECRET_KEY: TEST_SECRET, NODE_ENV: 'production' },
      stdio: 'ignore',
    });

  it('leaves the thread that answers requests alone: it turns round many times meanwhile', async () => {
    const version = Number((await desk.prepare()).body?.['version']);
    const loop = monitorEventLoopDelay({ resolution: 10 });
    loop.enable();
    let answers = 0;
    const done = new AbortController();
    const asking = (async () => {
      while (!done.signal.aborted) {
        if ((await desk.get('')).status === 200) answers += 1;
        await delay(5);
      }
    })();
    await desk.compute(version);
    done.abort();
    await asking;
    loop.disable();
    expect(await statusOf(version)).toBe('prepared');
    expect(answers).toBeGreaterThan(10);
    // What is said of milliseconds is for the reader: a busy machine is slow, not wrong.
    process.stderr.write(
      `event loop while preparing: p50 ${(loop.percentile(50) / 1e6).toFixed(0)} ms, p99 ${(loop.percentile(99) / 1e6).toFixed(0)} ms, max ${(loop.max / 1e6).toFixed(0)} ms, ${answers} answers\n`,
    );
  });

  it('is done by the worker, and by the next one where the first was killed in the middle', async () => {
    const version = Number((await desk.prepare()).body?.['version']);
    const first = startWorker();
    for (;;) {
      const [job] = await desk.register.stored<{ state: string }>(
        `select state from pgboss.job where name = 'publication' and (data ->> 'version')::int = $1`,
        [version],
      );
      if (job?.state === 'active') break;
      await delay(5);
    }
    first.kill('SIGKILL');
    await once(first, 'exit');
    // The heartbeat of the killed one would be waited for; it is made to lie long back.
    await desk.register.stored(
      `update pgboss.job set heartbeat_on = now() - interval '1 hour', started_on = now() - interval '1 hour'
       where name = 'publication' and state = 'active'`,
    );
    await desk.register.stored('update pgboss.queue set monitor_on = null');
    const second = startWorker();
    try {
      while ((await statusOf(version)) === 'preparing') await delay(50);
      expect(await statusOf(version)).toBe('prepared');
    } finally {
      second.kill('SIGTERM');
      await once(second, 'exit');
    }
    expect(second.exitCode).toBe(0);
  });

  it('and its publication are possible from the command line, by two officials', async () => {
    const qaitu = async (...args: string[]) => await runQaitu(desk.register.database, ['publication', ...args]);
    const nobody = await qaitu('prepare', '--official', 'coordinator@qaitu.kz');
    expect([nobody.code, nobody.errors]).toEqual([2, expect.stringContaining('official_required')]);
    const future = await qaitu('prepare', '--official', 'second@qaitu.kz', '--as-of', '2031-01-01');
    expect([future.code, future.errors]).toEqual([2, expect.stringContaining('as_of_invalid')]);
    const { output } = await qaitu('list', '--json');
    const known = (JSON.parse(output) as { version: number; status: string }[]).find(
      ({ status }) => status === 'prepared',
    );
    const version = String(known?.version);
    const own = await qaitu('publish', version, '--official', 'ministry@qaitu.kz');
    expect([own.code, own.errors]).toEqual([2, expect.stringContaining('publisher_prepared_publication')]);
    const published = await qaitu('publish', version, '--official', 'second@qaitu.kz');
    expect([published.code, published.output]).toEqual([0, expect.stringContaining('published')]);
    expect((await desk.get('/current')).body).toMatchObject({ version: Number(version), status: 'published' });
  });
});
