import type { Browser, Page } from 'playwright-core';
import { type Credentials, type Look, PageVisits, WIDTHS } from '../browser/page-visits.js';
import { settle, watchRequests } from '../browser/page-rest.js';
import type { Reader, SamplePage } from '../browser/pages.js';
import { findVisiblePublicFaults } from '../browser/pages/public-pages.js';

/** A page as one reader sees it; the address of a public one is what follows the language. */
export interface Subject {
  readonly name: string;
  readonly reader: Reader | 'public';
  readonly address: SamplePage['address'];
}

/** Somebody before a browser who is shown one page after the other. */
export interface Visit {
  readonly page: Page;
  addressOf(subject: Subject): Promise<string>;
  open(address: string, look: Look): Promise<void>;
  change(look: Look): Promise<void>;
  findVisibleFaults(look: Look): Promise<string[]>;
}

/** The public pages, which the server draws and which need no sign-in. */
class PublicVisit implements Visit {
  constructor(
    readonly page: Page,
    private readonly url: string,
  ) {}

  async addressOf({ address }: Subject): Promise<string> {
    if (typeof address !== 'string') throw new Error('A public page has an address that everybody knows.');
    return await Promise.resolve(address);
  }

  async open(address: string, look: Look): Promise<void> {
    await this.page.goto(`${this.url}/public/${look.language}${address}`, { waitUntil: 'load' });
    await this.change(look);
  }

  async change({ device, scheme }: Look): Promise<void> {
    await this.page.setViewportSize({ width: WIDTHS[device], height: device === 'phone' ? 740 : 800 });
    await this.page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await settle(this.page);
  }

  async findVisibleFaults({ language }: Look): Promise<string[]> {
    return await findVisiblePublicFaults(this.page, language);
  }
}

/** Sits a reader down before a browser of their own; nobody in particular for the public pages. */
export async function beginVisit(
  browser: Browser,
  url: string,
  credentials: Credentials | undefined | 'public',
): Promise<Visit> {
  if (credentials !== 'public') return await PageVisits.begin(browser, url, credentials);
  const context = await browser.newContext();
  context.setDefaultTimeout(30_000);
  const page = await context.newPage();
  watchRequests(page);
  return new PublicVisit(page, url);
}
