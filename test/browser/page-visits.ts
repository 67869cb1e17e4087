import type { Browser, BrowserContext, Page } from 'playwright-core';
import { findBarriers } from './browser.js';
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

  async addressOf({ address }: SamplePage): Promise<string> {
    return typeof address === 'string' ? address : await address(this.ask);
  }

  /** Opens an address in one look and waits until nothing is loading any more. */
  async open(address: string, { language, scheme, device }: Look): Promise<void> {
    const { page } = this;
    await page.setViewportSize({ width: WIDTHS[device], height: device === 'phone' ? 740 : 800 });
    await page.evaluate(
      ([chosen, mode]) => {
        localStorage.setItem('qaitu.language', chosen);
        localStorage.setItem('qaitu.mode', mode);
      },
      [language, scheme] as const,
    );
    await page.goto(`${this.url}${address}`);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await page.locator('.MuiSkeleton-root').first().waitFor({ state: 'detached' });
    await page.evaluate('document.fonts.ready.then(() => true)');
    await loadPictures(page);
  }

  /** What is wrong with the page as it stands: barriers, width, errors, the language it says it is in. */
  async findFaults({ language, scheme }: Look): Promise<string[]> {
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
      ...(await findBarriers(page)),
      ...(found.overflow > 0 ? [`The page is ${found.overflow} px wider than the screen.`] : []),
      ...(found.language === language ? [] : [`The page says it is in "${found.language}".`]),
      ...(found.scheme === scheme ? [] : [`The page is ${found.scheme ?? 'without a scheme'}.`]),
      ...(found.title.includes(' – ') ? [] : [`The tab is called "${found.title}".`]),
      ...this.failures.splice(0),
    ];
  }

  async end(): Promise<void> {
    await this.context.close();
  }
}

/** Loads the pictures that wait until they are about to be seen; one that is not there fails the look. */
export async function loadPictures(page: Page): Promise<void> {
  await page.evaluate(`Promise.all([...document.querySelectorAll('img[loading=lazy]')].map((image) => {
    image.loading = 'eager';
    return image.decode();
  })).then(() => true)`);
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
