import type { Page, Request } from 'playwright-core';

const underWay = new WeakMap<Page, Set<Request>>();
const LONGEST_MS = 30_000;

/** Keeps count of what a page has asked for and not yet got; to be called before it opens anything. */
export function watchRequests(page: Page): void {
  const requests = new Set<Request>();
  underWay.set(page, requests);
  page.on('request', (request) => requests.add(request));
  page.on('requestfinished', (request) => requests.delete(request));
  page.on('requestfailed', (request) => requests.delete(request));
}

/**
 * Lets a page come to rest: fonts and pictures are there, nothing is on its way or says that it is, and frames are drawn after
 * that.
 */
export async function settle(page: Page): Promise<void> {
  await page.evaluate('document.fonts.ready.then(() => true)');
  const until = Date.now() + LONGEST_MS;
  for (let quiet = 0; quiet < 2;) {
    // In each round: a page that comes in parts brings its pictures with them.
    await loadPictures(page);
    const shapes = await page.evaluate(
      `new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() =>
        done(document.querySelectorAll('.MuiSkeleton-root, [aria-busy=true]').length))))`,
    );
    quiet = shapes === 0 && (underWay.get(page)?.size ?? 0) === 0 ? quiet + 1 : 0;
    if (Date.now() > until) throw new Error(`${page.url()} is still loading.`);
  }
}

/** Loads and draws the pictures that wait until they are about to be seen; one that is not there fails the look. */
async function loadPictures(page: Page): Promise<void> {
  await page.evaluate(`Promise.all([...document.querySelectorAll('img[loading=lazy]')].map((image) => {
    image.loading = 'eager';
    image.decoding = 'sync';
    return image.decode();
  })).then(() => true)`);
}
