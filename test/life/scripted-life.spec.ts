import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Answers } from '#domain/questionnaire/questionnaire.js';
import { APPLICATION, CRITERIA, IINS } from '../selection/selection-desk.js';
import { LifeDesk, type Somebody } from './life-desk.js';

const UNIVERSITY = 'SYRDARIA';
const PASSWORD = 'nine lanterns over the river';
const REASON = { reason: 'Комиссия хаттамасы бойынша' };

/** What a mobility of this life is known by while it lasts. */
interface Mobility {
  readonly who: Somebody;
  readonly id: string;
  readonly commitments: readonly string[];
}

/**
 * One call and what becomes of it, by the API alone, over three years of a clock that is moved on: everybody comes in by a
 * link that a mail server received, and the last figures are those of the hand calculation below.
 */
describe('a life from the call to the figures', () => {
  let desk: LifeDesk;
  let coordinator: Somebody;
  let colleague: Somebody;
  const reviewers: Somebody[] = [];
  const applicants: Somebody[] = [];
  const applications: string[] = [];
  const mobilities: Mobility[] = [];
  let call = '';

  beforeAll(async () => {
    desk = await LifeDesk.open('2025-01-06');
    await desk.register.stored(
      `insert into university (code, name_kk, name_ru, name_en) values ($1, 'Сырдария', 'Сырдария', 'Syrdaria')`,
      [UNIVERSITY],
    );
  });
  afterAll(async () => await desk.close());

  const first = () => mobilities[0] as Mobility;
  const second = () => mobilities[1] as Mobility;
  const participation = async ({ id }: Mobility) => await desk.ask(coordinator, 'GET', `/participations/${id}`);
  const staff = async (email: string) => {
    await desk.ask(
      'admin',
      'POST',
      '/users',
      {
        email,
        role: 'coordinator',
        university: UNIVERSITY,
        displayName: email,
        locale: 'kk',
      },
      201,
    );
    return await desk.enter(email, PASSWORD);
  };
  const claim = async ({ who, commitments }: Mobility, index: number, degree: number) => {
    const evidence = [{ kind: 'doi', value: '10.1000/xyz123' }];
    await desk.ask(who, 'POST', `/commitments/${commitments[index]}/claim`, { degree, evidence });
  };
  const verify = async ({ commitments }: Mobility, index: number, degree: number) =>
    await desk.ask(coordinator, 'POST', `/commitments/${commitments[index]}/verify`, { degree, ...REASON });
  const report = async ({ who, id }: Mobility, wave: string, answers: Answers) =>
    await desk.report(who, id, wave, answers);
  const accept = async (id: string) => await desk.ask(coordinator, 'POST', `/reports/${id}/accept`);

  it('lets its people in by mail: two coordinators, three reviewers, five applicants', async () => {
    coordinator = await staff('coordinator@syrdaria.example');
    colleague = await staff('colleague@syrdaria.example');
    for (const number of [1, 2, 3]) {
      const email = `reviewer${number}@example.org`;
      await desk.ask(
        coordinator,
        'POST',
        '/reviewers',
        { email, displayName: `Reviewer ${number}`, locale: 'kk' },
        201,
      );
      reviewers.push(await desk.enter(email, PASSWORD));
    }
    for (const number of [1, 2, 3, 4, 5]) {
      const email = `applicant${number}@example.org`;
      await desk.ask(undefined, 'POST', '/accounts', { email, displayName: `Applicant ${number}`, locale: 'kk' }, 202);
      applicants.push(await desk.enter(email, PASSWORD));
    }
    expect(desk.office.received).toHaveLength(10);
  });

  it('calls, and five apply', async () => {
    const listed = await desk.ask(coordinator, 'GET', '/reviewers');
    const reviewerIds = (listed.items as { id: string; email: string }[])
      .filter(({ email }) => reviewers.some((reviewer) => reviewer.email === email))
      .map(({ id }) => id);
    const created = await desk.ask(
      coordinator,
      'POST',
      '/calls',
      {
        code: 'SPRING-25',
        title: 'Көктемгі семестр',
        academicYear: '2024/2025',
        programme: 'exchange',
        funding: 'state_budget',
        places: 2,
        budgetKzt: 6_000_000,
        hostCountries: ['DE', 'PL'],
        opensOn: '2025-01-10',
        closesOn: '2025-02-10',
        appealWindowDays: 5,
        criteria: CRITERIA,
        reviewerIds,
      },
      201,
    );
    call = String(created.id);
    await desk.ask(coordinator, 'POST', `/calls/${call}/publish`);

    await desk.day('2025-01-20');
    for (const [index, who] of applicants.entries()) {
      const application = await desk.ask(
        who,
        'POST',
        '/applications',
        {
          callId: call,
          ...APPLICATION,
          iin: IINS[index],
          category: index === 0 ? 'doctoral' : 'master',
          plannedStart: '2025-03-01',
          plannedEnd: '2025-06-30',
          deliverables: [
            { title: 'Мақала', kind: 'scientific', priority: 1, dueDate: '2026-01-31', weight: 2 },
            { title: 'Үлгі', kind: 'technical', dueDate: '2026-03-31', weight: 1 },
          ],
        },
        201,
      );
      applications.push(String(application.id));
      await desk.ask(who, 'POST', `/applications/${String(application.id)}/submit`);
    }
  });

  it('is scored by three, decided, appealed against and accepted', async () => {
    for (const who of reviewers) {
      for (const [index, id] of applications.entries()) {
        const score = 90 - 10 * index;
        const scores = CRITERIA.map(({ code }) => ({ criterion: code, score, reason: 'Себебі бар' }));
        await desk.ask(who, 'POST', `/reviewing/applications/${id}/complete`, { scores });
      }
    }
    await desk.day('2025-02-11');
    const ranking = await desk.ask(coordinator, 'GET', `/calls/${call}/ranking`);
    expect((ranking.items as { score: number }[]).map(({ score }) => score)).toEqual([90, 80, 70, 60, 50]);
    for (const [index, decision] of ['selected', 'selected', 'reserve', 'rejected', 'rejected'].entries()) {
      await desk.ask(coordinator, 'POST', `/applications/${applications[index]}/decide`, {
        decision,
        ...REASON,
        ...(decision === 'selected' ? { identityChecked: true } : {}),
      });
    }
    await desk.ask(coordinator, 'POST', `/calls/${call}/decide`);
    await desk.day('2025-02-14');
    await desk.ask(coordinator, 'POST', `/calls/${call}/publish-results`);

    await desk.day('2025-02-15');
    const appeal = await desk.ask(
      applicants[3],
      'POST',
      `/applications/${applications[3]}/appeal`,
      {
        text: 'Тілдік сертификатым ескерілмеді',
      },
      201,
    );
    const appealUrl = `/appeals/${String((appeal.appeal as { id?: string } | undefined)?.id ?? appeal.id)}`;
    await desk.ask(reviewers[0], 'POST', `${appealUrl}/dismiss`, REASON, [409, 'appeal_answered_by_scorer']);
    await desk.ask(coordinator, 'POST', `${appealUrl}/dismiss`, REASON);

    await desk.day('2025-02-21');
    for (const index of [0, 1]) {
      const who = applicants[index] as Somebody;
      await desk.ask(who, 'POST', `/applications/${applications[index]}/accept`);
      const own = await desk.ask(who, 'GET', '/participations');
      const [{ id }] = own.items as [{ id: string }];
      const record = await desk.ask(who, 'GET', `/participations/${id}`);
      expect(record).toMatchObject({
        status: 'planned',
        funding: 'state_budget',
        category: index ? 'master' : 'doctoral',
      });
      const commitments = record.commitments as { id: string; commitmentNo: number; status: string; weight: number }[];
      expect(commitments.map(({ status, weight }) => [status, weight])).toEqual([
        ['agreed', 2],
        ['agreed', 1],
      ]);
      mobilities.push({ who, id, commitments: commitments.map((commitment) => commitment.id) });
    }
    const declined = await desk.ask(applicants[4], 'GET', '/participations');
    expect(declined.total).toBe(0);
  });

  it('goes abroad, is paid, is extended and ends', async () => {
    await desk.day('2025-03-01');
    for (const [index, { id }] of mobilities.entries()) {
      await desk.ask(coordinator, 'POST', `/participations/${id}/depart`, { actualStart: '2025-03-01' });
      await desk.ask(
        coordinator,
        'POST',
        `/participations/${id}/ledger`,
        {
          kind: 'payment',
          amountKzt: index === 0 ? 3_000_000 : 2_000_000,
          bookedOn: '2025-03-01',
          reference: `PO-${index + 1}`,
        },
        201,
      );
    }
    await desk.ask(coordinator, 'POST', `/participations/${second().id}/extend`, {
      plannedEnd: '2025-07-31',
      ...REASON,
    });
    await desk.day('2025-06-30');
    await desk.ask(coordinator, 'POST', `/participations/${first().id}/complete`, { actualEnd: '2025-06-30' });
  });

  it('hears of the first at the end of the programme, and waits for the second in vain', async () => {
    await desk.day('2025-07-03');
    await report(first(), 'end', endAnswers(5, false)).then(accept);
    await desk.ask(first().who, 'POST', `/participations/${first().id}/claim-return`, { returnDate: '2025-07-02' });
    await desk.day('2025-07-10');
    await desk.ask(coordinator, 'POST', `/participations/${first().id}/verify-return`, {
      returnEvidence: 'return_order',
    });
    await desk.day('2025-07-31');
    await desk.ask(coordinator, 'POST', `/participations/${second().id}/complete`, { actualEnd: '2025-07-31' });
    // A week before the fourteen days are over, on the last of them, seven days and three weeks after.
    for (const day of ['2025-08-07', '2025-08-14', '2025-08-21', '2025-09-04']) await desk.day(day);
    expect(desk.mailsTo(second().who.email)).toHaveLength(1 + 1 + 5);
    await desk.day('2025-09-05');
    await report(second(), 'end', endAnswers(3, true)).then(accept);

    const proposals = await desk.ask(coordinator, 'GET', '/breach-proposals?status=proposed');
    const [proposal] = proposals.items as { id: string; kind: string; participationId: string }[];
    expect(proposal).toMatchObject({ kind: 'non_return', participationId: second().id });
    expect(await participation(second())).toMatchObject({ returnStatus: null });
    await desk.ask(coordinator, 'POST', `/breach-proposals/${proposal?.id}/confirm`, REASON);
    expect(await participation(second())).toMatchObject({ returnStatus: 'not_returned', notReturnedOn: '2025-09-05' });
    await desk.ask(
      coordinator,
      'POST',
      `/participations/${second().id}/ledger`,
      {
        kind: 'repayment',
        amountKzt: 500_000,
        bookedOn: '2025-09-05',
        reference: 'RP-1',
      },
      201,
    );
  });

  it('has its credits recognised and an output verified', async () => {
    for (const [mobility, change] of [
      [first(), { creditsEarned: 30, creditsRecognised: 24, recognitionFinal: true }],
      [second(), { creditsEarned: 20, creditsRecognised: 10, recognitionFinal: false }],
    ] as const) {
      const { version } = await participation(mobility);
      await desk.ask(coordinator, 'PATCH', `/participations/${mobility.id}`, change, 200, Number(version));
    }
    const output = await desk.ask(
      first().who,
      'POST',
      `/participations/${first().id}/outputs`,
      {
        type: 'publication',
        title: 'Суару жүйесі',
        doi: '10.1000/xyz123',
        share: 0.5,
      },
      201,
    );
    await desk.ask(colleague, 'POST', `/outputs/${String(output.id)}/verify`, REASON);
  });

  it('keeps some of its promises', async () => {
    await desk.day('2026-01-15');
    await claim(first(), 0, 1);
    await verify(first(), 0, 1);
    await claim(second(), 0, 1);
    await desk.ask(coordinator, 'POST', `/commitments/${second().commitments[0]}/reject`, REASON);
    await claim(second(), 0, 0.8);
    await verify(second(), 0, 0.8);
    await claim(first(), 1, 1);
    await verify(first(), 1, 0.5);
  });

  it('reports after six, twelve and twenty-four months, with as many reminders as it takes', async () => {
    // First: invited on 30 December, reminded on 22 January, a week before 29 January.
    for (const day of ['2025-12-30', '2026-01-22'].filter((date) => date > desk.clock.today())) await desk.day(day);
    await desk.day('2026-01-23');
    await report(first(), 'm6', { migration_intention: 2, residence_country: 'KZ' }).then(accept);
    // Second: invited on 31 January, answered before the first reminder.
    await desk.day('2026-01-31');
    await desk.day('2026-02-10');
    await report(second(), 'm6', { migration_intention: 5, residence_country: 'DE' }).then(accept);

    // First after twelve months: returned for correction and sent in again; the day of the first submission counts.
    await desk.day('2026-06-30');
    await desk.day('2026-07-10');
    const work = { activities: ['employed'], occupation: '2310', level_match: true, field_match: false };
    const answers = { ...work, residence_country: 'KZ', contact_with_host: true, migration_intention: 1 };
    const twelve = await report(first(), 'm12', { ...answers, occupation: '9112' });
    await desk.ask(coordinator, 'POST', `/reports/${twelve}/return`, {
      reasons: [{ section: 'situation', code: 'unclear', comment: 'Қызметіңізді нақтылаңыз' }],
    });
    await desk.day('2026-08-20');
    await report(first(), 'm12', answers);
    await accept(twelve);

    // Second: not a word, through all the reminders.
    for (const day of ['2026-08-23', '2026-08-30', '2026-09-06', '2026-09-20']) await desk.day(day);

    // First after twenty-four months: on the very last day, after two reminders.
    for (const day of ['2027-06-30', '2027-07-23', '2027-07-30']) await desk.day(day);
    await report(first(), 'm24', { residence_country: 'KZ' }).then(accept);
    await desk.day('2027-07-31');
    await report(second(), 'm24', { residence_country: 'DE' }).then(accept);
  });

  it('has received as many mails as were due, each once', () => {
    const { received } = desk.office;
    const ids = received.map(({ messageId }) => messageId);
    expect(new Set(ids).size).toBe(ids.length);
    const reportMails = ({ who }: Mobility) => desk.office.to(who.email).filter(isAboutReports).length;
    // First: end 1; six months 1 + 1 reminder; twelve 1 and the return; twenty-four 1 + 2 reminders.
    expect(reportMails(first())).toBe(1 + 2 + 1 + 1 + 3);
    // Second: end 1 + 4 reminders; six months 1; twelve 1 + 4; twenty-four 1.
    expect(reportMails(second())).toBe(5 + 1 + 5 + 1);
  });

  it('gives the figures that a hand calculation gives', async () => {
    await desk.day('2027-12-31');
    const table = await desk.ask(coordinator, 'GET', '/kpi?period=2024/2025&funding=state_budget');
    const [{ university, indicators }] = table as unknown as [
      { university: string; indicators: Record<string, Record<string, number | null>> },
    ];
    expect(university).toBe(UNIVERSITY);
    const expected = {
      // One came back and was verified, one did not.
      K01: { n: 2, yes: 1, no: 1, unknown: 0, value: 0.5, late: 0 },
      // Of the second nothing is known after a year; after two, one lives in KZ and one in DE.
      K02: { n: 2, yes: 1, no: 0, unknown: 1, value: 1, low: 0.5, high: 1, knownShare: 0.5 },
      K03: { n: 2, yes: 1, no: 1, unknown: 0, value: 0.5 },
      // (2 × 1 + 1 × 0.5 + 2 × 0.8 + 1 × 0) ÷ (3 + 3)
      K04: { n: 4, yes: 3, no: 0, unknown: 1, value: 4.1 / 6, low: 4.1 / 6, high: 4.1 / 6 },
      // Late: the second's end report. Missing: the second's after twelve months. The other six were in time.
      K05: { n: 8, yes: 6, no: 2, value: 0.75 },
      K06_6: { n: 2, yes: 2, no: 0, value: 1 },
      K06_12: { n: 2, yes: 1, no: 1, value: 0.5 },
      K06_24: { n: 2, yes: 2, no: 0, value: 1 },
      // The corrected answer counts: a professional, not a cleaner.
      K07: { n: 2, yes: 1, no: 0, unknown: 1, value: 1 },
      K08: { n: 1, yes: 1, notApplicable: 1, value: 1 },
      K09: { n: 1, no: 1, notApplicable: 1, value: 0 },
      // Final: 24 of 30. Low: (24 + 10) of 50. High: (24 + 20) of 50.
      K10: { n: 2, yes: 0, no: 1, unknown: 1, value: 0.8, low: 0.68, high: 0.88 },
      K11: { n: 2, yes: 1, unknown: 1, value: 1 },
      // The doctoral student alone: half a publication.
      K12: { n: 1, yes: 1, notApplicable: 1, value: 0.5 },
      // All fives are 100, all threes are 50.
      K13: { n: 2, value: 75 },
      K14: { n: 2, yes: 1, no: 1, value: 0.5 },
      K15_6: { n: 2, yes: 1, no: 1, value: 0.5 },
      K15_12: { n: 2, yes: 0, no: 1, unknown: 1, value: 0 },
      // The second kept 2,000,000 − 500,000.
      K16: { n: 2, yes: 1, no: 1, value: 1_500_000, low: 1_500_000, high: 1_500_000 },
      // 5,000,000 ÷ (1 + 0.5 + 0.8)
      K17: { n: 4, value: 5_000_000 / 2.3 },
      // Published 35 days before closing, three reviews each, five days to appeal, results published.
      K19: { n: 1, yes: 1, no: 0, value: 1 },
    };
    for (const [code, values] of Object.entries(expected)) {
      for (const [name, value] of Object.entries(values)) {
        const found = indicators[code]?.[name];
        expect([code, name, found]).toEqual([code, name, expect.any(Number)]);
        // A sum of shares may differ from the written quotient in its last bits.
        const close = Math.abs(Number(found) - value) <= 1e-9 * Math.max(1, Math.abs(value));
        expect([code, name, close ? value : found]).toEqual([code, name, value]);
      }
    }
  });

  it('left the reason of every step in its history', async () => {
    const history = await desk.ask(coordinator, 'GET', `/participations/${second().id}/history`);
    const steps = (history.items as { recordTable: string; after: Record<string, unknown> | null }[])
      .filter(({ after }) => after?.status !== undefined || after?.return_status !== undefined)
      .map(({ recordTable, after }) => `${recordTable} ${String(after?.status ?? after?.return_status)}`);
    for (const step of [
      'participation departed',
      'participation completed',
      'participation not_returned',
      'commitment claimed',
      'commitment rejected',
      'commitment verified',
      'breach_proposal confirmed',
      'report open',
      'report overdue',
      'report submitted',
      'report accepted',
    ]) {
      expect(steps).toContain(step);
    }
  });
});

function endAnswers(support: number, serious: boolean): Answers {
  const items = ['mentor', 'access', 'admin', 'housing', 'language', 'integration'];
  return {
    ...Object.fromEntries(items.map((item) => [`support_${item}`, support])),
    problems: ['housing'],
    serious_problem: serious,
  };
}

/** Everything but the link to the account and the news of pre-selection and of promises. */
function isAboutReports({ text = '' }: { readonly text?: string }): boolean {
  // Not the word for an account (есептік жазба), which is made of the same root.
  return text.includes('/invitation/report') || /reports?\/|есебі|есеп(?!тік)/i.test(text);
}
