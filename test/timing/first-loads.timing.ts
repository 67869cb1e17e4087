import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { generateRecords } from '#cli/bench/generate-records.js';
import { launchBrowser } from '../browser/browser.js';
import { ParticipantSite } from '../browser/participant-site.js';
import { PASSWORD, RegisterSite } from '../browser/register-site.js';
import { printTimings } from './print-timings.js';
import { type Timing, type Visit, visitSlowly } from './slow-visit.js';

const RUNS = Number(process.env.QAITU_RUNS ?? 5);
/** A hundred for each of the 130 universities: figures of every indicator everywhere. */
const PARTICIPATIONS = 13_000;
const OFFICIAL = 'ministry@qaitu.example';
const MANIFEST = join(import.meta.dirname, '../../dist/web/.vite/manifest.json');

/** Prints, and judges nothing: how quick this machine is today is no property of the code. */
describe('first loads on a slow machine behind a slow line', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
  });

  const measure = async (name: string, goalMs: number, visit: Visit): Promise<void> => {
    const runs: Timing[] = [];
    for (let run = 0; run < RUNS; run++) runs.push(await visitSlowly(browser, visit));
    printTimings(name, goalMs, runs);
    expect(runs).toHaveLength(RUNS);
  };

  it('of a participant, up to the first question of a report', async () => {
    const site = await ParticipantSite.open();
    try {
      const { email, report } = await site.returned();
      const link = new URL(await site.linkTo(email));
      const [user] = await site.register.stored<{ id: string }>(
        `insert into consent (user_id, purpose, text_version, language, operator_name, given_at)
         select id, 'processing', 1, 'kk', 'Қайту', created_at from app_user where email = $1 returning user_id as id`,
        [email],
      );
      const { cookie = '' } = await site.register.sessionOf(user?.id ?? '');
      await measure('The personal link, until its report can be opened', 2500, {
        url: link.href,
        cookie: '',
        width: 360,
        until: 'main button:not([disabled])',
      });
      await measure('The report, until its first question can be answered', 2500, {
        url: `${site.url}/my/reports/${report}`,
        cookie,
        width: 360,
        press: 'main a[href*="/questions/"]',
        until: '#answer:not([disabled]), #still-true',
      });
    } finally {
      await site.close();
    }
  });

  it('of the ministry, up to all universities side by side', async () => {
    const site = await RegisterSite.open();
    try {
      await site.fill(generateRecords(PARTICIPATIONS));
      await site.addUser(OFFICIAL, 'ministry');
      const cookie = await signIn(site.url, OFFICIAL);
      const hasNationalPage = readFileSync(MANIFEST, 'utf8').includes('"src/features/national/national-page.tsx"');
      const address = hasNationalPage ? '/national' : '/kpi?view=indicator';
      await measure(`${address} with 130 universities, until it answers`, 3000, {
        url: `${site.url}${address}`,
        cookie,
        width: 1280,
        until: 'main tbody tr:nth-child(130)',
      });
    } finally {
      await site.close();
    }
  });
});

/** The cookie of a new session. */
async function signIn(url: string, email: string): Promise<string> {
  const { status, headers } = await fetch(`${url}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-qaitu-request': '1', 'sec-fetch-site': 'same-origin' },
    body: JSON.stringify({ email, password: PASSWORD }),
  });
  if (status !== 200) throw new Error(`${email} was not signed in (${status}).`);
  return headers.getSetCookie()[0]?.split(';')[0] ?? '';
}
