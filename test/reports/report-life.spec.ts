import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ALATAU, ERTIS, RECORD, USER } from '../fixtures/two-universities.js';
import { COLLEAGUE, M12_ANSWERS, ReportDesk, START } from './report-desk.js';

const RETURN = { reasons: [{ section: 'situation', code: 'contradictory', comment: 'Abroad, and employed at home?' }] };

describe('a report, from its opening to its acceptance', () => {
  let desk: ReportDesk;
  let id: string;

  beforeAll(async () => {
    desk = await ReportDesk.open();
    id = await desk.place('m12', 'open', { opens_on: '2026-03-01', opened_on: '2026-03-01' });
  });
  afterAll(async () => await desk.close());

  it('shows the participant its questions, the last answers of the wave before, and what may be done', async () => {
    await desk.register.stored(
      `update report set residence_country = 'PL', activities = '{study}', migration_intention = 2, support_mentor = 3
       where participation_id = $1 and wave = 'm6'`,
      [RECORD[ALATAU].participation],
    );
    const { status, body, headers } = await desk.read(id);
    expect([status, headers.etag]).toEqual([200, '"1"']);
    expect(body).toMatchObject({
      wave: 'm12',
      status: 'open',
      university: 'ALATAU',
      questionnaire: { code: 'm12_learner', version: 1 },
      answers: null,
      draft: { answers: {}, savedAt: null },
      actions: ['save'],
      returnReasons: [],
      correctionRequest: null,
    });
    expect(body?.previousAnswers).toEqual({ residence_country: 'PL', activities: ['study'], migration_intention: 2 });
    expect(body?.asked).toContain('residence_country');
  });

  it('cannot be submitted before an answer was saved', async () => {
    const answer = await desk.act(id, 'submit', 'participant');
    expect([answer.status, answer.body?.code]).toEqual([409, 'transition_not_allowed']);
  });

  it('is saved at every answer, becomes a draft in a version of its questionnaire, and leaves no history of it', async () => {
    const first = await desk.save(id, { residence_country: 'KZ' });
    expect([first.status, first.headers.etag]).toEqual([200, '"2"']);
    expect(first.body).toMatchObject({
      status: 'draft',
      answers: { residence_country: 'KZ' },
      savedAt: `${START}T07:00:00.000Z`,
    });
    const second = await desk.save(id, { activities: ['study', 'employed'], migration_intention: 5, employer: '  ' });
    expect(second.body?.answers).toEqual({
      residence_country: 'KZ',
      activities: ['employed', 'study'],
      migration_intention: 5,
    });
    expect(second.body?.asked).toEqual(expect.arrayContaining(['occupation', 'study_place']));
    expect(await desk.row(id)).toMatchObject({ questionnaire: 'm12_learner', questionnaire_version: 1, answers: null });
    const history = await desk.history(id);
    expect(history).toMatchObject([{ status: 'draft', role: 'qaitu_participant', user: USER.participant }]);
    const [entry] = await desk.register.stored<{ after: Record<string, unknown> }>(
      `select after from record_history where record_id = $1 and operation = 'changed'`,
      [id],
    );
    expect(Object.keys(entry?.after ?? {}).sort()).toEqual(['questionnaire', 'questionnaire_version', 'status']);
  });

  it('is not saved anew where nothing differs', async () => {
    const { version } = await desk.row(id);
    const same = await desk.save(id, { residence_country: 'KZ' });
    expect([same.status, same.headers.etag]).toEqual([200, `"${String(version)}"`]);
  });

  it('refuses what is no answer, and a version that is not the last', async () => {
    const before = await desk.row(id);
    const wrong = await desk.save(id, { occupation: 'boss', nobody: 1 });
    expect([wrong.status, wrong.body?.code]).toEqual([422, 'answers_invalid']);
    expect(wrong.body?.errors).toMatchObject([
      { field: 'occupation', code: 'occupation_invalid' },
      { field: 'nobody', code: 'question_unknown' },
    ]);
    const stale = await desk.register.ask({
      method: 'PATCH',
      url: `/api/v1/reports/${id}/draft`,
      as: 'participant',
      headers: { 'if-match': '"1"' },
      body: { answers: { residence_country: 'PL' } },
    });
    expect([stale.status, stale.body?.code]).toEqual([412, 'version_mismatch']);
    expect(await desk.row(id)).toEqual(before);
  });

  it('names every question that is missing when it is submitted too early', async () => {
    const { status, body } = await desk.act(id, 'submit', 'participant');
    expect([status, body?.code]).toEqual([422, 'answers_invalid']);
    const missing = body?.errors as { field: string; code: string }[];
    expect(missing.map(({ field }) => field)).toEqual(
      expect.arrayContaining(['occupation', 'level_match', 'project_progress', 'contact_with_host']),
    );
    expect(new Set(missing.map(({ code }) => code))).toEqual(new Set(['answer_missing']));
  });

  it('is submitted as a whole: typed columns, answers and version, and what is no longer asked is dropped', async () => {
    await desk.save(id, { ...M12_ANSWERS, study_place: 'Łódź' });
    const { status, body } = await desk.act(id, 'submit', 'participant');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      status: 'submitted',
      evidenceLevel: 'self',
      submittedOn: START,
      draft: null,
      actions: [],
    });
    expect(await desk.row(id)).toMatchObject({
      status: 'submitted',
      submitted_on: START,
      resubmitted_on: null,
      submitted_by: USER.participant,
      evidence_level: 'self',
      reference_date: START,
      activities: ['employed'],
      residence_country: 'KZ',
      occupation: '2310',
      level_match: true,
      field_match: false,
      contact_with_host: true,
      migration_intention: 4,
      support_mentor: null,
      questionnaire: 'm12_learner',
      questionnaire_version: 1,
      draft_answers: null,
      draft_saved_at: null,
    });
    const { answers } = await desk.row(id);
    expect(answers).toMatchObject({ project_progress: 'done', mobility_benefit: 5 });
    expect(answers).not.toHaveProperty('study_place');
    expect(answers).not.toHaveProperty('migration_intention');
  });

  it('is returned section by section, with reasons its author sees and its history keeps', async () => {
    const unknown = await desk.act(id, 'return', 'coordinator', {
      reasons: [{ section: 'nowhere', code: 'other', comment: '?' }],
    });
    expect([unknown.status, unknown.body?.code]).toEqual([422, 'reason_invalid']);
    for (const reasons of [[], [{ section: null, code: 'whim', comment: 'x' }], [{ section: null, code: 'other' }]]) {
      expect((await desk.act(id, 'return', 'coordinator', { reasons })).status).toBe(400);
    }
    desk.clock.moveTo('2026-03-09');
    const { status, body } = await desk.act(id, 'return', 'coordinator', RETURN);
    expect(status).toBe(200);
    expect(body).toMatchObject({ status: 'returned', returnedOn: '2026-03-09', returnReasons: RETURN.reasons });
    expect((await desk.read(id)).body).toMatchObject({ returnReasons: RETURN.reasons, actions: ['save'] });
    expect((await desk.history(id)).at(-1)).toMatchObject({
      status: 'returned',
      role: 'qaitu_coordinator',
      reason: 'situation: contradictory: Abroad, and employed at home?',
    });
  });

  it('keeps what was submitted while it is corrected, and begins the correction with it', async () => {
    const before = (await desk.read(id)).body?.draft as { answers: Record<string, unknown> };
    expect(before.answers).toMatchObject({ ...M12_ANSWERS, reference_date: START });
    const saved = await desk.save(id, { residence_country: 'PL', activities: ['study'] });
    expect(saved.body).toMatchObject({
      status: 'draft',
      answers: { project_progress: 'done', migration_intention: 4 },
    });
    expect(await desk.row(id)).toMatchObject({
      status: 'draft',
      submitted_on: START,
      residence_country: 'KZ',
      activities: ['employed'],
    });
  });

  it('keeps the day of its first submission when it is submitted again', async () => {
    desk.clock.moveTo('2026-03-12');
    const { status, body } = await desk.act(id, 'submit', 'participant');
    expect(status).toBe(200);
    expect(body).toMatchObject({ submittedOn: START, resubmittedOn: '2026-03-12', status: 'submitted' });
    expect(await desk.row(id)).toMatchObject({ residence_country: 'PL', occupation: null, level_match: null });
  });

  it('is accepted, and then changed by nobody', async () => {
    const { status, body } = await desk.act(id, 'accept', 'coordinator');
    expect(status).toBe(200);
    expect(body).toMatchObject({ status: 'accepted', acceptedOn: '2026-03-12' });
    expect(await desk.row(id)).toMatchObject({ decided_by: USER.coordinator });
    const row = await desk.row(id);
    for (const answer of [
      await desk.save(id, { residence_country: 'KZ' }),
      await desk.act(id, 'submit', 'participant'),
      await desk.act(id, 'accept', 'coordinator'),
      await desk.act(id, 'return', 'coordinator', RETURN),
    ]) {
      expect([answer.status, answer.body?.code]).toEqual([409, 'transition_not_allowed']);
    }
    expect(await desk.row(id)).toEqual(row);
  });

  it('left a history row of every step', async () => {
    expect((await desk.history(id)).map(({ status }) => status)).toEqual([
      'draft',
      'submitted',
      'returned',
      'draft',
      'submitted',
      'accepted',
    ]);
  });

  describe('corrected after its acceptance', () => {
    const corrections = async (as: 'coordinator' | 'participant' = 'coordinator') =>
      (await desk.register.ask({ method: 'GET', url: '/api/v1/report-corrections', as })).body as {
        items: { id: string; status: string }[];
      };

    it('waits for a coordinator, once', async () => {
      expect((await desk.read(id)).body?.actions).toEqual(['request_correction']);
      const asked = await desk.act(id, 'request-correction', 'participant', { reason: 'I moved after all.' });
      expect(asked.status).toBe(200);
      expect(asked.body).toMatchObject({
        status: 'accepted',
        correctionRequest: { status: 'proposed', reason: 'I moved after all.', requestedOn: '2026-03-12' },
        actions: [],
      });
      const [listed] = (await corrections()).items;
      const one = async (as: 'participant' | 'foreignCoordinator') =>
        await desk.register.ask({ method: 'GET', url: `/api/v1/report-corrections/${listed?.id}`, as });
      expect((await one('participant')).body).toEqual(listed);
      expect((await one('foreignCoordinator')).status).toBe(404);
      const again = await desk.act(id, 'request-correction', 'participant', { reason: 'Please' });
      expect([again.status, again.body?.code]).toEqual([409, 'correction_already_requested']);
      expect((await desk.read(id, 'coordinator')).body?.actions).toEqual(['reopen']);
    });

    it('is refused for a reason, and may be asked for again', async () => {
      const [request] = (await corrections()).items;
      const url = `/api/v1/report-corrections/${request?.id}/refuse`;
      expect((await desk.post(url, 'coordinator', {})).status).toBe(400);
      const refused = await desk.post(url, 'coordinator', { reason: 'The day described was right.' });
      expect(refused.status).toBe(200);
      expect(refused.body).toMatchObject({
        status: 'accepted',
        correctionRequest: { status: 'refused', decisionReason: 'The day described was right.' },
      });
      const twice = await desk.post(url, 'coordinator', { reason: 'Again' });
      expect([twice.status, twice.body?.code]).toEqual([409, 'transition_not_allowed']);
      desk.clock.advance(1);
      expect((await desk.act(id, 'request-correction', 'participant', { reason: 'I have papers.' })).status).toBe(200);
    });

    it('is granted: the report goes back to the participant, and its figures stay', async () => {
      const request = (await corrections('participant')).items.find(({ status }) => status === 'proposed');
      const granted = await desk.post(`/api/v1/report-corrections/${request?.id}/grant`, 'coordinator');
      expect(granted.status).toBe(200);
      expect(granted.body).toMatchObject({
        status: 'returned',
        acceptedOn: null,
        returnReasons: [{ section: null, code: 'correction_requested', comment: 'I have papers.' }],
        correctionRequest: { status: 'granted' },
      });
      expect(await desk.row(id)).toMatchObject({ submitted_on: START, residence_country: 'PL' });
      expect((await desk.history(id)).at(-1)).toMatchObject({ status: 'returned' });
      const kept = await desk.register.stored(
        `select operation, after ->> 'status' as status from record_history
         where record_table = 'report_correction_request' and record_id = $1 order by id`,
        [request?.id],
      );
      expect(kept).toEqual([
        { operation: 'created', status: null },
        { operation: 'changed', status: 'granted' },
      ]);
      const late = await desk.act(id, 'request-correction', 'participant', { reason: 'Once more' });
      expect([late.status, late.body?.code]).toEqual([409, 'transition_not_allowed']);
    });
  });
});

