import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { REFUSAL_GROUND_LABELS } from '#reference/refusal-labels.js';
import { launchBrowser } from './browser.js';
import { type Credentials, credentialsOf, PageVisits } from './page-visits.js';
import { WORDS } from './participant-words.js';
import { RegisterSite } from './register-site.js';

const words = WORDS.kk;
const { checking } = words;
/** The day on which these tests stand. */
const TODAY = '2026-11-21';

/** Every queue of verification, opened as a coordinator opens it, on what the demonstration has waiting in it. */
describe('what waits in the queues of verification', () => {
  let site: RegisterSite;
  let browser: Browser;
  let visits: PageVisits;
  let page: Page;
  let participant: Credentials;
  const failures: string[] = [];

  beforeAll(async () => {
    site = await RegisterSite.open();
    const signIns = await site.loadDemonstration();
    participant = credentialsOf('participant', signIns) as Credentials;
    browser = await launchBrowser();
    visits = await PageVisits.begin(browser, site.url, credentialsOf('coordinator', signIns));
    page = visits.page;
    await page.clock.setFixedTime(new Date(`${TODAY}T12:00:00+05:00`));
    page.on('pageerror', (error) => failures.push(error.message));
  }, 600_000);
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  /** Opens one record of a queue and waits until it is shown. */
  const open = async (queue: string, id: string | undefined) => {
    if (id === undefined) throw new Error(`The demonstration has nothing in ${queue}.`);
    await visits.open(`/verification/${queue}/${id}`, { language: 'kk', scheme: 'light', device: 'desktop' });
    await page.getByRole('heading', { level: 2, name: checking.decision }).waitFor();
    return id;
  };
  const choose = async (name: string) => await page.getByRole('radio', { name, exact: true }).check();
  const write = async (label: string, text: string) => await page.getByLabel(label, { exact: true }).fill(text);
  /** Presses the button of the decision and waits until the next page says that it is stored. */
  const decide = async (name: string) => {
    await page.getByRole('button', { name, exact: true }).click();
    await page.getByText(checking.stored).waitFor();
  };
  const stored = async (query: string, id: string) =>
    (await site.stored<Record<string, unknown>>(query, [id]))[0] as Record<string, unknown>;
  const first = async (query: string) => (await site.stored<{ id: string }>(query))[0]?.id;

  it('shows a claim beside its files, a picture of them in the page, and takes the verification', async () => {
    const id = await open(
      'commitments_to_verify',
      await first(
        `select c.id from commitment c join evidence e on e.university_id = c.university_id and e.commitment_id = c.id
         join evidence_file f on f.university_id = e.university_id and f.id = e.id
         where c.status = 'claimed' and f.media_type = 'image/png'`,
      ),
    );
    await page.getByRole('button', { name: checking.evidence.show }).click();
    const picture = page.getByRole('img', { name: checking.evidence.picture.split('{{')[0] as string });
    await picture.waitFor();
    // Decoded, not merely placed: a picture that the policy of the page forbids has no width.
    expect(await picture.evaluate((image) => 'naturalWidth' in image && image.naturalWidth)).toBe(420);
    const saving = page.waitForEvent('download');
    await page
      .getByRole('link', { name: /\(PDF\)/ })
      .first()
      .click();
    expect((await saving).suggestedFilename()).toMatch(/^evidence-.*\.pdf$/);
    await choose(checking.commitment.verify);
    await write(checking.commitment.degree, '90');
    await write(checking.commitment.grounds, 'Анықтама мен суреті сәйкес');
    await decide(checking.commitment.verify);
    expect(
      await stored(
        `select status, verified_degree::float8 as degree, decision_reason as reason, verified_on::text as day
         from commitment where id = $1`,
        id,
      ),
    ).toEqual({ status: 'verified', degree: 0.9, reason: 'Анықтама мен суреті сәйкес', day: TODAY });
  }, 180_000);

  it('does not accept a claim, with a ground and what is missing', async () => {
    const id = await open(
      'commitments_to_verify',
      await first(
        `select c.id from commitment c join evidence e on e.university_id = c.university_id and e.commitment_id = c.id
         where c.status = 'claimed'`,
      ),
    );
    await choose(checking.commitment.reject);
    await choose(REFUSAL_GROUND_LABELS.unclear.kk);
    await write(checking.ground.comment, 'Екінші бөлігі қайда?');
    await decide(checking.commitment.reject);
    expect(
      await stored(
        'select status, decision_ground as ground, decision_reason as reason from commitment where id = $1',
        id,
      ),
    ).toEqual({ status: 'rejected', ground: 'unclear', reason: 'Екінші бөлігі қайда?' });
  }, 180_000);

  it('tells a participant who reads Russian on which ground, in Russian', async () => {
    const [own] = await site.stored<{ id: string }>(
      `insert into commitment (university_id, participation_id, commitment_no, title, weight, status, claimed_degree, claimed_on)
       select p.university_id, p.id, 30, 'Мақала жариялау', 1, 'claimed', 1, '${TODAY}'
       from participation p join app_user u on u.person_id = p.person_id where u.email = $1 limit 1 returning id`,
      [participant.email],
    );
    const id = await open('commitments_to_verify', own?.id);
    await choose(checking.commitment.reject);
    await choose(REFUSAL_GROUND_LABELS.wrong_dates.kk);
    await write(checking.ground.comment, 'Мақала 2023 жылы шыққан');
    await decide(checking.commitment.reject);
    const theirs = await PageVisits.begin(browser, site.url, participant);
    await theirs.open(`/my/commitments/${id}`, { language: 'ru', scheme: 'light', device: 'phone' });
    await theirs.page.getByText(`${REFUSAL_GROUND_LABELS.wrong_dates.ru}. Мақала 2023 жылы шыққан`).waitFor();
    expect(await theirs.page.getByText(REFUSAL_GROUND_LABELS.wrong_dates.kk).count()).toBe(0);
    // The same among what waits for them, and in another language after a change of it.
    await theirs.open('/my', { language: 'en', scheme: 'light', device: 'phone' });
    await theirs.page.getByText(`${REFUSAL_GROUND_LABELS.wrong_dates.en}. Мақала`).waitFor();
    // The university's history names the participant as the one who is none of its staff, and the ground in words.
    await visits.open(`/verification/commitments_to_verify/${id}`, {
      language: 'kk',
      scheme: 'light',
      device: 'desktop',
    });
    await page.getByText(`${REFUSAL_GROUND_LABELS.wrong_dates.kk}. Мақала 2023 жылы шыққан`).waitFor();
  }, 180_000);

  it('goes through the whole of a queue that is longer than a page of it', async () => {
    // So many that the queue is told in more than two pages.
    await site.stored(
      `insert into commitment (university_id, participation_id, commitment_no, title, weight, status, claimed_degree, claimed_on)
       select p.university_id, p.id, 40 + n, 'Қатарда №' || n, 1, 'claimed', 1, '2026-11-20'
       from generate_series(1, 120) n,
         (select p.university_id, p.id from participation p join university u on u.id = p.university_id
          where u.code = 'KAZNU' and p.status = 'completed' order by p.id limit 1) p`,
      [],
    );
    const waiting = await site.stored<{ id: string }>(
      `select c.id from commitment c join university u on u.id = c.university_id
       where u.code = 'KAZNU' and c.status = 'claimed'`,
      [],
    );
    await visits.open('/verification/commitments_to_verify', { language: 'kk', scheme: 'light', device: 'desktop' });
    const seen = new Set<string>();
    const place = (position: number) =>
      checking.place.replace('{{total}}', String(waiting.length)).replace('{{position}}', String(position));
    for (let position = 1; position <= waiting.length; position += 1) {
      await page.getByText(place(position), { exact: true }).waitFor();
      seen.add(new URL(page.url()).pathname.split('/').at(-1) as string);
      if (position < waiting.length) await page.getByRole('link', { name: checking.skip, exact: true }).click();
    }
    expect([...seen].sort()).toEqual(waiting.map(({ id }) => id).sort());
    // After the last one comes the first, and back again goes page after page too.
    await page.getByRole('link', { name: checking.skip, exact: true }).click();
    await page.getByText(place(1), { exact: true }).waitFor();
  }, 240_000);

  it('does not accept an output, with a ground', async () => {
    const id = await open(
      'outputs_to_verify',
      await first(
        `select o.id from output o join evidence e on e.university_id = o.university_id and e.output_id = o.id`,
      ),
    );
    await choose(checking.output.refuse);
    await choose(REFUSAL_GROUND_LABELS.other_work.kk);
    await write(checking.ground.comment, 'Сертификатта басқа тақырып');
    await decide(checking.output.refuse);
    expect(
      await stored(
        'select refused_on::text as day, decision_ground as ground, decision_reason as reason from output where id = $1',
        id,
      ),
    ).toEqual({ day: TODAY, ground: 'other_work', reason: 'Сертификатта басқа тақырып' });
  }, 180_000);

  it('accepts the result of a group', async () => {
    const id = await open(
      'group_results_to_decide',
      await first(`select id from group_project where status = 'claimed' and joint_result is not null`),
    );
    await choose(checking.group.accept);
    await write(words.common.reason.label, 'Деректер жинағы ашық, сабақ жоспарлары тексерілді');
    await decide(checking.group.accept);
    expect(await stored('select status, decided_on::text as day from group_project where id = $1', id)).toEqual({
      status: 'accepted',
      day: TODAY,
    });
  }, 180_000);

  it('verifies a return by the kind of its evidence', async () => {
    const id = await open(
      'returns_to_verify',
      await first(
        `select p.id from participation p join university u on u.id = p.university_id
         where u.code = 'KAZNU' and p.return_status = 'returned' and p.return_verified_on is null
           and p.status = 'completed' order by p.return_date`,
      ),
    );
    await page.getByLabel(words.fields.return_evidence, { exact: true }).selectOption('border_record');
    await decide(checking.return.verify);
    expect(
      await stored(
        `select return_evidence as evidence, return_verified_on::text as day from participation where id = $1`,
        id,
      ),
    ).toEqual({ evidence: 'border_record', day: TODAY });
  }, 180_000);

  it('returns one report with a ground and accepts another', async () => {
    const report = async () =>
      await first(
        `select id from report where status = 'submitted' and questionnaire is not null and university_id =
           (select id from university where code = 'KAZNU') order by submitted_on`,
      );
    const returned = await open('reports_to_review', await report());
    await choose(checking.report.return);
    await choose(checking.report.whole);
    await page.getByRole('radio', { name: 'Толық емес' }).check();
    await write(checking.ground.comment, 'Жұмыс орнын жазыңыз');
    await decide(checking.report.return);
    expect(await stored('select status, return_reasons as reasons from report where id = $1', returned)).toMatchObject({
      status: 'returned',
      reasons: [{ section: null, code: 'incomplete', comment: 'Жұмыс орнын жазыңыз' }],
    });
    const accepted = await open('reports_to_review', await report());
    await choose(checking.report.accept);
    await decide(checking.report.accept);
    expect(await stored('select status, accepted_on::text as day from report where id = $1', accepted)).toEqual({
      status: 'accepted',
      day: TODAY,
    });
  }, 180_000);

  it('grants a correction: the report goes back to the participant', async () => {
    const id = await open(
      'corrections_to_decide',
      await first(`select id from report_correction_request where status = 'proposed'`),
    );
    await page.getByText('Қазгеодезия').waitFor();
    await choose(checking.correction.grant);
    await decide(checking.correction.grant);
    expect(
      await stored(
        `select c.status, r.status as report from report_correction_request c
         join report r on r.university_id = c.university_id and r.id = c.report_id where c.id = $1`,
        id,
      ),
    ).toEqual({ status: 'granted', report: 'returned' });
  }, 180_000);

  it('resolves what two sources say differently', async () => {
    const id = await open(
      'conflicts_to_resolve',
      await first(`select id from observation_conflict where status = 'open'`),
    );
    await page.getByText('Германия').first().waitFor();
    await page.getByRole('group', { name: checking.conflict.which }).getByRole('radio').nth(1).check();
    await write(checking.conflict.how, 'Телефон арқылы сөйлестік');
    await decide(checking.conflict.resolve);
    expect(
      await stored('select status, taken, resolution_reason as reason from observation_conflict where id = $1', id),
    ).toEqual({ status: 'resolved', taken: 'second', reason: 'Телефон арқылы сөйлестік' });
  }, 180_000);

  it('consents to one amendment and declines another', async () => {
    const amendment = async () =>
      await first(`select id from commitment_amendment where status = 'proposed' order by created_at`);
    const consented = await open('amendments_to_decide', await amendment());
    await choose(checking.amendment.consent);
    await decide(checking.amendment.consent);
    expect(
      await stored(
        `select a.status, c.due_date = a.due_date as agreed from commitment_amendment a
         join commitment c on c.university_id = a.university_id and c.id = a.commitment_id where a.id = $1`,
        consented,
      ),
    ).toEqual({ status: 'consented', agreed: true });
    const declined = await open('amendments_to_decide', await amendment());
    await choose(checking.amendment.decline);
    await write(words.common.reason.label, 'Кафедра келіспейді');
    await decide(checking.amendment.decline);
    expect(
      await stored('select status, decision_reason as reason from commitment_amendment where id = $1', declined),
    ).toEqual({ status: 'declined', reason: 'Кафедра келіспейді' });
  }, 180_000);

  it('dismisses one breach that the register proposes and confirms another', async () => {
    const breach = async (kind: string) =>
      await first(
        `select b.id from breach_proposal b join university u on u.id = b.university_id
         where u.code = 'KAZNU' and b.status = 'proposed' and b.kind = '${kind}' order by b.due_on`,
      );
    const dismissed = await open('breaches_to_decide', await breach('unfulfilled_commitment'));
    await choose(checking.breach.dismiss);
    await write(words.common.reason.label, 'Мерзімі ұзартылған');
    await decide(checking.breach.dismiss);
    expect(await stored('select status, reason from breach_proposal where id = $1', dismissed)).toEqual({
      status: 'dismissed',
      reason: 'Мерзімі ұзартылған',
    });
    const confirmed = await open('breaches_to_decide', await breach('non_return'));
    await choose(checking.breach.confirm);
    await write(words.common.reason.label, 'Шетелде қалғанын жазды');
    await decide(checking.breach.confirm);
    expect(
      await stored(
        `select b.status, p.return_status from breach_proposal b
         join participation p on p.university_id = b.university_id and p.id = b.participation_id where b.id = $1`,
        confirmed,
      ),
    ).toEqual({ status: 'confirmed', return_status: 'not_returned' });
  }, 180_000);

  it('leads from the list of work to a request about data, takes the answer, and hands all requests out as files', async () => {
    const id = await first(
      `select d.id from data_request d join university u on u.id = d.university_id
       where u.code = 'KAZNU' and d.status = 'filed' order by d.filed_on`,
    );
    await visits.open('/work', { language: 'kk', scheme: 'light', device: 'desktop' });
    await page.getByRole('link', { name: words.work.queues.data_requests_to_answer }).click();
    await page.locator(`a[href$="/data-requests#${id}"]`).click();
    const request = page.locator(`[id="${id}"]`);
    await request.getByRole('button', { name: words.dataRequests.refuse, exact: true }).click();
    await page
      .getByRole('dialog')
      .getByLabel(words.dataRequests.answers.refuse, { exact: true })
      .fill('Паспорттағыдай жазылған');
    await page.getByRole('dialog').getByRole('button', { name: words.dataRequests.refuse, exact: true }).click();
    await request.getByText(words.dataRequests.statuses.refused).waitFor();
    expect(
      await stored('select status, answer, decided_on::text as day from data_request where id = $1', id ?? ''),
    ).toEqual({ status: 'refused', answer: 'Паспорттағыдай жазылған', day: TODAY });
    expect(
      await stored(
        `select template, data ->> 'decision' as decision from mail where dedupe_key like '%' || $1 || '%'`,
        id ?? '',
      ),
    ).toEqual({ template: 'data_request_answered', decision: 'refused' });

    const files = page.getByRole('group', { name: words.dataRequests.files });
    for (const format of ['csv', 'xlsx'] as const) {
      const saving = page.waitForEvent('download');
      await files.getByRole('button', { name: words.common.table[format] }).click();
      const file = await saving;
      expect(file.suggestedFilename()).toBe(`data-requests.${format}`);
      if (format === 'csv') expect(await readFile(await file.path(), 'utf8')).toContain('Паспорттағыдай жазылған');
    }
  }, 180_000);

  it('says so of a record that there is not', async () => {
    await visits.open('/verification/conflicts_to_resolve/01890000-0000-7000-8000-00000000dead', {
      language: 'kk',
      scheme: 'light',
      device: 'phone',
    });
    await page.getByRole('heading', { level: 1, name: words.common.notFound.title }).waitFor();
    expect(failures).toEqual([]);
  }, 60_000);
});
