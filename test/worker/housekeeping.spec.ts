import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Transactions } from '#persistence/with-principal.js';
import { Clock } from '#config/clock.js';
import { asAdmin, createTestDatabase, TEST_SECRET, type TestDatabase } from '#testing/database.js';
import { clearAway, Housekeeping } from '#worker/housekeeping.js';

const NOW = '2026-03-02T12:00:00Z';
const WORKER_PROCESS = join(import.meta.dirname, '../../dist/apps/worker/src/main.js');

describe('housekeeping', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase(NOW);
    await run(`
      insert into university (id, code, name_kk, name_ru, name_en)
        values ('0199c0de-0000-7000-8000-0000000000a1', 'ALATAU', 'Алатау', 'Алатау', 'Alatau');
      insert into app_user (id, email, display_name, role, university_id) values
        ('0199c0de-0000-7000-8000-0000000000b1', 'staff@example.org', 'Staff', 'coordinator', '0199c0de-0000-7000-8000-0000000000a1'),
        ('0199c0de-0000-7000-8000-0000000000b2', 'participant@example.org', 'Participant', 'participant', null)`);
  });
  afterAll(async () => await database.close());
  beforeEach(async () => await run('delete from session; delete from idempotency_key; delete from sign_in_throttle'));

  it('clears away sessions that ran out or idled out by the limits of their role, and leaves those in use', async () => {
    await run(`
      insert into session (user_id, token_hash, created_at, last_seen_at, expires_at, user_agent)
      select ('0199c0de-0000-7000-8000-0000000000' || who)::uuid, convert_to(label, 'UTF8'), '2026-03-02T00:00Z', seen::timestamptz, ends::timestamptz, label
      from (values
        ('b1', 'run out', '2026-03-02T11:59Z', '2026-03-02T12:00Z'),
        ('b1', 'staff, idle for 30 minutes', '2026-03-02T11:30Z', '2026-03-02T20:00Z'),
        ('b1', 'staff, idle for 29 minutes', '2026-03-02T11:31Z', '2026-03-02T20:00Z'),
        ('b2', 'participant, idle for 60 minutes', '2026-03-02T11:00Z', '2026-03-02T20:00Z'),
        ('b2', 'participant, idle for 59 minutes', '2026-03-02T11:01Z', '2026-03-02T20:00Z')
      ) as given (who, label, seen, ends)`);
    expect(await clearAway(database.transactions)).toEqual({ sessions: 3, idempotencyKeys: 0, signInThrottles: 0 });
    expect(await left('select user_agent as text from session')).toEqual([
      'participant, idle for 59 minutes',
      'staff, idle for 29 minutes',
    ]);
  });

  it('clears away kept answers after a day, however many there are', async () => {
    await run(`
      insert into idempotency_key (user_id, key, request_hash, response_status, created_at)
      select '0199c0de-0000-7000-8000-0000000000b1', 'old ' || n, '\\x00', 201, '2026-03-01T11:59:59Z' from generate_series(1, 2500) n;
      insert into idempotency_key (user_id, key, request_hash, response_status, created_at)
      values ('0199c0de-0000-7000-8000-0000000000b1', 'a day old to the second', '\\x00', 201, '2026-03-01T12:00Z')`);
    expect(await clearAway(database.transactions)).toEqual({ sessions: 0, idempotencyKeys: 2500, signInThrottles: 0 });
    expect(await left('select key as text from idempotency_key')).toEqual(['a day old to the second']);
  });

  it('clears away counts of failed sign-ins that are forgotten, never one that still makes somebody wait', async () => {
    await run(`
      insert into sign_in_throttle (key, failures, last_failure_at, blocked_until) values
        ('forgotten', 9, now() - interval '3 days', now() - interval '2 days'),
        ('waiting', 9, now() - interval '3 days', now() + interval '1 minute'),
        ('of yesterday', 9, now() - interval '1 day', now() - interval '1 day')`);
    expect(await clearAway(database.transactions)).toEqual({ sessions: 0, idempotencyKeys: 0, signInThrottles: 1 });
    expect(await left(`select convert_from(key, 'UTF8') as text from sign_in_throttle`)).toEqual([
      'of yesterday',
      'waiting',
    ]);
  });

  it('tells of a round that failed, goes on, and ends when it is told', async () => {
    const told: string[] = [];
    const log = {
      info: (_details: object, message: string) => told.push(message),
      error: (_details: object, message: string) => told.push(message),
    };
    const elsewhere = { transaction: async () => await Promise.reject(new Error('away')) };
    const housekeeping = new Housekeeping(
      new Transactions(elsewhere as unknown as ConstructorParameters<typeof Transactions>[0], new Clock()),
      log,
    );
    housekeeping.start();
    await housekeeping.stop();
    expect(told).toEqual(['housekeeping_failed']);
  });

  it('is a process of its own too, which stops cleanly when it is told', async () => {
    await run(`
      insert into session (user_id, token_hash, created_at, last_seen_at, expires_at)
      values ('0199c0de-0000-7000-8000-0000000000b1', '\\x01', '2020-01-01Z', '2020-01-01Z', '2020-01-02Z')`);
    const worker = spawn(process.execPath, [WORKER_PROCESS], {
      env: { DATABASE_URL: database.adminUrl, QAITU_SECRET_KEY: TEST_SECRET, NODE_ENV: 'production' },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const messages: string[] = [];
    for await (const chunk of worker.stderr) {
      const lines = String(chunk).split('\n').filter(Boolean);
      messages.push(...lines.map((line) => (JSON.parse(line) as { msg: string }).msg));
      if (!worker.killed && messages.some((message) => message.startsWith('housekeeping'))) worker.kill('SIGTERM');
    }
    if (worker.exitCode === null) await once(worker, 'exit');
    expect(messages).not.toContain('housekeeping_failed');
    expect(worker.exitCode).toBe(0);
    expect(messages.filter((message) => message.startsWith('worker_'))).toEqual([
      'worker_started',
      'worker_stopping',
      'worker_stopped',
    ]);
    expect(await left('select id::text as text from session')).toEqual([]);
  });

  async function run(sql: string): Promise<void> {
    await asAdmin(database.adminUrl, async (client) => {
      await client.query(sql);
    });
  }

  async function left(sql: string): Promise<string[]> {
    const { rows } = await asAdmin(database.adminUrl, async (client) => await client.query<{ text: string }>(sql));
    return rows.map(({ text }) => text).sort();
  }
});
