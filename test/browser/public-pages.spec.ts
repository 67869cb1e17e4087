import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchBrowser } from './browser.js';
import { EVERY_LOOK, overhangOf } from './looks.js';
import { findPaperFaults } from './paper.js';
import { findPublicFaults, findWideTables, PUBLIC_PAGES } from './pages/public-pages.js';
import { type Device, type PageLanguage, type Scheme, WIDTHS } from './page-visits.js';
import { RegisterSite } from './register-site.js';

const SHOTS = process.env.QAITU_SHOTS;
/** Widths beside those of the looks: the least that counts, a tablet, and both sides of where tables become cards. */
const BETWEEN = [320, 820, 1080, 1081];
const LANGUAGES = ['kk', 'ru', 'en'] as const satisfies readonly PageLanguage[];
const WORDS = {
  kk: {
    universities: 'Университеттер',
    show: 'Көрсету',
    indicator: 'Көрсеткіш',
    signIn: 'Жүйеге кіру',
    data: 'Ашық деректер',
    en: 'English',
  },
  ru: {
    universities: 'Университеты',
    show: 'Показать',
    indicator: 'Показатель',
    signIn: 'Вход',
    data: 'Открытые данные',
    en: 'English',
  },
  en: {
    universities: 'Universities',
    show: 'Show',
    indicator: 'Indicator',
    signIn: 'Sign in',
    data: 'Open data',
    en: 'English',
  },
} as const;

