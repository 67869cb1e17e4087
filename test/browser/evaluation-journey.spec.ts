import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { KPI_REPORT_RETURN_LABELS, KPI_REPORT_SECTION_LABELS } from '#reference/kpi-report-labels.js';
import { getKpiText } from '#reference/kpi-names.js';
import { getUniversity } from '#reference/universities.js';
import { findBarriers, launchBrowser } from './browser.js';
import { EVERY_LOOK, openWindow, type OpenWindow, overhangOf } from './looks.js';
import { filled, WORDS } from './participant-words.js';
import { iinOf } from './people.js';
import { PASSWORD, RegisterSite } from './register-site.js';

/** A university to each run; the officials are the same. */
const UNIVERSITIES = ['KAZNU', 'ENU', 'SATBAYEV', 'KAZNPU', 'KAZNWPU', 'KAZNARU'] as const;
const RUNS = EVERY_LOOK.map((look, run) => ({ ...look, run, university: UNIVERSITIES[run] ?? '' }));

const HEADER =
  'external_id,iin,family_name,given_name,category,funding,mode,host_country,host_institution,planned_start,planned_end,actual_start,actual_end,status,return_status,return_date,return_verified_on,email';
const personOf = (id: string, iin: string, names: string, verified: string) =>
  `${id},${iin},${names},bachelor,state_budget,physical,DE,TU Berlin,2024-09-02,2025-01-31,2024-09-02,2025-01-31,completed,returned,2025-02-05,${verified},${id.toLowerCase()}@example.com`;

/** Three who say that they came back: nothing is known of K01 until somebody verifies it, as the second file does of one. */
function filesOf(run: number) {
  const [first = '', second = '', third = ''] = [0, 1, 2].map((person) => iinOf('040205', 3 * run + person));
  return {
    unverified: [
      HEADER,
      personOf('A-1', first, 'Әбенова,Қыздархан', ''),
      personOf('A-2', second, 'Серікұлы,Дәурен', ''),
      personOf('A-3', third, 'Жұмағұлқызы,Үміт', ''),
    ].join('\n'),
    verified: [HEADER, personOf('A-1', first, 'Әбенова,Қыздархан', '2025-02-20')].join('\n'),
  };
}

const PERIOD = '2024/2025';
type Person = 'coordinator' | 'official' | 'second';

interface Report {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly submissions: number;
  readonly digest: string | null;
  readonly sections: readonly {
    readonly section: string;
    readonly comment: string | null;
    readonly commentNeeded: boolean;
    readonly remark: { readonly reasons: readonly string[] } | null;
  }[];
}

