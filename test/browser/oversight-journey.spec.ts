import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { FINDING_STATUS_LABELS } from '#reference/data-quality-labels.js';
import { SAMPLE_OUTCOME_LABELS } from '#reference/evidence-labels.js';
import { findBarriers, launchBrowser } from './browser.js';
import { ALTERNATING_LOOKS, openWindow, type OpenWindow, overhangOf, signInByForm } from './looks.js';
import { filled, WORDS } from './participant-words.js';
import { RegisterSite } from './register-site.js';

/** Each language once; each publishes figures as of a day of its own, and has a user of its own. */
const RUNS = ALTERNATING_LOOKS.map((look, run) => ({
  ...look,
  day: `${18 + run}.11.2026`,
  reviewer: `reviewer${2 + run}`,
}));

describe('watching over the register', () => {
  let site: RegisterSite;
  let browser: Browser;
  let passwords: Map<string, string>;

  beforeAll(async () => {
    site = await RegisterSite.open();
    const signIns = await site.loadDemonstration();
    passwords = new Map(signIns.map(({ email, password }) => [email, password]));
    browser = await launchBrowser();
  }, 600_000);
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  describe.each(RUNS)('in $language, $width px wide', ({ language, width, day, reviewer }) => {
    const words = WORDS[language];
    let windows: OpenWindow[];

    beforeEach(() => {
      windows = [];
    });
    afterEach(async () => {
      for (const { context } of windows) await context.close();
      expect(windows.flatMap(({ failures }) => failures)).toEqual([]);
    });

    const open = async (): Promise<Page> => {
      const opened = await openWindow(browser, { language, width }, { at: '2026-11-21T12:00:00+05:00' });
      windows.push(opened);
      return opened.page;
    };

    /** A page of somebody of the demonstration, who has signed in by the page itself. */
    const enter = async (email: string, address: string): Promise<Page> => {
      const page = await open();
      await page.goto(`${site.url}${address}`);
      await signInByForm(page, language, { email, password: passwords.get(email) ?? '' });
      return page;
    };
    const heading = async (page: Page, name: string) =>
      await page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
    const fits = async (page: Page) => expect(await overhangOf(page)).toBeLessThanOrEqual(0);

    it('whoever forgot the password asks for a link to choose another', async () => {
      const { entry, signIn } = words;
      const email = `${reviewer}@demo.example.org`;
      const page = await open();
      await page.goto(`${site.url}/sign-in`);
      await page.getByRole('link', { name: signIn.forgot, exact: true }).click();
      await heading(page, entry.forgot.title);
      const submit = page.getByRole('button', { name: entry.forgot.submit, exact: true });
      await submit.click();
      await page.getByRole('link', { name: entry.emailInvalid }).waitFor();
      expect(await findBarriers(page)).toEqual([]);
      await page.getByLabel(signIn.email, { exact: true }).fill(email);
      await submit.click();
      await heading(page, entry.asked);
      await page.getByText(entry.forgot.asked).waitFor();
      await fits(page);
      expect(
        await site.stored(`select status from mail where recipient = $1 and template = 'password_reset'`, [email]),
      ).toEqual([{ status: 'queued' }]);
    }, 120_000);

    it('a coordinator explains a finding, in words', async () => {
      const { dataQuality } = words;
      const page = await enter('coordinator@demo.example.org', '/data-quality');
      await heading(page, dataQuality.title);
      await page.getByRole('heading', { name: dataQuality.byRule }).waitFor();
      await fits(page);
      await page.getByRole('link', { name: dataQuality.toFindings, exact: true }).click();
      await heading(page, dataQuality.findings.title);
      await page.getByRole('combobox', { name: dataQuality.findings.status, exact: true }).selectOption('open');
      await page.getByRole('button', { name: dataQuality.mark.open, exact: true }).first().waitFor();
      expect(new URL(page.url()).search).toBe('?status=open');
      await fits(page);

      await page.getByRole('button', { name: dataQuality.mark.open, exact: true }).first().click();
      const dialog = page.getByRole('dialog');
      const save = dialog.getByRole('button', { name: words.common.actions.save, exact: true });
      await save.click();
      await dialog.getByRole('link', { name: dataQuality.mark.missing }).waitFor();
      await dialog.getByRole('radio', { name: FINDING_STATUS_LABELS.explained[language] }).check();
      await save.click();
      await dialog.getByRole('link', { name: dataQuality.mark.noteMissing }).waitFor();
      expect(await findBarriers(page)).toEqual([]);
      const note = `Құжатпен салыстырылды (${language})`;
      await dialog.getByLabel(dataQuality.mark.note, { exact: true }).fill(note);
      await save.click();
      await dialog.waitFor({ state: 'hidden' });
      expect(
        await site.stored('select status, marked_on::text from data_quality_finding where note = $1', [note]),
      ).toEqual([{ status: 'explained', marked_on: '2026-11-21' }]);

      // The file holds the whole list and not only the page of it on the screen.
      const { total } = (await page.evaluate(
        async () => (await (await fetch('/api/v1/data-quality/findings?status=open&limit=1')).json()) as unknown,
      )) as { total: number };
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: words.common.table.csv, exact: true }).click(),
      ]);
      expect((await readFile(await file.path(), 'utf8')).trim().split('\r\n')).toHaveLength(total + 1);
      expect(total).toBeGreaterThan(50);
    }, 120_000);

    it('the ministry looks at what is stuck, and two officials publish figures', async () => {
      const { publications, ageing, oversight } = words;
      const page = await enter('ministry@demo.example.org', '/oversight');
      await page.getByRole('link', { name: oversight.places.ageing.title, exact: true }).click();
      await heading(page, ageing.title);
      await page.getByRole('heading', { name: ageing.byUniversity }).waitFor();
      await page.getByLabel(ageing.owner, { exact: true }).selectOption('coordinator');
      await page.getByText(ageing.narrow).waitFor();
      expect(new URL(page.url()).search).toBe('?owner=coordinator');
      await fits(page);

      await page.goto(`${site.url}/publication-versions/prepare`);
      await heading(page, publications.prepare.title);
      const asOf = page.getByLabel(publications.prepare.asOf, { exact: true });
      await asOf.fill('22.11.2026');
      const submit = page.getByRole('button', { name: publications.prepare.submit, exact: true });
      await submit.click();
      await page.getByRole('link', { name: publications.prepare.asOfInvalid }).waitFor();
      await asOf.fill(day);
      await submit.click();
      await page.getByText(publications.statuses.preparing, { exact: true }).waitFor();
      const version = Number(new URL(page.url()).pathname.split('/').at(-1));
      await site.computeFigures(version);
      await page.getByText(publications.statuses.prepared, { exact: true }).waitFor();
      await page.getByText(publications.secondOfficial).waitFor();
      expect(await page.getByRole('button', { name: publications.publish.open, exact: true }).count()).toBe(0);
      await page.getByText(publications.reasons.few_known).first().waitFor();
      await fits(page);
      expect(await findBarriers(page)).toEqual([]);

      const other = await enter('second-ministry@demo.example.org', `/publication-versions/${version}`);
      await other.getByRole('button', { name: publications.publish.open, exact: true }).click();
      await other
        .getByRole('dialog', { name: filled(publications.publish.title, { version }) })
        .getByRole('button', { name: publications.publish.open, exact: true })
        .click();
      const password = other.getByRole('dialog', { name: words.common.passwordAgain.stepUp.title });
      await password.locator('input[type=password]').fill(passwords.get('second-ministry@demo.example.org') ?? '');
      await password.getByRole('button', { name: words.common.passwordAgain.submit, exact: true }).click();
      await other.getByText(publications.statuses.published, { exact: true }).waitFor();
      const [stored] = await site.stored(
        `select p.status, u.email from publication p join app_user u on u.id = p.published_by where p.number = $1`,
        [version],
      );
      expect(stored).toEqual({ status: 'published', email: 'second-ministry@demo.example.org' });
      await other.getByRole('link', { name: publications.publicPage, exact: true }).click();
      await other.waitForURL(`**/public/${language}/versions/${version}`);
      await other.getByRole('heading', { level: 1 }).waitFor();
    }, 240_000);

    it('the ministry records what the check of a drawn record found', async () => {
      const { sampleAudits } = words;
      const page = await enter('ministry@demo.example.org', '/sample-audits');
      await page.getByRole('link', { name: 'Astana demonstration 2026' }).click();
      await page.getByRole('heading', { name: sampleAudits.items }).waitFor();
      await fits(page);
      const waiting = page.getByRole('row').filter({ hasText: sampleAudits.toCheck });
      const left = await waiting.count();
      await waiting.first().getByRole('button', { name: sampleAudits.check.open, exact: true }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('radio', { name: SAMPLE_OUTCOME_LABELS.error[language] }).check();
      const save = dialog.getByRole('button', { name: words.common.actions.save, exact: true });
      await save.click();
      await dialog.getByRole('link', { name: sampleAudits.check.findingMissing }).waitFor();
      await dialog.getByLabel(sampleAudits.check.finding, { exact: true }).fill(`Қате құжат (${language})`);
      await save.click();
      await dialog.waitFor({ state: 'hidden' });
      expect(await waiting.count()).toBe(left - 1);
      expect(
        await site.stored('select outcome from sample_audit_item where finding = $1', [`Қате құжат (${language})`]),
      ).toEqual([{ outcome: 'error' }]);
    }, 120_000);
  });
});
