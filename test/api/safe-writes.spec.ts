import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { USER } from '../fixtures/two-universities.js';
import { ROUTE_TABLE } from '../security/route-table.js';
import { type Answer, PASSWORD, type Question, RunningRegister } from './running-register.js';
import { fresh, PATCHES, POSTS } from './writing-examples.js';

describe('writing safely', () => {
  let register: RunningRegister;

  beforeAll(async () => {
    register = await RunningRegister.start();
  });
  afterAll(async () => await register.stop());

  const count = async (query: string) => (await register.stored(query)).length;
  const post = async (
    question: Pick<Question, 'url' | 'headers' | 'body'>,
    key?: string,
    as: Question['as'] = 'coordinator',
  ) =>
    await register.ask({
      method: 'POST',
      as,
      ...question,
      headers: {
        ...question.headers,
        ...(await register.credentialsOf({ as })),
        ...(key ? { 'idempotency-key': key } : {}),
      },
    });

  const signIn = async () =>
    await register.ask({
      method: 'POST',
      url: '/api/v1/session',
      headers: { 'idempotency-key': 'sign-in' },
      body: { email: 'admin@qaitu.kz', password: PASSWORD },
    });

  it('is tried on routes that there are', () => {
    for (const route of [...Object.keys(POSTS), ...Object.keys(PATCHES)]) expect(ROUTE_TABLE[route]).toBeDefined();
  });

  const changing = Object.entries(ROUTE_TABLE).filter(([route]) => /^(PATCH|PUT) /.test(route));
  it.each(changing)('%s asks for the version that was read (428)', async (route, { letIn, example }) => {
    const { 'if-match': _, ...headers } = example.headers ?? {};
    const as = letIn.find((sender) => sender !== 'anonymous');
    const answer = await register.ask({ method: route.split(' ')[0] ?? '', as, ...example, headers });
    expect(answer.body).toMatchObject({ status: 428, code: 'if_match_missing' });
  });

  describe.each(Object.entries(POSTS))('%s with an Idempotency-Key', (_route, { request, refused, effect }) => {
    it('has one effect however often it is sent, and one answer', async () => {
      const number = fresh();
      const first = await post(request(number), `twice-${number}`);
      expect([200, 201]).toContain(first.status);
      expect(first.headers['idempotency-replayed']).toBeUndefined();
      const second = await post(request(number), `twice-${number}`);
      expect(second.headers['idempotency-replayed']).toBe('true');
      expect([second.status, second.body]).toEqual([first.status, first.body]);
      for (const header of ['etag', 'location']) expect(second.headers[header]).toBe(first.headers[header]);
      expect(await count(effect(number))).toBe(1);
    });

    it('refuses the same key for another request, and leaves it without effect', async () => {
      const [number, other] = [fresh(), fresh()];
      await post(request(number), `other-${number}`);
      const answer = await post(request(other), `other-${number}`);
      expect([answer.status, answer.body?.code]).toEqual([422, 'idempotency_key_reused']);
      const elsewhere = request(number);
      const query = elsewhere.url.includes('?') ? '&lang=en' : '?lang=en';
      expect((await post({ ...elsewhere, url: elsewhere.url + query }, `other-${number}`)).body?.code).toBe(
        'idempotency_key_reused',
      );
      expect([await count(effect(number)), await count(effect(other))]).toEqual([1, 0]);
    });

    it('keeps the keys of different users apart', async () => {
      const number = fresh();
      await post(request(number), `mine-${number}`);
      const foreign = await post(request(fresh()), `mine-${number}`, 'foreignCoordinator');
      expect(foreign.headers['idempotency-replayed']).toBeUndefined();
      expect(foreign.body?.code).not.toBe('idempotency_key_reused');
    });

    it('answers 409 while the first still runs, and has it replayed afterwards', async () => {
      const number = fresh();
      const first = await register.whileLocked('participation, output', async () => {
        const running = post(request(number), `running-${number}`);
        await register.untilWaiting(1);
        const second = await post(request(number), `running-${number}`);
        expect([second.status, second.body?.code]).toEqual([409, 'idempotency_in_progress']);
        expect(Number(second.headers['retry-after'])).toBeGreaterThan(0);
        return { running };
      });
      const done = await first.running;
      expect(done.status).toBeLessThan(300);
      const third = await post(request(number), `running-${number}`);
      expect([third.status, third.body, third.headers['idempotency-replayed']]).toEqual([
        done.status,
        done.body,
        'true',
      ]);
      expect(await count(effect(number))).toBe(1);
    });

    it('has exactly one effect when it is sent many times at once', async () => {
      const number = fresh();
      const answers = await Promise.all(
        Array.from({ length: 8 }, async () => await post(request(number), `crowd-${number}`)),
      );
      for (const { status, body, headers } of answers) {
        if (status < 300) continue;
        expect([status, body?.code]).toEqual([409, expect.stringMatching(/^(idempotency|import)_in_progress$/)]);
        expect(headers['retry-after']).toBeDefined();
      }
      const carriedOut = answers.filter(({ status, headers }) => status < 300 && !headers['idempotency-replayed']);
      expect(carriedOut).toHaveLength(1);
      expect(await count(effect(number))).toBe(1);
    });

    it('stores nothing of a refused request, which may then be repaired under the same key', async () => {
      const number = fresh();
      const key = `refused-${number}`;
      const stored = `select from idempotency_key where key = '${key}'`;
      const answer = await post(refused, key);
      expect(answer.status).toBe(422);
      expect(await count(stored)).toBe(0);
      expect((await post(request(number), key)).status).toBeLessThan(300);
      expect(await count(stored)).toBe(1);
    });

    it.each([' ', 'two words', 'x'.repeat(256), 'ключ'])('refuses the unusable key %j', async (key) => {
      const number = fresh();
      const answer = await post(request(number), key);
      expect([answer.status, answer.body?.code]).toEqual([400, 'idempotency_key_invalid']);
      expect(await count(effect(number))).toBe(0);
    });
  });

  it('never answers a sign-in from the store: each has a session of its own', async () => {
    const [one, other] = [await signIn(), await signIn()];
    expect([one.status, other.status]).toEqual([200, 200]);
    expect(other.headers['set-cookie']).not.toBe(one.headers['set-cookie']);
    expect(await count(`select from idempotency_key where key = 'sign-in'`)).toBe(0);
  });

  describe.each(Object.entries(PATCHES))('%s with If-Match', (_route, { url, change, table, id }) => {
    const patch = async (ifMatch: string | undefined, body: object): Promise<Answer> =>
      await register.ask({
        method: 'PATCH',
        url,
        body,
        headers: {
          ...(await register.credentialsOf({ as: 'coordinator' })),
          ...(ifMatch ? { 'if-match': ifMatch } : {}),
        },
      });
    const version = async () => {
      const [row] = await register.stored<{ version: number }>(`select version from ${table} where id = $1`, [id]);
      return row?.version ?? 0;
    };
    const historyOf = async (at: number) =>
      await register.stored(
        'select operation, changed_by, acting_role from record_history where record_table = $1 and record_id = $2 and record_version = $3',
        [table, id, at],
      );

    it('asks for it (428), and for one strong version alone (400)', async () => {
      expect((await patch(undefined, change(fresh()))).body).toMatchObject({ status: 428, code: 'if_match_missing' });
      for (const header of ['*', '1', 'W/"1"', '"1", "2"', '"x"', '""', '"1.0"', '"-1"', '"99999999999"']) {
        expect((await patch(header, change(fresh()))).body).toMatchObject({ status: 400, code: 'if_match_invalid' });
      }
    });

    it('changes the version it names, answers with the new one, and refuses the old one (412)', async () => {
      const before = await version();
      const changed = await patch(`"${before}"`, change(fresh()));
      expect([changed.status, changed.headers.etag]).toEqual([200, `"${before + 1}"`]);
      expect(changed.body).toMatchObject({ version: before + 1 });
      const read = await register.ask({ method: 'GET', url, as: 'coordinator' });
      expect(read.headers.etag).toBe(`"${before + 1}"`);
      for (const stale of [before, before + 2]) {
        expect((await patch(`"${stale}"`, change(fresh()))).body).toMatchObject({
          status: 412,
          code: 'version_mismatch',
        });
      }
      expect(await version()).toBe(before + 1);
    });

    it('says 412 first, before it judges a change of a record nobody has seen', async () => {
      const answer = await patch(`"${(await version()) + 5}"`, { category: 'nobody' });
      expect(answer.body).toMatchObject({ status: 412, code: 'version_mismatch' });
    });

    it('raises no version and writes no history where nothing differs', async () => {
      const before = await version();
      const number = fresh();
      await patch(`"${before}"`, change(number));
      const again = await patch(`"${before + 1}"`, change(number));
      expect([again.status, again.headers.etag]).toEqual([200, `"${before + 1}"`]);
      expect(await historyOf(before + 2)).toEqual([]);
    });

    it('lets exactly one of many editors win', async () => {
      const before = await version();
      const answers = await Promise.all(
        Array.from({ length: 8 }, async () => await patch(`"${before}"`, change(fresh()))),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array<number>(7).fill(412)]);
      expect(await version()).toBe(before + 1);
      expect(await historyOf(before + 1)).toEqual([
        { operation: 'changed', changed_by: USER.coordinator, acting_role: 'qaitu_coordinator' },
      ]);
    });
  });
});