describe('a report answered on behalf of the participant', () => {
  let desk: ReportDesk;
  let id: string;
  const { migration_intention: _personal, ...answers } = M12_ANSWERS;

  beforeAll(async () => {
    desk = await ReportDesk.open();
    id = await desk.place('m12', 'overdue', { deadline_on: '2026-02-20' });
    await desk.save(id, { migration_intention: 5 });
  });
  afterAll(async () => await desk.close());

  it('stays overdue while it is saved, and its personal answer is neither shown nor taken', async () => {
    const read = await desk.read(id, 'coordinator');
    expect(read.body).toMatchObject({ status: 'overdue', draft: { answers: {} }, actions: ['save', 'submit'] });
    expect(read.body?.asked).not.toContain('migration_intention');
    const taken = await desk.save(id, { migration_intention: 1 }, 'coordinator');
    expect(taken.body?.errors).toMatchObject([{ field: 'migration_intention', code: 'question_personal' }]);
    const saved = await desk.save(id, answers, 'coordinator');
    expect(saved.body).toMatchObject({ status: 'overdue' });
    expect(saved.text).not.toContain('migration_intention');
  });

  it('is the university’s word, keeps the personal answer unseen, and its author may not accept it', async () => {
    const { status, body } = await desk.act(id, 'submit', 'coordinator');
    expect([status, body?.status, body?.evidenceLevel]).toEqual([200, 'submitted', 'university']);
    expect(body?.actions).toEqual(['return']);
    expect(await desk.row(id)).toMatchObject({ submitted_by: USER.coordinator, migration_intention: 5 });
    const row = await desk.row(id);
    const own = await desk.act(id, 'accept', 'coordinator');
    expect([own.status, own.body?.code]).toEqual([409, 'verifier_is_author']);
    expect(await desk.row(id)).toEqual(row);
    const other = await desk.act(id, 'accept', 'colleague');
    expect([other.status, other.body?.status]).toEqual([200, 'accepted']);
    expect(await desk.row(id)).toMatchObject({ decided_by: COLLEAGUE });
  });

  it('shows the personal answer to the person and to nobody else, in any view', async () => {
    expect((await desk.read(id)).body?.answers).toMatchObject({ migration_intention: 5 });
    const participation = `/api/v1/participations/${RECORD[ALATAU].participation}`;
    for (const [as, url] of [
      ['coordinator', `/api/v1/reports/${id}`],
      ['ministry', `/api/v1/reports/${id}`],
      ['coordinator', participation],
      ['ministry', participation],
      ['coordinator', `${participation}/history`],
      ['coordinator', '/api/v1/reports'],
    ] as const) {
      const answer = await desk.register.ask({ method: 'GET', url, as });
      expect([url, answer.status]).toEqual([url, 200]);
      const definitionless = JSON.stringify({ ...answer.body, questionnaire: null, definition: null });
      expect(definitionless).not.toMatch(/migration_?intention/i);
    }
  });

  it('shows the ministry neither names nor drafts, and no way to act', async () => {
    const open = await desk.place('m24', 'draft', { draft_answers: JSON.stringify({ residence_country: 'PL' }) });
    const { status, body, text } = await desk.read(open, 'ministry');
    expect([status, body?.draft, body?.actions, body?.previousAnswers]).toEqual([200, null, [], {}]);
    expect(text).not.toMatch(/Family|Given/);
    const list = await desk.register.ask({ method: 'GET', url: '/api/v1/reports', as: 'ministry' });
    expect(list.text).not.toMatch(/Family|Given/);
  });

  it('cannot become a second report of the same wave, level and day', async () => {
    const open = await desk.place('m12', 'draft', { draft_answers: JSON.stringify(answers) });
    await desk.register.stored(
      `insert into report (university_id, participation_id, wave, evidence_level, submitted_on)
       values ($1, $2, 'm12', 'university', $3)`,
      [ALATAU, RECORD[ALATAU].participation, START],
    );
    const answer = await desk.act(open, 'submit', 'coordinator');
    expect([answer.status, answer.body?.code]).toEqual([409, 'report_exists']);
  });
});

