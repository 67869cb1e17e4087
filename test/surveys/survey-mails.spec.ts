import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { addDays } from '#domain/calendar/calendar-date.js';
import { WORKER } from '#persistence/context.js';
import { runDailyRound } from '#registry/daily-round/run-daily-round.js';
import { claimMails, type ClaimedMail } from '#registry/mail/claim-mails.js';
import { renderMail } from '#registry/mail/render-mail.js';
import { MovableClock } from '#testing/movable-clock.js';
import { RunningRegister } from '../api/running-register.js';
import { ALATAU, ERTIS, RECORD } from '../fixtures/two-universities.js';

const TODAY = '2026-03-02';
const TITLE = { kk: 'Пікіріңіз', ru: 'Ваше мнение', en: 'Your views' };
/** Whom the survey is for. */
const MOBILITY = RECORD[ALATAU].participation;

describe('the mails of a survey', () => {
  let register: RunningRegister;
  const clock = new MovableClock(new Date(`${TODAY}T12:00:00+05:00`));

  beforeAll(async () => {
    register = await RunningRegister.start({ clock });
  });
  afterAll(async () => await register.stop());
  beforeEach(async () => {
    clock.standAt(new Date(`${TODAY}T12:00:00+05:00`));
    await register.stored(`
      truncate mail, invitation, pgboss.job, sign_in_throttle cascade;
      update survey set status = 'closed' where status = 'open';
      delete from app_user where email like '%@example.org'`);
    await register.stored(
      `update participation set status = 'completed', actual_start = planned_start, actual_end = planned_end, waiver = null,
         opted_out_on = null, category = case when id = $1 then 'master' else 'bachelor' end, citizenship = 'KZ',
         email = case when id = $1 then 'Aigul@Example.org' else 'ertis@example.org' end`,
      [MOBILITY],
    );
    await register.stored(`update report set status = 'accepted', submitted_on = '2026-01-01'`);
  });

  const post = async (path: string, body?: object) =>
    await register.ask({ method: 'POST', url: `/api/v1/surveys${path}`, as: 'ministry', body });
  const prepare = async (change: object = {}) => {
    const { body } = await post('', {
      questionnaire: 'survey_2021',
      questionnaireVersion: 1,
      title: TITLE,
      audience: { categories: ['master'] },
      opensOn: TODAY,
      closesOn: addDays(TODAY, 20),
      ...change,
    });
    return String(body?.id);
  };
  const open = async (change?: object) => {
    const id = await prepare(change);
    expect((await post(`/${id}/open`)).status).toBe(200);
    return id;
  };
  const round = async () => await runDailyRound(register.database.transactions);
  const mails = async () =>
    await register.stored<{
      recipient: string | null;
      locale: string;
      status: string;
      reason: string | null;
      data: object;
    }>(
      `select recipient, locale, status, reason, data from mail where template = 'survey_invitation' order by recipient`,
    );
  const jobs = async () => (await register.stored(`select from pgboss.job where name = 'mail'`)).length;
  const claimed = async (): Promise<ClaimedMail[]> => {
    const waiting = await register.stored<{ id: string }>(
      `select id from mail where template = 'survey_invitation' and status in ('queued', 'deferred')`,
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
  const redeem = async (token: string | undefined) =>
    await register.ask({ method: 'POST', url: '/api/v1/invitations/redeem', body: { token } });

  it('go out when it is opened, one to each who is asked, in their language, and to nobody else', async () => {
    await register.stored(
      `insert into app_user (email, display_name, role, person_id, locale)
       select 'aigul@example.org', 'Aigul', 'participant', person_id, 'ru' from participation where id = $1`,
      [MOBILITY],
    );
    await open();
    expect(await mails()).toEqual([
      {
        recipient: 'aigul@example.org',
        locale: 'ru',
        status: 'queued',
        reason: null,
        data: { givenName: 'Given', survey: TITLE.ru, deadline: addDays(TODAY, 20) },
      },
    ]);
    expect(await jobs()).toBe(1);
    expect(await register.stored(`select purpose, report_id, university_id from invitation`)).toEqual([
      { purpose: 'survey', report_id: null, university_id: ALATAU },
    ]);
  });

  it('go out once, however often it is opened or the worker looks', async () => {
    const id = await open();
    const again = await post(`/${id}/open`);
    expect([again.status, again.body?.code]).toEqual([409, 'transition_not_allowed']);
    await round();
    await round();
    expect(await mails()).toHaveLength(1);
    expect(await register.stored('select from invitation where survey_id = $1', [id])).toHaveLength(1);
    // Another survey is another cause.
    await open();
    expect(await mails()).toHaveLength(2);
  });

  it('make an account where there is none', async () => {
    await open();
    expect(
      await register.stored(
        `select u.role, u.locale, u.password_hash, u.person_id = p.person_id as own from app_user u, participation p
         where u.email = 'aigul@example.org' and p.id = $1`,
        [MOBILITY],
      ),
    ).toEqual([{ role: 'participant', locale: 'kk', password_hash: null, own: true }]);
  });

  it('wait for the first day on which it can be answered', async () => {
    await open({ opensOn: addDays(TODAY, 3) });
    await round();
    expect(await mails()).toEqual([]);
    clock.moveTo(addDays(TODAY, 3));
    expect(await round()).toMatchObject({ askedBySurveys: 1 });
    expect(await mails()).toMatchObject([{ recipient: 'aigul@example.org', status: 'queued' }]);
    const [entry] = await register.stored(
      `select object_type, details from audit_event where action = 'survey.invited' order by id desc limit 1`,
    );
    expect(entry).toEqual({ object_type: 'survey', details: { count: 1 } });
    expect(await round()).toMatchObject({ askedBySurveys: 0 });
  });

  it.each([
    ['opted_out', `update participation set opted_out_on = '2026-02-01' where id = $1`, 'aigul@example.org'],
    ['no_address', 'update participation set email = null where id = $1', null],
    ['address_in_use', `update participation set email = 'ministry@qaitu.kz' where id = $1`, 'ministry@qaitu.kz'],
  ])('are not sent where reminders would not be, and say why: %s', async (reason, change, recipient) => {
    await register.stored(change, [MOBILITY]);
    await open();
    await round();
    expect(await mails()).toMatchObject([{ recipient, status: 'suppressed', reason }]);
    expect(await jobs()).toBe(0);
    expect(await register.stored('select from invitation')).toEqual([]);
  });

  it('carry a link that signs in once and leads to the survey', async () => {
    const id = await open();
    const [mail] = await claimed();
    if (!mail) throw new Error('No mail waits.');
    const { text, subject } = await renderMail(mail.content, mail.locale, 'https://qaitu.example', mail.tokens);
    expect(subject).toBe('Сауалнама: Пікіріңіз');
    expect(text).toContain(`https://qaitu.example/invitation/survey#${mail.tokens?.invitation}`);
    expect(text).toContain('22.03.2026 дейін');
    const answer = await redeem(mail.tokens?.invitation);
    expect(answer.body).toMatchObject({ reportId: null, surveyId: id, session: { user: { role: 'participant' } } });
    const cookie = String(answer.headers['set-cookie']).split(';')[0] ?? '';
    const own = await register.ask({ method: 'GET', url: `/api/v1/surveys/${id}`, headers: { cookie } });
    expect(own.body).toMatchObject({ id, status: 'open', answeredOn: null });
    expect((await redeem(mail.tokens?.invitation)).body?.code).toBe('invitation_invalid');
  });

  it('are stopped by the link in one of them, reminders of that mobility included', async () => {
    await open();
    const [mail] = await claimed();
    const stopped = await register.ask({
      method: 'POST',
      url: '/api/v1/opt-outs',
      body: { token: mail?.tokens?.optOut },
    });
    expect(stopped.status).toBe(200);
    expect(
      await register.stored(`select id, opted_out_on::text as day from participation where opted_out_on is not null`),
    ).toEqual([{ id: MOBILITY, day: TODAY }]);
    await open();
    expect((await mails()).map(({ status, reason }) => [status, reason])).toContainEqual(['suppressed', 'opted_out']);
  });

  it.each([
    ['closed', async (id: string) => void (await post(`/${id}/close`))],
    [
      'answered',
      async (id: string) =>
        void (await register.stored(`update survey_invitation set answered_on = $2 where survey_id = $1`, [id, TODAY])),
    ],
    [
      'over',
      (): Promise<void> => {
        clock.moveTo(addDays(TODAY, 21));
        return Promise.resolve();
      },
    ],
  ])('are not sent any more once it is %s', async (_state, change) => {
    const id = await open();
    await change(id);
    expect(await claimed()).toEqual([]);
    expect(await mails()).toMatchObject([{ status: 'suppressed', reason: 'no_longer_due' }]);
  });

  it('tell nobody at the university who is asked', async () => {
    await open({ audience: {} });
    expect((await mails()).map(({ recipient }) => recipient)).toEqual(['aigul@example.org', 'ertis@example.org']);
    const universities = await register.stored(`select distinct university_id from invitation order by 1`);
    expect(universities).toEqual([{ university_id: ALATAU }, { university_id: ERTIS }]);
    const seen = await register.database.transactions.withPrincipal(
      { role: 'qaitu_coordinator', userId: null, universityId: ALATAU, personId: null },
      async ({ manager }) => await manager.query<unknown[]>('select id from mail'),
    );
    expect(seen).toHaveLength(1);
    await expect(
      register.database.transactions.withPrincipal(
        { role: 'qaitu_coordinator', userId: null, universityId: ALATAU, personId: null },
        async ({ manager }) => await manager.query('select survey_id, user_id, person_id from invitation'),
      ),
    ).rejects.toThrow('permission denied');
  });
});
