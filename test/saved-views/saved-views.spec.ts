import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RunningRegister } from '../api/running-register.js';
import { SAVED_VIEW } from '../fixtures/saved-views-fixture.js';

const URL = '/api/v1/saved-views';

describe('saved views', () => {
  let register: RunningRegister;
  beforeAll(async () => {
    register = await RunningRegister.start();
  }, 120_000);
  afterAll(async () => await register?.stop());

  const ask = async (method: string, url: string, body?: object, as: 'coordinator' | 'ministry' = 'coordinator') =>
    await register.ask({ method, url, as, ...(body ? { body } : {}) });
  const stored = async () =>
    (await register.stored<{ name: string }>('select name from saved_view order by name')).map(({ name }) => name);

  it('are kept for oneself and listed by name', async () => {
    const view = { page: 'participations', name: 'Abroad now', search: 'status=departed&sort=-end' };
    const { status, body } = await ask('POST', URL, view);
    expect(status).toBe(201);
    expect(body).toMatchObject(view);
    const own = await ask('GET', `${URL}?page=participations`);
    // The database's own order of letters has Kazakh first.
    expect(own.body).toMatchObject({ total: 2, items: [{ id: SAVED_VIEW.own }, { name: 'Abroad now' }] });
    const ministrys = await ask('GET', `${URL}?page=participations`, undefined, 'ministry');
    expect(ministrys.body).toMatchObject({ total: 1, items: [{ id: SAVED_VIEW.ministry }] });
  });

  it('have one name each', async () => {
    const before = await stored();
    const answer = await ask('POST', URL, { page: 'participations', name: 'Abroad now', search: 'sort=name' });
    expect([answer.status, answer.body?.code]).toEqual([409, 'saved_view_name_taken']);
    expect(await stored()).toEqual(before);
  });

  it('are of lists that exist, with a name and filters', async () => {
    for (const wrong of [
      { page: 'users', name: 'n', search: 's' },
      { page: 'participations', name: ' ', search: 's' },
      { page: 'participations', name: 'n', search: '' },
      { page: 'participations', name: 'n'.repeat(81), search: 's' },
    ]) {
      expect((await ask('POST', URL, wrong)).status).toBe(400);
    }
    expect((await ask('GET', URL)).status).toBe(400);
  });

  it('are given up by their owner alone', async () => {
    const foreign = await ask('DELETE', `${URL}/${SAVED_VIEW.ministry}`);
    expect([foreign.status, foreign.body?.code]).toEqual([404, 'record_not_found']);
    expect((await ask('DELETE', `${URL}/${SAVED_VIEW.own}`)).status).toBe(204);
    expect((await ask('DELETE', `${URL}/${SAVED_VIEW.own}`)).status).toBe(404);
    const rows = await register.stored('select 1 from saved_view where id = any ($1)', [
      [SAVED_VIEW.own, SAVED_VIEW.ministry],
    ]);
    expect(rows).toHaveLength(1);
  });

  it('end with the fiftieth, and put nothing that is searched for into the audit log', async () => {
    await register.stored(
      `insert into saved_view (user_id, page, name, search, created_at)
       select user_id, page, 'view ' || n, search, now() from saved_view, generate_series(1, 49) n where name = 'Abroad now'`,
    );
    const full = await ask('POST', URL, { page: 'participations', name: 'One more', search: 'search=Оспанова' });
    expect([full.status, full.body?.code]).toEqual([409, 'saved_views_too_many']);
    await register.stored(`delete from saved_view where name like 'view %'`);
    await ask('POST', URL, { page: 'participations', name: 'A person', search: 'search=Оспанова' });
    const [kept] = await register.stored<{ events: number; named: number }>(
      `select count(*)::int as events, count(*) filter (where a::text like '%Оспанова%')::int as named
       from audit_event a where object_type = 'saved_view'`,
    );
    expect(kept?.events).toBeGreaterThanOrEqual(3);
    expect(kept?.named).toBe(0);
  });
});
