import type { CDPSession, Page } from 'playwright-core';

/** Taller than this a picture does not fit into the memory of a screen. */
const TALLEST = 15_000;

const cameras = new WeakMap<Page, CDPSession>();

/** The whole page as a PNG. Asked of Chromium itself, which then packs it quickly rather than tightly. */
export async function takePicture(page: Page): Promise<Buffer> {
  const camera = cameras.get(page) ?? (await page.context().newCDPSession(page));
  cameras.set(page, camera);
  const [width, height] = (await page.evaluate(
    '[document.documentElement.clientWidth, document.documentElement.scrollHeight]',
  )) as [number, number];
  const { data } = await camera.send('Page.captureScreenshot', {
    format: 'png',
    optimizeForSpeed: true,
    captureBeyondViewport: true,
    clip: { x: 0, y: 0, width, height: Math.min(height, TALLEST), scale: 1 },
  });
  return Buffer.from(data, 'base64');
}
