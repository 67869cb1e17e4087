import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { WORKER } from '#persistence/context.js';
import { type ProposedBreaches, proposeBreaches } from '#registry/breaches/propose-breaches.js';
import { MOBILITY } from '../fixtures/mobility-fixture.js';
import { ALATAU, ERTIS, USER } from '../fixtures/two-universities.js';
import { faultsOf, itemsOf, MobilityDesk } from './mobility-desk.js';

const COMPLETED = { status: 'completed', actualStart: '2024-01-04', actualEnd: '2024-05-20' } as const;

describe('a proposed breach', () => {
  let desk: MobilityDesk;
  beforeAll(async () => {
    desk = await MobilityDesk.open();
    // The proposals of the fixture are taken back at the first round: nobody has left there.
    await desk.register.stored(`update breach_proposal set status = 'lapsed', decided_on = '2024-08-01'`);
  });
  afterAll(async () => await desk.close());

  const propose = async (): Promise<ProposedBreaches> =>
    await desk.register.database.transactions.withPrincipal(WORKER, async (context) => await proposeBreaches(context));
  const proposalsOf = async (id: string) =>
    await desk.register.stored<{ id: string; status: string; kind: string; due_on: string }>(
      'select id, status, kind, due_on, proposed_on, decided_on, decided_by, reason from breach_proposal where participation_id = $1 order by created_at, id',
      [id],
    );
  const decide = async (id: string, verb: 'confirm' | 'dismiss', body: object = { reason: 'Letter of the host' }) =>
    await desk.register.ask({ method: 'POST', url: `/api/v1/breach-proposals/${id}/${verb}`, as: 'coordinator', body });
  const commit = async (participation: string, dueDate: string, status = 'agreed') => {
    const [row] = await desk.register.stored<{ id: string }>(
      `insert into commitment (university_id, participation_id, commitment_no, title, weight, due_date, status)
       values ($1, $2, 1, 'T', 1, $3, $4) returning id`,
      [ALATAU, participation, dueDate, status],
    );
    return String(row?.id);
  };

  it('is made of every return that is overdue, and of no other; again, it is made of nothing', async () => {
    desk.clock.moveTo('2024-06-19');
    const ids = {
      silent: await desk.enter(COMPLETED),
      early: await desk.enter({ ...COMPLETED, status: 'terminated_early' }),
      away: await desk.enter({ status: 'departed', actualStart: '2024-01-04', plannedEnd: '2024-05-20' }),
      virtual: await desk.enter({ ...COMPLETED, mode: 'virtual' }),
      waived: await desk.enter({ ...COMPLETED, waiver: 'deceased', waiverDate: '2024-05-01' }),
      returned: await desk.enter({ ...COMPLETED, returnStatus: 'returned', returnDate: '2024-05-21' }),
      lost: await desk.enter({ ...COMPLETED, returnStatus: 'not_returned', notReturnedOn: '2024-06-10' }),
      later: await desk.enter({ ...COMPLETED, actualEnd: '2024-05-21' }),
      planned: await desk.enter({ plannedEnd: '2024-05-20' }),
      cancelled: await desk.enter({ status: 'cancelled', plannedEnd: '2024-05-20' }),
    };
    expect(await propose()).toEqual({ nonReturns: 0, unfulfilledCommitments: 0, lapsed: 0 });
    desk.clock.moveTo('2024-06-20');
    expect(await propose()).toEqual({ nonReturns: 3, unfulfilledCommitments: 0, lapsed: 0 });
    expect(await propose()).toEqual({ nonReturns: 0, unfulfilledCommitments: 0, lapsed: 0 });
    for (const id of [ids.silent, ids.early, ids.away]) {
      expect(await proposalsOf(id)).toMatchObject([
        { status: 'proposed', kind: 'non_return', due_on: '2024-06-19', proposed_on: '2024-06-20' },
      ]);
    }
    const open = await desk.read('breach-proposals?status=proposed&limit=2');
    expect(open.body).toMatchObject({ total: 3 });
    const next = await desk.read(`breach-proposals?status=proposed&limit=2&cursor=${String(open.body?.nextCursor)}`);
    const items = [...itemsOf(open), ...itemsOf(next)];
    expect(new Set(items.map(({ participationId }) => participationId))).toEqual(
      new Set([ids.silent, ids.early, ids.away]),
    );
    expect(items[0]).toMatchObject({
      university: 'ALATAU',
      familyName: 'Family',
      dueOn: '2024-06-19',
      decidedBy: null,
    });

    // Two rounds at once propose nothing twice.
    desk.clock.moveTo('2024-06-21');
    const rounds = await Promise.all([propose(), propose(), propose()]);
    expect(rounds.map(({ nonReturns }) => nonReturns).sort()).toEqual([0, 0, 1]);
    expect(await proposalsOf(ids.later)).toHaveLength(1);
  });

  it('of a return is confirmed by name and with a reason, on the participation too', async () => {
    const id = await desk.enter(COMPLETED);
    await propose();
    const [proposal] = await proposalsOf(id);
    const silent = await decide(proposal?.id ?? '', 'confirm', {});
    expect([silent.status, faultsOf(silent)]).toEqual([422, ['reason: required_missing']]);
    expect(await proposalsOf(id)).toEqual([proposal]);
    const confirmed = await decide(proposal?.id ?? '', 'confirm');
    expect(confirmed.body).toMatchObject({
      status: 'confirmed',
      decidedOn: '2024-06-21',
      decidedBy: { id: USER.coordinator, displayName: 'coordinator' },
      reason: 'Letter of the host',
    });
    expect(await desk.stored(id)).toMatchObject({ return_status: 'not_returned', not_returned_on: '2024-06-21' });
    const [history] = await desk.register.stored(
      `select after ->> 'status' as status, reason, changed_by from record_history
       where record_table = 'breach_proposal' and record_id = $1 order by id desc limit 1`,
      [proposal?.id],
    );
    expect(history).toEqual({ status: 'confirmed', reason: 'Letter of the host', changed_by: USER.coordinator });
    for (const verb of ['confirm', 'dismiss'] as const) {
      const again = await decide(proposal?.id ?? '', verb);
      expect([again.status, again.body?.code]).toEqual([409, 'transition_not_allowed']);
    }
    expect(await propose()).toMatchObject({ nonReturns: 0 });
  });

  it('is confirmed with a non-return that is confirmed directly', async () => {
    const id = await desk.enter(COMPLETED);
    await propose();
    await desk.act(id, 'confirm-non-return', { reason: 'Border record' });
    expect(await proposalsOf(id)).toMatchObject([
      { status: 'confirmed', reason: 'Border record', decided_by: USER.coordinator },
    ]);
  });

  it('is dismissed for good, for that end: another end is another matter', async () => {
    const id = await desk.enter({ status: 'departed', actualStart: '2024-01-04', plannedEnd: '2024-05-20' });
    await propose();
    const [proposal] = await proposalsOf(id);
    expect((await decide(proposal?.id ?? '', 'dismiss')).body).toMatchObject({ status: 'dismissed' });
    expect(await desk.stored(id)).toMatchObject({ return_status: null });
    await propose();
    expect(await proposalsOf(id)).toHaveLength(1);
    await desk.act(id, 'extend', { plannedEnd: '2024-05-21', reason: 'A day more' });
    await propose();
    expect((await proposalsOf(id)).map(({ status, due_on: due }) => [status, due])).toEqual([
      ['dismissed', '2024-06-19'],
      ['proposed', '2024-06-20'],
    ]);
  });

  it('lapses when the return is claimed or the end moves; it may be proposed again', async () => {
    const claimed = await desk.enter(COMPLETED);
    const extended = await desk.enter({ status: 'departed', actualStart: '2024-01-04', plannedEnd: '2024-05-20' });
    await propose();
    await desk.act(claimed, 'claim-return', { returnDate: '2024-06-15' });
    await desk.act(extended, 'extend', { plannedEnd: '2024-06-15', reason: 'Two weeks more' });
    const [outdated] = await proposalsOf(claimed);
    const late = await decide(outdated?.id ?? '', 'confirm');
    expect([late.status, late.body?.code]).toEqual([409, 'transition_not_allowed']);
    expect(await propose()).toMatchObject({ lapsed: 2, nonReturns: 0 });
    for (const id of [claimed, extended]) {
      expect(await proposalsOf(id)).toMatchObject([{ status: 'lapsed', decided_by: null, reason: null }]);
    }
    desk.clock.moveTo('2024-07-16');
    await propose();
    expect((await proposalsOf(extended)).map(({ status }) => status)).toEqual(['lapsed', 'proposed']);
  });

  it('is made of a commitment 30 days after its day, and records the breach without touching the commitment', async () => {
    const id = await desk.enter({ ...COMPLETED, returnStatus: 'returned', returnDate: '2024-05-21' });
    const commitment = await commit(id, '2024-06-20');
    const other = await desk.enter({ ...COMPLETED, returnStatus: 'returned', returnDate: '2024-05-21' });
    const claimedLater = await commit(other, '2024-06-20');
    desk.clock.moveTo('2024-07-20');
    expect(await propose()).toMatchObject({ unfulfilledCommitments: 0 });
    desk.clock.moveTo('2024-07-21');
    expect(await propose()).toMatchObject({ unfulfilledCommitments: 2 });
    const [proposal] = await proposalsOf(id);
    const confirmed = await decide(proposal?.id ?? '', 'confirm');
    expect(confirmed.body).toMatchObject({ status: 'confirmed', commitmentId: commitment, commitmentNo: 1 });
    expect(await desk.register.stored('select status, version from commitment where id = $1', [commitment])).toEqual([
      { status: 'agreed', version: 1 },
    ]);
    expect(await propose()).toMatchObject({ unfulfilledCommitments: 0 });

    await desk.register.stored(`update commitment set status = 'claimed', claimed_on = '2024-07-21' where id = $1`, [
      claimedLater,
    ]);
    const [outdated] = await proposalsOf(other);
    const late = await decide(outdated?.id ?? '', 'confirm');
    expect([late.status, late.body?.code]).toEqual([409, 'breach_outdated']);
    expect(await propose()).toMatchObject({ lapsed: 1 });
    expect(await proposalsOf(other)).toMatchObject([{ status: 'lapsed' }]);
  });

  it('is shown to the ministry without names and reasons, and to no other university', async () => {
    const ministry = await desk.read('breach-proposals?limit=200', 'ministry');
    expect(ministry.body?.total).toBeGreaterThan(5);
    expect(ministry.text).not.toMatch(/Family|Given|"reason"|Letter of the host/);
    const one = await desk.read(`breach-proposals/${MOBILITY[ALATAU].breachProposal}`);
    expect([one.status, one.body]).toMatchObject([200, { familyName: 'Family', status: 'lapsed' }]);
    const hidden = await desk.read(`breach-proposals/${MOBILITY[ALATAU].breachProposal}`, 'ministry');
    expect(hidden.status).toBe(200);
    expect(hidden.text).not.toMatch(/Family|Given|"reason"/);
    const others = await desk.read(`breach-proposals/${MOBILITY[ALATAU].breachProposal}`, 'foreignCoordinator');
    expect([others.status, others.body?.code]).toEqual([404, 'record_not_found']);
    const foreign = await desk.read('breach-proposals', 'foreignCoordinator');
    expect(itemsOf(foreign).map(({ id }) => id)).toEqual([MOBILITY[ERTIS].breachProposal]);
  });
});
