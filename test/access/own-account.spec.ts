import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RunningRegister } from '../api/running-register.js';
import { USER } from '../fixtures/two-universities.js';

interface Session {
  readonly id: string;
  readonly current: boolean;
}

describe('what people settle for themselves', () => {
  let register: RunningRegister;
  beforeAll(async () => {
    register = await RunningRegister.start();
  });
  afterAll(async () => await register?.stop());

  const ask = async (method: string, path: string, headers: Record<string, string>, body?: object) =>
    await register.ask({ method, url: `/api/v1${path}`, headers, ...(body ? { body } : {}) });
  const sessionsOf = async (headers: Record<string, string>) =>
    (await ask('GET', '/account/sessions', headers)).body?.items as Session[];

  it('is the language in which they are written to', async () => {
    const headers = await register.sessionOf(USER.participant);
    expect((await ask('POST', '/account/change-locale', headers, { locale: 'en' })).status).toBe(204);
    const { body } = await ask('GET', '/session', headers);
    expect(body?.user).toMatchObject({ locale: 'en', hasPassword: true });
    expect(await register.stored('select locale from app_user where id = $1', [USER.participant])).toEqual([
      { locale: 'en' },
    ]);
    expect(await register.stored(`select count(*)::int from app_user where locale = 'en'`)).toEqual([{ count: 1 }]);
    await register.stored('update app_user set password_hash = null where id = $1', [USER.participant]);
    expect((await ask('GET', '/session', headers)).body?.user).toMatchObject({ hasPassword: false });
    const refused = await ask('POST', '/account/change-locale', headers, { locale: 'de' });
    expect([refused.status, refused.body?.code]).toEqual([400, 'request_invalid']);
  });

  it('is where they are signed in: one session or all others end, never the one that asks, never somebody else’s', async () => {
    const [here, there, elsewhere] = [
      await register.sessionOf(USER.coordinator),
      await register.sessionOf(USER.coordinator),
      await register.sessionOf(USER.coordinator),
    ];
    const foreign = await register.sessionOf(USER.ministry);
    const listed = await sessionsOf(here);
    expect(listed).toHaveLength(3);
    expect(listed.filter(({ current }) => current)).toHaveLength(1);
    const own = listed.find(({ current }) => current)?.id ?? '';
    const [foreignSession] = await sessionsOf(foreign);
    for (const id of [own, foreignSession?.id ?? '']) {
      const answer = await ask('DELETE', `/account/sessions/${id}`, here);
      expect([answer.status, answer.body?.code]).toEqual([404, 'record_not_found']);
    }
    const thereId = (await sessionsOf(there)).find(({ current }) => current)?.id ?? '';
    expect((await ask('DELETE', `/account/sessions/${thereId}`, here)).status).toBe(204);
    expect((await ask('GET', '/session', there)).status).toBe(401);
    expect((await ask('GET', '/session', elsewhere)).status).toBe(200);

    expect((await ask('DELETE', '/account/sessions', here)).status).toBe(204);
    expect((await ask('GET', '/session', elsewhere)).status).toBe(401);
    expect((await ask('GET', '/session', here)).status).toBe(200);
    expect((await ask('GET', '/session', foreign)).status).toBe(200);
    expect(
      await register.stored(
        `select count(*)::int from audit_event where action = 'session.end' and actor_user_id = $1`,
        [USER.coordinator],
      ),
    ).toEqual([{ count: 2 }]);
  });
});
