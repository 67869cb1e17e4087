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

/** Lets a page come to rest: fonts and pictures are there, nothing is on its way, and frames are drawn after that. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate('document.fonts.ready.then(() => true)');
  await loadPictures(page);
  const until = Date.now() + LONGEST_MS;
  for (let quiet = 0; quiet < 2;) {
    const shapes = await page.evaluate(
      `new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() =>
        done(document.querySelectorAll('.MuiSkeleton-root, [aria-busy=true]').length))))`,
    );
    quiet = shapes === 0 && (underWay.get(page)?.size ?? 0) === 0 ? quiet + 1 : 0;
    if (Date.now() > until) throw new Error(`${page.url()} is still loading.`);
  }
}

/** Loads the pictures that wait until they are about to be seen; one that is not there fails the look. */
async function loadPictures(page: Page): Promise<void> {
  await page.evaluate(`Promise.all([...document.querySelectorAll('img[loading=lazy]')].map((image) => {
    image.loading = 'eager';
    return image.decode();
  })).then(() => true)`);
}
