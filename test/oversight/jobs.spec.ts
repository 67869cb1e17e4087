import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { WORKER } from '#persistence/context.js';
import { writeMailJobs } from '#persistence/outbox/enqueue-mail.js';
import { RunningRegister } from '../api/running-register.js';
import { MAIL } from '../fixtures/mail-fixture.js';

const GIVEN_UP = '01890000-0000-7000-8000-00000000f001';

describe('the background queues, for administrators', () => {
  let register: RunningRegister;

  beforeAll(async () => {
    register = await RunningRegister.start();
    await register.database.transactions.withPrincipal(WORKER, async (context) => {
      await writeMailJobs(context, [MAIL.alatau]);
    });
    await register.stored(
      `insert into pgboss.job (id, name, policy, state, data, retry_limit, retry_count, created_on, completed_on, output)
       values ($1, 'publication', 'standard', 'failed', '{"version": 1}', 3, 3, now() - interval '1 hour', now(), $2)`,
      [GIVEN_UP, { name: 'ConnectionLostError', code: 'ECONNRESET', message: 'aigul@example.org was cut off' }],
    );
  });
  afterAll(async () => await register.stop());

  const ask = async (method: string, path: string) =>
    await register.ask({ method, url: `/api/v1/${path}`, as: 'admin' });

  it('say how many jobs stand where', async () => {
    const { body } = await ask('GET', 'job-queues');
    expect(body?.items).toEqual([
      expect.objectContaining({
        queue: 'mail',
        states: { created: 1, retry: 0, active: 0, completed: 0, cancelled: 0, failed: 0 },
        oldestWaiting: expect.any(String),
      }),
      expect.objectContaining({
        queue: 'publication',
        states: expect.objectContaining({ failed: 1 }),
        oldestWaiting: null,
      }),
    ]);
  });

  it('list jobs by queue and state, page after page, without what they carry and what an error said', async () => {
    const all = await ask('GET', 'jobs');
    expect(all.body?.total).toBe(2);
    const first = await ask('GET', 'jobs?limit=1');
    const second = await ask('GET', `jobs?limit=1&cursor=${String(first.body?.nextCursor)}`);
    const itemsOf = ({ body }: typeof first) => (body?.items ?? []) as object[];
    expect([...itemsOf(first), ...itemsOf(second)]).toEqual(itemsOf(all));
    expect(itemsOf(all)).toHaveLength(2);
    expect(second.body?.nextCursor).toBeNull();
    const failed = await ask('GET', 'jobs?state=failed&queue=publication');
    expect(failed.body?.items).toMatchObject([
      { id: GIVEN_UP, attempts: 3, errorClass: 'ConnectionLostError', errorCode: 'ECONNRESET' },
    ]);
    expect(failed.text).not.toMatch(/example\.org|version/);
    expect((await ask('GET', 'jobs?cursor=WyJ4IiwieSJd')).body?.code).toBe('cursor_invalid');
    expect((await ask('GET', 'jobs?state=lost')).status).toBe(400);
  });

  it('try one again that was given up, once', async () => {
    const answer = await ask('POST', `jobs/${GIVEN_UP}/retry`);
    expect([answer.status, answer.body]).toEqual([200, { id: GIVEN_UP, state: 'retry' }]);
    const [job] = await register.stored(
      'select state::text, retry_limit, completed_on, start_after <= now() as due from pgboss.job where id = $1',
      [GIVEN_UP],
    );
    expect(job).toEqual({ state: 'retry', retry_limit: 4, completed_on: null, due: true });
    expect((await ask('POST', `jobs/${GIVEN_UP}/retry`)).body?.code).toBe('transition_not_allowed');
    expect(
      await register.stored(`select from audit_event where action = 'job.retry' and object_id = $1`, [GIVEN_UP]),
    ).toHaveLength(1);
    expect((await ask('POST', 'jobs/01890000-0000-7000-8000-00000000dead/retry')).status).toBe(404);
  });
});
