import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ALATAU, RECORD, USER } from '../fixtures/two-universities.js';
import { type Question, RunningRegister } from './running-register.js';
import { fresh, PARTICIPATION, PATCHES, POSTS } from './writing-examples.js';

describe('the trace of a write', () => {
  let register: RunningRegister;

  beforeAll(async () => {
    register = await RunningRegister.start();
  });
  afterAll(async () => await register.stop());

  // The check of data quality that follows an import leaves traces of its own, by the worker.
  const traces = async () => {
    const [row] = await register.stored<Record<string, number>>(`
        select (select count(*) from participation) as participations, (select sum(version) from participation) as versions,
          (select count(*) from person) as people, (select count(*) from output) as outputs,
          (select count(*) from import) as imports, (select count(*) from record_history where record_table <> 'data_quality_finding') as history,
          (select count(*) from audit_event where action <> 'data_quality.checked') as audit, (select count(*) from idempotency_key) as keys`);
    return row;
  };
  const writes = async (): Promise<Question[]> => {
    const [row] = await register.stored<{ version: number }>('select version from participation where id = $1', [
      RECORD[ALATAU].participation,
    ]);
    return [
      ...Object.values(POSTS).map(({ request }) => ({ method: 'POST', ...request(fresh()) })),
      ...Object.values(PATCHES).map(({ url, change }) => ({
        method: 'PATCH',
        url,
        body: change(fresh()),
        headers: { 'if-match': `"${row?.version}"` },
      })),
    ];
  };
  const send = async (question: Question) =>
    await register.ask({
      ...question,
      headers: {
        ...(await register.credentialsOf({ as: 'coordinator' })),
        ...question.headers,
        'idempotency-key': `k-${fresh()}`,
      },
    });

  it('is written with it: audit and history name the user and the request', async () => {
    for (const question of await writes()) {
      const before = await traces();
      const answer = await send(question);
      expect(answer.status).toBeLessThan(300);
      const after = await traces();
      expect(after?.history).toBe((before?.history ?? 0) + 1);
      expect(after?.audit).toBe((before?.audit ?? 0) + 1);
      const [event] = await register.stored(
        `select actor_user_id, actor_role, university_id, request_id from audit_event
         where action <> 'data_quality.checked' order by id desc limit 1`,
      );
      expect(event).toEqual({
        actor_user_id: USER.coordinator,
        actor_role: 'qaitu_coordinator',
        university_id: ALATAU,
        request_id: answer.headers['x-request-id'],
      });
    }
  });

  it.each(['audit_event', 'record_history'])(
    'is never missing: where %s cannot be written, nothing is',
    async (log) => {
      await register.stored(`revoke insert on ${log} from qaitu_coordinator`);
      try {
        for (const question of await writes()) {
          const before = await traces();
          const answer = await send(question);
          expect([answer.status, answer.body?.code]).toEqual([500, 'internal_error']);
          expect(answer.text).not.toMatch(/permission denied|audit_event|record_history/);
          expect(await traces()).toEqual(before);
        }
      } finally {
        await register.stored(`grant insert on ${log} to qaitu_coordinator`);
      }
      for (const question of await writes()) expect((await send(question)).status).toBeLessThan(300);
    },
  );

  it('is written of a look at a person’s record too; where it cannot be, nothing is shown', async () => {
    await register.stored(`revoke insert on audit_event from qaitu_coordinator`);
    for (const url of [PARTICIPATION, '/api/v1/participations', `${PARTICIPATION}/history`]) {
      const answer = await register.ask({ method: 'GET', url, as: 'coordinator' });
      expect(answer.status).toBe(500);
      expect(answer.text).not.toMatch(/Family|Given|Нұрланова/);
    }
    await register.stored(`grant insert on audit_event to qaitu_coordinator`);
  });
});
