import type { Browser, BrowserContext, Page } from 'playwright-core';
import { findBarriers } from './browser.js';
import { inspectPage } from './inspection/inspect-page.mjs';
import { findWrongWords } from './inspection/wrong-words.js';
import { settle, watchRequests } from './page-rest.js';
import type { Ask, Reader, SamplePage } from './pages.js';

export type PageLanguage = 'kk' | 'ru' | 'en';
export type Scheme = 'light' | 'dark';
export const WIDTHS = { desktop: 1280, phone: 360 } as const;
export type Device = keyof typeof WIDTHS;

export interface Look {
  readonly language: PageLanguage;
  readonly scheme: Scheme;
  readonly device: Device;
}

export interface Credentials {
  readonly email: string;
  readonly password: string;
}

/** What a page shows that no reader should see: text cut off, text on text, words of another language. */
export async function findSights(page: Page, language: PageLanguage): Promise<string[]> {
  const { faults, texts } = await page.evaluate(inspectPage);
  return [...faults, ...findWrongWords(texts, language)];
}

/** One reader's browser, signed in where the reader is somebody, which looks at page after page. */
export class PageVisits {
  private constructor(
    private readonly context: BrowserContext,
    readonly page: Page,
    private readonly url: string,
    private readonly failures: string[],
  ) {}

  static async begin(browser: Browser, url: string, credentials?: Credentials): Promise<PageVisits> {
    const context = await browser.newContext({ reducedMotion: 'reduce' });
    context.setDefaultTimeout(30_000);
    const page = await context.newPage();
    const failures: string[] = [];
    page.on('pageerror', (error) => failures.push(error.message));
    watchRequests(page);
    await page.goto(`${url}/sign-in`);
    const visits = new PageVisits(context, page, url, failures);
    if (credentials) await visits.signIn(credentials);
    return visits;
  }

  private async signIn(credentials: Credentials): Promise<void> {
    const status = await this.page.evaluate(async (body) => {
      const answer = await fetch('/api/v1/session', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'X-Qaitu-Request': '1' },
        body: JSON.stringify(body),
      });
      return answer.status;
    }, credentials);
    if (status !== 200) throw new Error(`${credentials.email} was not signed in (${status}).`);
  }

  private readonly ask: Ask = async (path) =>
    (await this.page.evaluate(async (address) => (await (await fetch(address)).json()) as unknown, path)) as unknown;

  async addressOf({ address }: Pick<SamplePage, 'address'>): Promise<string> {
    return typeof address === 'string' ? address : await address(this.ask);
  }

  /** Opens an address in one look and waits until nothing is loading any more. */
  async open(address: string, look: Look): Promise<void> {
    const { page } = this;
    await this.dress(look);
    await page.evaluate((chosen) => localStorage.setItem('qaitu.language', chosen), look.language);
    await page.goto(`${this.url}${address}`);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await settle(page);
  }

  /** Shows the page as it stands on another device or by night; the reader leaves the scheme to the machine. */
  async change(look: Omit<Look, 'language'>): Promise<void> {
    await this.dress(look);
    await settle(this.page);
  }

  private async dress({ scheme, device }: Omit<Look, 'language'>): Promise<void> {
    await this.page.setViewportSize({ width: WIDTHS[device], height: device === 'phone' ? 740 : 800 });
    await this.page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
  }

  /** What is wrong with the page as it stands: barriers, width, errors, the language it says it is in, what meets the eye. */
  async findFaults(look: Look): Promise<string[]> {
    return [...(await findBarriers(this.page)), ...(await this.findVisibleFaults(look))];
  }

  /** The same without the barriers, which take the longest to look for. */
  async findVisibleFaults({ language, scheme }: Look): Promise<string[]> {
    const { page } = this;
    const found = (await page.evaluate(`(() => {
      const html = document.documentElement;
      return {
        overflow: html.scrollWidth - html.clientWidth,
        language: html.lang,
        scheme: html.getAttribute('data-colour-scheme'),
        title: document.title,
      };
    })()`)) as { overflow: number; language: string; scheme: string | null; title: string };
    return [
      ...(found.overflow > 0 ? [`The page is ${found.overflow} px wider than the screen.`] : []),
      ...(found.language === language ? [] : [`The page says it is in "${found.language}".`]),
      ...(found.scheme === scheme ? [] : [`The page is ${found.scheme ?? 'without a scheme'}.`]),
      ...(found.title.includes(' – ') ? [] : [`The tab is called "${found.title}".`]),
      ...(await findSights(page, language)),
      ...this.failures.splice(0),
    ];
  }

  async end(): Promise<void> {
    await this.context.close();
  }
}

/** Credentials of the demonstration's reader; none for nobody. */
export function credentialsOf(
  reader: Reader,
  signIns: readonly (Credentials & { readonly role: string })[],
): Credentials | undefined {
  if (reader === 'nobody') return undefined;
  const signIn = signIns.find(({ role }) => role === reader);
  if (!signIn) throw new Error(`The demonstration has no sign-in of a ${reader}.`);
  return { email: signIn.email, password: signIn.password };
}
