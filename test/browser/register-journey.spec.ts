import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { findBarriers, launchBrowser } from './browser.js';
import { ALTERNATING_LOOKS } from './looks.js';
import { WORDS } from './participant-words.js';
import { type KnownRecord, RecordsSite } from './records-site.js';

/** Each with an order of its own: the views of all three are one coordinator's. */
const SORTS = ['-end', 'end', '-name'] as const;
const LOOKS = ALTERNATING_LOOKS.map((look, run) => ({ ...look, sort: SORTS[run] ?? 'end' }));

describe('the register of participations', () => {
  let site: RecordsSite;
  let browser: Browser;

  beforeAll(async () => {
    site = await RecordsSite.open();
    browser = await launchBrowser();
  }, 360_000);
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  describe.each(LOOKS)('in $language, $width px wide', (look) => {
    const words = WORDS[look.language];
    const { bulk, views } = words.participations;
    const { doing } = words;
    let page: Page;
    let planned: KnownRecord;
    let away: KnownRecord;

    beforeAll(async () => {
      planned = await site.participant('planned');
      away = await site.participant('departed');
      page = await site.coordinator(browser, look);
    }, 60_000);
    afterAll(async () => await page?.context().close());

    const dialog = () => page.getByRole('dialog');
    const stored = async (id: string) =>
      (await site.register.stored<{ status: string }>('select status from participation where id = $1', [id]))[0]
        ?.status;
    const row = (id: string) => page.locator('tr', { has: page.locator(`a[href*="${id}"]`) });

    it('keeps the filters under a name on the server', async () => {
      await page.goto(`${site.url}/participations?hostCountry=PL&sort=${look.sort}`);
      await page.getByRole('button', { name: views.save }).click();
      await dialog().getByLabel(views.name).fill(`Poland, ${look.language}`);
      await dialog().getByRole('button', { name: views.save }).click();
      await dialog().waitFor({ state: 'hidden' });
      await page.goto(`${site.url}/participations`);
      await page.getByRole('link', { name: `Poland, ${look.language}` }).click();
      await page.waitForURL(`**/participations?hostCountry=PL&sort=${look.sort}`);
      expect(await findBarriers(page)).toEqual([]);
    }, 90_000);

    it('takes one step on several records, and says what became of each', async () => {
      await row(planned.participation).getByRole('checkbox').check();
      await row(away.participation).getByRole('checkbox').check();
      await page.getByRole('button', { name: doing.depart.title }).click();
      // The one that has left already is left out, and says so.
      await dialog().getByRole('alert').waitFor();
      await dialog().getByLabel(doing.depart.on, { exact: true }).fill('03.02.2026');
      await dialog().getByRole('button', { name: bulk.go }).click();
      await dialog().getByText(bulk.done, { exact: true }).waitFor();
      expect(await findBarriers(page)).toEqual([]);
      await dialog().getByRole('button', { name: words.common.actions.close }).click();
      expect(await stored(planned.participation)).toBe('departed');
    }, 90_000);

    it('goes on after a refusal, and keeps what was refused chosen', async () => {
      await row(planned.participation).getByRole('checkbox').check();
      await page.getByRole('button', { name: doing.complete.title }).click();
      // Before the departure of one (3 February) and after that of the other (1 February).
      await dialog().getByLabel(doing.complete.on, { exact: true }).fill('02.02.2026');
      await dialog().getByRole('button', { name: bulk.go }).click();
      await dialog().getByRole('button', { name: bulk.again }).waitFor();
      expect([await stored(planned.participation), await stored(away.participation)]).toEqual([
        'departed',
        'completed',
      ]);
      await dialog().getByRole('button', { name: words.common.actions.close }).click();
      await dialog().waitFor({ state: 'hidden' });
      expect(await row(planned.participation).getByRole('checkbox').isChecked()).toBe(true);
      expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(
        0,
      );
    }, 90_000);

    it('hands over the whole list as a file', async () => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: words.common.table.csv }).click(),
      ]);
      const stream = await download.createReadStream();
      const text = Buffer.concat(await stream.toArray()).toString('utf8');
      expect(download.suggestedFilename()).toBe('participations.csv');
      expect(text).toContain(planned.externalId);
      expect(text).toContain(away.externalId);
    }, 90_000);

    it('gives a view up', async () => {
      const name = views.delete.replace('{{name}}', `Poland, ${look.language}`);
      await page.getByRole('button', { name }).click();
      await page.getByRole('button', { name }).waitFor({ state: 'detached' });
      expect(
        await site.register.stored('select 1 from saved_view where name = $1', [`Poland, ${look.language}`]),
      ).toEqual([]);
    }, 90_000);
  });
});
