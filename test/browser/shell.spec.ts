import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { findBarriers, launchBrowser } from './browser.js';
import { PASSWORD, RegisterSite } from './register-site.js';

const STORED = [
  'external_id,iin,family_name,given_name,category,funding,mode,host_country,host_institution,planned_start,planned_end,actual_start,actual_end,status,return_status,return_date,email',
  'A-1,040205599717,Әбенова,Қыздархан,bachelor,state_budget,physical,DE,TU Berlin,2024-09-02,2025-01-31,2024-09-02,2025-01-31,completed,returned,2025-02-05,a1@example.com',
  'A-2,050704698046,Серікұлы,Дәурен,master,state_budget,physical,PL,AGH,2024-09-02,2025-01-31,2024-09-02,2025-01-31,completed,returned,2025-02-07,a2@example.com',
].join('\n');

const EMAIL = 'coordinator@example.org';

describe('the shell of every page', () => {
  let site: RegisterSite;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;

  const heading = (name: string) => page.getByRole('heading', { level: 1, name, exact: true });
  const focused = async () =>
    (await page.evaluate('document.activeElement.textContent.trim() || document.activeElement.id')) as string;

  /** Presses Tab until the element with this text has the focus. */
  const tabTo = async (text: string) => {
    for (let presses = 0; presses < 60; presses += 1) {
      if ((await focused()) === text) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`The keyboard does not reach "${text}".`);
  };

  beforeAll(async () => {
    site = await RegisterSite.open();
    await site.addUniversity('KAZNU');
    await site.addUser(EMAIL, 'coordinator', 'KAZNU');
    await site.importParticipations('KAZNU', STORED);
    browser = await launchBrowser();
  }, 180_000);

  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  beforeEach(async () => {
    await context?.close();
    context = await browser.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
    context.setDefaultTimeout(15_000);
    page = await context.newPage();
    await page.goto(`${site.url}/sign-in`);
    await page.evaluate(`localStorage.setItem('qaitu.language', 'en')`);
    await page.reload();
    await page.getByLabel('E-mail address').fill(EMAIL);
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await heading('What needs you').waitFor();
  });

  it('keeps the language that was chosen, also by the question on the account page', async () => {
    await page.getByRole('link', { name: 'My account' }).click();
    await page.getByRole('link', { name: 'Change the language' }).click();
    await heading('Which language should the pages be in?').waitFor();
    await page.getByLabel('Русский язык').check();
    await page.getByRole('button', { name: 'Save' }).click();
    await heading('Моя учётная запись').waitFor();
    expect(await page.getByRole('status', { name: 'Уведомления' }).textContent()).toContain('Язык изменён');
    expect(await findBarriers(page)).toEqual([]);
    await page.reload();
    await heading('Моя учётная запись').waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('ru');
    expect(await page.title()).toContain('Моя учётная запись');
  });

  it('counts what waits and leads to it', async () => {
    await page.getByText('2 records wait for you').waitFor();
    expect(await page.getByRole('row', { name: /^Returns to verify/ }).textContent()).toMatch(
      /^Returns to verify2\d+ days/,
    );
    await page.getByRole('link', { name: 'Returns to verify' }).click();
    await heading('Returns to verify').waitFor();
    await page.getByRole('link', { name: 'A-1' }).focus();
    expect(await page.getByRole('row').count()).toBe(3);
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe('A-2');
    await page.keyboard.press('Enter');
    await heading('Return: Серікұлы Дәурен').waitFor();
    await page.getByRole('link', { name: 'Серікұлы Дәурен' }).click();
    await heading('Серікұлы Дәурен').waitFor();
    await page.getByRole('navigation', { name: 'Where you are' }).getByRole('link', { name: 'Participations' }).click();
    await heading('Participations').waitFor();
  });

  it('asks for the password when the session has ended, and keeps what was typed', async () => {
    await page.goto(`${site.url}/participations?search=A-1`);
    await page.getByRole('link', { name: 'Әбенова Қыздархан' }).click();
    await page.getByRole('button', { name: 'Edit contact and host' }).click();
    const form = page.getByRole('dialog', { name: 'Contact and host' });
    await form.getByLabel('Telephone').fill('+77010000000');
    site.clock.advance(45);
    await form.getByRole('button', { name: 'Save' }).click();

    const dialog = page.getByRole('dialog', { name: 'Your session has ended' });
    await dialog.waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await dialog.getByLabel(`Password of ${EMAIL}`).fill('not this one');
    await dialog.getByRole('button', { name: 'Go on' }).click();
    await dialog.getByRole('alert').getByText('The password is wrong.').waitFor();
    await dialog.getByLabel(`Password of ${EMAIL}`).fill(PASSWORD);
    await dialog.getByRole('button', { name: 'Go on' }).click();
    // What was refused was sent again by itself.
    await form.waitFor({ state: 'hidden' });
    await page.getByRole('definition').filter({ hasText: '+77010000000' }).waitFor();
  });

  it('leads to the sign-in when the password is not given', async () => {
    await page.goto(`${site.url}/participations`);
    await page.getByText('Found: 2').waitFor();
    site.clock.advance(45);
    await page.getByRole('searchbox', { name: 'Search' }).fill('A-2');
    await page.getByRole('dialog', { name: 'Your session has ended' }).getByRole('button', { name: 'Leave' }).click();
    await heading('Sign in').waitFor();
  });

  it('asks whether the reader is still there two minutes before the end', async () => {
    let endsSoon = true;
    // Every answer says it: the page asks for several things, and the one that comes last counts.
    await page.route('**/api/v1/**', async (route) => {
      if (!endsSoon) return await route.continue();
      const response = await route.fetch();
      await route.fulfill({ response, headers: { ...response.headers(), 'x-session-ends-in': '100' } });
    });
    await page.getByRole('link', { name: 'Participations' }).first().click();
    const dialog = page.getByRole('alertdialog', { name: 'Are you still there?' });
    await dialog.waitFor();
    expect(await findBarriers(page)).toEqual([]);
    endsSoon = false;
    await dialog.getByRole('button', { name: 'Stay signed in' }).click();
    await dialog.waitFor({ state: 'hidden' });
  });

  it('asks for the password where a step needs it, and sends the step again', async () => {
    let proven = false;
    await page.route('**/api/v1/session/step-up', async (route) => {
      proven = route.request().postDataJSON().password === PASSWORD;
      await route.fulfill({ status: proven ? 204 : 401, json: proven ? undefined : { code: 'sign_in_failed' } });
    });
    await page.route('**/api/v1/imports?**', async (route) => {
      if (proven) await route.continue();
      else await route.fulfill({ status: 403, json: { code: 'step_up_required', title: 'Step-up required' } });
    });
    await page.getByRole('link', { name: 'Import' }).click();
    const dialog = page.getByRole('dialog', { name: 'Confirm with your password' });
    await dialog.getByLabel(`Password of ${EMAIL}`).fill(PASSWORD);
    await dialog.getByRole('button', { name: 'Go on' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByRole('cell', { name: 'written' }).waitFor();
  });

  it('says that there is no connection, and when it is back', async () => {
    await context.setOffline(true);
    await page.getByText('There is no connection.').waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await context.setOffline(false);
    await page.getByText('The connection is back').waitFor();
    expect(await page.getByText('There is no connection.').count()).toBe(0);
  });

  it('helps on from an address that leads nowhere, and from a queue that does not exist', async () => {
    await page.goto(`${site.url}/nowhere`);
    await heading('This page does not exist').waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await page.getByRole('link', { name: 'Go to the first page' }).click();
    await heading('What needs you').waitFor();
    await page.goto(`${site.url}/work/constructor`);
    await heading('This page does not exist').waitFor();
    await page.goto(`${site.url}/participations/00000000-0000-4000-8000-000000000000`);
    await page.getByText('There is no such record, or it is not open to you.').waitFor();
  });

  it('gives a reference when the register itself fails, and tries again', async () => {
    let broken = true;
    await page.route('**/api/v1/kpi?**', async (route) => {
      if (broken)
        await route.fulfill({ status: 500, headers: { 'x-request-id': 'r-42' }, json: { code: 'internal_error' } });
      else await route.continue();
    });
    await page.getByRole('link', { name: 'Indicators' }).click();
    await page.getByText('Reference: r-42').waitFor({ timeout: 30_000 });
    broken = false;
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('rowheader', { name: /^K01/ }).waitFor();
  });

  it('folds the many pages of a desk behind one control on a phone', async () => {
    await page.setViewportSize({ width: 360, height: 740 });
    const menu = page.getByRole('button', { name: 'Menu' });
    const links = page.getByRole('navigation', { name: 'Main menu' }).getByRole('link');
    expect(await menu.getAttribute('aria-expanded')).toBe('false');
    expect(await links.count()).toBe(0);
    // The name and the settings in one row, the control in another.
    expect((await page.getByRole('banner').boundingBox())?.height).toBeLessThan(130);

    await menu.focus();
    await page.keyboard.press('Enter');
    expect(await menu.getAttribute('aria-expanded')).toBe('true');
    expect(await links.count()).toBe(9);
    expect(await findBarriers(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0);
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Work');
    await page.keyboard.press('Escape');
    expect(await links.count()).toBe(0);
    expect(await focused()).toBe('Menu');

    await menu.click();
    await page.getByRole('link', { name: 'Participations' }).click();
    await heading('Participations').waitFor();
    expect(await links.count()).toBe(0);
    expect(await findBarriers(page)).toEqual([]);
  });

  it('can be walked by the keyboard alone, past the menu by the skip link', async () => {
    await page.goto(`${site.url}/work`);
    await page.getByRole('link', { name: 'Returns to verify' }).waitFor();
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Skip to main content');
    const box = await page.getByRole('link', { name: 'Skip to main content' }).boundingBox();
    expect(box?.y).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Returns to verify');
    await page.keyboard.press('Enter');
    await heading('Returns to verify').waitFor();
    await tabTo('A-1');
    await page.keyboard.press('Enter');
    await heading('Return: Әбенова Қыздархан').waitFor();
    // The focus follows to the new page's heading.
    expect(await focused()).toBe('Return: Әбенова Қыздархан');
  });
});
