import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createToken } from '#access/tokens/api-tokens.js';
import { WORKER } from '#persistence/context.js';
import { AccessApp, PASSWORD } from './access-app.js';

const WRONG = 'not the right one at all';

describe('the step-up', () => {
  let access: AccessApp;

  beforeAll(async () => {
    access = await AccessApp.start();
  });
  afterAll(async () => {
    await access.stop();
  });

  const reach = async (headers: Record<string, string>) => {
    const { status, body } = await access.ask({ method: 'POST', url: '/probe/confirmed', headers });
    return status === 201 ? 'reached' : body.code;
  };
  const stepUp = async (headers: Record<string, string>, password: unknown = PASSWORD, address?: string) =>
    await access.ask({ method: 'POST', url: '/api/v1/session/step-up', headers, body: { password }, address });
  const actionsOf = async (userId: string) =>
    (
      await access.stored<{ action: string }>('select action from audit_event where actor_user_id = $1 order by id', [
        userId,
      ])
    ).map(({ action }) => action);

  it('lets a session in for five minutes, and no other session of the same user', async () => {
    const user = await access.addUser({ email: 'official@ministry.kz', role: 'ministry' });
    const session = await access.browserOf(user.email);
    const other = await access.browserOf(user.email);
    expect(await reach(session)).toBe('step_up_required');
    const answer = await stepUp(session);
    const confirmedUntil = new Date(access.clock.now().getTime() + 5 * 60_000).toISOString();
    expect([answer.status, answer.body]).toEqual([200, { confirmedUntil }]);
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(await reach(session)).toBe('reached');
    expect(await reach(other)).toBe('step_up_required');
    const shown = async () =>
      (await access.ask({ method: 'GET', url: '/api/v1/session', headers: session })).body.confirmedUntil;
    expect(await shown()).toBe(confirmedUntil);
    access.clock.advance(4.9);
    expect(await reach(session)).toBe('reached');
    access.clock.advance(0.1);
    expect(await reach(session)).toBe('step_up_required');
    expect(await shown()).toBeNull();
    expect(await actionsOf(user.id)).toEqual(['session.create', 'session.create', 'session.step_up']);
  });

  it('is refused to a wrong password, which the audit log tells of and the throttle counts', async () => {
    const user = await access.addUser({ email: 'guessed@alatau.kz' });
    const session = await access.browserOf(user.email);
    for (let time = 0; time < 5; time++) {
      const answer = await stepUp(session, WRONG);
      expect([answer.status, answer.body.code]).toEqual([422, 'password_wrong']);
    }
    // The waits go by the clock of the database; an hour more, so that a slow machine does not outlast them.
    await access.stored(`update sign_in_throttle set blocked_until = blocked_until + interval '1 hour'`);
    const throttled = await stepUp(session);
    expect([throttled.status, throttled.body.code]).toEqual([429, 'sign_in_throttled']);
    expect((await access.signIn(user.email)).body.code).toBe('sign_in_throttled');
    expect(await reach(session)).toBe('step_up_required');
    expect((await actionsOf(user.id)).filter((action) => action === 'session.step_up_failed')).toHaveLength(5);
    await access.stored('delete from sign_in_throttle');
    expect((await stepUp(session)).status).toBe(200);
    const [left] = await access.stored<{ failures: number }>('select max(failures) as failures from sign_in_throttle');
    expect(left?.failures ?? 0).toBe(0);
  });

  it('is nothing a token can take, nor anybody without a sign-in or by another site', async () => {
    const user = await access.addUser({ email: 'program@ministry.kz', role: 'ministry' });
    const { token } = await access.transactions.withPrincipal(
      WORKER,
      async (context) => await createToken(context, { email: user.email }),
    );
    const bearer = { authorization: `Bearer ${token}` };
    for (const answer of [
      await access.ask({ method: 'POST', url: '/probe/confirmed', headers: bearer }),
      await stepUp(bearer),
    ]) {
      expect([answer.status, answer.body.code]).toEqual([403, 'step_up_required']);
    }
    expect((await stepUp({})).body.code).toBe('not_signed_in');
    const session = await access.browserOf(user.email);
    expect((await stepUp({ ...session, 'sec-fetch-site': 'cross-site' })).body.code).toBe('csrf_refused');
  });

  it.each([undefined, 42, '', 'x'.repeat(513)])('takes no body but a password: %j', async (password) => {
    const session = await access.browserOf((await access.addUser({ email: `b${String(password).length}@a.kz` })).email);
    expect((await stepUp(session, password ?? null)).body.code).toBe('request_invalid');
  });
});
