import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { WORKER } from '#persistence/context.js';
import { enqueueMails } from '#persistence/outbox/enqueue-mail.js';
import { claimMails, type ClaimedMail } from '#registry/mail/claim-mails.js';
import { SESSION_COOKIE } from '#access/sessions/session-cookie.js';
import { runDailyRound } from '#registry/daily-round/run-daily-round.js';
import { MovableClock } from '#testing/movable-clock.js';
import { type Answer, type Question, RunningRegister } from '../api/running-register.js';
import { ALATAU, ERTIS, RECORD, USER } from '../fixtures/two-universities.js';

const PASSWORD_CHOSEN = 'nine lanterns over the river';
const MOBILITY = RECORD[ALATAU].participation;

describe('links, accounts and the outbox, by the API', () => {
  let register: RunningRegister;
  const clock = new MovableClock(new Date('2026-01-31T07:00:00Z'));

  beforeAll(async () => {
    register = await RunningRegister.start({ clock });
  });
  afterAll(async () => await register.stop());
  beforeEach(async () => {
    clock.standAt(new Date('2026-01-31T07:00:00Z'));
    await register.stored(`
      truncate mail, invitation, pgboss.job, sign_in_throttle, reporting_rule, report cascade;
      delete from app_user where email like '%@example.org';
      update app_user set disabled_at = null`);
    await register.stored(
      `update participation set status = 'departed', planned_end = '2026-01-31', opted_out_on = null, created_at = '2025-09-01',
         email = case when id = $1 then 'aigul@example.org' else 'ertis@example.org' end`,
      [MOBILITY],
    );
  });

  const ask = async (method: string, url: string, more: Omit<Question, 'method' | 'url'> = {}): Promise<Answer> =>
    await register.ask({ method, url: `/api/v1/${url}`, ...more });
  const round = async () => await runDailyRound(register.database.transactions);
  /** What the worker that sends mails sees; nobody else has the tokens. */
  const claimed = async (address: string): Promise<ClaimedMail[]> => {
    const waiting = await register.stored<{ id: string }>(
      `select id from mail where status = 'queued' and recipient = $1 order by id`,
      [address],
    );
    return await register.database.transactions.withPrincipal(
      WORKER,
      async (context) =>
        await claimMails(
          context,
          waiting.map(({ id }) => id),
          randomUUID(),
          60,
        ),
    );
  };
  const tokenFor = async (address: string): Promise<string> => {
    const token = (await claimed(address)).at(-1)?.tokens?.invitation;
    if (!token) throw new Error(`No mail with a link waits for ${address}.`);
    return token;
  };
  const redeem = async (body: object, more: Omit<Question, 'method' | 'url'> = {}) =>
    await ask('POST', 'invitations/redeem', { body, ...more });
  const reportOf = async (participation: string, wave = 'end'): Promise<string> => {
    const [row] = await register.stored<{ id: string }>(
      'select id from report where participation_id = $1 and wave = $2',
      [participation, wave],
    );
    return row?.id ?? '';
  };

  describe('a link to a report', () => {
    it('signs its participant in, once, and leads to the report', async () => {
      await round();
      const report = await reportOf(MOBILITY);
      const token = await tokenFor('aigul@example.org');
      const answer = await redeem({ token });
      expect(answer.status).toBe(200);
      expect(answer.body).toMatchObject({
        reportId: report,
        session: { user: { email: 'aigul@example.org', role: 'participant' } },
      });
      const cookie = String(answer.headers['set-cookie']).split(';')[0] ?? '';
      expect(cookie).toMatch(new RegExp(`^${SESSION_COOKIE}=`));
      const own = await ask('GET', `participations/${MOBILITY}`, { headers: { cookie } });
      expect(own.status).toBe(200);
      const foreign = await ask('GET', `participations/${RECORD[ERTIS].participation}`, { headers: { cookie } });
      expect(foreign.status).toBe(404);
      expect([(await redeem({ token })).status, (await redeem({ token })).body?.code]).toEqual([
        404,
        'invitation_invalid',
      ]);
      expect(await register.stored(`select from audit_event where action = 'invitation.redeem'`)).toHaveLength(1);
    });

    it('is kept nowhere: the register has the hash alone', async () => {
      await round();
      const token = await tokenFor('aigul@example.org');
      const [kept] = await register.stored<{ text: string }>(
        `select (select string_agg(m::text, '') from mail m) || (select string_agg(i::text, '') from invitation i)
           || (select string_agg(j::text, '') from pgboss.job j) as text`,
      );
      expect(kept?.text).toContain('aigul@example.org');
      expect(kept?.text).not.toContain(token);
    });

    it('lets one of two in who come with it at the same instant', async () => {
      await round();
      const token = await tokenFor('aigul@example.org');
      const answers = await Promise.all([redeem({ token }), redeem({ token }), redeem({ token })]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 404, 404]);
    });

    it('ends after seven days', async () => {
      await round();
      const token = await tokenFor('aigul@example.org');
      clock.standAt(new Date('2026-02-07T07:00:00Z'));
      expect((await redeem({ token })).body?.code).toBe('invitation_invalid');
      clock.standAt(new Date('2026-02-07T06:59:59Z'));
      expect((await redeem({ token })).status).toBe(200);
    });

    it('makes older ones void when it is used, and leaves younger ones alone', async () => {
      const report = async () => await reportOf(MOBILITY);
      await round();
      const oldest = await tokenFor('aigul@example.org');
      clock.standAt(new Date('2026-02-02T07:00:00Z'));
      await ask('POST', `reports/${await report()}/invite`, { as: 'coordinator' });
      const middle = await tokenFor('aigul@example.org');
      clock.standAt(new Date('2026-02-03T07:00:00Z'));
      await ask('POST', `reports/${await report()}/invite`, { as: 'coordinator' });
      const youngest = await tokenFor('aigul@example.org');
      expect((await redeem({ token: middle })).status).toBe(200);
      expect((await redeem({ token: oldest })).status).toBe(404);
      expect((await redeem({ token: youngest })).status).toBe(200);
    });

    it('is answered alike whether it is wrong, malformed in length, or its owner was shut out', async () => {
      await round();
      const token = await tokenFor('aigul@example.org');
      await register.stored(`update app_user set disabled_at = now() where email = 'aigul@example.org'`);
      const bodies = await Promise.all(
        [token, 'A'.repeat(43), 'short'].map(async (text) => (await redeem({ token: text })).body),
      );
      for (const body of bodies) expect({ ...body, requestId: null }).toEqual({ ...bodies[0], requestId: null });
      expect(bodies[0]).toMatchObject({ status: 404, code: 'invitation_invalid' });
    });

    it('binds an account without a person to the participant whose address it is, and no account to another', async () => {
      await ask('POST', 'accounts', { body: { email: 'aigul@example.org', displayName: 'Aigul', locale: 'ru' } });
      await claimed('aigul@example.org');
      await round();
      const token = await tokenFor('aigul@example.org');
      await register.stored(
        `update app_user set person_id = (select person_id from participation where id = $1) where email = 'aigul@example.org'`,
        [RECORD[ERTIS].participation],
      );
      expect((await redeem({ token })).status).toBe(404);
      await register.stored(`update app_user set person_id = null where email = 'aigul@example.org'`);
      expect((await redeem({ token })).status).toBe(200);
      const [user] = await register.stored(
        `select u.person_id = p.person_id as bound, u.locale from app_user u, participation p
         where u.email = 'aigul@example.org' and p.id = $1`,
        [MOBILITY],
      );
      expect(user).toEqual({ bound: true, locale: 'ru' });
    });

    it('is slowed down for whoever tries many', async () => {
      const answers: Answer[] = [];
      for (let attempt = 0; attempt < 8; attempt++) answers.push(await redeem({ token: 'B'.repeat(43) }));
      expect(answers.at(-1)).toMatchObject({ status: 429, body: { code: 'sign_in_throttled' } });
    });
  });

  describe('the coordinator', () => {
    it('sends a link again once a day at most, and sees how each one fared', async () => {
      await round();
      const url = `reports/${await reportOf(MOBILITY)}`;
      expect((await ask('POST', `${url}/invite`, { as: 'coordinator' })).body?.code).toBe('invitation_sent_today');
      clock.standAt(new Date('2026-02-01T07:00:00Z'));
      const sent = await ask('POST', `${url}/invite`, { as: 'coordinator' });
      expect([sent.status, sent.body?.total]).toEqual([200, 2]);
      expect((await ask('POST', `${url}/invite`, { as: 'coordinator' })).body?.code).toBe('invitation_sent_today');
      await redeem({ token: await tokenFor('aigul@example.org') });
      const list = await ask('GET', `${url}/invitations`, { as: 'coordinator' });
      expect(list.body?.items).toEqual([
        expect.objectContaining({ template: 'report_invitation', status: 'sending', redeemedAt: expect.any(String) }),
        expect.objectContaining({ status: 'sending', redeemedAt: null, voidedAt: expect.any(String) }),
      ]);
      expect(list.text).not.toContain('@');
    });

    it('sees why none was sent, and may try again as soon as that is put right', async () => {
      await register.stored('update participation set email = null where id = $1', [MOBILITY]);
      await round();
      const url = `reports/${await reportOf(MOBILITY)}`;
      const list = await ask('GET', `${url}/invitations`, { as: 'coordinator' });
      expect(list.body?.items).toMatchObject([{ status: 'suppressed', reason: 'no_address', expiresAt: null }]);
      const again = await ask('POST', `${url}/invite`, { as: 'coordinator' });
      expect(again.body?.items).toMatchObject([{ reason: 'no_address' }, { reason: 'no_address' }]);
      await register.stored(`update participation set email = 'aigul@example.org' where id = $1`, [MOBILITY]);
      const put = await ask('POST', `${url}/invite`, { as: 'coordinator' });
      expect(put.body?.items).toMatchObject([{ status: 'queued' }, {}, {}]);
    });

    it('asks for no report that is not open', async () => {
      await round();
      const answer = await ask('POST', `reports/${await reportOf(MOBILITY, 'm6')}/invite`, { as: 'coordinator' });
      expect([answer.status, answer.body?.code]).toEqual([409, 'report_not_open']);
    });
  });

  describe('reminders', () => {
    const optedOut = async () =>
      (await register.stored('select opted_out_on::text as day from participation where id = $1', [MOBILITY]))[0]?.day;

    it('end by the link in a mail, also a second time and after it was used to come in', async () => {
      await round();
      const [mail] = await claimed('aigul@example.org');
      await redeem({ token: mail?.tokens?.invitation });
      const body = { token: mail?.tokens?.optOut };
      clock.standAt(new Date('2026-03-01T07:00:00Z'));
      expect((await ask('POST', 'opt-outs', { body })).status).toBe(200);
      expect((await ask('POST', 'opt-outs', { body })).status).toBe(200);
      expect(await optedOut()).toBe('2026-03-01');
      expect((await ask('POST', 'opt-outs', { body: { token: 'C'.repeat(43) } })).body?.code).toBe('opt_out_invalid');
      expect((await ask('POST', 'opt-outs', { body: { token: mail?.tokens?.invitation } })).status).toBe(404);
    });

    it('are taken up and ended by the participant who is signed in, in their own name', async () => {
      expect((await ask('POST', `participations/${MOBILITY}/opt-out`, { as: 'participant' })).body).toEqual({
        id: MOBILITY,
        reminders: false,
      });
      expect(await optedOut()).toBe('2026-01-31');
      await ask('POST', `participations/${MOBILITY}/opt-in`, { as: 'participant' });
      expect(await optedOut()).toBeNull();
      const [entry] = await register.stored(
        `select changed_by from record_history where record_table = 'participation' order by id desc limit 1`,
      );
      expect(entry).toEqual({ changed_by: USER.participant });
    });
  });

  describe('an account', () => {
    const request = async (email: string) =>
      await ask('POST', 'accounts', { body: { email, displayName: 'Dana', locale: 'kk' } });
    const kinds = async (email: string) =>
      (await register.stored('select template from mail where recipient = $1 order by id', [email])).map(
        ({ template }) => String(template),
      );

    it('is asked for, opened by a link with a password, and signed in to', async () => {
      expect((await request('Dana@Example.org')).status).toBe(202);
      const token = await tokenFor('dana@example.org');
      expect((await redeem({ token })).body?.code).toBe('password_required');
      expect((await redeem({ token, password: 'dana@example.org' })).body?.code).toBe('password_common');
      const answer = await redeem({ token, password: PASSWORD_CHOSEN });
      expect(answer.body).toMatchObject({ reportId: null, session: { user: { role: 'participant', locale: 'kk' } } });
      const signedIn = await ask('POST', 'session', { body: { email: 'dana@example.org', password: PASSWORD_CHOSEN } });
      expect(signedIn.status).toBe(200);
    });

    it('is answered the same whether there is one or not; only the mail tells', async () => {
      const answers = [await request('dana@example.org'), await request('ministry@qaitu.kz')];
      await register.stored(`update app_user set disabled_at = now() where email = 'admin@qaitu.kz'`);
      answers.push(await request('admin@qaitu.kz'));
      for (const email of ['dana@example.org', 'ministry@qaitu.kz', 'nobody@example.org', 'admin@qaitu.kz']) {
        answers.push(await ask('POST', 'password-resets', { body: { email } }));
      }
      for (const { status, body } of answers) expect([status, body]).toEqual([202, { accepted: true }]);
      expect(await kinds('dana@example.org')).toEqual(['account_invitation', 'password_reset']);
      expect(await kinds('ministry@qaitu.kz')).toEqual(['account_exists', 'password_reset']);
      expect(await kinds('nobody@example.org')).toEqual([]);
      expect(await kinds('admin@qaitu.kz')).toEqual([]);
    });

    it('asked for twice at once is one account and no error', async () => {
      const answers = await Promise.all([request('dana@example.org'), request('dana@example.org')]);
      expect(answers.map(({ status }) => status)).toEqual([202, 202]);
      expect(await register.stored(`select from app_user where email = 'dana@example.org'`)).toHaveLength(1);
    });

    it('whose password is chosen anew has no session left from before', async () => {
      await request('dana@example.org');
      const first = await redeem({ token: await tokenFor('dana@example.org'), password: PASSWORD_CHOSEN });
      const cookie = String(first.headers['set-cookie']).split(';')[0] ?? '';
      await ask('POST', 'password-resets', { body: { email: 'dana@example.org' } });
      await redeem({ token: await tokenFor('dana@example.org'), password: 'eleven drums in a harbour' });
      expect((await ask('GET', 'session', { headers: { cookie } })).status).toBe(401);
    });

    it('is not sent mail without end', async () => {
      const answers: number[] = [];
      for (let attempt = 0; attempt < 8; attempt++) answers.push((await request('dana@example.org')).status);
      expect(answers.at(-1)).toBe(429);
    });
  });

  describe('the administrator', () => {
    const add = async (body: object) => await ask('POST', 'users', { as: 'admin', body });
    const coordinator = {
      email: 'new@example.org',
      role: 'coordinator',
      university: 'ERTIS',
      displayName: 'New',
      locale: 'en',
    };

    it('adds users, who choose their own password', async () => {
      const added = await add(coordinator);
      expect([added.status, added.body]).toEqual([
        201,
        expect.objectContaining({ email: 'new@example.org', role: 'coordinator', universityId: ERTIS }),
      ]);
      const [row] = await register.stored(`select password_hash from app_user where email = 'new@example.org'`);
      expect(row).toEqual({ password_hash: null });
      const answer = await redeem({ token: await tokenFor('new@example.org'), password: PASSWORD_CHOSEN });
      expect(answer.body).toMatchObject({ session: { user: { role: 'coordinator', university: { code: 'ERTIS' } } } });
      expect((await add(coordinator)).body?.code).toBe('email_taken');
      expect((await add({ ...coordinator, email: 'no address', role: 'admin' })).body?.code).toBe('email_invalid');
    });

    it('shuts them out and lets them in again', async () => {
      const session = await register.credentialsOf({ as: 'ministry' });
      const disable = async () =>
        await ask('POST', `users/${USER.ministry}/disable`, { as: 'admin', body: { reason: 'Left the ministry' } });
      expect((await disable()).body).toMatchObject({
        disabledAt: '2026-01-31T07:00:00.000Z',
        accessReason: 'Left the ministry',
      });
      expect((await ask('GET', 'session', { headers: session })).status).toBe(401);
      expect((await disable()).body?.code).toBe('transition_not_allowed');
      const enabled = await ask('POST', `users/${USER.ministry}/enable`, {
        as: 'admin',
        body: { reason: 'Back again' },
      });
      expect(enabled.body).toMatchObject({ disabledAt: null, accessReason: 'Back again' });
      const self = await ask('POST', `users/${USER.admin}/disable`, { as: 'admin', body: { reason: 'Enough' } });
      expect([self.status, self.body?.code]).toEqual([409, 'user_is_oneself']);
      const unexplained = await ask('POST', `users/${USER.ministry}/disable`, { as: 'admin', body: { reason: ' ' } });
      expect([unexplained.status, unexplained.body?.code]).toEqual([400, 'request_invalid']);
    });

    it('finds users by page, role and name', async () => {
      const first = await ask('GET', 'users?limit=4', { as: 'admin' });
      const second = await ask('GET', `users?limit=4&cursor=${String(first.body?.nextCursor)}`, { as: 'admin' });
      const emails = [first, second].flatMap(({ body }) =>
        ((body?.items ?? []) as { email: string }[]).map(({ email }) => email),
      );
      expect(emails).toEqual([...emails].sort());
      expect(emails).toHaveLength(first.body?.total as number);
      const found = await ask('GET', 'users?role=coordinator&search=foreign', { as: 'admin' });
      expect(found.body).toMatchObject({ total: 1, items: [{ email: 'foreigncoordinator@qaitu.kz' }] });
      expect(first.text).not.toContain('password');
    });

    it('sees the outbox: what waits for a server, in its words, but not the personal link', async () => {
      await round();
      const list = await ask('GET', 'mails?status=queued&template=report_invitation', { as: 'admin' });
      expect(list.body?.total).toBe(2);
      expect(list.body?.items).toMatchObject([{ reason: 'smtp_not_configured' }, { reason: 'smtp_not_configured' }]);
      const page = await ask('GET', 'mails?limit=1', { as: 'admin' });
      const next = await ask('GET', `mails?limit=1&cursor=${String(page.body?.nextCursor)}`, { as: 'admin' });
      expect(next.body?.nextCursor).toBeNull();
      const mine = (list.body?.items as { id: string; recipient: string }[] | undefined)?.find(
        ({ recipient }) => recipient === 'aigul@example.org',
      );
      const mail = await ask('GET', `mails/${mine?.id}`, { as: 'admin' });
      expect(mail.body).toMatchObject({
        subject: 'Академиялық ұтқырлығыңыз туралы «Ұтқырлық аяқталғанда» есебі ашылды',
      });
      expect(mail.body?.text).toContain('Сәлеметсіз бе, Given!');
      expect(mail.text).not.toContain('/invitation/report#');
    });

    it('settles a mail of which nobody knows, and sends one again', async () => {
      const [unknown, other, failed] = await register.database.transactions.withPrincipal(
        WORKER,
        async (context) =>
          await enqueueMails(
            context,
            ['a', 'b', 'c'].map((name) => ({
              template: 'account_exists' as const,
              data: { name },
              locale: 'en' as const,
              recipient: `${name}@example.org`,
              dedupeKey: name,
            })),
          ),
      );
      await register.stored(
        `update mail set status = 'unknown', attempts = 1, handed_over_at = now() where id in ($1, $2)`,
        [unknown, other],
      );
      await register.stored(`update mail set status = 'failed', attempts = 10 where id = $1`, [failed]);
      await register.stored('delete from pgboss.job');
      const act = async (id: string | undefined, action: string, body?: object) =>
        await ask('POST', `mails/${id}/${action}`, { as: 'admin', body });
      expect((await act(failed, 'settle', { arrived: true })).body?.code).toBe('transition_not_allowed');
      expect((await act(unknown, 'send-again')).body?.code).toBe('transition_not_allowed');
      expect((await act(unknown, 'settle', { arrived: true })).body).toMatchObject({ status: 'sent' });
      expect((await act(other, 'settle', { arrived: false })).body).toMatchObject({ status: 'queued', attempts: 0 });
      expect((await act(failed, 'send-again')).body).toMatchObject({ status: 'queued', attempts: 0 });
      expect(await register.stored(`select from pgboss.job where name = 'mail'`)).toHaveLength(2);
      expect(await register.stored(`select from audit_event where action like 'mail.settle%'`)).toHaveLength(2);
    });
  });

  describe('the rules of waves', () => {
    const put = async (as: 'ministry' | 'coordinator', version: number, rules: object[]) =>
      await ask('PUT', 'reporting-rules', { as, headers: { 'if-match': `"${version}"` }, body: { rules } });
    const rule = (days: number, more: object = {}) => ({
      programme: null,
      wave: 'end',
      opens: { months: 0, days: 0 },
      deadline: { months: 0, days },
      ...more,
    });

    it('are the nation’s and each university’s own; the next round goes by them', async () => {
      expect((await put('ministry', 0, [rule(30)])).body).toMatchObject({ version: 1, national: [{ wave: 'end' }] });
      const answer = await put('coordinator', 0, [rule(7), rule(3, { programme: 'exchange' })]);
      expect(answer.body).toMatchObject({ version: 1, national: [{ deadline: { days: 30 } }] });
      expect(answer.headers.etag).toBe('"1"');
      await round();
      const deadlines = await register.stored(
        `select participation_id as id, deadline_on::text as day from report where wave = 'end'`,
      );
      expect(new Map(deadlines.map(({ id, day }) => [id, day]))).toEqual(
        new Map([
          [MOBILITY, '2026-02-07'],
          [RECORD[ERTIS].participation, '2026-03-02'],
        ]),
      );
      const emptied = await put('coordinator', 1, []);
      expect(emptied.body).toMatchObject({ version: 2, rules: [] });
      expect((await put('coordinator', 2, [rule(7)])).body).toMatchObject({ version: 3, rules: [{ programme: null }] });
    });

    it('are refused when they cannot be kept, or somebody else was faster', async () => {
      const early = await put('coordinator', 0, [rule(0, { opens: { months: 0, days: 1 } })]);
      expect([early.status, early.body?.code]).toEqual([422, 'reporting_rules_invalid']);
      expect((await put('coordinator', 0, [rule(1), rule(2)])).body?.code).toBe('reporting_rules_invalid');
      expect((await put('coordinator', 4, [rule(1)])).body?.code).toBe('version_mismatch');
      const blind = await ask('PUT', 'reporting-rules', { as: 'coordinator', body: { rules: [] } });
      expect(blind.status).toBe(428);
      expect(await register.stored('select from reporting_rule')).toEqual([]);
    });
  });
});
