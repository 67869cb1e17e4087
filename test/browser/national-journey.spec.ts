import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { inflateSync } from 'node:zlib';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { getKpiText } from '#reference/kpi-names.js';
import { compareNames } from '../../apps/web/src/language/collate.js';
import { findBarriers, launchBrowser } from './browser.js';
import { settle } from './page-rest.js';
import { EVERY_LOOK, openWindow, overhangOf, signInByForm } from './looks.js';
import { type Credentials, credentialsOf } from './page-visits.js';
import { WORDS } from './participant-words.js';
import { RegisterSite } from './register-site.js';

const UNIVERSITIES = ['KAZNU', 'ENU', 'SATBAYEV'] as const;

interface University {
  readonly code: string;
  readonly nameKk: string;
  readonly nameRu: string;
  readonly nameEn: string;
}

interface Figure {
  readonly university: string;
  readonly figure: { readonly value: number; readonly yes: number; readonly no: number };
}

/** Width and height of a PNG, and how many different bytes its pixels have: a picture that is all white has few. */
function readPng(file: Buffer): { width: number; height: number; variety: number } {
  expect(file.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
  const parts: Buffer[] = [];
  for (let at = 8; at < file.length;) {
    const length = file.readUInt32BE(at);
    if (file.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(file.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  return {
    width: file.readUInt32BE(16),
    height: file.readUInt32BE(20),
    variety: new Set(inflateSync(Buffer.concat(parts))).size,
  };
}

/** A main journey of the ministry: in every look (looks.ts). It changes nothing, so all six walk one register. */
describe('the ministry looks at the country', () => {
  let site: RegisterSite;
  let browser: Browser;
  let official: Credentials;

  beforeAll(async () => {
    site = await RegisterSite.open();
    const credentials = credentialsOf('ministry', await site.loadDemonstration());
    if (!credentials) throw new Error('The demonstration has no official.');
    official = credentials;
    browser = await launchBrowser();
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  describe.each(EVERY_LOOK)('in $language, $width px wide', (look) => {
    const { language } = look;
    const words = WORDS[language];
    let context: BrowserContext;
    let page: Page;
    let names: ReadonlyMap<string, string>;
    const failures: string[] = [];

    const ask = async (path: string): Promise<unknown> =>
      await page.evaluate(async (address) => (await (await fetch(address)).json()) as unknown, `/api/v1/${path}`);
    const download = async (name: string): Promise<Buffer> => {
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name, exact: true }).first().click(),
      ]);
      return await readFile(await file.path());
    };
    const expectNoBarriers = async () => {
      // A table that is wider than its frame is measured after it is drawn.
      await settle(page);
      expect(await findBarriers(page)).toEqual([]);
      expect(await overhangOf(page)).toBe(0);
    };

    beforeAll(async () => {
      ({ context, page } = await openWindow(browser, look));
      page.on('pageerror', (error) => failures.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error') failures.push(message.text());
      });
      await page.goto(`${site.url}/sign-in?returnTo=/national`);
      await signInByForm(page, language, official);
      await page.getByRole('heading', { level: 1, name: words.national.titles.overview }).waitFor();
      const { items } = (await ask('universities')) as { items: readonly University[] };
      names = new Map(
        items.map(({ code, nameKk, nameRu, nameEn }) => [code, { kk: nameKk, ru: nameRu, en: nameEn }[language]]),
      );
    }, 120_000);
    afterAll(async () => await context?.close());

    it('sees every university by name, the country first, and asks how a figure was computed', async () => {
      await page.getByRole('rowheader', { name: words.common.country }).waitFor();
      const shown = await page.getByRole('rowheader').allTextContents();
      const { universities } = (await ask('comparisons/figures?indicators=K01')) as {
        universities: readonly { university: string }[];
      };
      expect(shown).toHaveLength(universities.length + 1);
      expect(new Set(shown.slice(1))).toEqual(new Set(universities.map(({ university }) => names.get(university))));
      expect(shown.slice(1)).toEqual(shown.slice(1).toSorted(compareNames(language)));
      await expectNoBarriers();

      const kaznu = names.get('KAZNU') ?? '';
      await page.getByRole('button', { name: `${kaznu}, K01` }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByText(getKpiText('K01').definition[language]).waitFor();
      await dialog.getByText(kaznu).first().waitFor();
      await expectNoBarriers();
      await dialog.getByRole('link', { name: words.kpiView.toIndicator }).click();
      await page.getByRole('heading', { level: 1, name: /^K01 / }).waitFor();
      await page.getByRole('link', { name: words.kpiView.funnel, exact: true }).click();
      await page.getByRole('heading', { level: 1, name: words.national.titles.funnel }).waitFor();
      await page.getByRole('link', { name: words.national.views.overview, exact: true }).first().click();
      await page.getByRole('heading', { level: 1, name: words.national.titles.overview }).waitFor();
    }, 120_000);

    it('chooses other indicators and finds a university; both stand in the address', async () => {
      await page.getByLabel(words.national.section).selectOption('outcomes');
      await page.getByLabel(words.kpi.funding).selectOption('all');
      await page.getByRole('columnheader', { name: 'K07' }).waitFor();
      await page.getByLabel(words.national.find).fill((names.get('ENU') ?? '').slice(0, 8));
      await page.getByRole('rowheader', { name: names.get('ENU') ?? '' }).waitFor();
      expect(await page.getByRole('rowheader').count()).toBeLessThan(6);
      const { searchParams } = new URL(page.url());
      expect([searchParams.get('section'), searchParams.get('funding')]).toEqual(['outcomes', 'all']);
      const csv = String(await download(words.common.table.csv));
      expect(csv).toContain('ENU');
      expect(csv).not.toContain('KAZNMU');
      expect(csv).toContain('ci_low');
    }, 120_000);

    it('opens the funnel of an indicator, and takes its picture and its figures along', async () => {
      await page.getByRole('link', { name: words.national.views.funnel, exact: true }).click();
      await page.getByRole('heading', { level: 1, name: words.national.titles.funnel }).waitFor();
      await page.getByLabel(words.kpi.funding).selectOption('all');
      await page.getByLabel(words.kpi.indicator).selectOption('K07');
      await page.locator('figure svg text').first().waitFor();
      await page.getByText(words.funnel.howToRead).waitFor();
      const picture = page
        .getByRole('img')
        .filter({ has: page.locator('svg') })
        .first();
      expect(await picture.getAttribute('aria-labelledby')).not.toBeNull();
      await expectNoBarriers();

      const { universities } = (await ask('comparisons/funnel?indicator=K07&funding=all')) as {
        universities: readonly Figure[];
      };
      const known = universities.filter(({ figure }) => figure.yes + figure.no > 0);
      const title = `K07 ${getKpiText('K07').name[language]}`;

      const svg = String(await download(words.chart.svg));
      expect(svg.startsWith('<svg xmlns="http://www.w3.org/2000/svg"')).toBe(true);
      expect(svg).toContain(title);
      expect(svg).toContain('Qaitu');
      expect(svg).toContain(`lang="${language}"`);
      // A mark for everyone of whom anybody is known: discs inside, diamonds and triangles outside the limits.
      const marks = [...svg.matchAll(/stroke="#ffffff"/g)];
      expect(marks).toHaveLength(known.length);
      const isXml = `new DOMParser().parseFromString(${JSON.stringify(svg)}, 'image/svg+xml').querySelector('parsererror') === null`;
      expect(await page.evaluate(isXml)).toBe(true);

      const png = readPng(await download(words.chart.png));
      expect(png.width).toBe(2 * (960 + 32));
      expect(png.height).toBeGreaterThan(900);
      expect(png.variety).toBeGreaterThan(40);

      const csv = String(await download(words.common.table.csv));
      const lines = csv.replace('\ufeff', '').trim().split('\r\n');
      expect(lines).toHaveLength(universities.length + 1);
      const kaznu = universities.find(({ university }) => university === 'KAZNU');
      const value = String(kaznu?.figure.value);
      expect(lines.find((line) => line.includes('KAZNU'))).toContain(
        language === 'en' ? value : value.replace('.', ','),
      );
      expect((await download(words.common.table.xlsx)).subarray(0, 2).toString()).toBe('PK');

      await page.getByText(words.chart.table).click();
      await page.getByRole('rowheader', { name: names.get('KAZNU') ?? '' }).waitFor();
      await expectNoBarriers();
    }, 180_000);

    it('compares three universities, by keyboard', async () => {
      await page.getByRole('link', { name: words.national.views.compare, exact: true }).click();
      await page.getByText(words.compare.choose).waitFor();
      for (const code of UNIVERSITIES) {
        await page.getByRole('combobox', { name: words.compare.add }).focus();
        await page.keyboard.type(names.get(code) ?? '');
        await page
          .getByRole('option', { name: names.get(code) ?? '' })
          .first()
          .waitFor();
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('Enter');
        await page
          .getByRole('button', { name: names.get(code) ?? '' })
          .first()
          .waitFor();
      }
      await page.getByRole('heading', { name: words.compare.differences.title }).waitFor();
      expect(new URL(page.url()).searchParams.get('universities')).toBe(UNIVERSITIES.join(','));
      await page.getByText(words.compare.benchmark.title, { exact: true }).first().waitFor();
      await page.getByText(words.compare.nonResponse.title, { exact: true }).first().waitFor();
      const differences = page.getByRole('table', {
        name: words.compare.differences.chart.split('}}').at(-1)?.trim() ?? '',
      });
      // The heading and three pairs, once the third is there.
      await differences.getByRole('row').nth(3).waitFor();
      expect(await differences.getByRole('row').count()).toBe(4);
      await expectNoBarriers();
    }, 180_000);

    it('changes what the fiscal loss assumes', async () => {
      await page.getByRole('link', { name: words.national.views.fiscalLoss, exact: true }).click();
      const assumed = page.getByRole('row').filter({ hasText: words.fiscalLoss.rows.scenario });
      await assumed.filter({ hasText: /1.324.800.000/ }).waitFor();
      const share = page.getByLabel(words.fiscalLoss.inputs.sharePercent);
      await share.fill('a lot');
      await page.getByRole('button', { name: words.fiscalLoss.calculate }).click();
      await page.getByText(words.fiscalLoss.wrong.sharePercent).waitFor();
      expect(await share.evaluate((element) => element.matches(':focus'))).toBe(true);
      await share.fill(language === 'en' ? '10.5' : '10,5');
      await page.getByRole('button', { name: words.fiscalLoss.calculate }).click();
      await assumed.filter({ hasText: /463.680.000/ }).waitFor();
      await expectNoBarriers();
    }, 120_000);

    it('meets no error on the way', () => expect(failures).toEqual([]));
  });
});