/** A main journey of coordinators and of the ministry: in every look (looks.ts). */
describe('figures and the report on them', () => {
  let site: RegisterSite;
  let browser: Browser;

  beforeAll(async () => {
    site = await RegisterSite.open();
    await site.addUser('official@example.org', 'ministry');
    await site.addUser('second@example.org', 'ministry');
    browser = await launchBrowser();
  }, 360_000);
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  describe.each(RUNS)('in $language, $width px wide', (look) => {
    const { language, run, university } = look;
    const { kpi, kpiView: view, kpiReport: words, common } = WORDS[language];
    const sectionName = KPI_REPORT_SECTION_LABELS.return[language];
    const indicator = getKpiText('K01').name[language];
    const title = filled(words.title, {
      university: getUniversity(university).label[language],
      period: filled(common.periods.academicYear, { period: PERIOD }),
    });
    const files = filesOf(run);
    const emails = {
      coordinator: `${university.toLowerCase()}@example.org`,
      official: 'official@example.org',
      second: 'second@example.org',
    };
    const windows = new Map<Person, OpenWindow>();
    let reportId = '';

    beforeAll(async () => {
      await site.addUniversity(university);
      await site.addUser(emails.coordinator, 'coordinator', university);
      await site.importParticipations(university, files.unverified);
      for (const person of ['coordinator', 'official', 'second'] as const) {
        const opened = await openWindow(browser, look);
        await opened.page.goto(`${site.url}/sign-in`);
        await send(opened.page, 'POST', '/api/v1/session', { email: emails[person], password: PASSWORD });
        windows.set(person, opened);
      }
    }, 180_000);
    afterAll(async () => {
      for (const { context } of windows.values()) await context.close();
    });

    const pageOf = (person: Person): Page => {
      const opened = windows.get(person);
      if (!opened) throw new Error(`Nobody is there as ${person}.`);
      return opened.page;
    };
    const heading = async (page: Page, name: string) =>
      await page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
    const reportNow = async (): Promise<Report> =>
      (await ask(pageOf('coordinator'), `/api/v1/kpi-reports/${reportId}`)) as Report;
    const openReport = async (page: Page) => {
      await page.goto(`${site.url}/kpi-reports/${reportId}`);
      await heading(page, title);
    };
    /** Presses a button of the page and then the same in the dialog that asks once more. */
    const takeStep = async (page: Page, button: string) => {
      await page.getByRole('button', { name: button, exact: true }).click();
      await page.getByRole('dialog').getByRole('button', { name: button, exact: true }).click();
    };
    const confirmWithPassword = async (page: Page) => {
      const dialog = page.getByRole('dialog', { name: common.passwordAgain.stepUp.title });
      await dialog.getByRole('textbox').fill(PASSWORD);
      await dialog.getByRole('button', { name: common.passwordAgain.submit, exact: true }).click();
    };
    const writeComment = async (page: Page, section: string, text: string) => {
      const saved = page.waitForResponse(
        (answer) => answer.request().method() === 'PATCH' && answer.url().endsWith(reportId) && answer.ok(),
      );
      await page.locator(`#comment-${section}`).fill(text);
      await page.locator(`#comment-${section}`).blur();
      await saved;
    };

    it('leads from a figure to the records behind it', async () => {
      const page = pageOf('coordinator');
      await page.goto(`${site.url}/kpi?period=${encodeURIComponent(`"${PERIOD}"`)}`);
      await heading(page, kpi.title);
      await page.getByRole('button', { name: filled(kpi.explain, { name: indicator }) }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByText(filled(view.rule.source, { version: '1' })).waitFor();
      expect(await findBarriers(page)).toEqual([]);
      await dialog
        .getByRole('link', { name: filled(view.openRecords, { number: 3, name: kpi.counts.unknown }), exact: true })
        .click();
      await heading(page, filled(view.records.title, { code: 'K01', name: indicator, count: kpi.counts.unknown }));
      await page.getByText(filled(view.records.agree, { counted: 3, listed: 3 })).waitFor();
      expect(await page.getByRole('row').count()).toBe(4);
      await page.getByRole('link', { name: 'Әбенова Қыздархан' }).waitFor();
      expect(await findBarriers(page)).toEqual([]);
    }, 120_000);

    it('opens a report, asks for a comment where little is known, and is submitted', async () => {
      const page = pageOf('coordinator');
      await page.goto(`${site.url}/kpi-reports`);
      await heading(page, words.listTitle);
      await page.getByRole('button', { name: words.open.button, exact: true }).click();
      const opening = page.getByRole('dialog');
      await opening.getByLabel(kpi.period).selectOption(PERIOD);
      expect(await findBarriers(page)).toEqual([]);
      await opening.getByRole('button', { name: words.open.button, exact: true }).click();
      await heading(page, title);
      reportId = new URL(page.url()).pathname.split('/').at(-1) ?? '';

      await page.getByRole('button', { name: words.submit.button, exact: true }).click();
      await page.getByRole('link', { name: filled(words.comment.missingIn, { section: sectionName }) }).click();
      expect(await page.locator('#comment-return').evaluate((box) => box.matches(':focus'))).toBe(true);
      expect(await findBarriers(page)).toEqual([]);
      await writeComment(page, 'return', 'Шекара деректері кешігуде.');
      expect((await reportNow()).sections.find(({ section }) => section === 'return')?.comment).toBe(
        'Шекара деректері кешігуде.',
      );

      for (const { section, commentNeeded, comment } of (await reportNow()).sections) {
        if (commentNeeded && comment === null) await writeComment(page, section, 'Есептер әлі түскен жоқ.');
      }

      await takeStep(page, words.submit.button);
      await page.getByText(words.next.coordinator.submitted).waitFor();
      const { status, digest } = await reportNow();
      expect(status).toBe('submitted');
      await page.getByRole('cell', { name: digest ?? 'no digest' }).waitFor();
    }, 120_000);

    it('is returned by an official with a remark on the section at fault', async () => {
      const page = pageOf('official');
      await page.goto(`${site.url}/kpi-reports?status=submitted`);
      await heading(page, words.listTitle);
      await page.locator(`a[href$="${reportId}"]`).click();
      await heading(page, title);
      await page
        .getByRole('button', { name: filled(words.return.addTo, { section: sectionName }), exact: true })
        .click();
      const returning = page.getByRole('button', { name: words.return.button, exact: true });
      await returning.click();
      await page.getByRole('link', { name: filled(words.return.incompleteIn, { section: sectionName }) }).waitFor();
      expect(await page.getByRole('button', { name: words.steps.approve.button, exact: true }).isDisabled()).toBe(true);
      expect(await findBarriers(page)).toEqual([]);
      await page.getByRole('checkbox', { name: KPI_REPORT_RETURN_LABELS.records_incomplete[language] }).check();
      await page.getByRole('textbox', { name: words.return.comment }).fill('Оралғанын растаңыз.');

      // What was begun outlives a reload: nothing is typed twice.
      await page.reload();
      await heading(page, title);
      expect(await page.getByRole('textbox', { name: words.return.comment }).inputValue()).toBe('Оралғанын растаңыз.');
      await takeStep(page, words.return.button);
      await page.getByText(words.next.ministry.returned).waitFor();
      const { status, sections } = await reportNow();
      expect(status).toBe('returned');
      expect(sections.find(({ section }) => section === 'return')?.remark?.reasons).toEqual(['records_incomplete']);
    }, 120_000);

    it('is revised, with both texts kept where a colleague wrote in the same section', async () => {
      await site.importParticipations(university, files.verified);
      const page = pageOf('coordinator');
      await openReport(page);
      await page.getByText(words.remark.title).waitFor();
      await page.getByText('Оралғанын растаңыз.').first().waitFor();
      await takeStep(page, words.steps.revise.button);
      await page.getByText(words.next.coordinator.draft).waitFor();

      const { version } = await reportNow();
      await send(
        page,
        'PATCH',
        `/api/v1/kpi-reports/${reportId}`,
        { comments: [{ section: 'return', comment: 'Әріптестің мәтіні' }] },
        version,
      );
      await page.locator('#comment-return').fill('Бір оралу расталды.');
      await page.locator('#comment-return').blur();
      await page.getByText('Әріптестің мәтіні').first().waitFor();
      expect(await findBarriers(page)).toEqual([]);
      await page.getByRole('button', { name: words.conflict.mine, exact: true }).click();
      await page.getByRole('button', { name: words.conflict.mine, exact: true }).waitFor({ state: 'hidden' });
      await writeComment(page, 'money', 'Қайтару жүріп жатыр.');
      expect((await reportNow()).sections.find(({ section }) => section === 'return')?.comment).toBe(
        'Бір оралу расталды.',
      );
      await takeStep(page, words.submit.button);
      await page.getByText(words.next.coordinator.submitted).waitFor();
      expect(await reportNow()).toMatchObject({ status: 'submitted', submissions: 2 });
    }, 120_000);

    it('shows the official what changed, and is approved with the password', async () => {
      const page = pageOf('official');
      await openReport(page);
      await page.getByText(words.changed.section).first().waitFor();
      await page.getByText(words.changed.comment).first().waitFor();
      expect(await findBarriers(page)).toEqual([]);
      await takeStep(page, words.steps.approve.button);
      await confirmWithPassword(page);
      await page.getByText(words.next.ministry.approved).waitFor();
      expect((await reportNow()).status).toBe('approved');
    }, 120_000);

    it('is published by a second official and not by the one who approved it', async () => {
      const first = pageOf('official');
      await takeStep(first, words.steps.publish.button);
      await first.getByText(words.errors.publisher_is_approver).waitFor();
      expect(await findBarriers(first)).toEqual([]);

      const second = pageOf('second');
      await openReport(second);
      await takeStep(second, words.steps.publish.button);
      await confirmWithPassword(second);
      await second.getByText(words.next.ministry.published, { exact: true }).waitFor();
      expect((await reportNow()).status).toBe('published');
      expect(await overhangOf(second)).toBeLessThanOrEqual(0);
      expect([...windows.values()].flatMap(({ failures }) => failures)).toEqual([]);
    }, 120_000);
  });
});

async function ask(page: Page, path: string): Promise<unknown> {
  return await page.evaluate(async (address) => (await (await fetch(address)).json()) as unknown, path);
}

/** Does by the interface what somebody else would do elsewhere. */
async function send(page: Page, method: string, path: string, body: object, version?: number): Promise<void> {
  const status = await page.evaluate(
    async ([address, verb, content, expected]) => {
      const options = {
        method: verb,
        headers: {
          'Content-Type': 'application/json',
          'X-Qaitu-Request': '1',
          ...(expected === null ? {} : { 'If-Match': `"${expected}"` }),
        },
        body: content,
      };
      const answer = await fetch(address, options);
      return answer.status;
    },
    [path, method, JSON.stringify(body), version ?? null] as const,
  );
  if (status >= 300) throw new Error(`${method} ${path} was answered by ${status}.`);
}
