import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { findBarriers, launchBrowser } from './browser.js';
import { EVERY_LOOK, goByMenu, openWindow, overhangOf, signInByForm } from './looks.js';
import { filled, WORDS } from './participant-words.js';
import { PASSWORD, RegisterSite } from './register-site.js';

const ADMIN = 'admin@example.org';

/** The main journey of administrators: in every look (looks.ts). */
describe('who may sign in, and what was done', () => {
  let site: RegisterSite;
  let browser: Browser;

  beforeAll(async () => {
    site = await RegisterSite.open();
    await site.addUniversity('KAZNU');
    await site.addUser(ADMIN, 'admin');
    browser = await launchBrowser();
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  describe.each(EVERY_LOOK)('in $language, $width px wide', (look) => {
    const { language, width } = look;
    const words = WORDS[language];
    const { users, auditLog, mails, jobs, common } = words;
    const email = `new-${language}-${width}@example.org`;
    const reason = `Қызметтен кетті (${language}, ${width})`;
    let context: BrowserContext;
    let page: Page;
    let failures: readonly string[];

    beforeAll(async () => {
      ({ context, page, failures } = await openWindow(browser, look, { at: '2026-11-21T12:00:00+05:00' }));
    });
    afterAll(async () => await context?.close());

    const heading = async (name: string) => await page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
    const expectGood = async () => {
      expect(await findBarriers(page)).toEqual([]);
      expect(await overhangOf(page)).toBeLessThanOrEqual(0);
    };
    const stored = async () =>
      (
        await site.stored(
          'select role, disabled_at is not null as disabled, access_reason as reason from app_user where email = $1',
          [email],
        )
      )[0];

    it('signs in and adds a user, who gets a mail', async () => {
      await page.goto(`${site.url}/`);
      await heading(words.signIn.title);
      await signInByForm(page, language, { email: ADMIN, password: PASSWORD });
      await heading(users.title);
      await page.getByRole('link', { name: users.add.open, exact: true }).click();
      await heading(users.add.title);
      const submit = page.getByRole('button', { name: users.add.submit, exact: true });
      await submit.click();
      await page.getByRole('link', { name: users.add.roleMissing }).waitFor();
      await expectGood();
      await page.getByLabel(users.add.email, { exact: true }).fill(email);
      await page.getByLabel(users.add.name, { exact: true }).fill('Жаңа Қызметкер');
      await page.getByRole('radio', { name: new RegExp(`^${common.roles.ministry}`) }).check();
      await submit.click();
      await heading(users.title);
      await page.getByText(filled(users.total, { total: '1' }), { exact: true }).waitFor();
      await expectGood();
      expect(await stored()).toEqual({ role: 'ministry', disabled: false, reason: null });
    }, 120_000);

    it('shuts the user out with a reason, and lets them in again', async () => {
      const { disable, enable } = users;
      for (const [step, disabled, why] of [
        [disable, true, reason],
        [enable, false, 'Қайта оралды'],
      ] as const) {
        await page.getByRole('button', { name: step.open, exact: true }).click();
        const dialog = page.getByRole('dialog');
        await dialog.getByRole('textbox').fill(why);
        await expectGood();
        await dialog.getByRole('button', { name: step.open, exact: true }).click();
        await dialog.waitFor({ state: 'hidden' });
        await page
          .getByText(disabled ? users.states.disabled : users.states.active, { exact: true })
          .last()
          .waitFor();
        expect(await stored()).toEqual({ role: 'ministry', disabled, reason: why });
      }
      await expectGood();
    }, 120_000);

    it('finds what was done in the log, whose chain is whole', async () => {
      await goByMenu(page, language, 'auditLog');
      await heading(auditLog.title);
      await page.goto(`${site.url}/audit-log?action=user.disable`);
      await heading(auditLog.title);
      await page.getByRole('link', { name: auditLog.actions['user.disable'], exact: true }).first().waitFor();
      await page.getByRole('button', { name: auditLog.hashes.check, exact: true }).click();
      await page.locator('.MuiAlert-root', { hasText: auditLog.hashes.whole.split('{{')[0] ?? '' }).waitFor();
      await expectGood();
    }, 120_000);

    it('reads the mail that went to the user, without its secret, and looks at the jobs', async () => {
      const [mail] = await site.stored<{ id: string }>('select id from mail where recipient = $1', [email]);
      await goByMenu(page, language, 'mails');
      await heading(mails.title);
      await page.locator(`a[href$="/mails/${mail?.id ?? ''}"]`).click();
      await page.getByRole('heading', { name: mails.words }).waitFor();
      await page.getByText(mails.withoutLink).waitFor();
      await expectGood();
      await page.goto(`${site.url}/jobs`);
      await heading(jobs.title);
      await page.getByRole('rowheader', { name: jobs.queues.mail }).first().waitFor();
      await expectGood();
      expect(failures).toEqual([]);
    }, 120_000);
  });
});
