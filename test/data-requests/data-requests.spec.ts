import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { MovableClock } from '#testing/movable-clock.js';
import { type Answer, RunningRegister } from '../api/running-register.js';
import { ALATAU, ERTIS, RECORD, type UserName, USER } from '../fixtures/two-universities.js';

const { participation } = RECORD[ALATAU];

describe('requests about personal data', () => {
  let register: RunningRegister;

  beforeAll(async () => {
    register = await RunningRegister.start({
      clock: new MovableClock(new Date('2026-03-02T12:00:00+05:00')),
      environment: { QAITU_DATA_REQUEST_DAYS: '10' },
    });
  });
  afterAll(async () => await register?.stop());
  beforeEach(async () => {
    await register.stored('delete from data_request where university_id = $1', [ALATAU]);
  });

  const post = async (as: UserName, path: string, body?: object): Promise<Answer> =>
    await register.ask({ method: 'POST', url: `/api/v1/data-requests${path}`, as, body });
  const file = async (kind: 'correction' | 'erasure', as: UserName = 'participant') => {
    const answer = await post(as, '', { participationId: participation, kind, request: ' Телефоным ескі ' });
    return { ...answer, id: String(answer.body?.id) };
  };
  const storedRow = async (id: string) => {
    const [row] = await register.stored(
      `select status, request, filed_on::text, due_on::text, decided_on::text, answer, carried_out_on::text, decided_by
       from data_request where id = $1`,
      [id],
    );
    return row;
  };
  /** The mails that an answer has caused, without the name. */
  const mails = async (id: string) =>
    await register.stored(
      `select template, recipient, data - 'givenName' as data, status from mail where dedupe_key like 'data_request:' || $1 || '%'`,
      [id],
    );
  const queues = async () => {
    const answer = await register.ask({ method: 'GET', url: '/api/v1/work-queues', as: 'coordinator' });
    const items = (answer.body?.items ?? []) as { queue: string; count: number }[];
    return Object.fromEntries(
      items.filter(({ queue }) => queue.startsWith('data_requests')).map(({ queue, count }) => [queue, count]),
    );
  };
  const fulfil = async (status: 'waived' | 'agreed') =>
    await register.stored(
      `update commitment set status = $2, waived_on = case when $2 = 'waived' then date '2026-03-01' end, claimed_degree = null,
         claimed_on = null, verified_degree = null, verified_on = null
       where participation_id = $1`,
      [participation, status],
    );

  it('are filed with a day by which they have to be answered, and seen by both sides with what each may do', async () => {
    const filed = await file('correction');
    expect([filed.status, filed.text]).toEqual([201, expect.anything()]);
    expect(filed.body).toMatchObject({
      status: 'filed',
      filedOn: '2026-03-02',
      dueOn: '2026-03-12',
      actions: ['withdraw'],
    });
    expect(await storedRow(filed.id)).toMatchObject({
      status: 'filed',
      request: 'Телефоным ескі',
      due_on: '2026-03-12',
    });

    const list = await register.ask({ method: 'GET', url: '/api/v1/data-requests?status=filed', as: 'coordinator' });
    expect(list.body?.total).toBe(1);
    expect(list.body?.items).toMatchObject([{ id: filed.id, actions: ['grant', 'refuse'] }]);
    const foreign = await register.ask({ method: 'GET', url: '/api/v1/data-requests', as: 'foreignCoordinator' });
    expect(foreign.text).not.toContain(filed.id);

    const again = await file('correction');
    expect([again.status, again.body?.code]).toEqual([409, 'data_request_waiting']);
    const foreignRecord = await post('participant', '', {
      participationId: RECORD[ERTIS].participation,
      kind: 'correction',
      request: 'Not mine',
    });
    expect([foreignRecord.status, foreignRecord.body?.code]).toEqual([404, 'record_not_found']);
  });

  it('are granted or refused with words that the participant reads, and carried out after that alone', async () => {
    const { id } = await file('correction');
    expect((await post('coordinator', `/${id}/carry-out`)).body?.code).toBe('transition_not_allowed');
    expect((await storedRow(id))?.status).toBe('filed');
    expect((await post('coordinator', `/${id}/grant`, { answer: '' })).status).toBe(400);
    const granted = await post('coordinator', `/${id}/grant`, { answer: 'Түзетеміз' });
    expect(granted.body).toMatchObject({ status: 'granted', answer: 'Түзетеміз', actions: ['carry_out'] });
    expect(await storedRow(id)).toMatchObject({
      status: 'granted',
      decided_on: '2026-03-02',
      decided_by: USER.coordinator,
      carried_out_on: null,
    });
    expect(await mails(id)).toEqual([
      {
        template: 'data_request_answered',
        recipient: 'participant@qaitu.kz',
        data: { decision: 'granted' },
        status: 'queued',
      },
    ]);
    expect((await post('coordinator', `/${id}/grant`, { answer: 'Тағы' })).body?.code).toBe('transition_not_allowed');
    expect(await mails(id)).toHaveLength(1);
    expect((await post('participant', `/${id}/withdraw`)).body?.code).toBe('transition_not_allowed');
    expect((await post('coordinator', `/${id}/carry-out`)).body).toMatchObject({ status: 'carried_out', actions: [] });
    expect(await storedRow(id)).toMatchObject({ status: 'carried_out', carried_out_on: '2026-03-02' });
    const history = await register.stored<{ reason: string | null; after: { status: string } | null }>(
      `select reason, after from record_history where record_table = 'data_request' and record_id = $1 order by id`,
      [id],
    );
    expect(history.map(({ reason, after }) => [reason, after?.status])).toEqual([
      [null, undefined],
      ['Түзетеміз', 'granted'],
      [null, 'carried_out'],
    ]);
  });

  it('wait in the coordinator’s queues until they are answered and carried out', async () => {
    expect(await queues()).toEqual({ data_requests_to_answer: 0, data_requests_to_carry_out: 0 });
    const { id } = await file('correction');
    expect(await queues()).toEqual({ data_requests_to_answer: 1, data_requests_to_carry_out: 0 });
    const waiting = await register.ask({
      method: 'GET',
      url: '/api/v1/work-queues/data_requests_to_answer',
      as: 'coordinator',
    });
    expect(waiting.body?.items).toMatchObject([
      { kind: 'data_request', id, participationId: participation, ageDays: 0 },
    ]);
    const foreign = await register.ask({
      method: 'GET',
      url: '/api/v1/work-queues/data_requests_to_answer',
      as: 'foreignCoordinator',
    });
    expect(foreign.text).not.toContain(id);
    await post('coordinator', `/${id}/grant`, { answer: 'Түзетеміз' });
    expect(await queues()).toEqual({ data_requests_to_answer: 0, data_requests_to_carry_out: 1 });
    await post('coordinator', `/${id}/carry-out`);
    expect(await queues()).toEqual({ data_requests_to_answer: 0, data_requests_to_carry_out: 0 });
  });

  it('are refused for a reason, or taken back', async () => {
    const refused = await file('correction');
    expect(await mails(refused.id)).toEqual([]);
    expect((await post('coordinator', `/${refused.id}/refuse`, { answer: 'Бұйрықта солай' })).body).toMatchObject({
      status: 'refused',
      answer: 'Бұйрықта солай',
    });
    expect(await mails(refused.id)).toMatchObject([{ data: { decision: 'refused' }, status: 'queued' }]);
    const taken = await file('correction');
    expect((await post('participant', `/${taken.id}/withdraw`)).body).toMatchObject({ status: 'withdrawn' });
    expect((await post('coordinator', `/${taken.id}/grant`, { answer: 'x' })).body?.code).toBe(
      'transition_not_allowed',
    );
  });

  it('do not erase while a commitment is unfulfilled; afterwards the ways to reach the person go, and the record stays', async () => {
    await register.stored(`update participation set email = 'a@example.org', phone = '+77010000000' where id = $1`, [
      participation,
    ]);
    const { id } = await file('erasure');
    await fulfil('agreed');
    const bound = await post('coordinator', `/${id}/grant`, { answer: 'Өшіреміз' });
    expect([bound.status, bound.body?.code]).toEqual([409, 'erasure_bound_by_commitments']);
    expect((await storedRow(id))?.status).toBe('filed');
    await fulfil('waived');
    expect((await post('coordinator', `/${id}/grant`, { answer: 'Өшіреміз' })).status).toBe(200);
    const contacts = async () =>
      await register.stored(
        "select email, phone, opted_out_on::text, family_name <> '' as named from participation where id = $1",
        [participation],
      );
    expect(await contacts()).toMatchObject([{ email: 'a@example.org', phone: '+77010000000' }]);
    expect((await post('coordinator', `/${id}/carry-out`)).status).toBe(200);
    expect(await contacts()).toEqual([{ email: null, phone: null, opted_out_on: '2026-03-02', named: true }]);
  });
});
