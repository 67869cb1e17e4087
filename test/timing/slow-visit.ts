import type { Browser, CDPSession } from 'playwright-core';

/** A phone of the middle sort, four times slower than this machine, behind Lighthouse's slow 4G. */
const CPU_SLOWDOWN = 4;
const ROUND_TRIP_MS = 150;
const DOWN_BITS = 1_638_400;
const UP_BITS = 750_000;
const PATIENCE_MS = 120_000;

/** What is opened, and when it counts as there. Both are expressions that the page itself evaluates. */
export interface Visit {
  readonly url: string;
  /** `name=value` of a session; empty for somebody not signed in. */
  readonly cookie: string;
  readonly width: number;
  /** Pressed as soon as it is there, as somebody would who knows the way. */
  readonly press?: string;
  /** What has to be there and usable. */
  readonly until: string;
}

export interface Transfer {
  readonly path: string;
  /** Bytes over the line, headers and compression included. */
  readonly bytes: number;
  /** Milliseconds after the first request, when it was asked for and when it had arrived. */
  readonly asked: number;
  readonly arrived: number;
}

export interface Timing {
  /** Milliseconds from the navigation until the page could be used. */
  readonly usable: number;
  readonly transfers: readonly Transfer[];
}

/** Opens an address with an empty cache on the slow machine, and says when it could be used and what came over the line. */
export async function visitSlowly(browser: Browser, visit: Visit): Promise<Timing> {
  const context = await browser.newContext({ viewport: { width: visit.width, height: 740 }, locale: 'kk-KZ' });
  try {
    const [name = '', value = ''] = visit.cookie.split(/=(.*)/s);
    if (name !== '')
      await context.addCookies([
        {
          name,
          value,
          url: new URL(visit.url).origin.replace('http:', 'https:'),
          secure: true,
          httpOnly: true,
          sameSite: 'Lax',
        },
      ]);
    const page = await context.newPage();
    await page.addInitScript(watching(visit));
    const session = await context.newCDPSession(page);
    const transfers = await slowDown(session);
    await page.goto(visit.url, { waitUntil: 'commit', timeout: PATIENCE_MS });
    const usable = await page.waitForFunction(() => (globalThis as { qaituUsable?: number }).qaituUsable, undefined, {
      timeout: PATIENCE_MS,
      polling: 250,
    });
    return { usable: Number(await usable.jsonValue()), transfers: transfers() };
  } finally {
    await context.close();
  }
}

async function slowDown(session: CDPSession): Promise<() => Transfer[]> {
  const asked = new Map<string, { readonly path: string; readonly at: number }>();
  const transfers: Transfer[] = [];
  let start: number | undefined;
  session.on('Network.requestWillBeSent', ({ requestId, request, timestamp }) => {
    start ??= timestamp;
    asked.set(requestId, { path: new URL(request.url).pathname, at: timestamp });
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength, timestamp }) => {
    const { path, at } = asked.get(requestId) ?? { path: '?', at: timestamp };
    const since = (moment: number): number => Math.round((moment - (start ?? moment)) * 1000);
    transfers.push({ path, bytes: encodedDataLength, asked: since(at), arrived: since(timestamp) });
  });
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: ROUND_TRIP_MS,
    downloadThroughput: DOWN_BITS / 8,
    uploadThroughput: UP_BITS / 8,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
  return () => [...transfers];
}

/**
 * A script of the page itself: it looks at every frame whether what is waited for is there, and notes when the page had
 * painted it and was free to answer. Whoever measures from outside would measure the way there as well.
 */
function watching({ press, until }: Visit): string {
  return `(() => {
    let pressed = ${press === undefined};
    const look = () => {
      const button = pressed ? null : document.querySelector(${JSON.stringify(press ?? '')});
      if (button) {
        pressed = true;
        button.click();
      }
      if (document.querySelector(${JSON.stringify(until)})) {
        requestAnimationFrame(() => setTimeout(() => { globalThis.qaituUsable = performance.now(); }, 0));
      } else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  })()`;
}
