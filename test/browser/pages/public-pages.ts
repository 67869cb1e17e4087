import type { Page } from 'playwright-core';
import { findBarriers } from '../browser.js';
import { findSights, type PageLanguage } from '../page-visits.js';

/** A public page as it is looked at; the server draws it, so it has no route in the application. */
export interface PublicPageSample {
  readonly name: string;
  /** What follows the language in its address. */
  readonly place: string;
}

/** Every kind of public page, with what the demonstration has to show. */
export const PUBLIC_PAGES: readonly PublicPageSample[] = [
  { name: 'public-home', place: '' },
  { name: 'public-home-of-version', place: '/versions/1?funding=all&period=2024' },
  { name: 'public-universities', place: '/universities' },
  { name: 'public-universities-loss', place: '/universities?indicator=K16&period=all' },
  { name: 'public-university', place: '/universities/KAZNU' },
  { name: 'public-indicator', place: '/indicators/K02' },
  { name: 'public-indicator-of-university', place: '/indicators/K01?university=KAZNU' },
  { name: 'public-guide', place: '/guide' },
  { name: 'public-definitions', place: '/definitions' },
  { name: 'public-achievements', place: '/achievements' },
  { name: 'public-data', place: '/data' },
  { name: 'public-versions', place: '/versions' },
  { name: 'public-reports', place: '/reports' },
  { name: 'public-accessibility', place: '/accessibility' },
  { name: 'public-privacy', place: '/privacy' },
  { name: 'public-not-found', place: '/nowhere' },
];

/** What is wrong with a public page as it stands: barriers, width, the language it says it is in, its title, its looks. */
export async function findPublicFaults(page: Page, language: PageLanguage): Promise<string[]> {
  return [...(await findBarriers(page)), ...(await findVisiblePublicFaults(page, language))];
}

/** The same without the barriers, which take the longest to look for. */
export async function findVisiblePublicFaults(page: Page, language: PageLanguage): Promise<string[]> {
  const found = (await page.evaluate(`({
    overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    language: document.documentElement.lang,
    title: document.title,
  })`)) as { overflow: number; language: string; title: string };
  return [
    ...(await findWideTables(page)),
    ...(found.overflow > 0 ? [`The page is ${found.overflow} px wider than the screen.`] : []),
    ...(found.language === language ? [] : [`The page says it is in "${found.language}".`]),
    ...(found.title.includes(' – ') ? [] : [`The tab is called "${found.title}".`]),
    ...(await findSights(page, language)),
  ];
}

/** Tables of which a reader does not see all at this width. */
export async function findWideTables(page: Page): Promise<string[]> {
  const names = (await page.evaluate(`[...document.querySelectorAll('.frame')]
    .filter((frame) => frame.scrollWidth > frame.clientWidth)
    .map((frame) => frame.getAttribute('aria-label'))`)) as string[];
  return names.map((name) => `"${name}" has to be moved sideways.`);
}
