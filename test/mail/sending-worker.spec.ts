import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { asAdmin, createTestDatabase, TEST_SECRET, type TestDatabase } from '#testing/database.js';
import { PostOffice } from './post-office.js';

const REPORTS = 300;
const WORKER_PROCESS = join(import.meta.dirname, '../../dist/apps/worker/src/main.js');

describe('a worker that is killed while it sends', () => {
  let database: TestDatabase;
  const office = new PostOffice();

  beforeAll(async () => {
    database = await createTestDatabase();
    await office.open();
    await query(`
      insert into university (code, name_kk, name_ru, name_en) values ('ALATAU', 'Алатау', 'Алатау', 'Alatau');
      insert into person (document_index, document_ciphertext, document_key_version, document_mask)
        select sha256(n::text::bytea), '\\x01', 1, 'm' from generate_series(1, ${REPORTS}) n;
      insert into participation (university_id, person_id, external_id, family_name, given_name, email, category, funding,
          planned_start, planned_end, actual_end, status)
        select u.id, p.id, p.id, 'Family', 'Given', p.id || '@example.org', 'bachelor', 'self', current_date - 100,
          current_date, current_date, 'completed'
        from person p cross join university u`);
  });
  afterAll(async () => {
    await office.close();
    await database.close();
  });

  const query = async <Row extends object>(sql: string): Promise<Row[]> =>
    (await asAdmin(database.adminUrl, async (client) => await client.query<Row>(sql))).rows;
  const count = async (status: string) =>
    (await query<{ count: number }>(`select count(*)::int from mail where status = '${status}'`))[0]?.count ?? 0;
  const start = (): ChildProcess =>
    spawn(process.execPath, [WORKER_PROCESS], {
      env: {
        DATABASE_URL: database.adminUrl,
        QAITU_SECRET_KEY: TEST_SECRET,
        QAITU_SMTP_URL: office.url,
        NODE_ENV: 'production',
      },
      stdio: 'ignore',
    });

  it('leaves every report asked for once, and nobody with two mails, when it is started again', async () => {
    const first = start();
    while (office.received.length < REPORTS / 3) await delay(2);
    first.kill('SIGKILL');
    await once(first, 'exit');
    expect(office.received.length).toBeLessThan(REPORTS);
    // What the killed one held would wait for a minute; its leases are made to end now.
    await query(`update mail set lease_until = clock_timestamp() where status = 'sending'`);

    const second = start();
    while ((await count('sent')) + (await count('unknown')) < REPORTS) await delay(20);
    second.kill('SIGTERM');
    await once(second, 'exit');
    expect(second.exitCode).toBe(0);

    const received = office.received.map(({ messageId }) => messageId?.slice(1, 37) ?? '');
    expect(new Set(received).size).toBe(received.length);
    const mails = await query<{ id: string; status: string }>('select id, status from mail');
    expect(mails).toHaveLength(REPORTS);
    const arrived = new Set(received);
    expect(mails.filter(({ id, status }) => status === 'sent' && !arrived.has(id))).toEqual([]);
    // At most what was handed over at the moment of the kill.
    expect(mails.filter(({ status }) => status === 'unknown').length).toBeLessThanOrEqual(40);
    const [reports] = await query<{ open: number }>(
      `select count(*)::int as open from report where wave = 'end' and status = 'open'`,
    );
    expect(reports?.open).toBe(REPORTS);
  });
});
