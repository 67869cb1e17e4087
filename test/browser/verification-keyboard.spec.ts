import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { REFUSAL_GROUND_LABELS } from '#reference/refusal-labels.js';
import { findBarriers, launchBrowser } from './browser.js';
import { WORDS } from './participant-words.js';
import { type KnownRecord, RecordsSite } from './records-site.js';

const words = WORDS.ru;
const { checking } = words;

describe('verification with the keyboard alone', () => {
  let site: RecordsSite;
  let browser: Browser;
  let page: Page;
  let who: KnownRecord;

  beforeAll(async () => {
    site = await RecordsSite.open();
    who = await site.participant('completed');
    browser = await launchBrowser();
    page = await site.coordinator(browser, { language: 'ru', width: 1280 });
    await page.goto(`${site.url}/work`);
    await page.getByRole('heading', { level: 1, name: words.work.title }).waitFor();
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
      const described = element.labels && element.labels[0] ? element.labels[0].textContent.trim() : '';
      return { id: element.id, text: element.textContent.trim() || described, tag: element.tagName, seen, type: element.type };
    })()`)) as { id: string; text: string; tag: string; seen: boolean; type?: string };

  /** Presses Tab until the focus is where it is wanted; it is always to be seen on the way. */
  async function tabTo(wanted: (element: { id: string; text: string; tag: string; type?: string }) => boolean) {
    for (let presses = 0; presses < 80; presses += 1) {
      const element = await focused();
      if (wanted(element)) return;
      await page.keyboard.press('Tab');
      const next = await focused();
      if (next.tag !== 'BODY') expect([next.text.slice(0, 40), next.seen]).toEqual([next.text.slice(0, 40), true]);
    }
    throw new Error('The focus never comes there.');
  }
  /** The focus goes to the heading of each new page by itself. */
  async function headingComes(name: string): Promise<void> {
    await page.getByRole('heading', { level: 1, name }).waitFor();
    await page.waitForFunction(`document.activeElement.tagName === 'H1'`);
    expect((await focused()).text).toBe(name);
  }
  const named = (name: string) => (element: { text: string }) => element.text === name;
  const stored = async (id: string | undefined) =>
    (
      await site.register.stored(
        `select status, verified_degree::float8 as degree, decision_ground as ground, decision_reason as reason, decided_by as by from commitment where id = $1`,
        [id],
      )
    )[0];

  it('comes from the work queue to the record that waits longest', async () => {
    await tabTo(named(words.work.queues.commitments_to_verify));
    await page.keyboard.press('Enter');
    await headingComes(words.work.queues.commitments_to_verify);
    await tabTo(named(words.work.queue.start));
    await page.keyboard.press('Enter');
    await headingComes('Екі мақала жариялау');
    expect(await findBarriers(page)).toEqual([]);
  }, 180_000);

  it('verifies it in part, and the next record comes by itself', async () => {
    await tabTo(({ type }) => type === 'radio');
    await page.keyboard.press('Space');
    await tabTo(named(checking.commitment.degree));
    expect(await page.locator(':focus').inputValue()).toBe('80');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('75');
    await tabTo(named(checking.commitment.grounds));
    // Letters are text here and never commands.
    await page.keyboard.type('Опубликована одна статья из двух, j k n p v r');
    await tabTo(({ text, tag }) => tag === 'BUTTON' && text === checking.commitment.verify);
    await page.keyboard.press('Enter');
    await headingComes('Оқу курсын дайындау');
    await page.getByText(checking.stored).waitFor();
    expect(await stored(who.commitments[0])).toMatchObject({
      status: 'verified',
      degree: 0.75,
      reason: 'Опубликована одна статья из двух, j k n p v r',
    });
  }, 180_000);

  it('says what is missing, then does not accept the next one, with a ground', async () => {
    await tabTo(({ type }) => type === 'radio');
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await tabTo(({ text, tag }) => tag === 'BUTTON' && text === checking.commitment.reject);
    await page.keyboard.press('Enter');
    await page.waitForFunction(`document.activeElement.getAttribute('role') === 'alert'`);
    expect((await focused()).text).toContain(words.common.errorSummary);
    expect(await findBarriers(page)).toEqual([]);
    await tabTo(({ tag, text }) => tag === 'A' && text.includes(checking.ground.label));
    await page.keyboard.press('Enter');
    await page.keyboard.press('Space');
    await tabTo(named(checking.ground.comment));
    await page.keyboard.type('Нет программы курса');
    await tabTo(({ text, tag }) => tag === 'BUTTON' && text === checking.commitment.reject);
    await page.keyboard.press('Enter');
    await headingComes(words.work.queues.commitments_to_verify);
    await page.getByText(words.work.queue.empty).waitFor();
    expect(await stored(who.commitments[1])).toMatchObject({
      status: 'rejected',
      ground: 'no_evidence',
      reason: 'Нет программы курса',
    });
  }, 180_000);

  it('comes back to the stored decision', async () => {
    await tabTo(named(checking.lookAtStored));
    await page.keyboard.press('Enter');
    await headingComes('Оқу курсын дайындау');
    await page.getByRole('heading', { level: 2, name: checking.decided }).waitFor();
    await page.getByText(`${REFUSAL_GROUND_LABELS.no_evidence.ru}. Нет программы курса`).waitFor();
    expect(await findBarriers(page)).toEqual([]);
  }, 180_000);
});
