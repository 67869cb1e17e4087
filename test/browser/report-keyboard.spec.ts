import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from './browser.js';
import { ParticipantSite, type Returned } from './participant-site.js';
import { WORDS } from './participant-words.js';

const words = WORDS.ru;
const form = words.reportForm;

describe('a report with the keyboard alone', () => {
  let site: ParticipantSite;
  let browser: Browser;
  let page: Page;
  let who: Returned;

  beforeAll(async () => {
    site = await ParticipantSite.open();
    who = await site.returned();
    browser = await launchBrowser();
    const context = await browser.newContext({ viewport: { width: 360, height: 740 }, reducedMotion: 'reduce' });
    context.setDefaultTimeout(30_000);
    await context.addInitScript(`localStorage.setItem('qaitu.language', 'ru')`);
    page = await context.newPage();
    await page.clock.setFixedTime(new Date('2026-06-15T12:00:00+05:00'));
    await page.goto(await site.linkTo(who.email));
  }, 360_000);
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  const focused = async () =>
    (await page.evaluate(`(() => {
      const { activeElement: element } = document;
      const box = element.getBoundingClientRect();
      const seen = box.bottom > 0 && box.top < window.innerHeight;
      return { id: element.id, text: element.textContent.trim(), tag: element.tagName, seen };
    })()`)) as { id: string; text: string; tag: string; seen: boolean };

  /** Presses Tab until the focus is where it is wanted; it is always to be seen on the way. */
  async function tabTo(wanted: (element: { id: string; text: string }) => boolean): Promise<void> {
    for (let presses = 0; presses < 60; presses += 1) {
      const element = await focused();
      if (wanted(element)) return;
      await page.keyboard.press('Tab');
      const next = await focused();
      if (next.tag !== 'BODY') expect([next.text.slice(0, 40), next.seen]).toEqual([next.text.slice(0, 40), true]);
    }
    throw new Error('The focus never comes there.');
  }
  /** The focus goes to the heading of each new page by itself. */
  async function nextHeading(former: string): Promise<void> {
    for (;;) {
      const { tag, text } = await focused();
      if (tag === 'H1' && text !== former) return;
      await page.waitForTimeout(50);
    }
  }
  const named = (name: string) => (element: { text: string }) => element.text === name;

  it('comes in, consents and answers every question', async () => {
    await page.getByRole('button', { name: words.invitation.report.open }).waitFor();
    await tabTo(named(words.invitation.report.open));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: words.consent.title }).waitFor();
    await tabTo(({ id }) => id === 'consent-to-processing');
    await page.keyboard.press('Space');
    await tabTo(named(words.consent.submit));
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: form.start.begin, exact: true }).waitFor();
    await tabTo(named(form.start.begin));
    await page.keyboard.press('Enter');

    let heading = '';
    for (let questions = 0; questions < 30; questions += 1) {
      await nextHeading(heading);
      heading = (await focused()).text;
      if (heading === form.check.title) break;
      await page.locator('#answer, #still-true').first().waitFor();
      if ((await page.locator('#still-true').count()) > 0) {
        await tabTo(({ id }) => id === 'still-true');
        await page.keyboard.press('Enter');
        continue;
      }
      if ((await page.locator('input#answer[type=radio], input#answer[type=checkbox]').count()) > 0) {
        await tabTo(({ id }) => id === 'answer');
        await page.keyboard.press('Space');
      }
      await tabTo(named(form.continue));
      await page.keyboard.press('Enter');
    }
    expect(heading).toBe(form.check.title);
  }, 360_000);

  it('sends it in', async () => {
    await tabTo(named(form.check.send));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: form.done.title }).waitFor();
    expect((await site.stored(who.report))?.status).toBe('submitted');
  }, 180_000);
});
