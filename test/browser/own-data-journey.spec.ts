import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { account as accountEn } from '../../apps/web/src/messages/en/account.js';
import { dataRequests as requestsEn } from '../../apps/web/src/messages/en/data-requests.js';
import { account as accountKk } from '../../apps/web/src/messages/kk/account.js';
import { dataRequests as requestsKk } from '../../apps/web/src/messages/kk/data-requests.js';
import { account as accountRu } from '../../apps/web/src/messages/ru/account.js';
import { dataRequests as requestsRu } from '../../apps/web/src/messages/ru/data-requests.js';
import { USER } from '../fixtures/two-universities.js';
import { findBarriers, launchBrowser } from './browser.js';
import { ParticipantSite } from './participant-site.js';

const WORDS = {
  kk: { account: accountKk, requests: requestsKk },
  ru: { account: accountRu, requests: requestsRu },
  en: { account: accountEn, requests: requestsEn },
} as const;
type Language = keyof typeof WORDS;
const SIZES = { desk: { width: 1280, height: 800 }, phone: { width: 360, height: 740 } } as const;
const RUNS = [
  ['kk', 'phone'],
  ['ru', 'desk'],
  ['en', 'phone'],
] as const satisfies readonly (readonly [Language, keyof typeof SIZES])[];

describe('what people hold against what is stored about them', () => {
  let site: ParticipantSite;
  let browser: Browser;

  beforeAll(async () => {
    site = await ParticipantSite.open();
    browser = await launchBrowser();
  }, 360_000);
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  const open = async (userId: string, language: Language, size: keyof typeof SIZES) => {
    const context = await browser.newContext({ viewport: SIZES[size], reducedMotion: 'reduce' });
    context.setDefaultTimeout(30_000);
    await context.addInitScript(
      `if (!localStorage.getItem('qaitu.language')) localStorage.setItem('qaitu.language', '${language}')`,
    );
    const { cookie = '' } = await site.register.sessionOf(userId);
    const [name = '', value = ''] = cookie.split(/=(.*)/s);
    await context.addCookies([
      {
        name,
        value,
        url: site.url.replace('http:', 'https:'),
        secure: true,
        httpOnly: true,
        sameSite: 'Lax',
      },
    ]);
    const page = await context.newPage();
    await page.clock.setFixedTime(new Date('2026-06-15T12:00:00+05:00'));
    return { context, page };
  };
  const expectGood = async (page: Page, name: string) => {
    expect([name, await findBarriers(page)]).toEqual([name, []]);
    expect([name, await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')]).toEqual([name, 0]);
  };
  const end = async (...contexts: readonly BrowserContext[]) => {
    for (const context of contexts) await context.close();
  };

  it.each(RUNS)(
    'a correction is asked for, granted and carried out, in %s on a %s',
    async (language, size) => {
      const { requests } = WORDS[language];
      const wrong = `Тегім «Жұмағұлова» болуы керек (${language})`;
      const { email, participation } = await site.returned();
      const [user] = await site.register.stored<{ id: string }>(
        `insert into consent (user_id, purpose, text_version, language, operator_name, given_at)
         select id, 'processing', 1, $2, 'Қайту', created_at from app_user where email = $1 returning user_id as id`,
        [email, language],
      );
      const person = await open(user?.id ?? '', language, size);
      await person.page.goto(`${site.url}/my/data`);
      await person.page.getByRole('button', { name: requests.send }).click();
      const summary = person.page.getByRole('alert').filter({ hasText: requests.kindMissing });
      await summary.waitFor();
      await summary.getByRole('link', { name: requests.textMissing }).click();
      await person.page.getByLabel(requests.text).fill(wrong);
      await person.page.getByRole('radio', { name: requests.kinds.correction }).check();
      await expectGood(person.page, 'my data');
      await person.page.getByRole('button', { name: requests.send }).click();
      await person.page.getByText(language === 'en' ? '30 Jun 2026' : '30.06.2026').waitFor();

      const staff = await open(USER.coordinator, language, size);
      await staff.page.goto(`${site.url}/data-requests`);
      const card = staff.page.getByRole('region', { name: requests.kinds.correction }).filter({ hasText: wrong });
      await card.getByRole('button', { name: requests.grant }).click();
      const dialog = staff.page.getByRole('dialog');
      await dialog.getByRole('button', { name: requests.grant }).click();
      await dialog.getByRole('alert').filter({ hasText: requests.answerMissing }).waitFor();
      await expectGood(staff.page, 'answer');
      await dialog.getByLabel(requests.answers.grant).fill('Бұйрық бойынша түзетеміз');
      await dialog.getByRole('button', { name: requests.grant }).click();
      await card.getByRole('button', { name: requests.carryOut.correction }).click();
      await card.getByText(requests.statuses.carried_out, { exact: true }).waitFor();
      await expectGood(staff.page, 'requests');

      await person.page.reload();
      await person.page.getByText('Бұйрық бойынша түзетеміз').waitFor();
      await person.page.getByText(requests.statuses.carried_out, { exact: true }).waitFor();
      expect(
        await site.register.stored(
          'select kind, status, request, answer from data_request where participation_id = $1',
          [participation],
        ),
      ).toEqual([
        {
          kind: 'correction',
          status: 'carried_out',
          request: wrong,
          answer: 'Бұйрық бойынша түзетеміз',
        },
      ]);
      await end(person.context, staff.context);
    },
    180_000,
  );

  it('the language of mails is chosen, and other places are signed out', async () => {
    const { account } = WORDS.kk;
    const elsewhere = await open(USER.coordinator, 'kk', 'phone');
    const { context, page } = await open(USER.coordinator, 'kk', 'phone');
    await page.goto(`${site.url}/account`);
    await page.getByRole('button', { name: account.sessions.endAll }).waitFor();
    await expectGood(page, 'account');
    await page.getByRole('button', { name: account.sessions.endAll }).click();
    await page.getByRole('button', { name: account.sessions.endAll }).waitFor({ state: 'detached' });
    await elsewhere.page.goto(`${site.url}/work`);
    await elsewhere.page.waitForURL(/sign-in/);

    await page.goto(`${site.url}/account/language`);
    await page.getByLabel('English').check();
    await page.locator('form button[type=submit]').click();
    await page.getByRole('heading', { level: 1, name: WORDS.en.account.title }).waitFor();
    expect(await site.register.stored('select locale from app_user where id = $1', [USER.coordinator])).toEqual([
      { locale: 'en' },
    ]);
    await end(context, elsewhere.context);
  }, 180_000);

  it('whoever has no password is offered another link when the session has ended, and goes on afterwards', async () => {
    const { email } = await site.returned();
    const [user] = await site.register.stored<{ id: string }>(
      `insert into consent (user_id, purpose, text_version, language, operator_name, given_at)
       select id, 'processing', 1, 'en', 'Қайту', created_at from app_user where email = $1 returning user_id as id`,
      [email],
    );
    const { context, page } = await open(user?.id ?? '', 'en', 'phone');
    await page.goto(`${site.url}/my/data`);
    await page.getByLabel(requestsEn.text).fill('Half a sentence');
    await site.register.stored('delete from session where user_id = $1', [user?.id]);
    await page.getByRole('radio', { name: requestsEn.kinds.correction }).check();
    await page.getByRole('button', { name: requestsEn.send }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Send the link' }).click();
    await dialog.getByText('The e-mail has been sent.').waitFor();
    await expectGood(page, 'link');
    await dialog.getByRole('button', { name: 'I have signed in, continue' }).click();
    await dialog.getByText('You are not signed in yet.').waitFor();

    const { cookie = '' } = await site.register.sessionOf(user?.id ?? '');
    const [name = '', value = ''] = cookie.split(/=(.*)/s);
    await context.addCookies([
      { name, value, url: site.url.replace('http:', 'https:'), secure: true, sameSite: 'Lax' },
    ]);
    await dialog.getByRole('button', { name: 'I have signed in, continue' }).click();
    await page.getByText(requestsEn.sent).waitFor();
    expect(
      await site.register.stored('select count(*)::int from data_request where request = $1', ['Half a sentence']),
    ).toEqual([{ count: 1 }]);
    expect(
      await site.register.stored(`select count(*)::int from invitation where user_id = $1 and purpose = 'account'`, [
        user?.id,
      ]),
    ).toEqual([{ count: 1 }]);
    await end(context);
  }, 180_000);
});
