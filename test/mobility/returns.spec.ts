import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { USER } from '../fixtures/two-universities.js';
import { faultsOf, MobilityDesk, OWN } from './mobility-desk.js';

const COMPLETED = { status: 'completed', actualStart: '2024-01-04', actualEnd: '2024-05-20' } as const;

describe('a return', () => {
  let desk: MobilityDesk;
  beforeAll(async () => {
    desk = await MobilityDesk.open();
  });
  afterAll(async () => await desk.close());

  it('is claimed by the participant, within what the database grants, and verified by a coordinator', async () => {
    const early = await desk.act(OWN, 'claim-return', { returnDate: '2024-01-05' }, 'participant');
    expect([early.status, early.body?.code]).toEqual([409, 'transition_not_allowed']);
    await desk.act(OWN, 'depart', { actualStart: '2024-01-04' });
    desk.clock.moveTo('2024-06-01');
    for (const [returnDate, code] of [
      ['2024-06-02', 'date_after_today'],
      ['2024-01-03', 'before_departure'],
    ]) {
      const refused = await desk.act(OWN, 'claim-return', { returnDate }, 'participant');
      expect([refused.status, faultsOf(refused)]).toEqual([422, [`returnDate: ${code}`]]);
    }
    const claimed = await desk.act(OWN, 'claim-return', { returnDate: '2024-05-25' }, 'participant');
    expect(claimed.body).toMatchObject({ returnStatus: 'returned', returnDate: '2024-05-25', returnVerifiedOn: null });
    expect(await desk.stored(OWN)).toMatchObject({
      return_claimed_by: USER.participant,
      return_claimed_on: '2024-06-01',
    });
    const [history] = await desk.register.stored(
      `select changed_by, acting_role, after ->> 'return_status' as status from record_history
       where record_id = $1 order by id desc limit 1`,
      [OWN],
    );
    expect(history).toEqual({ changed_by: USER.participant, acting_role: 'qaitu_participant', status: 'returned' });
    const again = await desk.act(OWN, 'claim-return', { returnDate: '2024-05-25' }, 'participant');
    expect([again.status, again.body?.code]).toEqual([409, 'transition_not_allowed']);

    const before = await desk.act(OWN, 'verify-return', {
      returnEvidence: 'border_record',
      returnVerifiedOn: '2024-05-24',
    });
    expect([before.status, faultsOf(before)]).toEqual([422, ['returnVerifiedOn: return_verified_before_return']]);
    const verified = await desk.act(OWN, 'verify-return', { returnEvidence: 'border_record' });
    expect(verified.body).toMatchObject({ returnVerifiedOn: '2024-06-01', returnEvidence: 'border_record' });
    const twice = await desk.act(OWN, 'verify-return', { returnEvidence: 'border_record' });
    expect([twice.status, twice.body?.code]).toEqual([409, 'transition_not_allowed']);
  });

  it('is not verified by the coordinator who claimed it', async () => {
    const id = await desk.enter(COMPLETED);
    expect((await desk.act(id, 'claim-return', { returnDate: '2024-05-22' })).status).toBe(200);
    const before = await desk.stored(id);
    const refused = await desk.act(id, 'verify-return', { returnEvidence: 'return_order' });
    expect([refused.status, refused.body?.code]).toEqual([409, 'verifier_is_author']);
    expect(await desk.stored(id)).toEqual(before);
  });

  it('that came by file names no claimant, and is verified', async () => {
    const id = await desk.enter({ ...COMPLETED, returnStatus: 'returned', returnDate: '2024-05-22' });
    const verified = await desk.act(id, 'verify-return', {
      returnEvidence: 're_enrolment',
      returnVerifiedOn: '2024-05-30',
    });
    expect(verified.body).toMatchObject({ returnVerifiedOn: '2024-05-30' });
  });

  it('is confirmed missing once the end and 30 days have passed, and may still come about late', async () => {
    const id = await desk.enter(COMPLETED);
    desk.clock.moveTo('2024-06-19');
    const before = await desk.stored(id);
    const refused = await desk.act(id, 'confirm-non-return', { reason: 'Not reached' });
    expect([refused.status, refused.body?.code, faultsOf(refused)]).toEqual([
      422,
      'return_not_due',
      ['notReturnedOn: return_not_due'],
    ]);
    expect(await desk.stored(id)).toEqual(before);
    desk.clock.moveTo('2024-06-20');
    const confirmed = await desk.act(id, 'confirm-non-return', { reason: 'Not reached' });
    expect(confirmed.body).toMatchObject({ returnStatus: 'not_returned', notReturnedOn: '2024-06-20' });
    desk.clock.moveTo('2024-07-10');
    const late = await desk.act(id, 'claim-return', { returnDate: '2024-07-09' });
    expect(late.body).toMatchObject({
      returnStatus: 'returned',
      returnDate: '2024-07-09',
      notReturnedOn: '2024-06-20',
      returnVerifiedOn: null,
    });
  });

  it('is never due from a virtual mobility', async () => {
    const id = await desk.enter({ ...COMPLETED, mode: 'virtual' });
    const refused = await desk.act(id, 'confirm-non-return', { reason: 'Not reached' });
    expect([refused.status, refused.body?.code]).toEqual([422, 'return_never_due']);
  });

  it('lets the participant’s database role write the claim and nothing else of the record', async () => {
    for (const column of ['return_verified_on', 'return_evidence', 'status', 'not_returned_on', 'amount_paid_kzt']) {
      await expect(
        desk.register.database.transactions.withPrincipal(
          { role: 'qaitu_participant', userId: USER.participant, universityId: null, personId: null },
          async ({ manager }) => await manager.query(`update participation set ${column} = null`),
        ),
      ).rejects.toThrow('permission denied');
    }
  });
});
