import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { findBarriers, launchBrowser } from './browser.js';
import { PASSWORD, RegisterSite } from './register-site.js';

const HEADER =
  'external_id,iin,family_name,given_name,category,funding,mode,host_country,host_institution,planned_start,planned_end,actual_start,actual_end,status,return_status,return_date,return_verified_on,email';

const STORED = [
  HEADER,
  'A-1,040205599717,Әбенова,Қыздархан,bachelor,state_budget,physical,DE,TU Berlin,2024-09-02,2025-01-31,2024-09-02,2025-01-31,completed,returned,2025-02-05,2025-02-20,a1@example.com',
  'A-2,050704698046,Серікұлы,Дәурен,master,state_budget,physical,PL,AGH,2024-09-02,2025-01-31,2024-09-02,2025-01-31,completed,returned,2025-02-07,,a2@example.com',
].join('\n');

const NEW_FILE = [
  HEADER,
  'A-2,050704698046,Серікұлы,Дәурен,master,state_budget,physical,CZ,AGH,2024-09-02,2025-01-31,2024-09-02,2025-01-31,completed,returned,2025-02-07,01.03.2025,a2@example.com',
  'A-3,,Жұмағұлқызы,Үміт,doctoral,state_budget,physical,FR,Sorbonne,2026-02-01,2026-06-30,,,planned,,,,',
].join('\n');

const CORRECTED = NEW_FILE.replace('A-3,,', 'A-3,030101600073,');

