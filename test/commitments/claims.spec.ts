import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { REFUSAL_GROUNDS } from '#domain/verification/refusal-grounds.js';
import { FIRST_PROMISES } from '../fixtures/commitments-fixture.js';
import { ALATAU, RECORD, USER } from '../fixtures/two-universities.js';
import { COMMITMENT, DOI, PARTICIPATION, listed, Promises } from './promises.js';

const { commitment } = RECORD[ALATAU];
const today = () => new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Almaty' }).format(new Date());

describe('a commitment', () => {
  let promises: Promises;
  beforeAll(async () => {
    promises = await Promises.start();
  });
  afterAll(async () => await promises.stop());
  beforeEach(async () => {
    await promises.set(
      'commitment',
      commitment,
      `status = 'agreed', claimed_degree = null, claimed_on = null, claimed_by = null, verified_degree = null,
       verified_on = null, rejected_on = null, waived_on = null, decided_by = null, decision_reason = null, decision_ground = null,
       confirmed_at = null, confirmed_by = null, evidence = null`,
    );
    await promises.register.stored('update evidence set withdrawn_at = now() where commitment_id = $1', [commitment]);
  });

  it('is confirmed by the participant alone, and once', async () => {
    const answer = await promises.post('participant', `${COMMITMENT}/confirm`);
    expect([answer.status, answer.body?.confirmedAt]).toEqual([200, expect.any(String)]);
    expect(await promises.row('commitment', commitment)).toMatchObject({ confirmed_by: USER.participant });
    // The university does not read the accounts of participants: the history tells it which side changed something.
    const [last] = listed<object>(await promises.get('coordinator', `${PARTICIPATION}/history`), 'items');
    expect(last).toMatchObject({
      recordTable: 'commitment',
      side: 'participant',
      changedBy: { id: USER.participant, displayName: '' },
    });
    promises.expectRefusal(await promises.post('participant', `${COMMITMENT}/confirm`), 409, 'transition_not_allowed');
  });

  it('is claimed with evidence and a degree; the claim says who made it and when', async () => {
    promises.expectRefusal(
      await promises.post('participant', `${COMMITMENT}/claim`, { degree: 0.8 }),
      422,
      'evidence_missing',
    );
    expect(await promises.row('commitment', commitment)).toMatchObject({ status: 'agreed', claimed_by: null });
    const answer = await promises.post('participant', `${COMMITMENT}/claim`, { degree: 0.8, evidence: [DOI] });
    expect([answer.status, answer.body]).toMatchObject([
      200,
      { status: 'claimed', claimedDegree: 0.8, claimedOn: today(), actions: [] },
    ]);
    expect(answer.headers.etag).toBe(`"${String(answer.body?.version)}"`);
    expect(await promises.row('commitment', commitment)).toMatchObject({
      status: 'claimed',
      claimed_degree: 0.8,
      claimed_on: today(),
      claimed_by: USER.participant,
    });
    const [last] = (await promises.history(commitment)).slice(-1);
    expect(last).toMatchObject({
      operation: 'changed',
      changed_by: USER.participant,
      acting_role: 'qaitu_participant',
      after: { status: 'claimed' },
    });
  });

  it('is claimed by what a file named as evidence, too', async () => {
    await promises.set('commitment', commitment, `evidence = 'https://example.kz/paper'`);
    expect((await promises.post('coordinator', `${COMMITMENT}/claim`, { degree: 1 })).status).toBe(200);
  });

  it.each([-0.1, 1.1, null, '1', undefined])('is claimed to a degree of 0–1, not %j', async (degree) => {
    const answer = await promises.post('participant', `${COMMITMENT}/claim`, { degree, evidence: [DOI] });
    promises.expectRefusal(answer, 400, 'request_invalid');
  });

  it('keeps nothing of a claim whose evidence is refused', async () => {
    const evidence = [DOI, { kind: 'orcid', value: '0000-0002-1825-0098' }];
    const answer = await promises.post('participant', `${COMMITMENT}/claim`, { degree: 1, evidence });
    promises.expectRefusal(answer, 422, 'evidence_invalid');
    expect(answer.body?.errors).toEqual([expect.objectContaining({ field: 'value', code: 'orcid_invalid' })]);
    expect(
      await promises.register.stored('select from evidence where commitment_id = $1 and withdrawn_at is null', [
        commitment,
      ]),
    ).toEqual([]);
  });

  it('is verified by somebody else than its claimant, with a degree and a reason', async () => {
    await promises.post('coordinator', `${COMMITMENT}/claim`, { degree: 1, evidence: [DOI] });
    const verification = { degree: 0.6, reason: 'Two of three chapters' };
    for (const [verb, body] of [
      ['verify', verification],
      ['reject', { reason: 'No' }],
    ] as const) {
      promises.expectRefusal(
        await promises.post('coordinator', `${COMMITMENT}/${verb}`, body),
        409,
        'verifier_is_author',
      );
    }
    expect(await promises.row('commitment', commitment)).toMatchObject({ status: 'claimed', decided_by: null });
    await promises.set('commitment', commitment, `claimed_by = '${USER.participant}'`);
    for (const body of [{ degree: 1 }, { degree: 1, reason: '  ' }, { reason: 'No degree' }]) {
      promises.expectRefusal(await promises.post('coordinator', `${COMMITMENT}/verify`, body), 400, 'request_invalid');
    }
    const answer = await promises.post('coordinator', `${COMMITMENT}/verify`, verification);
    expect([answer.status, answer.body?.status]).toEqual([200, 'verified']);
    expect(await promises.row('commitment', commitment)).toMatchObject({
      verified_degree: 0.6,
      verified_on: today(),
      rejected_on: null,
      decided_by: USER.coordinator,
      decision_reason: 'Two of three chapters',
    });
    const [last] = (await promises.history(commitment)).slice(-1);
    expect(last).toMatchObject({ changed_by: USER.coordinator, reason: 'Two of three chapters' });
    const settled = await promises.register.stored(
      'select from evidence where commitment_id = $1 and withdrawn_at is null and settled_at is null',
      [commitment],
    );
    expect(settled).toEqual([]);
  });

  it('that was rejected and is claimed anew carries nothing of the earlier decision', async () => {
    await promises.post('participant', `${COMMITMENT}/claim`, { degree: 1, evidence: [DOI] });
    const rejected = await promises.post('coordinator', `${COMMITMENT}/reject`, {
      ground: 'other_work',
      reason: 'Another title',
    });
    expect(rejected.body).toMatchObject({
      status: 'rejected',
      rejectedOn: today(),
      decisionGround: 'other_work',
      decisionReason: 'Another title',
    });
    await promises.set('commitment', commitment, `verified_degree = 0.1`);
    const again = await promises.post('participant', `${COMMITMENT}/claim`, { degree: 0.5 });
    expect(again.body).toMatchObject({
      status: 'claimed',
      claimedDegree: 0.5,
      verifiedDegree: null,
      verifiedOn: null,
      rejectedOn: null,
      decidedBy: null,
      decisionReason: null,
      decisionGround: null,
    });
    const [last] = (await promises.history(commitment)).slice(-1);
    expect(last?.before).toMatchObject({
      rejected_on: today(),
      decision_reason: 'Another title',
      decision_ground: 'other_work',
    });
  });

  it.each(REFUSAL_GROUNDS)(
    'is rejected on the ground %s, which is kept as a code beside the reason',
    async (ground) => {
      await promises.post('participant', `${COMMITMENT}/claim`, { degree: 1, evidence: [DOI] });
      const body = { ground, reason: 'Екінші бөлігі қайда?' };
      expect((await promises.post('coordinator', `${COMMITMENT}/reject`, body)).status).toBe(200);
      expect(await promises.row('commitment', commitment)).toMatchObject({
        decision_ground: ground,
        decision_reason: body.reason,
      });
      // Whoever it was decided against reads the code too, and so the ground in the own language.
      expect((await promises.get('participant', COMMITMENT)).body).toMatchObject({ decisionGround: ground });
      const [last] = (await promises.history(commitment)).slice(-1);
      expect(last).toMatchObject({ reason: body.reason, after: { decision_ground: ground } });
    },
  );

  it('may be rejected without a ground, but on none that is not in the list', async () => {
    await promises.post('participant', `${COMMITMENT}/claim`, { degree: 1, evidence: [DOI] });
    const refused = await promises.post('coordinator', `${COMMITMENT}/reject`, { ground: 'no_luck', reason: 'No' });
    promises.expectRefusal(refused, 400, 'request_invalid');
    expect(refused.body?.errors).toEqual([expect.objectContaining({ field: 'ground', code: 'is_in' })]);
    expect(await promises.row('commitment', commitment)).toMatchObject({ status: 'claimed', decision_ground: null });
    const bare = await promises.post('coordinator', `${COMMITMENT}/reject`, { reason: 'No' });
    expect([bare.status, bare.body?.decisionGround]).toEqual([200, null]);
    await expect(promises.set('commitment', commitment, `decision_ground = 'no_luck'`)).rejects.toThrow(
      'commitment_decision_ground_ck',
    );
  });

  it.each([
    ['coordinator', 'verify', { degree: 1, reason: 'Seen' }],
    ['ministry', 'waive', { document: 'Order 12', reason: 'Illness' }],
  ] as const)(
    'that a file says is claimed again loses its ground when the %s decides to %s it',
    async (as, verb, body) => {
      await promises.set('commitment', commitment, `status = 'claimed', decision_ground = 'wrong_dates'`);
      const answer = await promises.post(as, `${COMMITMENT}/${verb}`, body);
      expect([answer.status, answer.body?.decisionGround]).toEqual([200, null]);
    },
  );

  it('is waived by the ministry, by a document', async () => {
    const url = `${COMMITMENT}/waive`;
    promises.expectRefusal(await promises.post('ministry', url, { reason: 'Illness' }), 400, 'request_invalid');
    const answer = await promises.post('ministry', url, { document: 'Order 12', reason: 'Illness' });
    expect([answer.status, answer.body]).toMatchObject([200, { status: 'waived', waivedOn: today() }]);
    expect(await promises.row('commitment', commitment)).toMatchObject({
      waiver_document: 'Order 12',
      decided_by: USER.ministry,
    });
    const [last] = (await promises.history(commitment)).slice(-1);
    expect(last).toMatchObject({ acting_role: 'qaitu_ministry', changed_by: USER.ministry, reason: 'Illness' });
  });

  it('is added by a coordinator as agreed, unconfirmed, with the next number', async () => {
    const url = `${PARTICIPATION}/commitments`;
    const body = { title: 'A course', kind: 'educational', priority: 4, dueDate: '2090-01-31', weight: 2 };
    const [one, other] = await Promise.all([
      promises.post('coordinator', url, body),
      promises.post('coordinator', url, { ...body, description: 'In Kazakh' }),
    ]);
    expect([one.status, other.status]).toEqual([201, 201]);
    expect([one.body?.commitmentNo, other.body?.commitmentNo].sort()).toEqual([2, 3]);
    expect(one.body).toMatchObject({ ...body, status: 'agreed', confirmedAt: null });
    expect(one.headers.location).toBe(`/api/v1/commitments/${String(one.body?.id)}`);
    const [first] = await promises.history(String(one.body?.id));
    expect(first).toMatchObject({ operation: 'created', changed_by: USER.coordinator });
    promises.expectRefusal(
      await promises.post('coordinator', url, { ...body, dueDate: '2020-01-31' }),
      422,
      'due_date_past',
    );
    const faulty = await promises.post('coordinator', url, { kind: 'nothing', weight: 0 });
    promises.expectRefusal(faulty, 422, 'record_invalid');
    expect(
      listed<{ field: string }>(faulty, 'errors')
        .map(({ field }) => field)
        .sort(),
    ).toEqual(['dueDate', 'kind', 'title', 'weight']);
  });

  it('shows the ministry evidence of what it drew, and nobody’s name', async () => {
    const answer = await promises.get('ministry', COMMITMENT);
    expect(answer.status).toBe(200);
    expect(answer.body?.evidenceItems).toEqual(
      expect.arrayContaining([expect.objectContaining({ id: FIRST_PROMISES.evidence })]),
    );
    await promises.register.stored('delete from sample_audit_item');
    expect((await promises.get('ministry', COMMITMENT)).body?.evidenceItems).toEqual([]);
    expect((await promises.get('ministry', `/api/v1/evidence/${FIRST_PROMISES.evidence}/file`)).status).toBe(404);
    expect(answer.text).not.toMatch(/Family|Given/);
  });
});
