import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { findBarriers, launchBrowser } from './browser.js';
import { EVERY_LOOK } from './looks.js';
import { WORDS } from './participant-words.js';
import { RecordsSite } from './records-site.js';

/** A main journey of coordinators: in every look (looks.ts). */
describe('the life of a participation', () => {
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

  describe.each(EVERY_LOOK)('in $language, $width px wide', (look) => {
    const words = WORDS[look.language];
    const { doing, checking } = words;
    let page: Page;
    let id: string;
    const failures: string[] = [];

    beforeAll(async () => {
      ({ participation: id } = await site.participant('planned'));
      page = await site.coordinator(browser, look);
      page.on('pageerror', (error) => failures.push(error.message));
    }, 60_000);
    afterAll(async () => await page?.context().close());

    const stored = async (columns: string) =>
      (await site.register.stored(`select ${columns} from participation where id = $1`, [id]))[0];
    const dialog = () => page.getByRole('dialog');
    const open = async (name: string) => await page.getByRole('button', { name, exact: true }).first().click();
    const send = async (name: string) => {
      await dialog().getByRole('button', { name, exact: true }).click();
      await dialog().waitFor({ state: 'hidden' });
    };
    const field = (label: string) => dialog().getByLabel(label, { exact: true });
    const optional = (label: string) => words.steps.optional.replace('{{label}}', label);
    const fits = async () =>
      expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(
        0,
      );

    it('comes from the work queue straight to the form of the departure', async () => {
      await page.goto(`${site.url}/work/departures_to_confirm`);
      const link = page.locator(`a[href*="${id}"]`);
      await link.click();
      await dialog().getByRole('heading', { name: doing.depart.title }).waitFor();
      expect(await findBarriers(page)).toEqual([]);
      await field(doing.depart.on).fill('31.02.2026');
      await dialog().getByRole('button', { name: doing.depart.title, exact: true }).click();
      await dialog().getByRole('alert').waitFor();
      expect(await stored('status')).toEqual({ status: 'planned' });
      await field(doing.depart.on).fill('02.02.2026');
      await send(doing.depart.title);
      expect(await stored('status, actual_start::text')).toEqual({ status: 'departed', actual_start: '2026-02-02' });
    }, 90_000);

    it('interrupts, resumes and ends', async () => {
      await open(doing.interrupt.title);
      await field(doing.interrupt.from).fill('1.3.2026');
      await dialog().getByRole('button', { name: doing.interrupt.title, exact: true }).click();
      await dialog().getByRole('link', { name: words.common.reason.missing }).click();
      await page.keyboard.type('Ill');
      await send(doing.interrupt.title);
      await page.getByText(doing.interrupted).waitFor();
      await open(doing.resume.title);
      await field(doing.resume.on).fill('10.03.2026');
      await send(doing.resume.title);
      await page.getByText(doing.interrupted).waitFor({ state: 'hidden' });
      await open(doing.complete.title);
      await send(doing.complete.title);
      expect(await stored('status, actual_end::text')).toEqual({ status: 'completed', actual_end: '2026-06-01' });
      await fits();
    }, 90_000);

    it('says what the server refuses beside the field', async () => {
      await open(doing.claimReturn.title);
      await field(words.fields.return_date).fill('01.01.2026');
      await dialog().getByRole('button', { name: doing.claimReturn.title, exact: true }).click();
      await dialog().getByRole('alert').waitFor();
      expect(await field(words.fields.return_date).getAttribute('aria-invalid')).toBe('true');
      await field(words.fields.return_date).fill('10.06.2026');
      await send(doing.claimReturn.title);
      expect(await stored('return_status, return_date::text')).toEqual({
        return_status: 'returned',
        return_date: '2026-06-10',
      });
    }, 90_000);

    it('books money and reverses it', async () => {
      await open(doing.ledger.book);
      await field(doing.ledger.amountField).fill('1 250 000');
      await field(doing.ledger.reference).fill('PO-17');
      await send(doing.ledger.book);
      await page.getByText('PO-17').first().waitFor();
      expect(await stored('amount_paid_kzt::float8 as paid')).toEqual({ paid: 1_250_000 });
      await page.locator('#money tbody').getByRole('button').first().click();
      await field(words.common.reason.label).fill('Twice');
      await send(doing.ledger.reverse);
      await page.getByText(doing.ledger.reversed, { exact: true }).waitFor();
      expect(await stored('amount_paid_kzt::float8 as paid')).toEqual({ paid: 0 });
    }, 90_000);

    it('adds a commitment, an output and an observation', async () => {
      await open(doing.commitment.add);
      await field(words.fields.title).fill('Семинар өткізу');
      await field(words.fields.due_date).fill('01.12.2026');
      await send(doing.commitment.add);
      await page.getByText('Семинар өткізу').first().waitFor();
      await open(doing.output.add);
      await field(words.fields.type).selectOption('patent');
      await field(words.fields.title).fill('Датчик');
      await send(doing.output.add);
      await page.getByText('Датчик').first().waitFor();
      await open(doing.observation.add);
      await field(doing.observation.kind).selectOption('residence');
      await field(doing.observation.observedOn).fill('12.06.2026');
      await field(optional(doing.observation.country)).selectOption('KZ');
      await field(doing.observation.evidence).fill('A letter');
      await send(doing.observation.add);
      await page.getByText('A letter').waitFor();
      const [kept] = await site.register.stored(
        `select (select count(*)::int from commitment where participation_id = $1) as commitments,
           (select share::float8 from output where participation_id = $1) as share,
           (select evidence from observation where participation_id = $1 and source = 'coordinator') as evidence`,
        [id],
      );
      expect(kept).toEqual({ commitments: 3, share: 1, evidence: 'A letter' });
    }, 90_000);

    it('keeps what was done in its history, and has no barriers', async () => {
      await page
        .getByRole('navigation', { name: doing.parts })
        .getByRole('link', { name: words.record.sections.history })
        .click();
      expect(new URL(page.url()).hash).toBe('#history');
      // Its rows beyond the first ten are shown on request.
      await page.locator('#history').getByRole('button').last().click();
      await page.locator('#history').getByText(words.fields.return_date).first().waitFor();
      await page.locator('#events').getByText(words.record.history.reason.replace('{{reason}}', 'Ill')).waitFor();
      expect(await findBarriers(page)).toEqual([]);
      await fits();
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: `${words.common.table.csv}: ${words.record.history.caption}` }).click(),
      ]);
      expect(await readFile(await file.path(), 'utf8')).toContain(words.fields.return_date);

      await page.getByRole('main').getByRole('link', { name: words.common.pages.dataQuality, exact: true }).click();
      await page.getByRole('heading', { level: 1, name: words.dataQuality.findings.title, exact: true }).waitFor();
      expect(new URL(page.url()).searchParams.get('participationId')).toBe(id);
      await page.getByRole('link', { name: words.dataQuality.findings.toRecord }).click();
      await page.locator('#history').waitFor();
      expect(failures).toEqual([]);
    }, 90_000);

    it('verifies a commitment beside its evidence and comes to the next one', async () => {
      await page.goto(`${site.url}/participations/${id}`);
      await page.getByRole('link', { name: `${doing.check}: Екі мақала жариялау` }).click();
      await page.getByRole('heading', { level: 1, name: 'Екі мақала жариялау' }).waitFor();
      await page.getByRole('link', { name: /journal\.example\.org/ }).waitFor();
      await page.getByRole('radio', { name: checking.commitment.verify }).check();
      await page.getByLabel(checking.commitment.grounds).fill('Both are published');
      await page.getByRole('button', { name: checking.commitment.verify }).click();
      await page.getByText(checking.stored).waitFor();
      await fits();
      const [decided] = await site.register.stored(
        `select status, verified_degree::float8 as degree from commitment where participation_id = $1 and commitment_no = 1`,
        [id],
      );
      expect(decided).toEqual({ status: 'verified', degree: 0.8 });
    }, 90_000);
  });
});
