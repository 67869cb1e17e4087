import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FINDING_MARKS, FINDING_STATUSES } from '#domain/data-quality/finding-life-cycle.js';
import { QUALITY_RULE_CODES } from '#domain/data-quality/quality-rules.js';
import { runDailyRound } from '#registry/daily-round/run-daily-round.js';
import { MovableClock } from '#testing/movable-clock.js';
import { type Answer, type Question, RunningRegister } from '../api/running-register.js';
import { ALATAU, ERTIS, RECORD, USER } from '../fixtures/two-universities.js';

/** Somebody whom both universities sent away at once. */
const TRAVELLER = '01890000-0000-7000-8000-000000000777';

type Item = Record<string, unknown>;
const itemsOf = ({ body }: Answer): Item[] => (body?.items ?? []) as Item[];

describe('findings of data quality, by the API', () => {
  let register: RunningRegister;
  const clock = new MovableClock(new Date('2024-09-20T06:00:00Z'));

  beforeAll(async () => {
    register = await RunningRegister.start({ clock });
    await register.stored('truncate data_quality_finding, data_quality_check');
    await register.stored(
      `insert into person (id, document_index, document_ciphertext, document_key_version, document_mask)
       values ($1, decode('77', 'hex'), '\\x01', 1, '••••7')`,
      [TRAVELLER],
    );
    // One human at both universities from spring to summer, under one address that another human has too.
    for (const [university, status, more] of [
      [ALATAU, 'completed', { external_id: 'OVER-A', host: 'University of Warsaw', name: 'Alatauova' }],
      [ERTIS, 'completed', { external_id: 'SECRET-E', host: 'Hidden Institute', name: 'Ertisova' }],
    ] as const) {
      await register.stored(
        `insert into participation (university_id, person_id, external_id, family_name, given_name, email, sex, home_region, category,
           funding, mode, host_country, host_institution, planned_start, planned_end, actual_start, actual_end, status, return_status,
           return_date, credits_earned)
         values ($1, $2, $3, $4, 'Given', 'shared@example.org', 'F', '75', 'bachelor', 'self', 'physical', 'PL', $5, '2024-02-01',
           '2024-06-30', '2024-02-01', '2024-06-30', $6, 'returned', '2024-07-01', 30)`,
        [university, TRAVELLER, more.external_id, more.name, more.host, status],
      );
    }
    await register.stored(`update participation set email = 'Shared@example.org' where id = $1`, [
      RECORD[ERTIS].participation,
    ]);
  });
  afterAll(async () => await register.stop());

  const ask = async (method: string, path: string, more: Omit<Question, 'method' | 'url'> = {}): Promise<Answer> =>
    await register.ask({ method, url: `/api/v1/data-quality/${path}`, as: 'coordinator', ...more });
  const round = async () => await runDailyRound(register.database.transactions);
  const check = async () => await ask('POST', 'check');
  const find = async (rule: string, more = ''): Promise<Item> => {
    const [item] = itemsOf(await ask('GET', `findings?rule=${rule}${more}`));
    if (!item) throw new Error(`Nothing was found by ${rule}.`);
    return item;
  };
  const mark = async (id: unknown, body: object, as: Question['as'] = 'coordinator') =>
    await ask('POST', `findings/${String(id)}/mark`, { body, as });
  const storedOf = async (id: unknown) =>
    (await register.stored<Item>('select * from data_quality_finding where id = $1', [id]))[0];
  const historyOf = async (id: unknown) =>
    await register.stored<Item>(
      `select after ->> 'status' as status, reason, changed_by from record_history
       where record_table = 'data_quality_finding' and record_id = $1 order by id`,
      [id],
    );

  it('are found by the daily round, once a day', async () => {
    const first = await round();
    expect(first.findingsOpened).toBeGreaterThan(5);
    expect(await round()).toMatchObject({ findingsOpened: 0, findingsResolved: 0 });
    const { body } = await ask('GET', 'counts');
    expect(body?.checks).toMatchObject([{ university: 'ALATAU', checkedOn: '2024-09-20', participations: 2 }]);
  });

  it('tell of another university no more than that there is something', async () => {
    const foreign = await register.stored<{ id: string }>('select id from participation where university_id = $1', [
      ERTIS,
    ]);
    for (const rule of ['mobility_overlap', 'email_of_another_person']) {
      const answer = await ask('GET', `findings?rule=${rule}`);
      expect(itemsOf(answer)).toMatchObject([
        { university: 'ALATAU', externalId: 'OVER-A', familyName: 'Alatauova', others: [], status: 'open' },
      ]);
      expect(answer.text).not.toMatch(/ERTIS|SECRET-E|Hidden|Ertisova|shared@example/i);
      for (const { id } of foreign) expect(answer.text).not.toContain(id);
    }
    const everything = await register.stored<{ row: string }>(
      `select to_jsonb(f)::text as row from data_quality_finding f where university_id = $1
       union all select h::text from record_history h where record_table = 'data_quality_finding' and university_id = $1`,
      [ALATAU],
    );
    for (const { row } of everything) {
      for (const { id } of foreign) expect(row).not.toContain(id);
      expect(row).not.toMatch(/SECRET-E|Hidden|Ertisova|example\.org/);
    }
    // Ertis is told of its own, with the same reserve.
    const theirs = await ask('GET', 'findings?rule=mobility_overlap', { as: 'foreignCoordinator' });
    expect(itemsOf(theirs)).toMatchObject([{ university: 'ERTIS', externalId: 'SECRET-E', others: [] }]);
    expect(theirs.text).not.toMatch(/ALATAU|OVER-A/);
  });

  it('are shown to the ministry without names, notes and other participations', async () => {
    const answer = await ask('GET', 'findings?limit=200', { as: 'ministry' });
    expect(new Set(itemsOf(answer).map(({ university }) => university))).toEqual(new Set(['ALATAU', 'ERTIS']));
    for (const item of itemsOf(answer)) {
      expect(Object.keys(item)).not.toEqual(expect.arrayContaining(['familyName']));
      for (const hidden of ['familyName', 'givenName', 'others', 'note']) expect(item).not.toHaveProperty(hidden);
    }
    expect(answer.text).not.toMatch(/Alatauova|Ertisova|example\.org/);
    expect(itemsOf(await ask('GET', 'findings?university=ERTIS', { as: 'ministry' }))).not.toHaveLength(0);
    expect(itemsOf(await ask('GET', 'findings?university=ERTIS'))).toEqual([]);
  });

  it('come page by page, errors first, by every filter, in the language asked for', async () => {
    await register.stored(`update participation set host_country = 'KZ' where external_id = 'OVER-A'`);
    expect((await check()).body).toMatchObject({ opened: 1 });
    const all = itemsOf(await ask('GET', 'findings?limit=200'));
    expect(all[0]).toMatchObject({ rule: 'host_country_is_home', severity: 'error' });
    const paged: Item[] = [];
    let cursor = '';
    do {
      const page = await ask('GET', `findings?limit=2${cursor}`);
      expect(page.body?.total).toBe(all.length);
      paged.push(...itemsOf(page));
      cursor = page.body?.nextCursor ? `&cursor=${String(page.body.nextCursor)}` : '';
    } while (cursor !== '');
    expect(paged.map(({ id }) => id)).toEqual(all.map(({ id }) => id));
    for (const [filter, passes] of [
      ['severity=error', (item: Item) => item.severity === 'error'],
      ['rule=key_field_missing', (item: Item) => item.rule === 'key_field_missing'],
      ['subject=commitment', (item: Item) => (item.subject as Item).kind === 'commitment'],
      ['status=open', (item: Item) => item.status === 'open'],
      [
        `participationId=${RECORD[ALATAU].participation}`,
        (item: Item) => item.participationId === RECORD[ALATAU].participation,
      ],
    ] as const) {
      const chosen = itemsOf(await ask('GET', `findings?limit=200&${filter}`)).map(({ id }) => id);
      expect(chosen).toEqual(all.filter(passes).map(({ id }) => id));
      expect(chosen.length).toBeGreaterThan(0);
    }
    const messages = await Promise.all(
      ['kk', 'ru', 'en'].map(async (lang) => (await find('host_country_is_home', `&lang=${lang}`)).message),
    );
    expect(new Set(messages).size).toBe(3);
    expect((await ask('GET', 'findings?cursor=x')).body?.code).toBe('cursor_invalid');
    expect((await ask('GET', 'findings?rule=no_such_rule')).status).toBe(400);
  });

  it('keep their mark while the data show them, go when corrected, and come back open', async () => {
    const { id } = await find('host_country_is_home');
    const silent = await mark(id, { mark: 'explained' });
    expect([silent.status, silent.body?.code, silent.body?.errors]).toEqual([
      422,
      'record_invalid',
      [expect.objectContaining({ field: 'note', code: 'required_missing' })],
    ]);
    expect(await storedOf(id)).toMatchObject({ status: 'open', version: 1 });
    const explained = await mark(id, { mark: 'explained', note: 'A virtual partner in Astana' });
    expect([explained.status, explained.body]).toMatchObject([
      200,
      {
        status: 'explained',
        note: 'A virtual partner in Astana',
        markedOn: '2024-09-20',
        markedBy: { id: USER.coordinator },
        version: 2,
      },
    ]);
    clock.moveTo('2024-09-21');
    await round();
    expect(await storedOf(id)).toMatchObject({ status: 'explained', version: 2, resolved_on: null });
    expect(await find('host_country_is_home')).toMatchObject({
      status: 'explained',
      firstSeenOn: '2024-09-20',
      lastSeenOn: '2024-09-21',
    });

    await register.stored(`update participation set host_country = 'PL' where external_id = 'OVER-A'`);
    clock.moveTo('2024-09-22');
    expect(await round()).toMatchObject({ findingsResolved: 1 });
    expect(await storedOf(id)).toMatchObject({
      status: 'resolved',
      resolved_on: '2024-09-22',
      last_seen_on: '2024-09-21',
      note: 'A virtual partner in Astana',
    });
    expect(itemsOf(await ask('GET', 'findings?rule=host_country_is_home'))).toEqual([]);
    expect(itemsOf(await ask('GET', 'findings?rule=host_country_is_home&status=resolved'))).toMatchObject([{ id }]);

    await register.stored(`update participation set host_country = 'KZ' where external_id = 'OVER-A'`);
    expect((await check()).body).toMatchObject({ reopened: 1, opened: 0 });
    expect(await storedOf(id)).toMatchObject({
      status: 'open',
      first_seen_on: '2024-09-20',
      resolved_on: null,
      note: null,
      marked_by: null,
    });
    expect(await historyOf(id)).toEqual([
      { status: null, reason: null, changed_by: USER.coordinator },
      { status: 'explained', reason: 'A virtual partner in Astana', changed_by: USER.coordinator },
      { status: 'resolved', reason: null, changed_by: null },
      { status: 'open', reason: null, changed_by: USER.coordinator },
    ]);
    const own = await register.stored<{ id: string }>(`select id from participation where external_id = 'OVER-A'`);
    const history = await register.ask({
      method: 'GET',
      url: `/api/v1/participations/${String(own[0]?.id)}/history`,
      as: 'coordinator',
    });
    expect(itemsOf(history).filter(({ recordTable }) => recordTable === 'data_quality_finding').length).toBeGreaterThan(
      3,
    );
  });

  it('take every mark that their table allows, and are left as they are by every other', async () => {
    const { id } = await find('key_field_missing');
    for (const from of FINDING_STATUSES) {
      for (const to of FINDING_MARKS) {
        await register.stored(
          `update data_quality_finding set status = $2, note = 'N', marked_on = '2024-09-20', marked_by = $3,
             resolved_on = $4, last_seen_on = $4 where id = $1`,
          [id, from, USER.coordinator, from === 'resolved' ? '2024-09-20' : null],
        );
        const [before, trace] = [await storedOf(id), (await historyOf(id)).length];
        const answer = await mark(id, { mark: to, note: 'Because' });
        if (from === 'resolved' || from === to) {
          expect([from, to, answer.status, answer.body?.code]).toEqual([from, to, 409, 'transition_not_allowed']);
          expect(await storedOf(id)).toEqual(before);
          expect(await historyOf(id)).toHaveLength(trace);
        } else {
          expect([from, to, answer.status, answer.body?.status]).toEqual([from, to, 200, to]);
          expect((await historyOf(id)).at(-1)).toEqual({
            status: to,
            reason: 'Because',
            changed_by: USER.coordinator,
          });
        }
      }
    }
    expect((await mark(id, { mark: 'resolved' })).status).toBe(422);
    for (const as of ['ministry', 'participant', 'admin'] as const) {
      expect((await mark(id, { mark: 'open' }, as)).status).toBe(403);
    }
    expect((await mark(id, { mark: 'open' }, 'foreignCoordinator')).status).toBe(404);
  });

  it('are counted per university, rule and mark, and for the country as their sum', async () => {
    const { body } = await ask('GET', 'counts', { as: 'ministry' });
    const rows = body?.items as (Item & { open: number; acknowledged: number; toCorrect: number; explained: number })[];
    const stored = await register.stored<Item>(
      `select u.code as university, rule, status, count(*)::int as n from data_quality_finding f join university u on u.id = f.university_id
       where status <> 'resolved' group by 1, 2, 3`,
    );
    for (const { university, rule, status, n } of stored) {
      const name = status === 'to_correct' ? 'toCorrect' : String(status);
      expect(rows.find((row) => row.university === university && row.rule === rule)?.[name]).toBe(n);
    }
    const sum = (of: typeof rows) =>
      of.reduce((total, row) => total + row.open + row.acknowledged + row.toCorrect + row.explained, 0);
    const country = rows.filter(({ university }) => university === null);
    expect(sum(country)).toBe(sum(rows.filter(({ university }) => university !== null)));
    expect(sum(country)).toBe(stored.reduce((total, { n }) => total + Number(n), 0));
    const own = (await ask('GET', 'counts')).body?.items as Item[];
    expect(new Set(own.map(({ university }) => university))).toEqual(new Set(['ALATAU']));
  });

  it('come with rules that say in three languages what is wrong and what to do', async () => {
    const { body } = await ask('GET', 'rules');
    const rules = body?.items as { code: string; title: Item; message: Item; remedy: Item }[];
    expect(rules.map(({ code }) => code)).toEqual(QUALITY_RULE_CODES);
    for (const { title, message, remedy } of rules) {
      for (const texts of [title, message, remedy]) {
        expect(Object.keys(texts).toSorted()).toEqual(['en', 'kk', 'ru']);
        expect(Object.values(texts).every((text) => typeof text === 'string' && text.length > 3)).toBe(true);
      }
    }
    const statuses = (body?.statuses ?? []) as Item[];
    expect(statuses.map(({ code }) => code)).toEqual(FINDING_STATUSES);
  });

  it('are looked for right after an import, for its university', async () => {
    const csv = [
      'external_id,document_number,family_name,given_name,category,funding,planned_start,planned_end,actual_start,actual_end,status',
      'IMPORTED,DOC-77,Family,Given,bachelor,state_budget,2024-01-10,2024-06-30,2024-01-10,2024-06-30,completed',
    ].join('\n');
    const send = async (dryRun: boolean) =>
      await register.ask({
        method: 'POST',
        url: `/api/v1/imports/participations?dryRun=${dryRun}`,
        as: 'coordinator',
        headers: { 'content-type': 'text/csv' },
        body: csv,
      });
    const ofImported = async () =>
      await register.stored<{ rule: string }>(
        `select f.rule from data_quality_finding f join participation p on p.id = f.participation_id
         where p.external_id = 'IMPORTED' order by 1`,
      );
    expect((await send(true)).status).toBe(200);
    expect(await ofImported()).toEqual([]);
    expect((await send(false)).body).toMatchObject({ committed: true, created: 1 });
    const rules = (await ofImported()).map(({ rule }) => rule);
    expect(rules).toEqual(
      expect.arrayContaining(['amount_paid_missing', 'commitments_missing', 'return_not_recorded']),
    );
  });
});
