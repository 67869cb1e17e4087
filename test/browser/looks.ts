import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { type Language, LANGUAGES, WORDS } from './participant-words.js';

/** In which language somebody reads, and how wide the screen is. */
export interface JourneyLook {
  readonly language: Language;
  readonly width: number;
}

const DESK = 1280;
const PHONE = 360;

/**
 * Each language at a desk and on a phone. The main journey of every audience is walked in all six, with a record of its own
 * each time:
 *
 * - participant: report-journey
 * - coordinator: coordinator-journey (sign-in, list, record, file, indicators), records-journey (from the queue through a
 *   participation's life to the verification), evaluation-journey (the KPI report)
 * - ministry: national-journey (the country's figures), evaluation-journey (review, approval, publication)
 * - reviewer: reviewing-journey
 * - administrator: administration-journey
 * - public: public-pages
 *
 * All others take {@link ALTERNATING_LOOKS}: what they share with the main ones has been seen in every look there.
 */
export const EVERY_LOOK: readonly JourneyLook[] = LANGUAGES.flatMap((language) =>
  [DESK, PHONE].map((width) => ({ language, width })),
);

/** Each language once, desk and phone in turn. */
export const ALTERNATING_LOOKS: readonly JourneyLook[] = LANGUAGES.map((language, place) => ({
  language,
  width: place % 2 === 0 ? DESK : PHONE,
}));

/** A window of one person's, and what broke in it so far. */
export interface OpenWindow {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly failures: readonly string[];
}

/** Opens a window in a look, on a day where one is given; nobody is signed in. */
export async function openWindow(
  browser: Browser,
  { language, width }: JourneyLook,
  { at, ...options }: BrowserContextOptions & { readonly at?: string } = {},
): Promise<OpenWindow> {
  const context = await browser.newContext({
    viewport: { width, height: isPhone(width) ? 740 : 800 },
    reducedMotion: 'reduce',
    timezoneId: 'Asia/Almaty',
    ...options,
  });
  context.setDefaultTimeout(30_000);
  // Once: a journey may choose another language.
  await context.addInitScript(
    `if (!localStorage.getItem('qaitu.language')) localStorage.setItem('qaitu.language', '${language}')`,
  );
  const page = await context.newPage();
  const failures: string[] = [];
  page.on('pageerror', (error) => failures.push(error.message));
  if (at !== undefined) await page.clock.setFixedTime(new Date(at));
  return { context, page, failures };
}

function isPhone(width: number): boolean {
  return width < 600;
}

/** Signs in by the form, whatever page asked for it. */
export async function signInByForm(
  page: Page,
  language: Language,
  { email, password }: { readonly email: string; readonly password: string },
): Promise<void> {
  const words = WORDS[language].signIn;
  await page.getByLabel(words.email, { exact: true }).fill(email);
  await page.getByLabel(words.password, { exact: true }).fill(password);
  await page.getByRole('button', { name: words.submit, exact: true }).click();
  await page.getByRole('heading', { level: 1, name: words.title, exact: true }).waitFor({ state: 'detached' });
}

/** Goes to a page by the main menu, which phones unfold first. */
export async function goByMenu(
  page: Page,
  language: Language,
  name: keyof (typeof WORDS)['en']['common']['pages'],
): Promise<void> {
  const { common } = WORDS[language];
  const pages = page.getByRole('navigation', { name: common.navigation });
  await pages.waitFor();
  const menu = pages.getByRole('button', { name: common.menu, exact: true });
  if (await menu.isVisible()) await menu.click();
  await pages.getByRole('link', { name: common.pages[name], exact: true }).click();
}

/** By how many pixels the page is wider than its screen. */
export async function overhangOf(page: Page): Promise<number> {
  return Number(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'));
}
