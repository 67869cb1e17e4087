import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { findBarriers, launchBrowser } from './browser.js';
import { EVERY_LOOK, openWindow, overhangOf, signInByForm } from './looks.js';
import { filled, WORDS } from './participant-words.js';
import { PASSWORD } from './register-site.js';
import { SelectionSite, type ToReview } from './selection-site.js';

/** The main journey of reviewers: in every look (looks.ts). The whole selection around it is in selection-journey. */
describe('reviewing applications', () => {
  let site: SelectionSite;
  let browser: Browser;

  beforeAll(async () => {
    site = await SelectionSite.open();
    browser = await launchBrowser();
  }, 360_000);
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  describe.each(EVERY_LOOK.map((look, run) => ({ ...look, run })))('in $language, $width px wide', (look) => {
    const words = WORDS[look.language];
    const { reviewing, common } = words;
    let waiting: ToReview;
    let context: BrowserContext;
    let page: Page;
    let failures: readonly string[];

    beforeAll(async () => {
      waiting = await site.toReview(look.run + 1);
      ({ context, page, failures } = await openWindow(browser, look, { at: site.clock.now().toISOString() }));
    }, 120_000);
    afterAll(async () => await context?.close());

    const heading = async (name: string) => await page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
    const press = async (name: string) => await page.getByRole('button', { name, exact: true }).click();
    const expectGood = async () => {
      expect(await findBarriers(page)).toEqual([]);
      expect(await overhangOf(page)).toBeLessThanOrEqual(0);
    };
    const application = (place: 0 | 1) => {
      const found = waiting.applications[place];
      if (!found) throw new Error(`There is no application ${place}.`);
      return found;
    };
    const stored = async (id: string) =>
      await site.register.stored(
        `select r.status, r.conflict_reason as conflict,
           (select array_agg(s.score::float order by k.position) from review_score s
              join call_criterion k on k.id = s.criterion_id where s.review_id = r.id) as scores
         from review r join app_user u on u.id = r.user_id where r.application_id = $1 and u.email = $2`,
        [id, waiting.email],
      );

    it('signs in, and sees what waits', async () => {
      await page.goto(`${site.url}/`);
      await heading(words.signIn.title);
      await signInByForm(page, look.language, { email: waiting.email, password: PASSWORD });
      await heading(reviewing.title);
      for (const { code } of waiting.applications) await page.getByRole('link', { name: code, exact: true }).waitFor();
      await expectGood();
    }, 90_000);

    it('reads a proposal only after saying that there is no conflict of interest', async () => {
      const { code } = application(0);
      await page.getByRole('link', { name: code, exact: true }).click();
      await heading(filled(reviewing.application, { code }));
      await page.getByText(reviewing.conflict.text).waitFor();
      expect(await page.getByText('Өлшеу әдісін үйрену').count()).toBe(0);
      await expectGood();
      await press(reviewing.conflict.none);
      await page.getByText('Өлшеу әдісін үйрену').waitFor();
      await expectGood();
    }, 90_000);

    it('scores it, which is kept while it is typed, and sees what a colleague gave only then', async () => {
      const { id } = application(0);
      await page.locator('#score-merit').fill('90');
      await page.locator('#reason-merit').fill('Үлгерімі жоғары');
      await page.getByText(new RegExp(filled(reviewing.scoring.saved, { time: String.raw`\d\d:\d\d` }))).waitFor();
      await press(reviewing.scoring.complete);
      await page.getByRole('alert').getByText(reviewing.scoring.faults.scoreMissing).waitFor();
      await expectGood();

      // What was typed outlives a reload.
      await page.reload();
      await page.locator('#score-project').waitFor();
      expect(await page.locator('#score-merit').inputValue()).toBe('90');
      await page.locator('#score-project').fill('80');
      await page.locator('#reason-project').fill('Жобасы анық');
      expect(await page.getByText('Тәжірибесі аз').count()).toBe(0);
      await press(reviewing.scoring.complete);
      const dialog = page.getByRole('dialog');
      await dialog.getByText(reviewing.scoring.final).waitFor();
      await expectGood();
      await dialog.getByRole('button', { name: reviewing.scoring.complete, exact: true }).click();
      await page.getByText('Тәжірибесі аз').first().waitFor();
      await expectGood();
      expect(await stored(id)).toEqual([{ status: 'completed', conflict: null, scores: [90, 80] }]);
    }, 120_000);

    it('goes on to the next one, and declares a conflict of interest', async () => {
      const { id, code } = application(1);
      await page.getByRole('link', { name: filled(reviewing.next, { code }) }).click();
      await heading(filled(reviewing.application, { code }));
      await press(reviewing.conflict.declare);
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: reviewing.conflict.confirm, exact: true }).click();
      await dialog.getByRole('link', { name: common.reason.missing }).click();
      await expectGood();
      await page.keyboard.type('Ғылыми жетекшісі менмін');
      await dialog.getByRole('button', { name: reviewing.conflict.confirm, exact: true }).click();
      await dialog.waitFor({ state: 'hidden' });
      await page.getByText(reviewing.conflict.declared).waitFor();
      await expectGood();
      expect(await stored(id)).toEqual([{ status: 'conflict', conflict: 'Ғылыми жетекшісі менмін', scores: null }]);

      await page
        .getByRole('navigation', { name: common.breadcrumbs.label })
        .getByRole('link', { name: reviewing.title })
        .click();
      await page.getByText(reviewing.nothing).waitFor();
      await page.getByText(reviewing.states.conflict, { exact: true }).waitFor();
      await expectGood();
      expect(failures).toEqual([]);
    }, 120_000);
  });
});
