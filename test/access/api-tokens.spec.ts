import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { createToken, type NewToken } from '#access/tokens/api-tokens.js';
import { WORKER } from '#persistence/context.js';
import { AccessApp } from './access-app.js';

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

describe('API tokens', () => {
  let access: AccessApp;

  beforeAll(async () => {
    access = await AccessApp.start();
    await access.addUser({ email: 'machine@alatau.kz' });
  });
  afterAll(async () => {
    await access.stop();
  });

  const create = async (input: Partial<NewToken> = {}) =>
    await access.transactions.withPrincipal(
      WORKER,
      async (context) => await createToken(context, { email: 'machine@alatau.kz', ...input }),
    );
  const getSession = async (headers: Record<string, string>, query = '') =>
    await access.ask({ method: 'GET', url: `/api/v1/session${query}`, headers });

  it('let a program act as its user, with neither cookie nor forgery headers', async () => {
    const { token } = await create({ label: 'student information system' });
    expect(token).toMatch(/^qaitu_[\w-]{43}$/);
    const answer = await getSession(bearer(token));
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ user: { email: 'machine@alatau.kz', role: 'coordinator' }, expiresAt: null });
    const change = await access.ask({ method: 'PATCH', url: '/probe/participations', headers: bearer(token) });
    expect(change.status).toBe(200);
    expect((await getSession({ authorization: `bearer ${token}` })).status).toBe(200);
  });

  it('are stored as a hash, with an audit row, and note their use', async () => {
    const { id, token } = await create({ label: 'kept' });
    await getSession(bearer(token));
    expect(await access.stored('select token_hash, label, last_used_at from api_token where id = $1', [id])).toEqual([
      { token_hash: createHash('sha256').update(token).digest(), label: 'kept', last_used_at: access.clock.now() },
    ]);
    const audit = await access.stored('select action from audit_event where object_id = $1', [id]);
    expect(audit).toEqual([{ action: 'api_token.create' }]);
  });

  it('end on their day, when they are revoked, and with their user', async () => {
    const passing = await create({ expiresAt: new Date(access.clock.now().getTime() + 60_000) });
    const revoked = await create();
    await access.addUser({ email: 'leaver@alatau.kz' });
    const orphaned = await create({ email: 'leaver@alatau.kz' });
    for (const { token } of [passing, revoked, orphaned]) expect((await getSession(bearer(token))).status).toBe(200);
    access.clock.advance(1);
    await access.stored('update api_token set revoked_at = now() where id = $1', [revoked.id]);
    await access.stored(`update app_user set disabled_at = now() where email = 'leaver@alatau.kz'`);
    for (const { token } of [passing, revoked, orphaned]) {
      const answer = await getSession(bearer(token));
      expect([answer.status, answer.body.code]).toEqual([401, 'not_signed_in']);
    }
  });

  it.each(['Bearer', 'Bearer ', 'Bearer x', `Bearer qaitu_${'A'.repeat(43)}`, 'Bearer a b', 'Basic eDp5'])(
    'are refused as "%s"',
    async (authorization) => {
      const answer = await getSession({ authorization });
      expect([answer.status, answer.body.code]).toEqual([401, 'not_signed_in']);
    },
  );

  it('are not taken from the address or the body, where they would end up in logs', async () => {
    const { token } = await create();
    expect((await getSession({}, `?access_token=${token}`)).status).toBe(401);
    const inBody = await access.ask({ method: 'PATCH', url: '/probe/participations', body: { access_token: token } });
    expect(inBody.status).toBe(401);
  });

  it('that are wrong are not made good by a session cookie', async () => {
    const browser = await access.browserOf('machine@alatau.kz');
    expect((await getSession(browser)).status).toBe(200);
    expect((await getSession({ ...browser, authorization: 'Bearer wrong' })).status).toBe(401);
    expect((await getSession({ ...browser, authorization: 'Basic eDp5' })).status).toBe(200);
  });

  it('are not made for nobody, for a disabled user, or for a day that is over', async () => {
    await access.addUser({ email: 'off@alatau.kz' });
    await access.stored(`update app_user set disabled_at = now() where email = 'off@alatau.kz'`);
    await expect(create({ email: 'nobody@alatau.kz' })).rejects.toMatchObject({ code: 'user_unknown' });
    await expect(create({ email: 'off@alatau.kz' })).rejects.toMatchObject({ code: 'user_disabled' });
    await expect(create({ expiresAt: access.clock.now() })).rejects.toMatchObject({ code: 'token_expiry_past' });
  });
});
