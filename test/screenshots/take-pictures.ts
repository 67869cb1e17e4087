import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { credentialsOf, PageVisits } from '../browser/page-visits.js';
import type { Ask } from '../browser/pages.js';
import { ParticipantSite } from '../browser/participant-site.js';
import { type Language, LANGUAGES } from '../browser/participant-words.js';
import { RegisterSite } from '../browser/register-site.js';
import { fileOf, type GuidePicture, type Words, wordsOf } from './guide-pictures.js';

export const IMAGES = join(import.meta.dirname, '../../docs/guides/images');

const QUALITY = 75;
const MARGIN = 8;

/** Pictures of the demonstration, as those see it who have a sign-in there, and of the public pages. */
export async function pictureDemonstration(browser: Browser, pictures: readonly GuidePicture[]): Promise<void> {
  if (pictures.length === 0) return;
  const site = await RegisterSite.open();
  try {
    const signIns = await site.loadDemonstration();
    await site.publishFigures();
    for (const [reader, own] of Map.groupBy(pictures, (picture) => picture.reader)) {
      if (reader === 'returned') continue;
      const visit = await PageVisits.begin(browser, site.url, credentialsOf(reader, signIns));
      // The day of the demonstration, whenever the pictures are taken.
      await visit.page.clock.setFixedTime(site.clock.now());
      for (const picture of own) {
        for (const language of LANGUAGES) {
          const address = await visit.addressOf(picture);
          const device = picture.width === 360 ? 'phone' : 'desktop';
          await visit.open(address.replace(':language', language), { language, scheme: 'light', device });
          await take(visit.page, picture, language);
        }
      }
      await visit.end();
    }
  } finally {
    await site.close();
  }
}

/** Pictures of the pages of somebody whose report is due: for each language one person, who comes by the link in the mail. */
export async function pictureReport(browser: Browser, pictures: readonly GuidePicture[]): Promise<void> {
  if (pictures.length === 0) return;
  const site = await ParticipantSite.open();
  try {
    for (const language of LANGUAGES) {
      const words = wordsOf(language);
      const who = await site.returned();
      const context = await browser.newContext({
        viewport: { width: 360, height: 740 },
        colorScheme: 'light',
        reducedMotion: 'reduce',
      });
      context.setDefaultTimeout(30_000);
      await context.addInitScript(`localStorage.setItem('qaitu.language', '${language}')`);
      const page = await context.newPage();
      await page.clock.setFixedTime(site.clock.now());
      await page.goto(await site.linkTo(who.email));
      await page.getByRole('button', { name: words.invitation.report.open }).click();
      await page.locator('#consent-to-processing').check();
      await page.getByRole('button', { name: words.consent.submit }).click();
      await page.getByRole('link', { name: words.reportForm.start.begin, exact: true }).waitFor();
      const ask: Ask = async (path) =>
        (await page.evaluate(async (address) => (await (await fetch(address)).json()) as unknown, path)) as unknown;
      for (const picture of pictures) {
        const address = typeof picture.address === 'string' ? picture.address : await picture.address(ask);
        await page.goto(`${site.url}${address}`);
        await page.getByRole('heading', { level: 1 }).first().waitFor();
        await page.locator('.MuiSkeleton-root').first().waitFor({ state: 'detached' });
        await take(page, picture, language);
      }
      await context.close();
    }
  } finally {
    await site.close();
  }
}

async function take(page: Page, picture: GuidePicture, language: Language): Promise<void> {
  const words = wordsOf(language);
  await picture.before?.(page, words);
  // Neither a caret nor a ring around what was pressed last.
  await page.evaluate('document.activeElement?.blur()');
  await page.mouse.move(0, 0);
  await page.evaluate('document.fonts.ready.then(() => true)');
  const clip = await clipOf(page, picture, words);
  const client = await page.context().newCDPSession(page);
  const { data } = await client.send('Page.captureScreenshot', {
    format: 'webp',
    quality: QUALITY,
    captureBeyondViewport: true,
    clip: { ...clip, scale: picture.width === 360 ? 2 : 1 },
  });
  await client.detach();
  const path = join(IMAGES, fileOf(picture, language));
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, Buffer.from(data, 'base64'));
}

/** What of the page is pictured, in its own pixels: the element with a margin, never more than the page is wide. */
async function clipOf(page: Page, picture: GuidePicture, words: Words) {
  const { element, until, height = Infinity, margin = MARGIN, width } = picture;
  const first = await boxOf(element(page, words));
  const last = until ? await boxOf(until(page, words)) : first;
  const scrolled = (await page.evaluate('({ x: scrollX, y: scrollY })')) as { x: number; y: number };
  const left = Math.max(0, Math.floor(Math.min(first.x, last.x) - margin));
  const right = Math.min(width, Math.ceil(Math.max(first.x + first.width, last.x + last.width) + margin));
  // What is as wide as the screen has the page's header above it, which is no part of the picture.
  const top = Math.max(0, Math.floor(first.y + scrolled.y - (first.x < margin ? 0 : margin)));
  const bottom = Math.ceil(last.y + last.height + scrolled.y + margin);
  return { x: left + scrolled.x, y: top, width: right - left, height: Math.min(bottom - top, height) };
}

async function boxOf(locator: Locator) {
  await locator.waitFor();
  const box = await locator.boundingBox();
  if (!box) throw new Error('What the picture shows is not on the page.');
  return box;
}
