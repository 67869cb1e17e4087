import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { FIRST_PROMISES } from '../fixtures/commitments-fixture.js';
import { ALATAU, RECORD, USER } from '../fixtures/two-universities.js';
import { AMENDMENT, COMMITMENT, listed, Promises } from './promises.js';

const { commitment } = RECORD[ALATAU];
const URL = `${COMMITMENT}/amendments`;

describe('an amendment of what was agreed', () => {
  let promises: Promises;
  beforeAll(async () => {
    promises = await Promises.start();
  });
  afterAll(async () => await promises.stop());
  beforeEach(async () => {
    await promises.register.stored(`update commitment_amendment set status = 'withdrawn', decided_at = now()`);
    await promises.set(
      'commitment',
      commitment,
      `status = 'agreed', title = 'T', kind = null, weight = 1, due_date = '2080-06-30'`,
    );
  });

  const propose = async (as: 'participant' | 'coordinator', body: object) =>
    await promises.post(as, URL, { reason: 'The host closed the laboratory', ...body });
  const urlOf = (body: Record<string, unknown> | undefined) => `/api/v1/commitment-amendments/${String(body?.id)}`;

  it.each([
    ['participant', 'coordinator'],
    ['coordinator', 'participant'],
  ] as const)('proposed by the %s is applied at once when the %s consents', async (proposer, other) => {
    const proposal = await propose(proposer, { title: 'A course', dueDate: '2081-06-30', weight: 1 });
    expect([proposal.status, proposal.body]).toMatchObject([
      201,
      { status: 'proposed', proposerSide: proposer, title: 'A course', dueDate: '2081-06-30', weight: null },
    ]);
    expect(await promises.row('commitment', commitment)).toMatchObject({ title: 'T', due_date: '2080-06-30' });

    const before = (await promises.row('commitment', commitment)).version;
    const consent = await promises.post(other, `${urlOf(proposal.body)}/consent`);
    expect([consent.status, consent.body?.status]).toEqual([200, 'consented']);
    expect(await promises.row('commitment', commitment)).toMatchObject({
      title: 'A course',
      due_date: '2081-06-30',
      weight: 1,
      status: 'agreed',
      version: Number(before) + 1,
    });
    const [last] = (await promises.history(commitment)).slice(-1);
    expect(last).toMatchObject({
      changed_by: USER[other],
      reason: 'The host closed the laboratory',
      before: { title: 'T', due_date: '2080-06-30' },
      after: { title: 'A course', due_date: '2081-06-30' },
    });
    expect(await promises.history(String(proposal.body?.id))).toMatchObject([
      { operation: 'created', changed_by: USER[proposer] },
      { operation: 'changed', changed_by: USER[other] },
    ]);
  });

  it('is nobody’s to consent to who proposed it, nor to withdraw who did not', async () => {
    const { body } = await propose('participant', { weight: 2 });
    promises.expectRefusal(await promises.post('participant', `${urlOf(body)}/consent`), 409, 'transition_not_allowed');
    promises.expectRefusal(
      await promises.post('coordinator', `${urlOf(body)}/withdraw`, {}),
      409,
      'transition_not_allowed',
    );
    expect(await promises.row('commitment', commitment)).toMatchObject({ weight: 1 });
    expect((await promises.post('participant', `${urlOf(body)}/withdraw`, {})).body?.status).toBe('withdrawn');
  });

  it('that is declined leaves what was agreed, and keeps why', async () => {
    const { body } = await propose('coordinator', { weight: 5 });
    const declined = await promises.post('participant', `${urlOf(body)}/decline`, { reason: 'Too much' });
    expect(declined.body).toMatchObject({ status: 'declined', decisionReason: 'Too much' });
    expect(await promises.row('commitment', commitment)).toMatchObject({ weight: 1 });
  });

  it('is the only one that is open', async () => {
    await propose('participant', { weight: 2 });
    promises.expectRefusal(await propose('coordinator', { weight: 3 }), 409, 'amendment_open');
    const both = await promises.register.stored(
      `select from commitment_amendment where commitment_id = $1 and status = 'proposed'`,
      [commitment],
    );
    expect(both).toHaveLength(1);
  });

  it('changes something, and moves no due date before today', async () => {
    promises.expectRefusal(await propose('participant', { title: 'T' }), 422, 'amendment_empty');
    promises.expectRefusal(await propose('participant', {}), 422, 'amendment_empty');
    promises.expectRefusal(await propose('participant', { dueDate: '2020-01-01' }), 422, 'due_date_past');
    promises.expectRefusal(await propose('participant', { weight: 0 }), 422, 'record_invalid');
    promises.expectRefusal(await propose('participant', { status: 'verified' }), 400, 'request_invalid');
  });

  it('whose day went by meanwhile can no longer be consented to', async () => {
    const { body } = await propose('participant', { dueDate: '2081-01-01' });
    await promises.set('commitment_amendment', String(body?.id), `due_date = '2020-01-01'`);
    promises.expectRefusal(await promises.post('coordinator', `${urlOf(body)}/consent`), 422, 'due_date_past');
    expect(await promises.row('commitment_amendment', String(body?.id))).toMatchObject({ status: 'proposed' });
    expect(await promises.row('commitment', commitment)).toMatchObject({ due_date: '2080-06-30' });
  });

  it.each(['claimed', 'verified', 'waived'])('is refused while the commitment is %s', async (status) => {
    const { body } = await propose('participant', { weight: 2 });
    await promises.set(
      'commitment',
      commitment,
      `status = '${status}', verified_on = '2025-01-01', verified_degree = 1, waived_on = '2025-01-01'`,
    );
    promises.expectRefusal(await propose('participant', { weight: 3 }), 409, 'commitment_not_amendable');
    promises.expectRefusal(
      await promises.post('coordinator', `${urlOf(body)}/consent`),
      409,
      'commitment_not_amendable',
    );
    expect(await promises.row('commitment', commitment)).toMatchObject({ weight: 1 });
  });

  it('is applied once, however many consent at once', async () => {
    const { body } = await propose('participant', { weight: 7 });
    const answers = await Promise.all(
      Array.from({ length: 5 }, async () => await promises.post('coordinator', `${urlOf(body)}/consent`)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409]);
    expect(await promises.row('commitment', commitment)).toMatchObject({ weight: 7 });
  });

  it('is listed to both sides, by commitment and by status, and to nobody else', async () => {
    await propose('participant', { weight: 2 });
    for (const as of ['participant', 'coordinator'] as const) {
      const { body } = await promises.get(as, `${URL}?status=proposed`);
      expect(body).toMatchObject({ total: 1, items: [{ weight: 2 }], nextCursor: null });
    }
    const [proposed] = listed<{ id: string }>(await promises.get('participant', `${URL}?status=proposed`), 'items');
    for (const as of ['participant', 'coordinator'] as const) {
      const one = await promises.get(as, urlOf(proposed));
      expect([one.status, one.body]).toEqual([200, proposed]);
    }
    promises.expectRefusal(await promises.get('foreignCoordinator', urlOf(proposed)), 404, 'record_not_found');
    const first = await promises.get('coordinator', '/api/v1/commitment-amendments?limit=1');
    expect(first.body).toMatchObject({ nextCursor: expect.any(String) });
    const cursor = encodeURIComponent(String(first.body?.nextCursor));
    const second = await promises.get('coordinator', `/api/v1/commitment-amendments?limit=1&cursor=${cursor}`);
    expect(listed<{ id: string }>(second, 'items')[0]?.id).not.toBe(listed<{ id: string }>(first, 'items')[0]?.id);
    const foreign = await promises.get('foreignCoordinator', '/api/v1/commitment-amendments');
    expect(JSON.stringify(foreign.body)).not.toContain(commitment);
    expect(AMENDMENT).toContain(FIRST_PROMISES.amendment);
  });
});
