import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RunningRegister } from '../api/running-register.js';
import { CONSENT } from '../fixtures/consents-fixture.js';
import { ALATAU, RECORD, USER } from '../fixtures/two-universities.js';

const OPERATOR = { QAITU_OPERATOR_BIN: '990140001154', QAITU_OPERATOR_CONTACT: 'data@qaitu.example' };

describe('consents to the processing of personal data', () => {
  let register: RunningRegister;

  beforeAll(async () => {
    register = await RunningRegister.start({ environment: OPERATOR });
  });
  afterAll(async () => await register.stop());

  const ask = async (method: string, url: string, body?: object) =>
    await register.ask({ method, url: `/api/v1${url}`, as: 'participant', ...(body ? { body } : {}) });
  const give = async (purposes: string[], textVersion = 1) =>
    await ask('POST', '/consents', { purposes, textVersion, language: 'ru' });
  const stored = async () =>
    await register.stored<{ purpose: string; withdrawn: boolean }>(
      `select purpose, withdrawn_at is not null as withdrawn from consent where user_id = $1 order by given_at, id`,
      [USER.participant],
    );

  it('says to anybody what is consented to, with the operator of the installation', async () => {
    const { status, body } = await register.ask({ method: 'GET', url: '/api/v1/consent-text' });
    expect([status, body?.version]).toEqual([200, 1]);
    const sections = body?.sections as { paragraphs: { ru: string }[] }[] | undefined;
    expect(sections?.[0]?.paragraphs[0]?.ru).toBe(
      'Оператор: Министерство науки и высшего образования Республики Казахстан, БИН 990140001154. Связь: data@qaitu.example.',
    );
  });

  it('keeps who consented to what, when, in which words and language, naming which operator', async () => {
    const answer = await give(['processing', 'publication']);
    expect(answer.status).toBe(201);
    expect(
      await register.stored(
        `select text_version, language, operator_name, operator_bin, given_at is not null as dated from consent
         where user_id = $1 and purpose = 'processing'`,
        [USER.participant],
      ),
    ).toEqual([
      {
        text_version: 1,
        language: 'ru',
        operator_name: 'Министерство науки и высшего образования Республики Казахстан',
        operator_bin: '990140001154',
        dated: true,
      },
    ]);
    const audited = await register.stored(
      `select details from audit_event where action = 'consent.given' and actor_user_id = $1 order by id`,
      [USER.participant],
    );
    expect(audited.map(({ details }) => details)).toEqual([
      { purpose: 'processing', textVersion: 1, language: 'ru' },
      { purpose: 'publication', textVersion: 1, language: 'ru' },
    ]);
  });

  it('keeps one consent to a purpose however often it is given', async () => {
    const before = await stored();
    expect((await give(['processing'])).status).toBe(201);
    expect(await stored()).toEqual(before);
  });

  it('takes no consent to words that are not the present ones', async () => {
    const before = await stored();
    const answer = await give(['processing'], 2);
    expect([answer.status, answer.body?.code]).toEqual([409, 'consent_text_outdated']);
    expect((await give(['everything'])).status).toBe(400);
    expect(await stored()).toEqual(before);
  });

  it('withdraws one at any time, once, and keeps that it was given', async () => {
    const withdrawn = await ask('POST', `/consents/${CONSENT.own}/withdraw`);
    expect(withdrawn.status).toBe(200);
    expect(await stored()).toContainEqual({ purpose: 'cross_border', withdrawn: true });
    const again = await ask('POST', `/consents/${CONSENT.own}/withdraw`);
    expect([again.status, again.body?.code]).toEqual([409, 'consent_withdrawn']);
  });

  it('lets the consent to processing stand while a commitment is unfulfilled', async () => {
    const listed = (await ask('GET', '/consents')).body?.items as {
      id: string;
      purpose: string;
      withdrawnAt: unknown;
    }[];
    const processing = listed.find(({ purpose }) => purpose === 'processing')?.id ?? '';
    const bound = await ask('POST', `/consents/${processing}/withdraw`);
    expect([bound.status, bound.body?.code]).toEqual([409, 'consent_bound_by_commitments']);
    expect(await stored()).toContainEqual({ purpose: 'processing', withdrawn: false });

    await register.stored(`update participation set status = 'cancelled' where id = $1`, [
      RECORD[ALATAU].participation,
    ]);
    expect((await ask('POST', `/consents/${processing}/withdraw`)).status).toBe(200);
    expect(await stored()).toContainEqual({ purpose: 'processing', withdrawn: true });
  });

  it('is nobody else’s: not to see, not to withdraw', async () => {
    const foreign = await ask('POST', `/consents/${CONSENT.foreign}/withdraw`);
    expect([foreign.status, foreign.body?.code]).toEqual([404, 'record_not_found']);
    expect((await register.ask({ method: 'GET', url: '/api/v1/consents', as: 'coordinator' })).status).toBe(403);
  });
});

describe('who looked at one’s records', () => {
  let register: RunningRegister;

  beforeAll(async () => {
    register = await RunningRegister.start();
  });
  afterAll(async () => await register.stop());

  interface Entry {
    readonly role: string;
    readonly byYourself: boolean;
    readonly action: string;
    readonly objectId: string;
  }
  const log = async (query = '') => {
    const { status, body } = await register.ask({
      method: 'GET',
      url: `/api/v1/access-log${query}`,
      as: 'participant',
    });
    expect(status).toBe(200);
    return body as unknown as { items: Entry[]; total: number; nextCursor: string | null };
  };

  it('names the role, never the person, and no record of others', async () => {
    const { participation, report } = RECORD[ALATAU];
    const look = async (as: 'coordinator' | 'participant', url: string) =>
      expect((await register.ask({ method: 'GET', url: `/api/v1/${url}`, as })).status).toBe(200);
    await look('coordinator', `participations/${participation}`);
    await look('coordinator', `reports/${report}`);
    await look('participant', `participations/${participation}`);

    const all = await log();
    expect(all.items.map(({ role, byYourself, action, objectId }) => [role, byYourself, action, objectId])).toEqual([
      ['participant', true, 'participation.read', participation],
      ['coordinator', false, 'report.read', report],
      ['coordinator', false, 'participation.read', participation],
      ['ministry', false, 'participation.read', participation],
    ]);
    expect(JSON.stringify(all)).not.toContain(USER.coordinator);

    const others = await log('?others=true&limit=2');
    expect([others.items.length, others.total]).toEqual([2, 3]);
    const rest = await log(`?others=true&limit=2&cursor=${others.nextCursor ?? ''}`);
    expect(rest.items.map(({ role }) => role)).toEqual(['ministry']);
    expect(rest.nextCursor).toBeNull();
  });

  it('tells whether reminders are sent', async () => {
    const url = `/api/v1/participations/${RECORD[ALATAU].participation}`;
    const reminders = async () =>
      (await register.ask({ method: 'GET', url: `${url}/reminders`, as: 'participant' })).body;
    expect(await reminders()).toMatchObject({ reminders: true });
    await register.ask({ method: 'POST', url: `${url}/opt-out`, as: 'participant' });
    expect(await reminders()).toMatchObject({ reminders: false });
  });
});
