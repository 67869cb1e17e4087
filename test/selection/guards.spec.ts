import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Principal } from '#persistence/context.js';
import { USER } from '../fixtures/two-universities.js';
import {
  APPLICATION,
  CRITERIA,
  IINS,
  itemsOf,
  type Player,
  problemsOf,
  SelectionDesk,
  TERMS,
} from './selection-desk.js';

const reviewerPrincipal = ({ id }: Player): Principal => ({
  role: 'qaitu_reviewer',
  userId: id,
  universityId: null,
  personId: null,
});

describe('the guards of pre-selection', () => {
  let desk: SelectionDesk;
  const reviewers: Player[] = [];
  const reviewer = (index: number) => reviewers[index] as Player;

  beforeAll(async () => {
    desk = await SelectionDesk.start('2026-01-05');
    for (let index = 0; index < 3; index++) reviewers.push(await desk.reviewer());
  });
  afterAll(async () => await desk.stop());

  /** A call whose applicants have been selected and told so. */
  const decidedCall = async (players: readonly Player[], changes: readonly object[], terms: object = {}) => {
    const today = desk.clock.today();
    const later = (days: number) =>
      new Date(new Date(`${today}T00:00:00Z`).getTime() + days * 86_400_000).toISOString().slice(0, 10);
    const callId = await desk.publishedCall(reviewers, {
      opensOn: today,
      closesOn: later(14),
      hostCountries: [],
      ...terms,
    });
    const applications: string[] = [];
    for (const [index, player] of players.entries()) {
      applications.push(await desk.sentIn(player, callId, changes[index] ?? {}));
    }
    for (const id of applications) for (const player of reviewers) await desk.score(player, id, 70);
    desk.clock.moveTo(later(15));
    await desk.coordinator('POST', `/calls/${callId}/close`);
    for (const id of applications) await desk.decide(id, 'selected');
    await desk.coordinator('POST', `/calls/${callId}/decide`);
    const published = await desk.coordinator('POST', `/calls/${callId}/publish-results`);
    expect(published.body?.status).toBe('results_published');
    return applications;
  };

  it('keep reviewers apart in the database itself', async () => {
    const callId = await desk.publishedCall(reviewers, { opensOn: '2026-01-05' });
    const id = await desk.sentIn(await desk.participant(), callId, { iin: IINS[0] });
    const scoresSeenBy = async (player: Player) =>
      await desk.register.database.transactions.withPrincipal(
        reviewerPrincipal(player),
        async ({ manager }) =>
          (await manager.query<object[]>('select id from review_score where application_id = $1', [id])).length,
      );
    await desk.score(reviewer(0), id, 50);
    await desk.ask(reviewer(1), 'POST', `/reviewing/applications/${id}/save-scores`, {
      scores: [{ criterion: 'merit', score: 10, reason: 'R' }],
    });
    expect([await scoresSeenBy(reviewer(0)), await scoresSeenBy(reviewer(1)), await scoresSeenBy(reviewer(2))]).toEqual(
      [2, 1, 0],
    );
    await desk.score(reviewer(1), id, 60);
    expect([await scoresSeenBy(reviewer(0)), await scoresSeenBy(reviewer(1))]).toEqual([4, 4]);
    await desk.ask(reviewer(1), 'POST', `/reviewing/applications/${id}/declare-conflict`, { reason: 'R' });
    expect([await scoresSeenBy(reviewer(0)), await scoresSeenBy(reviewer(1))]).toEqual([2, 2]);
    await expect(
      desk.register.database.transactions.withPrincipal(reviewerPrincipal(reviewer(0)), async ({ manager }) => {
        await manager.query('select iin_mask, birth_date, user_id from application');
      }),
    ).rejects.toThrow('permission denied');
    const unnamed = await desk.reviewer();
    const foreign = await desk.ask(unnamed, 'GET', `/reviewing/applications/${id}`);
    expect([foreign.status, foreign.body?.code]).toEqual([404, 'record_not_found']);
    expect((await desk.ask(unnamed, 'GET', '/reviewing')).body).toMatchObject({ total: 0 });
  });

  it('show coordinators who reviewed how, once the call has closed', async () => {
    const callId = await desk.publishedCall(reviewers, { opensOn: '2026-01-05', closesOn: '2026-01-19' });
    const id = await desk.sentIn(await desk.participant(), callId, { iin: IINS[0] });
    await desk.score(reviewer(0), id, 50, 60);
    expect((await desk.coordinator('GET', `/applications/${id}/reviews`)).body?.code).toBe('scores_not_open');
    desk.clock.moveTo('2026-01-20');
    await desk.coordinator('POST', `/calls/${callId}/close`);
    expect((await desk.coordinator('GET', `/applications/${id}/reviews`)).body).toMatchObject({
      total: 1,
      items: [
        { reviewer: { id: reviewer(0).id }, status: 'completed', total: 56, scores: [{ score: 50 }, { score: 60 }] },
      ],
    });
  });

  it('keep drafts to their applicants, and others’ applications to others', async () => {
    const callId = await desk.publishedCall(reviewers, { closesOn: '2026-03-31' });
    const [one, other] = [await desk.participant(), await desk.participant()];
    const draft = await desk.ask(one, 'POST', '/applications', { callId, familyName: 'Серікова' });
    const path = `/applications/${String(draft.body?.id)}`;
    for (const answer of [await desk.coordinator('GET', path), await desk.ask(other, 'GET', path)]) {
      expect([answer.status, answer.body?.code]).toEqual([404, 'record_not_found']);
    }
    expect((await desk.ask(one, 'GET', path)).body).toMatchObject({ familyName: 'Серікова', status: 'draft' });
    expect((await desk.ask(other, 'GET', '/applications')).body).toMatchObject({ total: 0 });
    const [read] = await desk.register.stored(
      `select actor_user_id from audit_event where action = 'application.read' order by id desc limit 1`,
    );
    expect(read).toEqual({ actor_user_id: one.id });
  });

  it('save a draft by the version that was read, and raise none where nothing differs', async () => {
    const callId = await desk.publishedCall(reviewers, { closesOn: '2026-03-31' });
    const player = await desk.participant();
    const draft = await desk.ask(player, 'POST', '/applications', { callId, iin: IINS[1] });
    const path = `/applications/${String(draft.body?.id)}`;
    const change = { ...APPLICATION, iin: IINS[1] };
    const saved = await desk.ask(player, 'PATCH', path, change, 1);
    expect([saved.status, saved.headers.etag, saved.body?.task]).toEqual([200, '"2"', APPLICATION.task]);
    expect(saved.body?.deliverables).toHaveLength(2);
    const again = await desk.ask(player, 'PATCH', path, change, 2);
    expect([again.status, again.headers.etag]).toEqual([200, '"2"']);
    const stale = await desk.ask(player, 'PATCH', path, { task: 'X' }, 1);
    expect([stale.status, stale.body?.code]).toEqual([412, 'version_mismatch']);
    const faulty = await desk.ask(player, 'PATCH', path, { iin: '123456789012', gpa: 9 }, 2);
    expect([faulty.status, faulty.body?.code]).toEqual([422, 'application_invalid']);
    expect(problemsOf(faulty)).toEqual([
      ['iin', 'iin_check_digit'],
      ['gpa', 'number_out_of_range'],
    ]);
    const cleared = await desk.ask(player, 'PATCH', path, { iin: null, documentNumber: 'N 1234', deliverables: [] }, 2);
    expect(cleared.body).toMatchObject({ iinMask: null, documentMask: '••••34', deliverables: [] });
  });

  it('hear of all that is missing at once, of staff what the host promises', async () => {
    const callId = await desk.publishedCall(reviewers, { closesOn: '2026-03-31', categories: ['staff'] });
    const player = await desk.participant();
    const draft = await desk.ask(player, 'POST', '/applications', {
      callId,
      ...APPLICATION,
      category: 'staff',
      hostMentor: 'Prof. X',
      deliverables: [],
    });
    const refused = await desk.ask(player, 'POST', `/applications/${String(draft.body?.id)}/submit`);
    expect([refused.status, refused.body?.code]).toEqual([422, 'application_invalid']);
    expect(problemsOf(refused)).toEqual([
      ['iin', 'person_id_missing'],
      ['deliverables', 'deliverables_missing'],
      ['hostAccess', 'terms_of_reference_missing'],
      ['hostCourses', 'terms_of_reference_missing'],
      ['hostFees', 'terms_of_reference_missing'],
    ]);
    expect((await desk.ask(player, 'GET', `/applications/${String(draft.body?.id)}`)).body?.status).toBe('draft');
  });

  it('bind one human to one sign-in', async () => {
    const [first, second, third] = [await desk.participant(), await desk.participant(), await desk.participant()];
    const [one = ''] = await decidedCall([first], [{ iin: IINS[2] }]);
    expect((await desk.ask(first, 'POST', `/applications/${one}/accept`)).status).toBe(200);
    // The same human under another sign-in; the first sign-in as another human; and an IIN for a document of before.
    const [same = '', other = '', fresh = ''] = await decidedCall(
      [second, first, third],
      [{ iin: IINS[2] }, { iin: IINS[3] }, { documentNumber: 'AB-77' }],
      { places: 3 },
    );
    const before = await desk.register.stored('select count(*)::int from participation');
    const linked = await desk.ask(second, 'POST', `/applications/${same}/accept`);
    expect([linked.status, linked.body?.code]).toEqual([409, 'person_already_linked']);
    const mismatch = await desk.ask(first, 'POST', `/applications/${other}/accept`);
    expect([mismatch.status, mismatch.body?.code]).toEqual([409, 'person_mismatch']);
    expect(await desk.register.stored('select count(*)::int from participation')).toEqual(before);
    expect(await desk.register.stored('select person_id from app_user where id = $1', [second.id])).toEqual([
      { person_id: null },
    ]);
    const accepted = await desk.ask(third, 'POST', `/applications/${fresh}/accept`);
    expect(accepted.body?.status).toBe('accepted');
  });

  it('let two reserves race for one place, and one win', async () => {
    const players = [await desk.participant(), await desk.participant(), await desk.participant()];
    const applications = await decidedCall(players.slice(0, 1), [{ iin: IINS[0] }], { places: 1 });
    const [held = ''] = applications;
    await desk.register.stored(`update application set status = 'declined' where id = $1`, [held]);
    const [call] = await desk.register.stored<{ call_id: string }>('select call_id from application where id = $1', [
      held,
    ]);
    const reserves = await desk.register.stored<{ id: string }>(
      `insert into application (university_id, call_id, user_id, application_code, status, submitted_at, decision, decided_on, decision_reason)
       select university_id, call_id, user_id, 'A-RACE' || n, 'reserve', submitted_at, 'reserve', decided_on, 'R'
       from application, generate_series(1, 4) n where id = $1 returning id`,
      [held],
    );
    const answers = await Promise.all(
      reserves.map(async ({ id }) =>
        desk.coordinator('POST', `/applications/${id}/promote`, { reason: 'R', identityChecked: true }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
    const selected = `select count(*)::int as count from application where call_id = $1 and status = 'selected'`;
    expect(await desk.register.stored(selected, [call?.call_id])).toEqual([{ count: 1 }]);
  });

  it('name only reviewers, and make them up until the call is decided', async () => {
    const nobody = await desk.coordinator('POST', '/calls', {
      code: 'R1',
      title: 'T',
      academicYear: '2025/2026',
      reviewerIds: [USER.ministry],
    });
    expect([nobody.status, nobody.body?.code]).toEqual([422, 'reviewer_unknown']);
    const callId = await desk.publishedCall(reviewers, { closesOn: '2026-12-31' });
    const fourth = await desk.reviewer();
    const named = await desk.coordinator('POST', `/calls/${callId}/name-reviewers`, { reviewerIds: [fourth.id] });
    expect(named.body?.reviewers).toHaveLength(4);
    const taken = await desk.coordinator('POST', '/reviewers', { email: fourth.email.toUpperCase(), displayName: 'X' });
    expect([taken.status, taken.body?.code]).toEqual([409, 'email_taken']);
    const faulty = await desk.coordinator('POST', '/reviewers', { email: 'nobody', displayName: 'X' });
    expect([faulty.status, faulty.body?.code]).toEqual([422, 'email_invalid']);
    const list = await desk.coordinator('GET', '/reviewers');
    const listed = itemsOf(list).find(({ id }) => id === fourth.id);
    expect(listed).toEqual({ id: fourth.id, email: fourth.email, displayName: expect.any(String) });
  });

  it('store no call that contradicts itself', async () => {
    const make = async (change: object) =>
      await desk.coordinator('POST', '/calls', { code: 'BAD', title: 'T', academicYear: '2025/2026', ...change });
    const codesOf = async (change: object) => problemsOf(await make(change)).map(([, code]) => code);
    expect(await codesOf({ academicYear: '2025/2027' })).toEqual(['academic_year_invalid']);
    expect(await codesOf({ hostCountries: ['XX'] })).toEqual(['country_unknown']);
    expect(await codesOf({ opensOn: '2026-05-01', closesOn: '2026-04-01' })).toEqual(['closes_before_opening']);
    expect(await codesOf({ criteria: [CRITERIA[0], CRITERIA[0]] })).toEqual(['criterion_repeated']);
    expect(await codesOf({ criteria: CRITERIA, tieBreak: ['fame'] })).toEqual(['tie_break_unknown']);
    expect(await codesOf({ title: '=1+1' })).toEqual(['formula_text']);
    for (const change of [{ opensOn: '2026-02-30' }, { places: 0 }, { criteria: [{ ...CRITERIA[0], weight: 0 }] }]) {
      expect((await make(change)).body).toMatchObject({ status: 400, code: 'request_invalid' });
    }
    expect((await make({})).status).toBe(201);
    expect((await make({})).body).toMatchObject({ status: 409, code: 'call_code_taken' });
  });

  it('cancel a published call with a reason only, and put it off but never bring it forward', async () => {
    const callId = await desk.publishedCall(reviewers, { closesOn: '2026-12-31' });
    const shorter = await desk.coordinator('POST', `/calls/${callId}/extend`, { closesOn: '2026-12-30', reason: 'R' });
    expect([shorter.status, shorter.body?.code]).toEqual([422, 'closes_on_not_later']);
    const silent = await desk.coordinator('POST', `/calls/${callId}/cancel`, {});
    expect([silent.status, silent.body?.code]).toEqual([422, 'reason_missing']);
    const cancelled = await desk.coordinator('POST', `/calls/${callId}/cancel`, { reason: 'Қаржы жоқ' });
    expect(cancelled.body).toMatchObject({ status: 'cancelled', cancellationReason: 'Қаржы жоқ' });
    expect((await desk.ask(undefined, 'GET', `/calls/published/${callId}`)).body?.status).toBe('cancelled');
    const late = await desk.ask(await desk.participant(), 'POST', '/applications', { callId });
    expect([late.status, late.body?.code]).toEqual([409, 'call_closed']);
  });

  it('list calls page by page', async () => {
    const seen: string[] = [];
    let cursor: string | null = '';
    let total = 0;
    while (cursor !== null) {
      const page = await desk.coordinator('GET', `/calls?limit=2${cursor === '' ? '' : `&cursor=${cursor}`}`);
      const { items, nextCursor } = page.body as unknown as { items: { id: string }[]; nextCursor: string | null };
      seen.push(...items.map(({ id }) => id));
      total = Number(page.body?.total);
      cursor = nextCursor;
    }
    expect(seen).toHaveLength(total);
    expect(new Set(seen).size).toBe(total);
    expect(
      (await desk.coordinator('GET', `/calls?academicYear=${encodeURIComponent(TERMS.academicYear)}&status=draft`))
        .body,
    ).toMatchObject({ items: expect.any(Array) });
  });
});
