import chromium from '@sparticuz/chromium';
import axe from 'axe-core';
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

interface AxeNode {
  readonly html: string;
  readonly failureSummary?: string;
}

interface AxeResults {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly AxeNode[] }[];
}

/** What axe-core finds against WCAG 2.2 AA and good practice on a page, one line per finding; nothing when all is well. */
export async function findBarriers(page: Page): Promise<string[]> {
  const loaded = await page.evaluate('typeof axe === "object"');
  // Evaluated rather than added as a script, which the pages' content security policy refuses.
  if (loaded !== true) await page.evaluate(axe.source);
  const results = (await page.evaluate(
    `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })`,
  )) as AxeResults;
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ''}`),
  );
}