describe('the list of reports', () => {
  let desk: ReportDesk;
  beforeAll(async () => {
    desk = await ReportDesk.open();
    await desk.place('m12', 'open', { deadline_on: '2026-04-01' });
    await desk.place('m24', 'scheduled', { deadline_on: '2027-04-01' });
  });
  afterAll(async () => await desk.close());

  const list = async (query: string, as: 'participant' | 'coordinator' | 'ministry' = 'participant') =>
    (await desk.register.ask({ method: 'GET', url: `/api/v1/reports${query}`, as })).body as {
      items: { wave: string; id: string; university: string }[];
      total: number;
      nextCursor: string | null;
    };

  it('shows one’s own, what is due first on top, page by page', async () => {
    const all = await list('');
    expect(all.items.map(({ wave }) => wave)).toEqual(['m6', 'm12', 'm24']);
    const first = await list('?limit=2');
    expect([first.items.length, first.total]).toEqual([2, 3]);
    const second = await list(`?limit=2&cursor=${first.nextCursor}`);
    expect([second.items.map(({ wave }) => wave), second.nextCursor]).toEqual([['m24'], null]);
  });

  it('is filtered by wave, status and participation', async () => {
    expect((await list('?wave=m12')).total).toBe(1);
    expect((await list('?status=scheduled', 'coordinator')).items.map(({ wave }) => wave)).toEqual(['m24']);
    expect((await list(`?participation=${RECORD[ERTIS].participation}`, 'coordinator')).total).toBe(0);
    expect((await list(`?participation=${RECORD[ERTIS].participation}`, 'ministry')).total).toBe(1);
    for (const query of ['?wave=m18', '?status=lost', '?participation=x', '?cursor=x', '?limit=0']) {
      const { status } = await desk.register.ask({ method: 'GET', url: `/api/v1/reports${query}`, as: 'coordinator' });
      expect([query, status]).toEqual([query, 400]);
    }
  });
});

