import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { transition } from '#domain/life-cycle/life-cycle.js';
import { SURVEY_LIFE_CYCLE, SURVEY_STATUSES } from '#domain/survey/survey-life-cycle.js';
import { MovableClock } from '#testing/movable-clock.js';
import { RunningRegister } from '../api/running-register.js';
import { ALATAU, ERTIS, USER, type UserName } from '../fixtures/two-universities.js';
import { SURVEY } from '../fixtures/reports-fixture.js';

const NEW = {
  questionnaire: 'survey_2021',
  questionnaireVersion: 1,
  title: { kk: 'Пікір', ru: 'Мнение', en: 'Views' },
  audience: { categories: ['bachelor', 'master'], endedFrom: '2024-01-01', endedTo: '2025-12-31' },
  opensOn: '2026-03-02',
  closesOn: '2026-03-31',
};
const ANSWERS = {
  programme_awareness: 4,
  information_sources: ['teachers'],
  took_part: true,
  barrier_language: 2,
  barrier_funding: 5,
  barrier_recognition: 3,
  barrier_bureaucracy: 3,
  barrier_family: 1,
  motives: ['language', 'career'],
  satisfaction: 5,
  host_satisfaction: 4,
  would_go_again: 'yes',
};

describe('a survey of the ministry', () => {
  let register: RunningRegister;
  let clock: MovableClock;
  let id: string;

  beforeAll(async () => {
    clock = new MovableClock(new Date('2026-03-02T12:00:00+05:00'));
    register = await RunningRegister.start({ clock });
    await register.stored(
      `update participation set status = 'completed', actual_start = planned_start, actual_end = planned_end`,
    );
    // The same human once more, from a later mobility.
    await register.stored(
      `insert into participation (university_id, person_id, external_id, family_name, given_name, category, funding,
         planned_start, planned_end, actual_start, actual_end, status)
       select university_id, person_id, 'P2', 'Family', 'Given', 'master', funding, '2025-01-01', '2025-06-30', '2025-01-01',
         '2025-06-30', 'completed' from participation where university_id = $1`,
      [ALATAU],
    );
  });
  afterAll(async () => await register.stop());

  const ask = async (method: string, path: string, as: UserName = 'ministry', body?: object) =>
    await register.ask({ method, url: `/api/v1/surveys${path}`, as, body });

  it('is prepared, and seen by nobody else', async () => {
    const created = await ask('POST', '', 'ministry', NEW);
    expect(created.status).toBe(201);
    expect(created.body).toMatchObject({
      status: 'draft',
      title: NEW.title,
      audience: NEW.audience,
      invited: 0,
      definition: { code: 'survey_2021' },
    });
    id = String(created.body?.id);
    expect(created.headers.location).toBe(`/api/v1/surveys/${id}`);
    expect((await ask('GET', `/${id}`, 'participant')).status).toBe(404);
  });

  it.each([
    [{ ...NEW, questionnaire: 'm12_learner' }, 422, 'questionnaire'],
    [{ ...NEW, questionnaireVersion: 9 }, 422, 'questionnaire'],
    [{ ...NEW, closesOn: '2026-03-01' }, 422, 'closesOn'],
    [{ ...NEW, opensOn: '2025-01-01', closesOn: '2025-02-01' }, 422, 'closesOn'],
    [{ ...NEW, audience: { endedFrom: '2025-01-02', endedTo: '2025-01-01' } }, 422, 'endedTo'],
    [{ ...NEW, audience: { hostCountries: ['XX'] } }, 422, 'hostCountries'],
    [{ ...NEW, audience: { categories: ['nobody'] } }, 400, 'audience.categories'],
    [{ ...NEW, opensOn: '2026-02-30' }, 400, 'opensOn'],
    [{ ...NEW, title: { kk: 'К', ru: 'Р' } }, 400, 'title.en'],
    [{ ...NEW, owner: 'me' }, 400, 'owner'],
  ])('is refused where it could not be run: %#', async (body, status, field) => {
    const answer = await ask('POST', '', 'ministry', body);
    expect([answer.status, (answer.body as unknown as { errors: { field: string }[] }).errors[0]?.field]).toEqual([
      status,
      field,
    ]);
  });

  it('cannot be answered before it is opened, nor its results be read', async () => {
    expect((await ask('POST', `/${id}/respond`, 'participant', { answers: ANSWERS })).status).toBe(404);
    expect((await ask('GET', `/${id}/results`)).body).toMatchObject({ n: null, withheld: 'still_open', questions: [] });
  });

  it('invites everybody it is for when it is opened, each human once, and says how many, not who', async () => {
    const opened = await ask('POST', `/${id}/open`);
    expect(opened.body).toMatchObject({ status: 'open', invited: 2, answered: 0 });
    const invited = await register.stored<{ external_id: string }>(
      `select p.external_id from survey_invitation i join participation p on p.university_id = i.university_id
         and p.id = i.participation_id where i.survey_id = $1 order by 1`,
      [id],
    );
    expect(invited.map(({ external_id }) => external_id)).toEqual(['P1', 'P2']);
    expect(opened.text).not.toMatch(/participation|Family/);
  });

  it('is answered whole or not at all', async () => {
    const { motives: _missing, ...some } = ANSWERS;
    const partly = await ask('POST', `/${id}/respond`, 'participant', { answers: { ...some, nobody: 1 } });
    expect([partly.status, partly.body?.code]).toEqual([422, 'answers_invalid']);
    expect(partly.body?.errors).toMatchObject([{ field: 'nobody' }, { field: 'motives', code: 'answer_missing' }]);
    expect(await register.stored('select from survey_response where survey_id = $1', [id])).toEqual([]);
  });

  it('takes an answer once, and keeps nothing that leads from it to who gave it', async () => {
    expect((await ask('GET', `/${id}`, 'participant')).body).toMatchObject({ answeredOn: null });
    const answer = await register.ask({
      method: 'POST',
      url: `/api/v1/surveys/${id}/respond`,
      as: 'participant',
      headers: { 'idempotency-key': 'survey-1' },
      body: { answers: { ...ANSWERS, would_go: 'no' } },
    });
    expect(answer.body).toMatchObject({ status: 'open', answeredOn: '2026-03-02' });
    expect(answer.body).not.toHaveProperty('invited');
    const twice = await ask('POST', `/${id}/respond`, 'participant', { answers: ANSWERS });
    expect([twice.status, twice.body?.code]).toEqual([409, 'already_answered']);

    const [response, ...others] = await register.stored('select * from survey_response where survey_id = $1', [id]);
    expect(others).toEqual([]);
    expect(Object.keys(response ?? {}).sort()).toEqual(['answers', 'category', 'id', 'survey_id']);
    expect(response).toMatchObject({ category: 'master', answers: ANSWERS });
    // Version 4: random, and not the version 7 that holds the instant.
    expect(response?.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4/);
    const [kept] = await register.stored<{ found: number }>(
      `select count(*)::int as found from (
         select details::text as text from audit_event union all select response_body::text from idempotency_key
         union all select after::text from record_history union all select to_jsonb(i)::text from survey_invitation i) t
       where text like '%' || $1 || '%' or text like '%would_go_again%'`,
      [String(response?.id)],
    );
    expect(kept?.found).toBe(0);
    expect(await register.stored(`select from idempotency_key where key = 'survey-1'`)).toEqual([]);
  });

  it('answered by two at once on one invitation counts once', async () => {
    await register.stored('update survey_invitation set answered_on = null where survey_id = $1', [id]);
    await register.stored('delete from survey_response where survey_id = $1', [id]);
    const answers = await Promise.all(
      Array.from({ length: 4 }, async () => await ask('POST', `/${id}/respond`, 'participant', { answers: ANSWERS })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
    expect(await register.stored('select from survey_response where survey_id = $1', [id])).toHaveLength(1);
  });

  it('tells no results while it is open, and cannot be answered after its last day', async () => {
    expect((await ask('GET', `/${id}/results`)).body).toMatchObject({ withheld: 'still_open', n: null });
    await register.stored('update survey_invitation set answered_on = null where survey_id = $1', [id]);
    clock.moveTo('2026-04-01');
    const late = await ask('POST', `/${id}/respond`, 'participant', { answers: ANSWERS });
    expect([late.status, late.body?.code]).toEqual([409, 'survey_not_open']);
  });

  it('is closed, its responses shuffled under new ids, and withheld while they are fewer than five', async () => {
    const ids = async () =>
      (await register.stored<{ id: string }>('select id from survey_response where survey_id = $1', [id])).map(
        (row) => row.id,
      );
    const before = await ids();
    expect((await ask('POST', `/${id}/close`)).body).toMatchObject({ status: 'closed' });
    const after = await ids();
    expect(after).toHaveLength(before.length);
    expect(after).not.toEqual(before);
    expect((await ask('GET', `/${id}/results`)).body).toMatchObject({ n: null, withheld: 'too_few', questions: [] });
  });

  it('gives counts per option from five responses on, and of a category only where none would be withheld', async () => {
    const respond = async (category: string, count: number) => {
      for (let index = 0; index < count; index++) {
        await register.stored('insert into survey_response (survey_id, category, answers) values ($1, $2, $3)', [
          id,
          category,
          JSON.stringify({ ...ANSWERS, programme_awareness: (index % 5) + 1 }),
        ]);
      }
    };
    await respond('bachelor', 5);
    const { body } = await ask('GET', `/${id}/results`);
    expect(body).toMatchObject({ n: 6, withheld: null, category: null });
    const questions = body?.questions as { question: string; n: number; withheld: boolean; counts: unknown[] }[];
    expect(questions.find(({ question }) => question === 'would_go_again')).toMatchObject({
      n: 6,
      counts: [
        { code: 'yes', count: 6 },
        { code: 'perhaps', count: 0 },
        { code: 'no', count: 0 },
      ],
    });
    expect(questions.find(({ question }) => question === 'would_go')).toMatchObject({
      n: 0,
      withheld: true,
      counts: null,
    });
    expect((await ask('GET', `/${id}/results?category=bachelor`)).body).toMatchObject({ withheld: 'group_too_small' });
    await respond('master', 4);
    expect((await ask('GET', `/${id}/results?category=master`)).body).toMatchObject({ n: 5, withheld: null });
    expect((await ask('GET', `/${id}/results?category=doctoral`)).body).toMatchObject({ withheld: 'too_few' });
    expect((await ask('GET', `/${id}/results?category=king`)).status).toBe(400);
  });

  it('is listed for the ministry, and for participants where they were invited', async () => {
    const all = await ask('GET', '?limit=2');
    expect(all.body).toMatchObject({ total: 4 });
    const rest = await ask('GET', `?limit=2&cursor=${String(all.body?.nextCursor)}`);
    expect([(rest.body as unknown as { items: unknown[] }).items.length, rest.body?.nextCursor]).toEqual([2, null]);
    const own = (await ask('GET', '', 'participant')).body as { items: { id: string }[] };
    expect(own.items.map((item) => item.id).sort()).toEqual([id, SURVEY[ALATAU]].sort());
    expect((await ask('GET', '?status=closed')).body).toMatchObject({ total: 1 });
  });

  it('left a history row of every step, by whom', async () => {
    expect((await ask('POST', `/${id}/archive`)).body).toMatchObject({ status: 'archived' });
    const history = await register.stored(
      `select operation, after ->> 'status' as status, changed_by, acting_role from survey_history where survey_id = $1 order by id`,
      [id],
    );
    expect(history).toEqual(
      ['draft', 'open', 'closed', 'archived'].map((status, index) => ({
        operation: index === 0 ? 'created' : 'changed',
        status,
        changed_by: USER.ministry,
        acting_role: 'qaitu_ministry',
      })),
    );
    await expect(register.stored(`update survey_history set reason = 'x'`)).rejects.toThrow('append-only');
  });

  const arrows = SURVEY_STATUSES.flatMap((status) =>
    (['open', 'close', 'archive'] as const).map((action) => [status, action] as const),
  );
  it.each(arrows)('that is %s: %s, as its table says', async (status, action) => {
    const survey = SURVEY.draft;
    await register.stored('update survey set status = $2 where id = $1', [survey, status]);
    const count = async () =>
      (await register.stored('select from survey_history where survey_id = $1', [survey])).length;
    const before = await count();
    const answer = await ask('POST', `/${survey}/${action}`);
    const decided = transition(SURVEY_LIFE_CYCLE, status, action, 'ministry');
    const [row] = await register.stored('select status from survey where id = $1', [survey]);
    if (decided.ok) {
      expect([answer.status, answer.body?.status, row?.status]).toEqual([200, decided.next, decided.next]);
      expect(await count()).toBe(before + 1);
      await register.stored('delete from survey_invitation where survey_id = $1', [survey]);
    } else {
      expect([answer.status, answer.body?.code, row?.status]).toEqual([409, 'transition_not_allowed', status]);
      expect(await count()).toBe(before);
    }
  });

  it('of others is answered as one that there is not', async () => {
    const foreign = await ask('POST', `/${SURVEY[ERTIS]}/respond`, 'participant', { answers: ANSWERS });
    expect([foreign.status, foreign.body?.code]).toEqual([404, 'record_not_found']);
  });
});
