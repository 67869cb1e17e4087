import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { IINS, type Player, SelectionDesk } from './selection-desk.js';

/** What follows the results of a call: appeals, places accepted and declined, the reserve. */
describe('after the results of a pre-selection', () => {
  let desk: SelectionDesk;
  let callId: string;
  const reviewers: Player[] = [];
  const applicants: Player[] = [];
  const applications: string[] = [];
  const codes: string[] = [];
  const reviewer = (index: number) => reviewers[index] as Player;
  const applicant = (index: number) => applicants[index] as Player;

  /** Five applications for two places: two selected, one on reserve, two rejected; published on 20 February 2026. */
  beforeAll(async () => {
    desk = await SelectionDesk.start('2026-01-05');
    for (let index = 0; index < 4; index++) reviewers.push(await desk.reviewer());
    for (let index = 0; index < 5; index++) applicants.push(await desk.participant());
    callId = await desk.publishedCall(reviewers, { code: 'W26' });
    desk.clock.moveTo('2026-01-20');
    for (const [index, player] of applicants.entries()) {
      const group = index < 2 ? { proposalForm: 'group', groupCode: 'WATER' } : {};
      const id = await desk.sentIn(player, callId, { iin: IINS[index], ...group });
      applications.push(id);
      codes.push(String((await desk.ask(player, 'GET', `/applications/${id}`)).body?.applicationCode));
      // The fourth application is scored by the last three reviewers, every other one by the first three.
      const panel = index === 3 ? reviewers.slice(1) : reviewers.slice(0, 3);
      for (const player of panel) await desk.score(player, id, 90 - 10 * index);
    }
    const conflict = await desk.ask(
      reviewer(0),
      'POST',
      `/reviewing/applications/${applications[3]}/declare-conflict`,
      {
        reason: 'Ғылыми жетекшісімін',
      },
    );
    expect(conflict.status).toBe(200);
    desk.clock.moveTo('2026-02-13');
    await desk.coordinator('POST', `/calls/${callId}/close`);
    const decisions = ['selected', 'reserve', 'selected', 'rejected', 'rejected'];
    for (const [index, id] of applications.entries()) await desk.decide(id, decisions[index] ?? '');
    await desk.coordinator('POST', `/calls/${callId}/decide`);
    desk.clock.moveTo('2026-02-20');
    const published = await desk.coordinator('POST', `/calls/${callId}/publish-results`);
    expect(published.body?.status).toBe('results_published');
  });
  afterAll(async () => await desk.stop());

  const historyOf = async (table: string, id: string | undefined) =>
    (
      await desk.register.stored<{ status: string | null; reason: string | null }>(
        `select after ->> 'status' as status, reason from record_history
         where record_table = $1 and record_id = $2 and operation = 'changed' order by id`,
        [table, id],
      )
    ).filter(({ status }) => status !== null);

  it('hears appeals within the window, answered by someone who did not score', async () => {
    const [, second = '', , fourth = '', fifth = ''] = applications;
    const appeal = async (index: number, id: string) =>
      await desk.ask(applicant(index), 'POST', `/applications/${id}/appeal`, { text: 'Келіспеймін' });
    const filed = await appeal(3, fourth);
    expect([filed.status, filed.body?.status, filed.body?.filedOn]).toEqual([201, 'open', '2026-02-20']);
    expect((await appeal(3, fourth)).body?.code).toBe('appeal_exists');
    expect((await appeal(0, applications[0] ?? '')).body?.code).toBe('application_not_appealable');
    const id = String(filed.body?.id);
    const answer = { newDecision: 'reserve', reason: 'Дәлел жеткілікті' };
    for (const [index, code] of [
      [1, 'appeal_answered_by_scorer'],
      [0, 'conflict_declared'],
    ] as const) {
      const refused = await desk.ask(reviewer(index), 'POST', `/appeals/${id}/uphold`, answer);
      expect([refused.status, refused.body?.code]).toEqual([409, code]);
    }
    const full = await desk.coordinator('POST', `/appeals/${id}/uphold`, {
      ...answer,
      newDecision: 'selected',
      identityChecked: true,
    });
    expect([full.status, full.body?.code]).toEqual([409, 'places_exceeded']);
    const upheld = await desk.coordinator('POST', `/appeals/${id}/uphold`, answer);
    expect(upheld.body).toMatchObject({ status: 'upheld', newDecision: 'reserve', answerReason: 'Дәлел жеткілікті' });
    const results = await desk.ask(undefined, 'GET', `/calls/${callId}/results`);
    expect(results.body?.items).toContainEqual(
      expect.objectContaining({ applicationCode: codes[3], decision: 'reserve' }),
    );
    expect(await historyOf('application', fourth)).toEqual([
      { status: 'submitted', reason: null },
      { status: 'rejected', reason: 'Комиссия шешімі' },
      { status: 'reserve', reason: 'Дәлел жеткілікті' },
    ]);

    desk.clock.moveTo('2026-02-25');
    const last = await appeal(1, second);
    expect(last.status).toBe(201);
    // The fourth reviewer scored only the fourth application.
    const dismissed = await desk.ask(reviewer(3), 'POST', `/appeals/${String(last.body?.id)}/dismiss`, {
      reason: 'Негізсіз',
    });
    expect([dismissed.status, dismissed.body?.status]).toEqual([200, 'dismissed']);
    const twice = await desk.coordinator('POST', `/appeals/${String(last.body?.id)}/uphold`, answer);
    expect([twice.status, twice.body?.code]).toEqual([409, 'transition_not_allowed']);
    desk.clock.moveTo('2026-02-26');
    expect((await appeal(4, fifth)).body?.code).toBe('appeal_window_closed');
  });

  it('makes participations with their commitments of the places that are accepted', async () => {
    const [first = '', second = '', third = ''] = applications;
    const accepted = await desk.ask(applicant(0), 'POST', `/applications/${first}/accept`);
    expect([accepted.status, accepted.body?.status]).toEqual([200, 'accepted']);
    const participationId = String(accepted.body?.participationId);
    const record = await desk.ask(applicant(0), 'GET', `/participations/${participationId}`);
    expect(record.body).toMatchObject({
      externalId: `W26-${codes[0]}`,
      status: 'planned',
      category: 'master',
      funding: 'state_budget',
      programme: 'exchange',
      email: applicant(0).email,
      iinMask: '7503••••••••',
      plannedStart: '2026-09-01',
      plannedEnd: '2027-01-31',
      groupProject: { groupCode: 'WATER', status: 'agreed', dueDate: '2027-12-31' },
      commitments: [
        {
          commitmentNo: 1,
          title: 'Мақала',
          kind: 'scientific',
          priority: 1,
          dueDate: '2027-06-30',
          weight: 2,
          status: 'agreed',
        },
        {
          commitmentNo: 2,
          title: 'Үлгі',
          kind: 'scientific',
          priority: null,
          dueDate: '2027-12-31',
          weight: 1,
          status: 'agreed',
        },
      ],
    });
    const confirmed = await desk.register.stored(
      'select application_id, confirmed_by, confirmed_at from commitment where participation_id = $1',
      [participationId],
    );
    const confirmation = { application_id: first, confirmed_by: applicant(0).id, confirmed_at: desk.clock.now() };
    expect(confirmed).toEqual([confirmation, confirmation]);
    const [made] = await desk.register.stored(
      `select changed_by from record_history where record_table = 'participation' and record_id = $1`,
      [participationId],
    );
    expect(made).toEqual({ changed_by: applicant(0).id });

    const full = await desk.coordinator('POST', `/applications/${second}/promote`, {
      reason: 'R',
      identityChecked: true,
    });
    expect([full.status, full.body?.code]).toEqual([409, 'places_exceeded']);
    expect(
      (await desk.ask(applicant(2), 'POST', `/applications/${third}/decline`, { reason: 'Отбасы' })).body?.status,
    ).toBe('declined');
    const promoted = await desk.coordinator('POST', `/applications/${second}/promote`, {
      reason: 'Орын босады',
      identityChecked: true,
    });
    expect(promoted.body).toMatchObject({ status: 'selected', decision: 'selected', identityChecked: true });
    const joined = await desk.ask(applicant(1), 'POST', `/applications/${second}/accept`);
    expect(joined.body?.status).toBe('accepted');
    const groups = await desk.register.stored(
      `select count(*)::int as members from participation p join group_project g on g.id = p.group_project_id
       where g.group_code = 'WATER' group by g.id`,
    );
    expect(groups).toEqual([{ members: 2 }]);
    const again = await desk.ask(applicant(0), 'POST', `/applications/${first}/accept`);
    expect([again.status, again.body?.code]).toEqual([409, 'transition_not_allowed']);
  });

  it('leaves the facts that its transparency is judged by, for the ministry without names', async () => {
    const facts = await desk.register.database.transactions.withPrincipal(
      { role: 'qaitu_ministry', userId: null, universityId: null, personId: null },
      async ({ manager }) =>
        await manager.query<object[]>(
          `select c.closes_on - c.published_on as days_published, c.appeal_window_days, c.results_published_on,
             min((select count(*)::int from review r where r.application_id = a.id and r.status = 'completed')) as reviews
           from call c join application a on a.call_id = c.id and a.submitted_at is not null
           where c.id = $1 group by c.university_id, c.id`,
          [callId],
        ),
    );
    expect(facts).toEqual([
      { days_published: 36, appeal_window_days: 5, results_published_on: '2026-02-20', reviews: 3 },
    ]);
    for (const column of ['family_name', 'iin_mask', 'iin_index', 'user_id']) {
      await expect(
        desk.register.database.transactions.withPrincipal(
          { role: 'qaitu_ministry', userId: null, universityId: null, personId: null },
          async ({ manager }) => {
            await manager.query(`select ${column} from application`);
          },
        ),
      ).rejects.toThrow('permission denied');
    }
  });
});
