import { AxeBuilder } from '@axe-core/playwright';
import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright, type Page } from 'playwright-core';

/** Switches of the packed Chromium that make it crash with several pages, or that switch protections off. */
const UNWANTED = new Set(['--single-process', '--no-zygote', '--disable-web-security']);

/** The Chromium that comes as a package: nothing to install. */
export async function launchBrowser(): Promise<Browser> {
  return await playwright.launch({
    executablePath: await chromium.executablePath(),
    args: chromium.args.filter((argument) => !UNWANTED.has(argument)),
    headless: true,
  });
}

/** What axe finds against WCAG 2.2 AA and good practice on a page, one line per finding; nothing when all is well. */
export async function findBarriers(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    // Without a second page to gather the results of frames, of which there are none.
    .setLegacyMode(true)
    .analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ''}`),
  );
}
