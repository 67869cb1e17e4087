import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { setTimeout as delay } from 'node:timers/promises';
import { WORKER } from '#persistence/context.js';
import { ALATAU, RECORD } from '../fixtures/two-universities.js';
import { type Answer, type Question, RunningRegister } from './running-register.js';
import { fresh, PARTICIPATION, POSTS } from './writing-examples.js';

/** Connections of the application under test (`createTestDatabase`). */
const POOL_SIZE = 5;
/** Limits of the house add up to seconds; the tests wait for answers, not for the clock. */
const PATIENCE_MS = 60_000;

const UNAVAILABLE = { status: 503, code: 'database_unavailable' };

describe('faults of the database', () => {
  let register: RunningRegister;
  let coordinator: Record<string, string>;

  beforeAll(async () => {
    register = await RunningRegister.start();
    coordinator = await register.credentialsOf({ as: 'coordinator' });
  });
  afterAll(async () => await register.stop());
  // Whatever the fault before it was, each test begins with a register that works.
  beforeEach(async () => {
    expect((await ask({ url: PARTICIPATION })).status).toBe(200);
  });

  let answered = 0;
  const ask = async (question: Partial<Question>): Promise<Answer> => {
    const headers = { ...coordinator, ...question.headers };
    const answer = await register.ask({ method: 'GET', url: PARTICIPATION, ...question, headers });
    answered++;
    return answer;
  };
  const version = async () => {
    const [row] = await register.stored<{ version: number }>('select version from participation where id = $1', [
      RECORD[ALATAU].participation,
    ]);
    return row?.version ?? 0;
  };
  const patch = async () =>
    await ask({
      method: 'PATCH',
      headers: { 'if-match': `"${await version()}"` },
      body: { hostInstitution: `Institution ${fresh()}` },
    });
  const killBackends = async () =>
    await register.stored(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and usename = 'qaitu_rt'`,
    );
  /**
   * Kills every connection again and again until the work is done: each time some moments into whatever runs, and not before
   * two more requests were answered, so that a slow machine is not killed to a standstill.
   */
  const whileKilling = async <T>(work: () => Promise<T>): Promise<T> => {
    const killing = new AbortController();
    const killer = (async () => {
      let kills = 0;
      for (; !killing.signal.aborted; kills++) {
        const from = answered;
        await delay((kills % 8) * 4);
        await killBackends();
        const enough = () => killing.signal.aborted || answered >= from + 2;
        while (!enough()) await delay(2);
      }
      return kills;
    })();
    try {
      return await work();
    } finally {
      killing.abort();
      expect(await killer).toBeGreaterThan(1);
    }
  };
  it(
    'are mostly not noticed by readers when connections are killed all the time',
    async () => {
      const urls = [PARTICIPATION, '/api/v1/participations', '/api/v1/universities', '/api/v1/kpi', '/health/ready'];
      const answers = await whileKilling(
        async () =>
          await Promise.all(
            Array.from({ length: 4 }, async () => {
              const own: Answer[] = [];
              for (let round = 0; round < 8; round++) for (const url of urls) own.push(await ask({ url }));
              return own;
            }),
          ),
      );
      const all = answers.flat();
      for (const answer of all.filter(({ status }) => status !== 200)) expectUnavailable(answer);
      expect(all.filter(({ status }) => status === 200).length).toBeGreaterThan(all.length / 2);
    },
    PATIENCE_MS,
  );

  it('are not noticed at all by a reader who comes after idle connections were killed', async () => {
    await killBackends();
    for (let round = 0; round < POOL_SIZE; round++) expect((await ask({})).status).toBe(200);
  });

  it(
    'lose no write and repeat none, where the client repeats it under its key until it is answered',
    async () => {
      for (const [route, { request, effect }] of Object.entries(POSTS)) {
        const numbers = Array.from({ length: 10 }, fresh);
        await whileKilling(async () => {
          for (const number of numbers) {
            const { headers, ...question } = request(number);
            for (;;) {
              const key = { 'idempotency-key': `${route.length}-${number}` };
              const answer = await ask({ method: 'POST', ...question, headers: { ...headers, ...key } });
              if (answer.status < 300) break;
              // 409: the killed transaction of the attempt before has not quite ended.
              if (answer.status !== 409) expectUnavailable(answer);
              await delay(30);
            }
          }
        });
        for (const number of numbers) expect(await register.stored(effect(number))).toHaveLength(1);
      }
    },
    PATIENCE_MS,
  );

  it(
    'leave a change undone when its connection is killed before it ends, and say so',
    async () => {
      const before = await version();
      const running = await register.whileLocked('participation', async () => {
        const answer = ask({ method: 'PATCH', headers: { 'if-match': `"${before}"` }, body: { rural: true } });
        await register.untilWaiting(1);
        await killBackends();
        return { answer };
      });
      expectUnavailable(await running.answer);
      expect(await version()).toBe(before);
      expect(await register.stored('select from participation where rural')).toEqual([]);
      expect((await patch()).status).toBe(200);
    },
    PATIENCE_MS,
  );

  it(
    'end the wait for a record that somebody else holds',
    async () => {
      await register.whileLocked('participation', async () => {
        const answers = await Promise.all([patchUnseen(ask), ask({})]);
        for (const answer of answers) expectUnavailable(answer);
        // Nothing still waits: the limit of time held for the transactions, and no read was tried again and again.
        expect(await register.waiting()).toBe(0);
      });
      expect((await patch()).status).toBe(200);
    },
    PATIENCE_MS,
  );

  it(
    'end the wait for a connection while all are taken, and leave what needs none alone',
    async () => {
      const gate = Promise.withResolvers<void>();
      const { transactions } = register.database;
      const taken: Promise<void>[] = [];
      for (let index = 0; index < POOL_SIZE; index++) {
        await new Promise<void>((begun) => {
          taken.push(
            transactions.withPrincipal(WORKER, async () => {
              begun();
              await gate.promise;
            }),
          );
        });
      }
      try {
        const [live, metrics, ready, read, write] = await Promise.all([
          ask({ url: '/health/live' }),
          ask({ url: '/metrics' }),
          ask({ url: '/health/ready' }),
          ask({}),
          patch(),
        ]);
        expect([live.status, metrics.status]).toEqual([200, 200]);
        for (const answer of [ready, read, write]) expectUnavailable(answer);
      } finally {
        gate.resolve();
        await Promise.all(taken);
      }
      expect((await patch()).status).toBe(200);
    },
    PATIENCE_MS,
  );

  it(
    'are told while the server takes no more connections, and pass when it does',
    async () => {
      const [row] = await register.stored<{ name: string }>('select current_database() as name');
      await register.stored(`alter database ${row?.name} connection limit 0`);
      await killBackends();
      for (const answer of [await ask({}), await patch()]) expectUnavailable(answer);
      expect((await ask({ url: '/health/live' })).status).toBe(200);
      expectUnavailable(await ask({ url: '/health/ready' }));
      await register.stored(`alter database ${row?.name} connection limit -1`);
      expect((await ask({ url: '/health/ready' })).status).toBe(200);
      expect((await patch()).status).toBe(200);
    },
    PATIENCE_MS,
  );

  it(
    'make the register read-only where nothing can be written, with a code of its own, and nothing half done',
    async () => {
      const [row] = await register.stored<{ name: string }>('select current_database() as name');
      await register.stored(`alter database ${row?.name} set default_transaction_read_only = on`);
      await killBackends();
      const before = await version();
      const { body, headers } = await patch();
      expect(body).toMatchObject({ status: 503, code: 'read_only' });
      expect(Number(headers['retry-after'])).toBeGreaterThan(0);
      expect((await ask({ url: '/api/v1/universities' })).status).toBe(200);
      await register.stored(`alter database ${row?.name} reset default_transaction_read_only`);
      await killBackends();
      expect(await version()).toBe(before);
      expect((await patch()).status).toBe(200);
    },
    PATIENCE_MS,
  );
});

function expectUnavailable({ status, body, headers, text }: Answer): void {
  expect([status, body]).toEqual([503, expect.objectContaining(UNAVAILABLE)]);
  expect(Number(headers['retry-after'])).toBeGreaterThan(0);
  expect(text).not.toMatch(/terminat|backend|connection|timeout|lock|pool/i);
}

/** A change by somebody who saw the first version, without looking at the record now. */
async function patchUnseen(ask: (question: Partial<Question>) => Promise<Answer>): Promise<Answer> {
  return await ask({ method: 'PATCH', headers: { 'if-match': '"1"' }, body: { rural: false } });
}
