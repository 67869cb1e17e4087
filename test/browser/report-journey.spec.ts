import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { M12_LEARNER_1 } from '#domain/questionnaire/definitions/m12.js';
import { questionsOf } from '#domain/questionnaire/questionnaire.js';
import { findBarriers, launchBrowser } from './browser.js';
import { EVERY_LOOK, openWindow, overhangOf } from './looks.js';
import { findPaperFaults } from './paper.js';
import { ParticipantSite, type Returned } from './participant-site.js';
import { filled, type Language, WORDS } from './participant-words.js';

const SHOTS = process.env.QAITU_SHOTS;

const textOf = (code: string, language: Language) =>
  questionsOf(M12_LEARNER_1).find(({ question }) => question.code === code)?.question.text[language] ?? code;

function optionOf(code: string, option: string, language: Language): string {
  const answer = questionsOf(M12_LEARNER_1).find(({ question }) => question.code === code)?.question.answer;
  const options = answer?.kind === 'single' || answer?.kind === 'multiple' ? answer.options : [];
  return options.find((known) => known.code === option)?.label[language] ?? option;
}

/** The main journey of participants: in every look (looks.ts). */
describe('a report', () => {
  let site: ParticipantSite;
  let browser: Browser;

  beforeAll(async () => {
    site = await ParticipantSite.open();
    browser = await launchBrowser();
  }, 360_000);
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  describe.each(EVERY_LOOK)('in $language, $width px wide', (size) => {
    const { language, width } = size;
    const words = WORDS[language];
    const form = words.reportForm;
    let context: BrowserContext;
    let page: Page;
    let who: Returned;
    let failures: readonly string[];

    beforeAll(async () => {
      who = await site.returned();
      ({ context, page, failures } = await openWindow(browser, size, {
        colorScheme: 'light',
        at: '2026-06-15T12:00:00+05:00',
      }));
    }, 120_000);
    afterAll(async () => await context?.close());

    const heading = async (name: string) => await page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
    const asked = async (code: string) => {
      await heading(textOf(code, language));
      await page.locator('#answer, #still-true').first().waitFor();
    };
    const goOn = async () => await page.getByRole('button', { name: form.continue, exact: true }).click();
    const stillTrue = async () => await page.getByRole('button', { name: form.stillTrue }).click();
    const choose = async (code: string, option: string) =>
      await page.getByLabel(optionOf(code, option, language), { exact: true }).check();
    /** No barrier in light and in dark, nothing wider than the screen. */
    const look = async (name: string) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        if (SHOTS)
          await page.screenshot({ path: `${SHOTS}/${language}-${width}-${name}-${colorScheme}.png`, fullPage: true });
        expect([name, colorScheme, await findBarriers(page)]).toEqual([name, colorScheme, []]);
      }
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
      expect([name, await overhangOf(page)]).toEqual([name, 0]);
    };

    it('begins with the link from the mail, which leaves no secret in the address', async () => {
      await page.goto(await site.linkTo(who.email));
      await heading(words.invitation.report.title);
      expect(new URL(page.url()).hash).toBe('');
      await look('invitation');
      await page.getByRole('button', { name: words.invitation.report.open }).click();
    }, 180_000);

    it('asks for consent first, each purpose by itself, and insists on one', async () => {
      await heading(words.consent.title);
      await page.getByText('990140001154').waitFor();
      await look('consent');
      await page.getByRole('button', { name: words.consent.submit }).click();
      const summary = page.getByRole('alert').filter({ hasText: words.consent.missing });
      await summary.waitFor();
      expect(await summary.evaluate((element) => element.matches(':focus'))).toBe(true);
      await look('consent-error');
      await summary.getByRole('link').click();
      await page.keyboard.press('Space');
      await page.getByRole('button', { name: words.consent.submit }).click();
      await heading(
        filled(form.about, { wave: { kk: '12 айдан кейін', ru: 'Через 12 месяцев', en: 'After 12 months' }[language] }),
      );
      expect(
        await site.register.stored(
          `select purpose, language, text_version from consent c join app_user u on u.id = c.user_id where u.email = $1`,
          [who.email],
        ),
      ).toEqual([{ purpose: 'processing', language, text_version: 1 }]);
    }, 180_000);

    it('puts one question a page, and does not ask twice for what is known', async () => {
      await look('start');
      await page.getByRole('link', { name: form.start.begin, exact: true }).click();
      await asked('reference_date');
      await look('date');
      await page.getByLabel(form.date).fill('31.02.2026');
      await goOn();
      const summary = page.getByRole('alert').filter({ has: page.getByRole('link') });
      await summary.waitFor();
      expect(await summary.evaluate((element) => element.matches(':focus'))).toBe(true);
      const message = (await summary.getByRole('link').textContent()) ?? '';
      expect(await page.getByText(message, { exact: true }).count()).toBe(2);
      await look('date-error');
      await page.getByLabel(form.date).fill('10.06.2026');
      await goOn();

      await asked('residence_country');
      await page.getByText(form.lastTime).waitFor();
      await look('still-true');
      await stillTrue();
      await page
        .getByRole('status')
        .filter({ hasText: form.saved.split('{{')[0] as string })
        .waitFor();
      expect((await site.stored(who.report))?.draft_answers).toEqual({
        reference_date: '2026-06-10',
        residence_country: 'KZ',
      });

      await asked('activities');
      await page.getByRole('button', { name: form.hasChanged }).click();
      await choose('activities', 'study');
      await look('choices');
      await goOn();
      await asked('study_place');
    }, 270_000);

    it('keeps what is typed while the connection is down, over a reload, and sends it when it is back', async () => {
      await page.route('**/api/v1/**', async (route) => await route.abort('connectionfailed'));
      await page.getByRole('textbox').fill('Л. Н. Гумилев атындағы ЕҰУ');
      await goOn();
      await asked('employer');
      await page.getByText(form.notSaved.title).waitFor();
      await look('not-saved');
      expect((await site.stored(who.report))?.draft_answers).not.toHaveProperty('study_place');

      await page.unroute('**/api/v1/**');
      page.once('dialog', (dialog) => void dialog.accept());
      await page.reload();
      await asked('employer');
      await page
        .getByRole('status')
        .filter({ hasText: form.saved.split('{{')[0] as string })
        .waitFor();
      expect((await site.stored(who.report))?.draft_answers).toMatchObject({
        activities: ['employed', 'study'],
        study_place: 'Л. Н. Гумилев атындағы ЕҰУ',
      });
    }, 270_000);

    it('can be left and taken up again where it was', async () => {
      await page.getByRole('link', { name: form.saveAndReturn }).click();
      await page.getByRole('link', { name: form.start.resume, exact: true }).click();
      await asked('employer');
      for (const code of ['employer', 'occupation', 'level_match', 'field_match', 'project_progress']) {
        await asked(code);
        await stillTrue();
      }
      await asked('project_barriers');
      await stillTrue();
      await asked('project_next_steps');
      await look('text');
      await goOn();
      await asked('results_used');
      await goOn();
      await page
        .getByRole('alert')
        .filter({ has: page.getByRole('link') })
        .waitFor();
      await look('choice-error');
      await choose('results_used', 'home_university');
      await goOn();
      await asked('contact_with_host');
      await stillTrue();
      await asked('contact_forms');
      await goOn();
      await asked('migration_intention');
      await look('scale');
      await page.getByRole('radio').nth(2).check();
      await goOn();
      await asked('mobility_benefit');
      await page.getByRole('radio').nth(4).check();
      await goOn();
      await asked('comments');
      await goOn();
      await heading(form.check.title);
    }, 360_000);

    it('shows all answers with a way to change each, and asks what a change brings up', async () => {
      await look('check');
      await page
        .getByRole('link', { name: filled(form.changeAnswer, { question: textOf('contact_with_host', language) }) })
        .click();
      await asked('contact_with_host');
      await page.getByLabel(words.common.no, { exact: true }).check();
      await page.getByRole('button', { name: form.saveAnswer }).click();
      await heading(form.check.title);
      expect(await page.getByText(textOf('contact_forms', language)).count()).toBe(0);

      await page
        .getByRole('link', { name: filled(form.changeAnswer, { question: textOf('activities', language) }) })
        .click();
      await asked('activities');
      await choose('activities', 'caring');
      await page.getByRole('button', { name: form.saveAnswer }).click();
      await heading(form.check.title);
    }, 270_000);

    it('is sent in once everything has arrived, and says what happens next', async () => {
      await page.getByRole('button', { name: form.check.send }).click();
      await heading(form.done.title);
      await page.getByText(`ALATAU-${who.externalId}-M12`).waitFor();
      await look('done');
      expect(await findPaperFaults(page, SHOTS && `${SHOTS}/paper-done-${language}.png`)).toEqual([]);
      const stored = await site.stored(who.report);
      expect(stored).toMatchObject({
        status: 'submitted',
        submitted_on: '2026-06-15',
        migration_intention: 3,
        draft_answers: null,
      });
      expect(stored?.answers).toMatchObject({ contact_with_host: false, activities: ['employed', 'study', 'caring'] });
      expect(stored?.answers).not.toHaveProperty('migration_intention');
      await page.getByRole('link', { name: form.done.view }).click();
      await page.getByRole('heading', { level: 2, name: form.yourAnswers }).waitFor();
      await look('sent');
    }, 180_000);

    it('comes back with reasons, is corrected and sent again', async () => {
      await site.giveBack(who.report, 'situation', 'Жұмыс орнын нақтылаңыз');
      await page.goto(`${site.url}/my`);
      await heading(words.home.title);
      await page.getByText('TU Berlin').first().waitFor();
      await look('home');
      await page.getByRole('link', { name: words.home.tasks.reportReturned.split('{{')[0] as string }).click();
      await page.getByText('Жұмыс орнын нақтылаңыз').waitFor();
      await look('returned');
      await page.getByRole('link', { name: form.start.correct }).click();
      await page
        .getByRole('link', { name: filled(form.changeAnswer, { question: textOf('employer', language) }) })
        .click();
      await asked('employer');
      await page.getByText('Жұмыс орнын нақтылаңыз').waitFor();
      await page.getByRole('textbox').fill('Қазақстан темір жолы, Алматы');
      await page.getByRole('button', { name: form.saveAnswer }).click();
      await heading(form.check.title);
      await page.getByRole('button', { name: form.check.send }).click();
      await heading(form.done.title);
      expect((await site.stored(who.report))?.answers).toMatchObject({ employer: 'Қазақстан темір жолы, Алматы' });
      expect(failures).toEqual([]);
    }, 270_000);
  });
});
