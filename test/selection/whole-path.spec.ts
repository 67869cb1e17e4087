import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { closeDueCalls } from '#registry/calls/close-calls.js';
import { WORKER } from '#persistence/context.js';
import { CRITERIA, IINS, itemsOf, type Player, problemsOf, SelectionDesk, TERMS } from './selection-desk.js';

/** One call from its first draft to its published results, in the order of its days. */
describe('a pre-selection', () => {
  let desk: SelectionDesk;
  let callId: string;
  const reviewers: Player[] = [];
  const applicants: Player[] = [];
  const applications: string[] = [];
  const codes: string[] = [];
  const reviewer = (index: number) => reviewers[index] as Player;
  const applicant = (index: number) => applicants[index] as Player;

  beforeAll(async () => {
    desk = await SelectionDesk.start('2026-01-05');
    for (let index = 0; index < 4; index++) reviewers.push(await desk.reviewer());
    for (let index = 0; index < 5; index++) applicants.push(await desk.participant());
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

  it('is prepared, and not published before it says everything', async () => {
    const created = await desk.coordinator('POST', '/calls', { code: 'W26', title: 'T', academicYear: '2025/2026' });
    expect([created.status, created.body?.status]).toEqual([201, 'draft']);
    callId = String(created.body?.id);
    const early = await desk.coordinator('POST', `/calls/${callId}/publish`);
    expect([early.status, early.body?.code]).toEqual([422, 'call_not_publishable']);
    expect(
      problemsOf(early)
        .map(([, code]) => code)
        .sort(),
    ).toEqual([
      'appeal_window_missing',
      'closing_date_missing',
      'criteria_missing',
      'opening_date_missing',
      'places_missing',
      'programme_missing',
      'reviewers_too_few',
    ]);
    const changed = await desk.coordinator(
      'PATCH',
      `/calls/${callId}`,
      { ...TERMS, criteria: CRITERIA, reviewerIds: reviewers.map(({ id }) => id) },
      1,
    );
    expect([changed.status, changed.body?.version]).toEqual([200, 2]);
    expect(changed.body?.reviewers).toHaveLength(4);
  });

  it('is published for everybody with criteria and weights, which stand from then on', async () => {
    const unknown = await desk.ask(undefined, 'GET', `/calls/published/${callId}`);
    expect([unknown.status, unknown.body?.code]).toEqual([404, 'record_not_found']);
    const published = await desk.coordinator('POST', `/calls/${callId}/publish`);
    expect(published.body).toMatchObject({
      status: 'published',
      publishedOn: '2026-01-05',
      tieBreak: ['project', 'merit'],
    });

    const seen = await desk.ask(undefined, 'GET', `/calls/published/${callId}`);
    expect(seen.body).toMatchObject({ code: 'W26', university: 'ALATAU', places: 2, criteria: CRITERIA });
    expect(seen.text).not.toMatch(/reviewers|@qaitu/);
    const list = await desk.ask(undefined, 'GET', '/calls/published?open=true');
    expect(itemsOf(list).map(({ id }) => id)).toContain(callId);

    const changed = await desk.coordinator('PATCH', `/calls/${callId}`, { places: 9 }, 3);
    expect([changed.status, changed.body?.code]).toEqual([409, 'call_published']);
    await expect(
      desk.register.stored('update call_criterion set weight = 9 where call_id = $1', [callId]),
    ).rejects.toThrow('stand');
    await expect(desk.register.stored('update call set places = 9 where id = $1', [callId])).rejects.toThrow('stand');
    expect(await historyOf('call', callId)).toEqual([{ status: 'published', reason: null }]);
  });

  it('takes in five applications, from the opening day on', async () => {
    const draft = await desk.ask(applicant(0), 'POST', '/applications', {
      callId,
      iin: IINS[0],
      familyName: 'Серікова',
    });
    expect([draft.status, draft.body?.status, draft.body?.iinMask]).toEqual([201, 'draft', '7503••••••••']);
    const tooEarly = await desk.ask(applicant(0), 'POST', `/applications/${String(draft.body?.id)}/submit`);
    expect([tooEarly.status, tooEarly.body?.code]).toEqual([409, 'call_not_open']);
    await desk.ask(applicant(0), 'POST', `/applications/${String(draft.body?.id)}/withdraw`);

    desk.clock.moveTo('2026-01-20');
    for (const [index, player] of applicants.entries()) {
      const group = index < 2 ? { proposalForm: 'group', groupCode: 'WATER' } : {};
      applications.push(await desk.sentIn(player, callId, { iin: IINS[index], ...group }));
    }
    for (const [index, id] of applications.entries()) {
      const seen = await desk.ask(applicant(index), 'GET', `/applications/${id}`);
      expect(seen.body?.applicationCode).toMatch(/^A-[2-9A-HJKMNP-Z]{5}$/);
      codes.push(String(seen.body?.applicationCode));
    }
    const [stored] = await desk.register.stored<{ text: string }>(
      `select string_agg(a::text, ' ') as text from application a where call_id = $1`,
      [callId],
    );
    for (const iin of IINS) expect(stored?.text).not.toContain(iin);
    const again = await desk.ask(applicant(4), 'POST', '/applications', { callId, iin: IINS[0] });
    expect([again.status, again.body?.code]).toEqual([409, 'application_exists']);
    const frozen = await desk.ask(applicant(0), 'PATCH', `/applications/${applications[0]}`, { task: 'Басқа' }, 2);
    expect([frozen.status, frozen.body?.code]).toEqual([409, 'transition_not_allowed']);
  });

  it('is reviewed blind: nobody sees a score of others before their own is given', async () => {
    const list = await desk.ask(reviewer(0), 'GET', '/reviewing');
    expect(list.body).toMatchObject({ total: 1, items: [{ id: callId }] });
    const [first = ''] = applications;
    const seen = await desk.ask(reviewer(0), 'GET', `/reviewing/applications/${first}`);
    expect(seen.body).toMatchObject({ familyName: 'Серікова', task: expect.any(String), review: null, others: null });
    expect(seen.text).not.toMatch(/iin|Mask|birthDate|@qaitu/i);

    const halfDone = await desk.ask(reviewer(0), 'POST', `/reviewing/applications/${first}/save-scores`, {
      scores: [{ criterion: 'merit', score: 90 }],
    });
    expect(halfDone.body?.review).toMatchObject({ status: 'draft', scores: [{ criterion: 'merit', score: 90 }] });
    const incomplete = await desk.ask(reviewer(0), 'POST', `/reviewing/applications/${first}/complete`, {});
    expect([incomplete.status, incomplete.body?.code]).toEqual([422, 'review_incomplete']);
    expect(problemsOf(incomplete).length).toBe(3);

    await desk.score(reviewer(1), first, 80, 90);
    const stillBlind = await desk.ask(reviewer(0), 'GET', `/reviewing/applications/${first}`);
    expect([stillBlind.body?.others, stillBlind.text.includes('Себебі бар')]).toEqual([null, false]);
    const done = await desk.score(reviewer(0), first, 90, 90);
    expect(done.body?.others).toMatchObject([{ total: 86, scores: [{ score: 80 }, { score: 90 }] }]);
    await desk.score(reviewer(2), first, 100, 95);

    // The second ties with the third in all but the project; the fourth has a conflict of interest among four reviewers.
    const given = [
      [1, [70, 60, 50], [60, 70, 80]],
      [2, [67, 60, 50], [62, 70, 80]],
      [4, [10, 10, 10], [10, 10, 10]],
    ] as const;
    for (const [index, merits, projects] of given) {
      for (const [which, merit] of merits.entries()) {
        await desk.score(reviewer(which), applications[index] ?? '', merit, projects[which]);
      }
    }
    const fourth = applications[3] ?? '';
    await desk.score(reviewer(0), fourth, 100);
    const conflict = await desk.ask(reviewer(0), 'POST', `/reviewing/applications/${fourth}/declare-conflict`, {
      reason: 'Ғылыми жетекшісімін',
    });
    expect(conflict.body).toMatchObject({ review: { status: 'conflict' }, others: null });
    for (const which of [1, 2]) await desk.score(reviewer(which), fourth, 40);
    const outsider = await desk.score(reviewer(0), fourth, 100);
    expect([outsider.status, outsider.body?.code]).toEqual([409, 'transition_not_allowed']);
    expect((await desk.coordinator('GET', `/calls/${callId}/ranking`)).body?.code).toBe('scores_not_open');
  });

  it('closes by its date, takes nothing afterwards, and shows the ranking', async () => {
    const closing = async () =>
      await desk.register.database.transactions.withPrincipal(WORKER, async (context) => await closeDueCalls(context));
    desk.clock.moveTo('2026-02-10');
    const extended = await desk.coordinator('POST', `/calls/${callId}/extend`, {
      closesOn: '2026-02-12',
      reason: 'Мереке',
    });
    expect(extended.body?.closesOn).toBe('2026-02-12');
    desk.clock.moveTo('2026-02-12');
    const early = await desk.coordinator('POST', `/calls/${callId}/close`);
    expect([early.status, early.body?.code]).toEqual([409, 'call_still_open']);
    expect(await closing()).toBe(0);
    desk.clock.moveTo('2026-02-13');
    const late = await desk.ask(await desk.participant(), 'POST', '/applications', { callId });
    expect([late.status, late.body?.code]).toEqual([409, 'call_closed']);
    expect(await closing()).toBe(1);
    expect(await closing()).toBe(0);
    expect((await desk.coordinator('GET', `/calls/${callId}`)).body).toMatchObject({
      status: 'closed',
      closedOn: '2026-02-13',
    });

    const ranking = await desk.coordinator('GET', `/calls/${callId}/ranking`);
    // First: (2 × 90 + 3 × 275/3) ÷ 5 = 91. Second: (2 × 60 + 3 × 70) ÷ 5 = 66. Third: (2 × 59 + 3 × 70.6667) ÷ 5 = 66.
    expect(ranking.body?.items).toMatchObject([
      {
        applicationCode: codes[0],
        rank: 1,
        score: 91,
        reviewers: 3,
        spread: { min: 86, max: 97, standardDeviation: 5.5678 },
      },
      { applicationCode: codes[2], rank: 2, score: 66, criterionMeans: { merit: 59, project: 70.6667 } },
      { applicationCode: codes[1], rank: 3, score: 66, criterionMeans: { merit: 60, project: 70 } },
      { applicationCode: codes[3], rank: 4, score: 40, reviewers: 2, conflicts: 1 },
      { applicationCode: codes[4], rank: 5, score: 10 },
    ]);
  });

  it('is decided with reasons, within its places, and only on three reviews', async () => {
    const [first = '', second = '', third = '', fourth = '', fifth = ''] = applications;
    const missing = await desk.decide(fourth, 'rejected');
    expect([missing.status, missing.body?.code, missing.body?.detail]).toEqual([
      409,
      'reviews_missing',
      expect.stringContaining('1 are missing'),
    ]);
    expect((await desk.score(reviewer(3), fourth, 40)).status).toBe(200);
    const unchecked = await desk.coordinator('POST', `/applications/${first}/decide`, {
      decision: 'selected',
      reason: 'R',
    });
    expect([unchecked.status, unchecked.body?.code]).toEqual([422, 'identity_not_checked']);
    expect((await desk.decide(first, 'selected')).body?.status).toBe('selected');
    expect((await desk.decide(third, 'selected')).body?.status).toBe('selected');
    const full = await desk.decide(second, 'selected');
    expect([full.status, full.body?.code]).toEqual([409, 'places_exceeded']);
    expect((await desk.decide(second, 'reserve')).body?.status).toBe('reserve');
    expect((await desk.decide(fifth, 'reserve')).body?.status).toBe('reserve');
    const unfinished = await desk.coordinator('POST', `/calls/${callId}/decide`);
    expect([unfinished.status, unfinished.body?.code]).toEqual([409, 'decisions_missing']);
    expect((await desk.decide(fourth, 'rejected')).body?.status).toBe('rejected');
    const mended = await desk.coordinator('POST', `/applications/${fifth}/reconsider`, { reason: 'Қате' });
    expect(mended.body).toMatchObject({ status: 'submitted', decision: null });
    await desk.decide(fifth, 'rejected');
    expect((await desk.coordinator('POST', `/calls/${callId}/decide`)).body?.status).toBe('decided');

    const untold = await desk.ask(applicant(0), 'GET', `/applications/${first}`);
    expect(untold.body).toMatchObject({ status: 'submitted', decision: null, decisionReason: null });
    const list = await desk.ask(applicant(0), 'GET', '/applications?status=selected');
    expect(list.body).toMatchObject({ total: 0 });
    const early = await desk.ask(applicant(0), 'POST', `/applications/${first}/accept`);
    expect([early.status, early.body?.code]).toEqual([409, 'results_not_published']);
  });

  it('publishes results without names', async () => {
    expect((await desk.ask(undefined, 'GET', `/calls/${callId}/results`)).body?.code).toBe('results_not_published');
    desk.clock.moveTo('2026-02-20');
    expect((await desk.coordinator('POST', `/calls/${callId}/publish-results`)).body).toMatchObject({
      status: 'results_published',
      resultsPublishedOn: '2026-02-20',
    });
    const results = await desk.ask(undefined, 'GET', `/calls/${callId}/results`);
    expect(results.body).toEqual({
      callId,
      resultsPublishedOn: '2026-02-20',
      appealUntil: '2026-02-25',
      total: 5,
      items: [
        {
          applicationCode: codes[0],
          rank: 1,
          score: 91,
          criterionMeans: { merit: 90, project: 91.6667 },
          decision: 'selected',
        },
        {
          applicationCode: codes[2],
          rank: 2,
          score: 66,
          criterionMeans: { merit: 59, project: 70.6667 },
          decision: 'selected',
        },
        {
          applicationCode: codes[1],
          rank: 3,
          score: 66,
          criterionMeans: { merit: 60, project: 70 },
          decision: 'reserve',
        },
        {
          applicationCode: codes[3],
          rank: 4,
          score: 40,
          criterionMeans: { merit: 40, project: 40 },
          decision: 'rejected',
        },
        {
          applicationCode: codes[4],
          rank: 5,
          score: 10,
          criterionMeans: { merit: 10, project: 10 },
          decision: 'rejected',
        },
      ],
    });
    const told = await desk.ask(applicant(0), 'GET', `/applications/${applications[0]}`);
    expect(told.body).toMatchObject({ status: 'selected', decisionReason: 'Комиссия шешімі' });
  });
});
