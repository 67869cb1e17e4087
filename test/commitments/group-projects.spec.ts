import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ALATAU, ERTIS, PERSON, RECORD, USER } from '../fixtures/two-universities.js';
import { DOI, GROUP, listed, Promises } from './promises.js';

const { groupProject, participation } = RECORD[ALATAU];
const SECOND = '01890000-0000-7000-8003-00000000aa01';
const reason = 'As agreed with the members';

describe('a group project', () => {
  let promises: Promises;
  beforeAll(async () => {
    promises = await Promises.start();
    await promises.register.stored(
      `insert into participation (university_id, id, person_id, external_id, family_name, given_name, category, funding,
         planned_start, planned_end, status)
       values ($1, $2, $3, 'P2', 'Other', 'Name', 'master', 'state_budget', '2024-01-01', '2024-06-30', 'planned')`,
      [ALATAU, SECOND, PERSON[ERTIS]],
    );
  });
  afterAll(async () => await promises.stop());
  beforeEach(async () => {
    await promises.set(
      'group_project',
      groupProject,
      `status = 'agreed', decided_on = null, claimed_by = null, version = 1, due_date = '2080-01-01', title = 'T'`,
    );
    await promises.set('participation', participation, `group_project_id = '${groupProject}'`);
    await promises.set('participation', SECOND, 'group_project_id = null');
    await promises.register.stored('update evidence set withdrawn_at = now() where group_project_id = $1', [
      groupProject,
    ]);
  });

  it('is entered by a coordinator, with a code of its own', async () => {
    const body = { groupCode: 'LAB-1', title: 'A laboratory', task: 'Build it', dueDate: '2080-01-01' };
    const answer = await promises.post('coordinator', '/api/v1/group-projects', body);
    expect([answer.status, answer.body]).toMatchObject([201, { ...body, status: 'agreed', members: [] }]);
    promises.expectRefusal(await promises.post('coordinator', '/api/v1/group-projects', body), 409, 'group_code_taken');
    promises.expectRefusal(
      await promises.post('coordinator', '/api/v1/group-projects', { ...body, groupCode: 'L2', dueDate: '2020-01-01' }),
      422,
      'due_date_past',
    );
    promises.expectRefusal(await promises.post('coordinator', '/api/v1/group-projects', {}), 422, 'record_invalid');
    const list = await promises.get('coordinator', '/api/v1/group-projects?status=agreed&limit=1');
    expect(list.body).toMatchObject({ total: 3, items: [{ groupCode: 'G1' }], nextCursor: expect.any(String) });
    expect((await promises.get('participant', '/api/v1/group-projects')).body).toMatchObject({ total: 1 });
    expect((await promises.get('ministry', '/api/v1/group-projects?university=ERTIS')).body).toMatchObject({
      total: 2,
    });
  });

  it('has members with shares that together are at most 1, and each belongs to one project', async () => {
    const set = async (members: object[], version = 1) =>
      await promises.put('coordinator', 'PUT', `${GROUP}/members`, version, { members, reason });
    const [one, other] = [
      { participationId: participation, share: 0.6 },
      { participationId: SECOND, share: 0.4 },
    ];
    const answer = await set([one, other]);
    expect([answer.status, answer.headers.etag, answer.body?.members]).toMatchObject([
      200,
      '"2"',
      expect.arrayContaining([
        expect.objectContaining({ ...one, externalId: 'P1', status: 'planned' }),
        expect.objectContaining({ ...other, externalId: 'P2', status: 'planned' }),
      ]),
    ]);
    expect(await promises.row('participation', SECOND)).toMatchObject({ group_project_id: groupProject });
    const [last] = (await promises.history(SECOND)).slice(-1);
    expect(last).toMatchObject({ changed_by: USER.coordinator, reason });

    promises.expectRefusal(await set([{ ...one, share: 0.7 }, other], 2), 422, 'group_shares_above_one');
    promises.expectRefusal(await set([one, one], 2), 422, 'group_member_twice');
    promises.expectRefusal(
      await set([{ participationId: RECORD[ERTIS].participation, share: 1 }], 2),
      422,
      'group_member_unknown',
    );
    promises.expectRefusal(await set([{ ...one, share: -1 }], 2), 400, 'request_invalid');
    promises.expectRefusal(await set([one], 1), 412, 'version_mismatch');

    const alone = await set([{ ...one, share: 1 }], 2);
    expect(alone.body?.members).toMatchObject([{ participationId: participation, share: 1 }]);
    expect(await promises.row('participation', SECOND)).toMatchObject({ group_project_id: null });
  });

  it('tells staff who is a member and what was paid for them, and members nothing of each other', async () => {
    await promises.set('participation', participation, 'amount_paid_kzt = 500000, amount_repaid_kzt = 20000');
    const membersFor = async (as: 'coordinator' | 'ministry' | 'participant') =>
      (await promises.get(as, GROUP)).body?.members;
    const paid = { funding: 'state_budget', amountPaidKzt: 500_000, amountRepaidKzt: 20_000 };
    expect(await membersFor('coordinator')).toMatchObject([{ ...paid, name: expect.stringMatching(/\S/) }]);
    expect(await membersFor('ministry')).toMatchObject([{ ...paid, name: null, externalId: 'P1' }]);
    expect(await membersFor('participant')).toEqual([
      {
        participationId: participation,
        // The share is the group's own affair, and shown.
        share: expect.any(Number),
        externalId: null,
        status: null,
        name: null,
        funding: null,
        amountPaidKzt: null,
        amountRepaidKzt: null,
      },
    ]);
    await promises.set('participation', participation, 'amount_paid_kzt = null, amount_repaid_kzt = null');
  });

  it('takes no member of another project', async () => {
    const { body } = await promises.post('coordinator', '/api/v1/group-projects', {
      groupCode: 'OTHER',
      title: 'Another',
      dueDate: '2080-01-01',
    });
    const answer = await promises.put('coordinator', 'PUT', `/api/v1/group-projects/${String(body?.id)}/members`, 1, {
      members: [{ participationId: participation, share: 1 }],
      reason,
    });
    promises.expectRefusal(answer, 409, 'group_member_elsewhere');
    expect(await promises.row('participation', participation)).toMatchObject({ group_project_id: groupProject });
  });

  it('changes only while it is agreed, with a reason that every member reads in its history', async () => {
    const change = { title: 'A larger laboratory', dueDate: '2081-01-01', reason: 'The grant was doubled' };
    promises.expectRefusal(
      await promises.put('coordinator', 'PATCH', GROUP, 1, { title: 'X' }),
      400,
      'request_invalid',
    );
    promises.expectRefusal(
      await promises.put('coordinator', 'PATCH', GROUP, 1, { ...change, dueDate: '2020-01-01' }),
      422,
      'due_date_past',
    );
    const answer = await promises.put('coordinator', 'PATCH', GROUP, 1, change);
    expect([answer.status, answer.body]).toMatchObject([
      200,
      { title: change.title, dueDate: '2081-01-01', version: 2 },
    ]);
    const history = await promises.get('participant', `${GROUP}/history`);
    expect(listed<object>(history, 'items')[0]).toMatchObject({
      side: 'coordinator',
      before: { title: 'T', due_date: '2080-01-01' },
      after: { title: change.title, due_date: '2081-01-01' },
      reason: 'The grant was doubled',
    });
    expect(history.text).not.toMatch(/changedBy|decided_by|claimed_by|displayName/);
    await promises.set('group_project', groupProject, `status = 'claimed'`);
    promises.expectRefusal(
      await promises.put('coordinator', 'PATCH', GROUP, 2, change),
      409,
      'group_project_not_agreed',
    );
  });

  it('is claimed by a member with evidence, and decided by somebody else', async () => {
    const claim = { jointResult: 'The laboratory works', evidence: [DOI] };
    promises.expectRefusal(
      await promises.post('participant', `${GROUP}/claim`, { jointResult: 'It works' }),
      422,
      'evidence_missing',
    );
    const answer = await promises.post('participant', `${GROUP}/claim`, claim);
    expect([answer.status, answer.body]).toMatchObject([
      200,
      {
        status: 'claimed',
        jointResult: claim.jointResult,
        members: [{ participationId: participation, externalId: null }],
      },
    ]);
    const rejection = { ground: 'no_evidence', reason: 'No photographs' };
    promises.expectRefusal(
      await promises.post('coordinator', `${GROUP}/reject`, { ...rejection, ground: 'x' }),
      400,
      'request_invalid',
    );
    const rejected = await promises.post('coordinator', `${GROUP}/reject`, rejection);
    expect(rejected.body).toMatchObject({
      status: 'rejected',
      decidedOn: expect.any(String),
      decisionGround: 'no_evidence',
    });
    expect(await promises.row('group_project', groupProject)).toMatchObject({ decision_ground: 'no_evidence' });
    const history = await promises.get('participant', `${GROUP}/history`);
    expect(listed<object>(history, 'items')[0]).toMatchObject({ after: { decision_ground: 'no_evidence' } });
    const again = await promises.post('coordinator', `${GROUP}/claim`, claim);
    expect(again.body).toMatchObject({
      status: 'claimed',
      decidedOn: null,
      decisionReason: null,
      decisionGround: null,
    });
    promises.expectRefusal(
      await promises.post('coordinator', `${GROUP}/accept`, { reason }),
      409,
      'verifier_is_author',
    );
    await promises.set('group_project', groupProject, `claimed_by = '${USER.participant}'`);
    const accepted = await promises.post('coordinator', `${GROUP}/accept`, { reason });
    expect(accepted.body).toMatchObject({ status: 'accepted', decisionReason: reason });
    expect(await promises.row('group_project', groupProject)).toMatchObject({ decided_by: USER.coordinator });
  });

  it('is cancelled by the ministry, by a document', async () => {
    promises.expectRefusal(await promises.post('ministry', `${GROUP}/cancel`, { reason }), 400, 'request_invalid');
    const answer = await promises.post('ministry', `${GROUP}/cancel`, { document: 'Order 5', reason });
    expect([answer.status, answer.body]).toMatchObject([
      200,
      { status: 'cancelled', cancellationDocument: 'Order 5', decidedOn: expect.any(String) },
    ]);
    const [last] = (await promises.history(groupProject)).slice(-1);
    expect(last).toMatchObject({ acting_role: 'qaitu_ministry', reason });
  });
});