describe('a coordinator’s day', () => {
  let site: RegisterSite;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  const failures: string[] = [];

  beforeAll(async () => {
    site = await RegisterSite.open();
    await site.addUniversity('KAZNU');
    await site.addUser('coordinator@example.org', 'coordinator', 'KAZNU');
    await site.importParticipations('KAZNU', STORED);
    browser = await launchBrowser();
    context = await browser.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
    context.setDefaultTimeout(10_000);
    page = await context.newPage();
    page.on('pageerror', (error) => failures.push(error.message));
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  it('signs in, and comes to the page that was asked for', async () => {
    await page.goto(`${site.url}/participations?status=completed`);
    await page.getByRole('heading', { level: 1, name: 'Жүйеге кіру' }).waitFor();
    expect(await findBarriers(page)).toEqual([]);

    await page.getByLabel('Электрондық пошта').fill('coordinator@example.org');
    await page.getByLabel('Құпиясөз', { exact: true }).fill('not this one');
    await page.getByRole('button', { name: 'Кіру', exact: true }).click();
    const summary = page.getByRole('alert').filter({ hasText: 'құпиясөз қате' });
    await summary.waitFor();
    expect(await summary.evaluate((element) => element.matches(':focus'))).toBe(true);
    expect(await findBarriers(page)).toEqual([]);

    await page.getByLabel('Құпиясөз', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: 'Кіру', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Қатысулар' }).waitFor();
    expect(new URL(page.url()).search).toBe('?status=completed');
  }, 60_000);

  it('searches the list', async () => {
    await page.getByText('Табылды: 2').waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await page.getByRole('searchbox', { name: 'Іздеу' }).fill('әбен');
    await page.getByText('Табылды: 1').waitFor();
    expect(new URL(page.url()).searchParams.get('search')).toBe('әбен');
    expect(await page.getByRole('row').count()).toBe(2);
  }, 60_000);

  it('opens a record and changes it', async () => {
    await page.getByRole('link', { name: 'Әбенова Қыздархан' }).click();
    await page.getByRole('heading', { level: 1, name: 'Әбенова Қыздархан' }).waitFor();
    await page.getByRole('heading', { level: 2, name: 'Өзгерістер тарихы' }).waitFor();
    expect(await page.getByText('040205599717').count()).toBe(0);
    expect(await findBarriers(page)).toEqual([]);

    await page.getByRole('button', { name: 'Байланыс және қабылдаушы ұйым' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Қабылдаушы ұйымның ROR коды').fill('03yrm5c27');
    await dialog.getByRole('button', { name: 'Сақтау' }).click();
    await dialog.getByRole('alert').waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await dialog.getByLabel('Қабылдаушы ұйымның ROR коды').fill('03yrm5c26');
    await dialog.getByRole('button', { name: 'Сақтау' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByRole('definition').filter({ hasText: '03yrm5c26' }).waitFor();
  }, 60_000);

  it('is told that somebody else has changed the record meanwhile, and keeps what was typed', async () => {
    await page.getByRole('button', { name: 'Байланыс және қабылдаушы ұйым' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Қабылдаушы ұйым', { exact: true }).fill('Technische Universität Berlin');
    const other = await context.newPage();
    await other.goto(page.url());
    await other.getByRole('button', { name: 'Байланыс және қабылдаушы ұйым' }).click();
    await other.getByRole('dialog').getByLabel('Қабылдаушы ұйым', { exact: true }).fill('TUB');
    await other.getByRole('dialog').getByRole('button', { name: 'Сақтау' }).click();
    await other.getByRole('dialog').waitFor({ state: 'hidden' });
    await other.close();

    await dialog.getByRole('button', { name: 'Сақтау' }).click();
    await dialog.getByText('Бұл арада жазбаны басқа біреу өзгертті').waitFor();
    await dialog.getByRole('button', { name: 'Жаңарту' }).click();
    await dialog.getByText('Қазір сақталғаны: TUB').waitFor();
    expect(await dialog.getByLabel('Қабылдаушы ұйым', { exact: true }).inputValue()).toBe(
      'Technische Universität Berlin',
    );
    await dialog.getByRole('button', { name: 'Сақтау' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByRole('definition').filter({ hasText: 'Technische Universität Berlin' }).waitFor();
  }, 60_000);

  it('checks a file, corrects it, and writes it', async () => {
    const choose = async (csv: string) => {
      await page
        .locator('input[type=file]')
        .setInputFiles({ name: 'autumn.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
      await page.getByRole('button', { name: 'Файлды тексеру' }).click();
    };
    await page.getByRole('link', { name: 'Файлдан жүктеу' }).click();
    await page.getByRole('heading', { level: 1, name: 'Файлдан жүктеу' }).waitFor();
    expect(await findBarriers(page)).toEqual([]);

    await choose(NEW_FILE);
    await page.getByRole('heading', { name: 'Қателер мен ескертулер' }).waitFor();
    await page.getByText('person_id_missing').waitFor();
    // The month by name: 01.03.2025 is the first of March.
    await page.getByText('2025 жылғы 1 наурыз').waitFor();
    expect(await findBarriers(page)).toEqual([]);

    await page.getByRole('button', { name: 'Файлды түзетіп, қайта таңдау' }).click();
    await choose(CORRECTED);
    await page.getByText('Барлық жол дұрыс').waitFor();
    await page.getByRole('button', { name: 'Тізілімге жазу' }).click();
    await page.getByText('Файл тізілімге жазылды').waitFor();
    expect(await findBarriers(page)).toEqual([]);

    await page.getByRole('link', { name: 'Қатысулар тізімін ашу' }).click();
    await page.getByText('Табылды: 3').waitFor();
  }, 60_000);

  it('cancels a participation, with a reason', async () => {
    await page.getByRole('link', { name: 'Жұмағұлқызы Үміт' }).click();
    await page.getByRole('button', { name: 'Қатысудың күшін жою' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Қатысудың күшін жою' }).click();
    await dialog.getByRole('link', { name: 'Себебін көрсетіңіз' }).click();
    expect(await dialog.getByRole('textbox').evaluate((element) => element.matches(':focus'))).toBe(true);
    expect(await findBarriers(page)).toEqual([]);
    await dialog.getByRole('textbox').fill('Серіктес университет қабылдамады');
    await dialog.getByRole('button', { name: 'Қатысудың күшін жою' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByText('Себебі: Серіктес университет қабылдамады').first().waitFor();
    await page.getByRole('button', { name: 'Қатысудың күшін жою' }).waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'Қатысулар' }).first().click();
    await page.getByText('Табылды: 3').waitFor();
  }, 60_000);

  it('changes the language, which stays', async () => {
    await page.getByRole('button', { name: 'Рус' }).click();
    await page.getByRole('heading', { level: 1, name: 'Участия' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('ru');
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Участия' }).waitFor();
    await page.getByText('Найдено: 3').waitFor();
    expect(await findBarriers(page)).toEqual([]);
  }, 60_000);

  it('looks at the indicators and asks how one was computed', async () => {
    await page.getByRole('link', { name: 'Показатели' }).click();
    await page.getByRole('rowheader', { name: 'K01 Доля возвратившихся' }).waitFor();
    expect(await findBarriers(page)).toEqual([]);

    await page.getByRole('button', { name: 'Доля возвратившихся: как это посчитано' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Через 30 дней после окончания мобильности', { exact: true }).waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Закрыть' }).click();

    await page.getByRole('button', { name: 'Eng' }).click();
    await page.getByRole('heading', { level: 1, name: 'Indicators' }).waitFor();
    expect(await findBarriers(page)).toEqual([]);
  }, 60_000);

  it('signs out', async () => {
    await page.getByRole('link', { name: 'My account' }).click();
    await page.getByRole('heading', { level: 1, name: 'My account' }).waitFor();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
    await page.goto(`${site.url}/kpi`);
    await page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
    expect(failures).toEqual([]);
  }, 60_000);
});
