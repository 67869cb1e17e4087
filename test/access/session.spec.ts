import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { permissionsOf } from '#access/permissions.js';
import { setPassword } from '#access/users/users.js';
import { WORKER } from '#persistence/context.js';
import { AccessApp, cookieOf, PASSWORD, UNIVERSITY } from './access-app.js';

describe('the session', () => {
  let access: AccessApp;

  beforeAll(async () => {
    access = await AccessApp.start();
  });
  afterAll(async () => {
    await access.stop();
  });

  const getSession = async (headers: Record<string, string>) =>
    await access.ask({ method: 'GET', url: '/api/v1/session', headers });

  const signOut = async (headers: Record<string, string>) =>
    await access.ask({ method: 'DELETE', url: '/api/v1/session', headers });

  const auditOf = async (userId: string) =>
    (
      await access.stored<{ action: string; university_id: string | null; intact: boolean }>(
        `select action, university_id, row_hash = sha256(convert_to(concat_ws(e'\\x1f', id, extract(epoch from occurred_at),
           actor_user_id, actor_role, university_id, action, object_type, object_id, details, request_id), 'UTF8')) as intact
         from audit_event where actor_user_id = $1 or object_id = $1::text order by id`,
        [userId],
      )
    ).map((row) => ({ ...row }));

  describe('signing in', () => {
    it('answers who one is and what one may do, and sets a cookie no script and no other site can use', async () => {
      const user = await access.addUser({ email: 'asel@alatau.kz', displayName: 'Әсел Нұрланова', locale: 'kk' });
      const answer = await access.signIn('  Asel@Alatau.KZ ');
      expect(answer.status).toBe(200);
      expect(answer.body).toEqual({
        user: {
          id: user.id,
          email: 'asel@alatau.kz',
          displayName: 'Әсел Нұрланова',
          role: 'coordinator',
          locale: 'kk',
          hasPassword: true,
          university: { ...UNIVERSITY, nameKk: 'Алатау', nameRu: 'Алатау', nameEn: 'Alatau' },
        },
        expiresAt: '2026-03-02T06:30:00.000Z',
        confirmedUntil: null,
        permissions: permissionsOf('coordinator'),
      });
      expect(answer.headers['set-cookie']).toMatch(
        /^__Host-qaitu=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax; Max-Age=43200$/,
      );
      expect(answer.headers['cache-control']).toBe('no-store');
    });

    it('stores the hash of the secret alone, and an audit row in the same breath', async () => {
      const user = await access.addUser({ email: 'stored@alatau.kz' });
      const answer = await access.signIn('stored@alatau.kz', PASSWORD, { headers: { 'user-agent': 'Browser/1.0' } });
      const secret = cookieOf(answer).replace('__Host-qaitu=', '');
      const sessions = await access.stored('select * from session where user_id = $1', [user.id]);
      expect(sessions).toEqual([
        expect.objectContaining({
          token_hash: createHash('sha256').update(secret).digest(),
          expires_at: new Date('2026-03-02T18:00:00Z'),
          address: '203.0.113.7',
          user_agent: 'Browser/1.0',
        }),
      ]);
      expect(await auditOf(user.id)).toEqual([
        { action: 'user.create', university_id: UNIVERSITY.id, intact: true },
        { action: 'session.create', university_id: UNIVERSITY.id, intact: true },
      ]);
    });

    it('gives every session a secret of its own and ends the one it replaces', async () => {
      await access.addUser({ email: 'again@alatau.kz' });
      const first = await access.browserOf('again@alatau.kz');
      const other = await access.browserOf('again@alatau.kz');
      expect(other.cookie).not.toBe(first.cookie);
      expect((await getSession(first)).status).toBe(200);
      const second = await access.signIn('again@alatau.kz', PASSWORD, { headers: first });
      expect((await getSession(first)).status).toBe(401);
      expect((await getSession(other)).status).toBe(200);
      expect((await getSession({ cookie: cookieOf(second) })).status).toBe(200);
    });

    it('never takes over a secret the browser brought along', async () => {
      await access.addUser({ email: 'fixed@alatau.kz' });
      const planted = `__Host-qaitu=${'A'.repeat(43)}`;
      const headers = { cookie: planted, 'x-qaitu-request': '1', 'sec-fetch-site': 'same-origin' };
      const answer = await access.signIn('fixed@alatau.kz', PASSWORD, { headers });
      expect(answer.status).toBe(200);
      expect(cookieOf(answer)).not.toBe(planted);
      expect((await getSession({ cookie: planted })).status).toBe(401);
    });

    it('has one answer for every failure: wrong password, unknown, disabled, without a password', async () => {
      const wrong = await access.addUser({ email: 'wrong@alatau.kz' });
      const disabled = await access.addUser({ email: 'disabled@alatau.kz' });
      const without = await access.addUser({ email: 'without@alatau.kz' });
      await access.stored('update app_user set disabled_at = now() where id = $1', [disabled.id]);
      await access.stored('update app_user set password_hash = null where id = $1', [without.id]);
      const answers = [
        await access.signIn('wrong@alatau.kz', `${PASSWORD}!`),
        await access.signIn('nobody@alatau.kz'),
        await access.signIn('disabled@alatau.kz'),
        await access.signIn('without@alatau.kz'),
        await access.signIn('not an e-mail address'),
      ];
      for (const { status, body, headers } of answers) {
        expect(status).toBe(401);
        expect(body).toEqual({ ...answers[0]?.body, requestId: body.requestId });
        expect(body.code).toBe('sign_in_failed');
        expect(headers['set-cookie']).toBeUndefined();
      }
      expect((await auditOf(wrong.id)).map(({ action }) => action)).toEqual(['user.create', 'session.create_failed']);
      expect(await access.stored('select 1 from session where user_id = any ($1)', [[wrong.id, disabled.id]])).toEqual(
        [],
      );
    });

    it('leaves neither the address nor the password of a failed attempt in the audit log', async () => {
      await access.signIn('typed-by-mistake@alatau.kz', 'a password typed wrongly');
      const [row] = await access.stored<{ found: number }>(
        `select count(*)::integer as found from audit_event a where a::text ~ 'typed'`,
      );
      expect(row?.found).toBe(0);
    });

    it.each([
      [{}, ['email', 'password']],
      [{ email: 'asel@alatau.kz', password: 42 }, ['password']],
      [{ email: { $ne: '' }, password: PASSWORD }, ['email']],
      [{ email: 'asel@alatau.kz', password: PASSWORD, role: 'admin' }, ['role']],
      [{ email: 'asel@alatau.kz', password: 'x'.repeat(513) }, ['password']],
    ])('refuses a body that is none: %j', async (body, fields) => {
      const answer = await access.ask({ method: 'POST', url: '/api/v1/session', body });
      expect(answer.status).toBe(400);
      expect(answer.body.code).toBe('request_invalid');
      const errors = answer.body.errors as { field: string }[];
      expect([...new Set(errors.map(({ field }) => field))].sort()).toEqual(fields);
      expect(JSON.stringify(answer.body)).not.toContain(PASSWORD);
    });
  });

  describe('asking who one is', () => {
    it('is answered to the signed-in alone', async () => {
      await access.addUser({ email: 'me@ministry.kz', role: 'ministry', locale: 'ru' });
      const answer = await getSession(await access.browserOf('me@ministry.kz'));
      expect(answer.status).toBe(200);
      expect(answer.body).toMatchObject({
        user: { email: 'me@ministry.kz', role: 'ministry', locale: 'ru', university: null },
        permissions: permissionsOf('ministry'),
      });
    });

    it.each([[{}], [{ cookie: `__Host-qaitu=${'B'.repeat(43)}` }], [{ cookie: '__Host-qaitu=short' }]])(
      'is refused with %j',
      async (headers) => {
        const answer = await getSession(headers as Record<string, string>);
        expect(answer.status).toBe(401);
        expect(answer.body.code).toBe('not_signed_in');
        expect(answer.headers['www-authenticate']).toBe('Bearer realm="qaitu"');
      },
    );
  });

  describe('running out', () => {
    it('ends for staff after 30 minutes without use, and after 12 hours with it', async () => {
      await access.addUser({ email: 'idle@alatau.kz' });
      const idle = await access.browserOf('idle@alatau.kz');
      const busy = await access.browserOf('idle@alatau.kz');
      access.clock.advance(29);
      expect((await getSession(busy)).body.expiresAt).toBe(
        new Date(access.clock.now().getTime() + 30 * 60_000).toISOString(),
      );
      access.clock.advance(1);
      expect((await getSession(idle)).status).toBe(401);
      expect((await getSession(busy)).status).toBe(200);
      for (let minutes = 30; minutes + 29 < 12 * 60; minutes += 29) {
        access.clock.advance(29);
        expect((await getSession(busy)).status).toBe(200);
      }
      access.clock.advance(29);
      expect((await getSession(busy)).status).toBe(401);
    });

    it('ends for participants after 60 minutes without use, and after 24 hours with it', async () => {
      await access.addUser({ email: 'student@mail.kz', role: 'participant' });
      const idle = await access.browserOf('student@mail.kz');
      const busy = await access.browserOf('student@mail.kz');
      access.clock.advance(59);
      expect((await getSession(busy)).status).toBe(200);
      access.clock.advance(1);
      expect((await getSession(idle)).status).toBe(401);
      for (let minutes = 60; minutes + 50 < 24 * 60; minutes += 50) {
        access.clock.advance(50);
        expect((await getSession(busy)).status).toBe(200);
      }
      access.clock.advance(50);
      expect((await getSession(busy)).status).toBe(401);
    });

    it('notes a use at most once a minute', async () => {
      const user = await access.addUser({ email: 'touch@alatau.kz' });
      const headers = await access.browserOf('touch@alatau.kz');
      const lastSeen = async () => {
        const rows = await access.stored<{ last_seen_at: Date }>(
          'select last_seen_at from session where user_id = $1',
          [user.id],
        );
        return rows[0]?.last_seen_at;
      };
      const before = await lastSeen();
      access.clock.advance(0.9);
      await getSession(headers);
      expect(await lastSeen()).toEqual(before);
      access.clock.advance(0.1);
      await getSession(headers);
      expect(await lastSeen()).toEqual(access.clock.now());
    });

    it('clears away what has run out at the next sign-in', async () => {
      const user = await access.addUser({ email: 'clear@alatau.kz' });
      await access.signIn('clear@alatau.kz');
      access.clock.advance(12 * 60);
      await access.signIn('clear@alatau.kz');
      expect(await access.stored('select 1 from session where user_id = $1', [user.id])).toHaveLength(1);
    });
  });

  describe('ending early', () => {
    it('happens by signing out, which never fails', async () => {
      const user = await access.addUser({ email: 'out@alatau.kz' });
      const headers = await access.browserOf('out@alatau.kz');
      const answer = await signOut(headers);
      expect(answer.status).toBe(204);
      expect(answer.headers['set-cookie']).toBe('__Host-qaitu=; Path=/; HttpOnly; Secure; SameSite=Lax; Max-Age=0');
      expect((await getSession(headers)).status).toBe(401);
      expect(await access.stored('select 1 from session where user_id = $1', [user.id])).toEqual([]);
      expect((await auditOf(user.id)).map(({ action }) => action)).toEqual([
        'user.create',
        'session.create',
        'session.delete',
      ]);
      expect((await signOut(headers)).status).toBe(204);
      expect((await signOut({})).status).toBe(204);
    });

    it('happens to every session of a user who is disabled', async () => {
      const user = await access.addUser({ email: 'gone@alatau.kz' });
      const headers = await access.browserOf('gone@alatau.kz');
      await access.stored('update app_user set disabled_at = now() where id = $1', [user.id]);
      expect((await getSession(headers)).status).toBe(401);
    });

    it('happens to every session of a user who is given another password', async () => {
      await access.addUser({ email: 'changed@alatau.kz' });
      const headers = await access.browserOf('changed@alatau.kz');
      await access.transactions.withPrincipal(
        WORKER,
        async (context) => await setPassword(context, 'changed@alatau.kz', 'nine kettles on a bus'),
      );
      expect((await getSession(headers)).status).toBe(401);
      expect((await access.signIn('changed@alatau.kz')).status).toBe(401);
      expect((await access.signIn('changed@alatau.kz', 'nine kettles on a bus')).status).toBe(200);
    });
  });

  it('is refused to a page of another site', async () => {
    await access.addUser({ email: 'forged@alatau.kz' });
    const browser = await access.browserOf('forged@alatau.kz');
    const { cookie } = browser;
    const forged: Record<string, string>[] = [
      { cookie },
      { cookie, 'sec-fetch-site': 'same-origin' },
      { ...browser, 'sec-fetch-site': 'cross-site' },
      { ...browser, 'sec-fetch-site': 'same-site' },
      { cookie, 'x-qaitu-request': '1', origin: 'https://evil.example' },
    ];
    for (const headers of forged) {
      for (const [method, url] of [
        ['PATCH', '/probe/participations'],
        ['DELETE', '/api/v1/session'],
      ] as const) {
        const answer = await access.ask({ method, url, headers });
        expect([answer.status, answer.body.code]).toEqual([403, 'csrf_refused']);
      }
    }
    const own: Record<string, string>[] = [browser, { cookie, 'x-qaitu-request': '1', origin: 'https://qaitu.kz' }];
    for (const headers of own) {
      const answer = await access.ask({ method: 'PATCH', url: '/probe/participations', headers });
      expect(answer.status).toBe(200);
    }
    const foreignSignIn = await access.signIn('forged@alatau.kz', PASSWORD, {
      headers: { 'sec-fetch-site': 'cross-site' },
    });
    expect([foreignSignIn.status, foreignSignIn.body.code]).toEqual([403, 'csrf_refused']);
  });
});