describe('the questionnaires', () => {
  let desk: ReportDesk;
  beforeAll(async () => {
    desk = await ReportDesk.open();
  });
  afterAll(async () => await desk.close());
  const ask = async (url: string) => await desk.register.ask({ method: 'GET', url: `/api/v1/questionnaires${url}` });

  it('are listed and read by anybody, whole and machine-readable', async () => {
    const { body } = await ask('');
    expect(body).toMatchObject({ total: 10 });
    const one = await ask('/m12_staff/1');
    expect(one.body).toMatchObject({ code: 'm12_staff', version: 1, wave: 'm12', audience: 'staff' });
    const [situation] = (one.body ?? {}).sections as { questions: { code: string; askIf?: object; text: object }[] }[];
    const occupation = situation?.questions.find(({ code }) => code === 'occupation');
    expect(occupation?.askIf).toEqual({ question: 'activities', anyOf: ['employed', 'self_employed'] });
    expect(Object.keys(occupation?.text ?? {})).toEqual(['kk', 'ru', 'en']);
  });

  it('that were never published are unknown', async () => {
    expect((await ask('/m12_staff/2')).body).toMatchObject({ status: 404, code: 'questionnaire_unknown' });
    expect((await ask('/m12_staff/one')).status).toBe(400);
  });
});
