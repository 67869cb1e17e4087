import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page, Request } from 'playwright-core';
import { findFirstAnswers } from '../../apps/web/src/app/first-answers.js';
import { launchBrowser } from './browser.js';
import { PageVisits } from './page-visits.js';
import { ParticipantSite } from './participant-site.js';
import { WORDS } from './participant-words.js';
import { PASSWORD, RegisterSite } from './register-site.js';

/** How often each early question of an address was asked while its page was opened. */
async function earlyAsksOf(page: Page, address: string): Promise<(readonly [string, number])[]> {
  const asked: string[] = [];
  const note = (request: Request): void => {
    const { pathname, search } = new URL(request.url());
    if (request.method() === 'GET') asked.push(`${pathname}${search}`);
  };
  page.on('request', note);
  await page.goto(address, { waitUntil: 'networkidle' });
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  page.off('request', note);
  const { pathname, search } = new URL(address);
  return findFirstAnswers(pathname, search).map((answer) => [
    answer,
    asked.filter((address) => address === answer).length,
  ]);
}

describe('what the first script asks for', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(async () => await browser?.close());

  it('is asked once, and taken by the pages of desks', async () => {
    const site = await RegisterSite.open();
    try {
      await site.addUniversity('KAZNU');
      const official = { email: 'official@qaitu.example', password: PASSWORD };
      await site.addUser(official.email, 'ministry');
      const visit = await PageVisits.begin(browser, site.url, official);
      for (const [address, answers] of [
        ['/work', 2],
        ['/participations', 1],
        ['/kpi', 1],
        ['/national', 2],
        ['/national?period=2025', 1],
        ['/oversight', 1],
      ] as const) {
        const asks = await earlyAsksOf(visit.page, `${site.url}${address}`);
        expect([address, asks.map(([, times]) => times)]).toEqual([address, Array<number>(answers).fill(1)]);
      }
      await visit.end();
    } finally {
      await site.close();
    }
  });

  it('is asked once, and taken by the pages of phones', async () => {
    const site = await ParticipantSite.open();
    try {
      const { email, report } = await site.returned();
      const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
      context.setDefaultTimeout(30_000);
      const page = await context.newPage();
      const { invitation, consent, reportForm } = WORDS.kk;
      await page.goto(await site.linkTo(email));
      await page.getByRole('button', { name: invitation.report.open }).click();
      await page.locator('#consent-to-processing').check();
      await page.getByRole('button', { name: consent.submit }).click();
      await page.getByRole('link', { name: reportForm.start.begin, exact: true }).waitFor();
      for (const [address, answers] of [
        ['/my', 2],
        ['/my/commitments', 2],
        [`/my/reports/${report}`, 3],
        [`/my/reports/${report}/questions/residence_country`, 3],
      ] as const) {
        const asks = await earlyAsksOf(page, `${site.url}${address}`);
        expect([address, asks.map(([, times]) => times)]).toEqual([address, Array<number>(answers).fill(1)]);
      }
      await context.close();
    } finally {
      await site.close();
    }
  });
});
