import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { FINDING_STATUS_LABELS } from '#reference/data-quality-labels.js';
import { SAMPLE_OUTCOME_LABELS } from '#reference/evidence-labels.js';
import { findBarriers, launchBrowser } from './browser.js';
import { filled, WORDS } from './participant-words.js';
import { RegisterSite } from './register-site.js';

const DESK = { width: 1280, height: 800 };
const PHONE = { width: 360, height: 740 };
/** Each language once, at a desk or on a phone; each publishes figures as of a day of its own, and has a user of its own. */
const RUNS = [
  ['kk', 'desk', DESK, '18.11.2026', 'reviewer2'],
  ['ru', 'phone', PHONE, '19.11.2026', 'reviewer3'],
  ['en', 'desk', DESK, '20.11.2026', 'reviewer4'],
] as const;

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

  describe.each(RUNS)('in %s, at a %s', (language, _device, viewport, day, reviewer) => {
    const words = WORDS[language];
    let contexts: BrowserContext[];
    const failures: string[] = [];

    beforeEach(() => {
      contexts = [];
    });
    afterEach(async () => {
      for (const context of contexts) await context.close();
      expect(failures.splice(0)).toEqual([]);
    });

    /** A page of somebody of the demonstration, who has signed in by the page itself. */
    const enter = async (email: string, address: string): Promise<Page> => {
      const context = await browser.newContext({ viewport, reducedMotion: 'reduce', timezoneId: 'Asia/Almaty' });
      contexts.push(context);
      context.setDefaultTimeout(30_000);
      await context.addInitScript(`localStorage.setItem('qaitu.language', '${language}')`);
      const page = await context.newPage();
      await page.clock.setFixedTime(new Date('2026-11-21T12:00:00+05:00'));
      page.on('pageerror', (error) => failures.push(error.message));
      await page.goto(`${site.url}${address}`);
      await page.getByLabel(words.signIn.email, { exact: true }).fill(email);
      await page.getByLabel(words.signIn.password, { exact: true }).fill(passwords.get(email) ?? '');
      await page.getByRole('button', { name: words.signIn.submit, exact: true }).click();
      await page
        .getByRole('heading', { level: 1, name: words.signIn.title, exact: true })
        .waitFor({ state: 'detached' });
      return page;
    };
    const heading = async (page: Page, name: string) =>
      await page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
    const fits = async (page: Page) =>
      expect(
        await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'),
      ).toBeLessThanOrEqual(0);

    it('whoever forgot the password asks for a link to choose another', async () => {
      const { entry, signIn } = words;
      const email = `${reviewer}@demo.example.org`;
      const context = await browser.newContext({ viewport, reducedMotion: 'reduce' });
      contexts.push(context);
      context.setDefaultTimeout(30_000);
      await context.addInitScript(`localStorage.setItem('qaitu.language', '${language}')`);
      const page = await context.newPage();
      page.on('pageerror', (error) => failures.push(error.message));
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
      await page.getByLabel(dataQuality.findings.status, { exact: true }).selectOption('open');
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

    it('an administrator adds a user, shuts them out with a reason, and finds both in the log', async () => {
      const { users, auditLog, mails, jobs } = words;
      const email = `new-${language}@example.org`;
      const page = await enter('admin@demo.example.org', '/users/add');
      await heading(page, users.add.title);
      const submit = page.getByRole('button', { name: users.add.submit, exact: true });
      await submit.click();
      await page.getByRole('link', { name: users.add.roleMissing }).waitFor();
      expect(await findBarriers(page)).toEqual([]);
      await page.getByLabel(users.add.email, { exact: true }).fill(email);
      await page.getByLabel(users.add.name, { exact: true }).fill('Жаңа Қызметкер');
      await page.getByRole('radio', { name: new RegExp(`^${words.common.roles.ministry}`) }).check();
      await submit.click();
      await heading(page, users.title);
      await page.getByText(filled(users.total, { total: '1' }), { exact: true }).waitFor();
      await fits(page);
      const [mail] = await site.stored<{ id: string }>('select id from mail where recipient = $1', [email]);
      expect(mail).toBeDefined();

      await page.getByRole('button', { name: users.disable.open, exact: true }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('textbox').fill('Қызметтен кетті');
      await dialog.getByRole('button', { name: users.disable.open, exact: true }).click();
      await dialog.waitFor({ state: 'hidden' });
      await page.getByText(users.states.disabled, { exact: true }).last().waitFor();
      const [user] = await site.stored(
        'select access_reason, disabled_at is not null as disabled from app_user where email = $1',
        [email],
      );
      expect(user).toEqual({ access_reason: 'Қызметтен кетті', disabled: true });

      await page.goto(`${site.url}/audit-log?action=user.disable`);
      await heading(page, auditLog.title);
      await page.getByRole('link', { name: 'user.disable', exact: true }).first().waitFor();
      await page.getByRole('button', { name: auditLog.hashes.check, exact: true }).click();
      await page.locator('.MuiAlert-root', { hasText: auditLog.hashes.whole.split('{{')[0] ?? '' }).waitFor();
      await fits(page);

      await page.goto(`${site.url}/mails/${mail?.id}`);
      await page.getByRole('heading', { name: mails.words }).waitFor();
      await page.getByText(mails.withoutLink).waitFor();
      await fits(page);
      await page.goto(`${site.url}/jobs`);
      await heading(page, jobs.title);
      await page.getByRole('rowheader', { name: jobs.queues.mail }).first().waitFor();
      await fits(page);
    }, 120_000);
  });
});
