import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MovableClock } from '#testing/movable-clock.js';
import { RunningRegister } from '../api/running-register.js';
import { ALATAU, RECORD, USER } from '../fixtures/two-universities.js';

interface Event {
  readonly id: string;
  readonly action: string;
  readonly actor: { readonly id: string; readonly email: string } | null;
  readonly objectId: string | null;
  readonly occurredAt: string;
  readonly details: Record<string, unknown>;
  readonly intact: boolean;
}

describe('the audit log, for administrators', () => {
  let register: RunningRegister;
  const clock = new MovableClock(new Date('2026-11-20T20:30:00Z'));
  const participation = RECORD[ALATAU].participation;

  beforeAll(async () => {
    register = await RunningRegister.start({ clock });
    // 20:30 in Greenwich is the next day in Kazakhstan.
    await register.ask({ method: 'GET', url: `/api/v1/participations/${participation}`, as: 'coordinator' });
    clock.standAt(new Date('2026-11-22T06:00:00Z'));
    await register.ask({ method: 'GET', url: `/api/v1/participations/${participation}`, as: 'ministry' });
    await register.ask({ method: 'GET', url: '/api/v1/users', as: 'admin' });
  });
  afterAll(async () => await register.stop());

  const ask = async (path: string) => {
    const answer = await register.ask({ method: 'GET', url: `/api/v1/audit-log${path}`, as: 'admin' });
    return {
      status: answer.status,
      code: answer.body?.code,
      body: answer.body as unknown as { items: Event[]; total: number; isMore: boolean; nextCursor: string | null },
    };
  };

  it('is found by who acted, by id or by address', async () => {
    for (const actor of [USER.coordinator, 'Coordinator@qaitu.kz']) {
      const { body } = await ask(`?actor=${encodeURIComponent(actor)}`);
      expect(body.items).toMatchObject([
        { action: 'participation.read', objectId: participation, actor: { email: 'coordinator@qaitu.kz' } },
      ]);
      expect(body).toMatchObject({ total: 1, isMore: false, nextCursor: null });
    }
    expect((await ask('?actor=nobody@qaitu.kz')).body.total).toBe(0);
  });

  it('is found by record, by action, and by days of Kazakhstan', async () => {
    expect((await ask(`?objectId=${participation}`)).body.items.map(({ actor }) => actor?.id)).toEqual([
      USER.ministry,
      USER.coordinator,
    ]);
    expect((await ask('?action=user.listed')).body.total).toBe(1);
    expect((await ask(`?objectId=${participation}&to=2026-11-20`)).body.total).toBe(0);
    expect((await ask(`?objectId=${participation}&from=2026-11-21&to=2026-11-21`)).body.total).toBe(1);
    // The fixture's own look at the record, and the two above.
    expect((await ask(`?objectType=participation&university=ALATAU`)).body.total).toBe(3);
    expect((await ask(`?objectType=participation`)).body.total).toBe(4);
    expect([(await ask('?university=NOWHERE')).code, (await ask('?from=2026-13-01')).status]).toEqual([
      'university_unknown',
      400,
    ]);
    expect((await ask('?action=Select%20*')).status).toBe(400);
  });

  it('is read page after page, and writes down that it was read', async () => {
    const first = await ask('?limit=2&objectType=participation');
    expect(first.body.items).toHaveLength(2);
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: Awaited<ReturnType<typeof ask>> = await ask(
        `?limit=1&objectType=participation${cursor && `&cursor=${cursor}`}`,
      );
      seen.push(...page.body.items.map(({ id }) => id));
      cursor = page.body.nextCursor;
    }
    expect(seen).toHaveLength(4);
    expect(seen.slice(0, 2)).toEqual(first.body.items.map(({ id }) => id));
    const { items } = (await ask('?action=audit_log.listed&limit=1')).body;
    expect(items[0]).toMatchObject({
      actor: { id: USER.admin },
      details: { objectType: 'participation', byActor: false, shown: 1 },
    });
    expect((await ask('?cursor=bm9uZQ')).code).toBe('cursor_invalid');
  });

  it('names the actions it holds', async () => {
    const { body } = await register.ask({ method: 'GET', url: '/api/v1/audit-log/actions', as: 'admin' });
    const stored = await register.stored<{ action: string }>('select distinct action from audit_event order by 1');
    expect(body?.items).toEqual(stored.map(({ action }) => action));
    expect(body?.items).toEqual(expect.arrayContaining(['audit_log.listed', 'participation.read', 'user.listed']));
  });

  it('finds out a row that was changed after it was written', async () => {
    const check = async () =>
      (await register.ask({ method: 'GET', url: '/api/v1/audit-log/integrity', as: 'admin' })).body;
    expect(await check()).toMatchObject({ broken: 0, firstBroken: null });
    const [row] = await register.stored<{ id: string }>(
      `select id::text as id from audit_event where actor_user_id = $1`,
      [USER.coordinator],
    );
    // Past the triggers, as only a superuser can.
    await register.stored('alter table audit_event disable trigger audit_event_append_only');
    await register.stored('update audit_event set actor_user_id = $1 where id = $2', [USER.reviewer, row?.id]);
    await register.stored('alter table audit_event enable always trigger audit_event_append_only');
    expect(await check()).toMatchObject({ broken: 1, firstBroken: row?.id });
    expect((await ask(`?actor=${USER.reviewer}`)).body.items).toMatchObject([{ id: row?.id, intact: false }]);
    expect((await ask(`?actor=${USER.ministry}`)).body.items.every(({ intact }) => intact)).toBe(true);
  });
});