describe('the public pages in a browser', () => {
  let site: RegisterSite;
  let browser: Browser;
  const faults: string[] = [];

  const open = async (
    options: { readonly device: Device; readonly scheme: Scheme; readonly scripts: boolean },
    work: (page: Page, context: BrowserContext) => Promise<void>,
  ) => {
    const context = await browser.newContext({
      javaScriptEnabled: options.scripts,
      colorScheme: options.scheme,
      reducedMotion: 'reduce',
      viewport: { width: WIDTHS[options.device], height: options.device === 'phone' ? 740 : 800 },
    });
    context.setDefaultTimeout(30_000);
    const page = await context.newPage();
    page.on('console', (message) => {
      // What the content security policy refuses, and any file that is missing, is written there.
      if (message.type() === 'error' && !page.url().endsWith('/nowhere'))
        faults.push(`${page.url()}: ${message.text()}`);
    });
    try {
      await work(page, context);
    } finally {
      await context.close();
    }
  };

  beforeAll(async () => {
    site = await RegisterSite.open();
    await site.loadDemonstration();
    await site.publishFigures();
    browser = await launchBrowser();
  }, 600_000);
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  // The main journey of the public: in every look (looks.ts).
  it.each(EVERY_LOOK)(
    'lead from the figures to a university and to a permanent address without a script, in $language, $width px wide',
    async ({ language, width }) => {
      const words = WORDS[language];
      const device = width === WIDTHS.phone ? 'phone' : 'desktop';
      await open({ device, scheme: 'light', scripts: false }, async (page, context) => {
        await page.goto(`${site.url}/public/${language}`);
        expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
        expect(await page.locator('tr[data-figure]').count()).toBe(19);
        expect(await overhangOf(page)).toBe(0);

        await page.getByRole('link', { name: words.universities, exact: true }).first().click();
        await page.waitForURL(`**/public/${language}/universities`);
        await page.getByLabel(words.indicator, { exact: true }).selectOption('K02');
        await page.getByRole('button', { name: words.show, exact: true }).click();
        await page.waitForURL('**indicator=K02**');
        expect(await page.locator('tr[data-figure]').first().getAttribute('data-figure')).toBe(
          'country|all|state_budget|all|K02',
        );
        const rows = await page.locator('tr[data-figure] th a').allTextContents();
        expect(rows.length).toBeGreaterThan(20);
        expect(rows).toEqual(rows.toSorted(new Intl.Collator(language).compare));

        await page.locator('tr[data-figure^="KAZNU|"] a').click();
        await page.waitForURL(`**/universities/KAZNU**`);
        const shown = await page.locator('tr[data-figure]').allTextContents();
        const permanent = page.locator('a[rel="bookmark"]');
        expect(await permanent.getAttribute('href')).toContain(`/public/${language}/versions/1/universities/KAZNU`);
        await permanent.click();
        await page.waitForURL('**/versions/1/universities/KAZNU**');
        expect(await page.locator('tr[data-figure]').allTextContents()).toEqual(shown);
        expect(await overhangOf(page)).toBe(0);

        // The other language keeps the page.
        const other = language === 'en' ? 'kk' : 'en';
        await page.locator(`nav.tools a[hreflang="${other}"]`).click();
        await page.waitForURL(`**/public/${other}/versions/1/universities/KAZNU**`);
        expect(await page.locator('html').getAttribute('lang')).toBe(other);
        expect(await page.locator('tr[data-figure] data').count()).toBeGreaterThan(10);
        expect(await context.cookies()).toEqual([]);
      });
    },
  );

  it('have the style of the house, and the words in its font, without a script', async () => {
    await open({ device: 'desktop', scheme: 'dark', scripts: false }, async (page) => {
      const fonts: string[] = [];
      page.on('response', (response) => {
        if (response.url().endsWith('.woff2') && response.ok()) fonts.push(response.url());
      });
      await page.goto(`${site.url}/public/kk`, { waitUntil: 'networkidle' });
      // Kazakh letters stand in two files.
      expect(fonts.some((url) => url.includes('cyrillic-wght'))).toBe(true);
      expect(fonts.some((url) => url.includes('cyrillic-ext-wght'))).toBe(true);
    });
  });

  it('are led to from the sign-in page, and lead back', async () => {
    await open({ device: 'phone', scheme: 'light', scripts: true }, async (page) => {
      await page.goto(`${site.url}/sign-in`);
      await page.locator('a[href="/public/kk"]').click();
      await page.waitForURL('**/public/kk');
      await page.locator('a[href="/sign-in"]').click();
      await page.getByRole('heading', { level: 1, name: WORDS.kk.signIn }).waitFor();
    });
  });

  it('say 404 and help where there is nothing', async () => {
    await open({ device: 'phone', scheme: 'light', scripts: false }, async (page) => {
      const answer = await page.goto(`${site.url}/public/en/nowhere`);
      expect(answer?.status()).toBe(404);
      await page.getByRole('main').getByRole('link', { name: WORDS.en.data }).click();
      expect(await page.locator('table.files tbody tr').count()).toBe(6);
    });
  });

  const looks = LANGUAGES.flatMap((language) =>
    (['light', 'dark'] as const).flatMap((scheme) =>
      (['desktop', 'phone'] as const).map((device) => ({ language, scheme, device })),
    ),
  );

  it.each(looks)('have no barriers and fit: $language, $scheme, $device', async ({ language, scheme, device }) => {
    await open({ device, scheme, scripts: true }, async (page) => {
      for (const { name, place } of PUBLIC_PAGES) {
        await page.goto(`${site.url}/public/${language}${place}`);
        expect([name, await findPublicFaults(page, language)]).toEqual([name, []]);
      }
    });
  });

  it.each(['kk', 'ru'])('show all of their tables on every screen, in %s', async (language) => {
    await open({ device: 'phone', scheme: 'light', scripts: true }, async (page) => {
      for (const { name, place } of PUBLIC_PAGES) {
        await page.goto(`${site.url}/public/${language}${place}`);
        for (const width of BETWEEN) {
          await page.setViewportSize({ width, height: 800 });
          expect([name, width, await findWideTables(page)]).toEqual([name, width, []]);
        }
      }
    });
  });

  it('are black on white on paper, with nothing to press and nothing cut off', async () => {
    await open({ device: 'desktop', scheme: 'dark', scripts: true }, async (page) => {
      for (const { name, place } of PUBLIC_PAGES) {
        await page.setViewportSize({ width: WIDTHS.desktop, height: 800 });
        await page.goto(`${site.url}/public/kk${place}`);
        expect([name, await findPaperFaults(page, SHOTS && `${SHOTS}/paper-${name}.png`)]).toEqual([name, []]);
      }
    });
  });

  it('wrote no error to the browser’s console', () => {
    expect(faults).toEqual([]);
  });
});
