import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { findBarriers, launchBrowser } from './browser.js';
import { findSights } from './page-visits.js';
import { ParticipantSite, type Returned } from './participant-site.js';
import { filled, LANGUAGES, WORDS } from './participant-words.js';

const SHOTS = process.env.QAITU_SHOTS;
const PDF = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');

describe.each(LANGUAGES)('the pages of a participant in %s', (language) => {
  const words = WORDS[language];
  let site: ParticipantSite;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let who: Returned;
  const failures: string[] = [];

  beforeAll(async () => {
    site = await ParticipantSite.open();
    who = await site.returned();
    browser = await launchBrowser();
    context = await browser.newContext({ viewport: { width: 360, height: 740 }, timezoneId: 'Asia/Almaty' });
    context.setDefaultTimeout(30_000);
    await context.addInitScript(`localStorage.setItem('qaitu.language', '${language}')`);
    page = await context.newPage();
    await page.clock.setFixedTime(new Date('2026-06-15T12:00:00+05:00'));
    page.on('pageerror', (error) => failures.push(error.message));
    await page.goto(await site.linkTo(who.email));
    await page.getByRole('button', { name: words.invitation.report.open }).click();
    await page.locator('#consent-to-processing').check();
    await page.getByRole('button', { name: words.consent.submit }).click();
    await page.getByRole('link', { name: words.reportForm.start.begin, exact: true }).waitFor();
  }, 360_000);
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  const heading = async (name: string) => await page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
  /** No barrier in light and dark, on a phone and at a desk, and nothing wider than the screen. */
  const look = async (name: string) => {
    for (const [size, width] of [
      ['desk', 1280],
      ['phone', 360],
    ] as const) {
      await page.setViewportSize({ width, height: 740 });
      for (const colorScheme of ['dark', 'light'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        if (SHOTS)
          await page.screenshot({ path: `${SHOTS}/${language}-${size}-${name}-${colorScheme}.png`, fullPage: true });
        expect([name, size, colorScheme, await findBarriers(page)]).toEqual([name, size, colorScheme, []]);
      }
      const overhang = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
      expect([name, size, overhang]).toEqual([name, size, 0]);
      expect([name, size, await findSights(page, language)]).toEqual([name, size, []]);
    }
  };

  it('say first what is asked now: what is late, then the rest by its day', async () => {
    await page.goto(`${site.url}/my`);
    await heading(words.home.title);
    const asked = page.getByRole('main').getByRole('list').first().getByRole('link');
    await page.getByText('TU Berlin').first().waitFor();
    await asked.nth(3).waitFor();
    const { tasks } = words.home;
    const wave = { kk: '12 айдан кейін', ru: 'Через 12 месяцев', en: 'After 12 months' }[language];
    expect(await asked.allTextContents()).toEqual([
      tasks.return,
      filled(tasks.confirm, { what: 'Екі мақала жариялау' }),
      filled(tasks.confirm, { what: 'Оқу курсын дайындау' }),
      filled(tasks.report, { what: wave }),
    ]);
    await look('home');
  }, 180_000);

  it('take a commitment from its confirmation to a claim with a link and a file', async () => {
    const [commitment] = who.commitments;
    await page.goto(`${site.url}/my/commitments`);
    await heading(words.promises.title);
    await page.getByRole('link', { name: /Екі мақала жариялау/ }).waitFor();
    await look('commitments');
    await page.getByRole('link', { name: /Екі мақала жариялау/ }).click();
    await heading('Екі мақала жариялау');
    await look('commitment');
    await page.getByRole('button', { name: words.promises.confirm.submit, exact: true }).click();
    await page.getByRole('link', { name: words.promises.claim.open }).click();
    await heading(words.promises.claim.title);

    await page.getByRole('button', { name: words.promises.claim.submit }).click();
    const summary = page.getByRole('alert').filter({ hasText: words.promises.problems.evidence_missing });
    await summary.waitFor();
    await look('claim-errors');
    await page.getByLabel(words.promises.evidence.link).fill('10.1000/xyz123');
    await page.getByRole('button', { name: words.promises.evidence.addLink }).click();
    await page.getByRole('link', { name: '10.1000/xyz123' }).waitFor();
    await page.locator('input[type=file]').setInputFiles({ name: 'a.pdf', mimeType: 'application/pdf', buffer: PDF });
    await page.getByLabel(words.promises.evidence.fileTitle).fill('Сертификат');
    await page.getByRole('button', { name: words.promises.evidence.addFile }).click();
    await page.getByRole('link', { name: 'Сертификат' }).waitFor();
    await page.getByLabel(words.promises.claim.whole, { exact: true }).check();
    await look('claim');
    await page.getByRole('button', { name: words.promises.claim.submit }).click();
    await heading('Екі мақала жариялау');
    const stored = await site.register.stored(
      `select c.status, c.claimed_degree::float as degree, c.confirmed_at is not null as confirmed,
         (select array_agg(e.kind order by e.kind) from evidence e where e.commitment_id = c.id) as kinds
       from commitment c where c.id = $1`,
      [commitment],
    );
    expect(stored).toEqual([{ status: 'claimed', degree: 1, confirmed: true, kinds: ['doi', 'file'] }]);
  }, 270_000);

  it('propose another date', async () => {
    await page.goto(`${site.url}/my/commitments/${who.commitments[1]}`);
    await page.getByRole('button', { name: words.promises.confirm.submit, exact: true }).click();
    await page.getByRole('button', { name: words.promises.amendments.open }).click();
    await page.getByLabel(words.promises.dueDate).fill('01.12.2026');
    await page.getByLabel(words.promises.amendments.reason).fill('Зертхана жөндеуде');
    await look('amendment');
    await page.getByRole('button', { name: words.promises.amendments.send }).click();
    await page
      .getByText(filled(words.promises.amendments.newDate, { date: language === 'en' ? '1 Dec 2026' : '01.12.2026' }))
      .waitFor();
    expect(
      await site.register.stored(
        `select status, due_date::text as due from commitment_amendment where commitment_id = $1`,
        [who.commitments[1]],
      ),
    ).toEqual([{ status: 'proposed', due: '2026-12-01' }]);
  }, 180_000);

  it('tell of the return', async () => {
    await page.goto(`${site.url}/my`);
    await page.getByRole('link', { name: words.home.tasks.return }).click();
    await heading(words.promises.return.title);
    await page.getByLabel(words.promises.return.date).fill('16.06.2026');
    await page.getByRole('button', { name: words.promises.return.submit }).click();
    await page.getByRole('alert').filter({ hasText: words.promises.return.future }).waitFor();
    await look('return');
    await page.getByLabel(words.promises.return.date).fill('20.06.2025');
    await page.getByRole('button', { name: words.promises.return.submit }).click();
    await heading(words.home.title);
    expect(
      await site.register.stored(`select return_status, return_date::text from participation where id = $1`, [
        who.participation,
      ]),
    ).toEqual([{ return_status: 'returned', return_date: '2025-06-20' }]);
  }, 180_000);

  it('show what is stored and who looked, and hand it out', async () => {
    await site.look(who.participation);
    await page.goto(`${site.url}/my/data`);
    await heading(words.ownData.title);
    await page.getByText(words.ownData.access.kinds.looked).first().waitFor();
    await look('data');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: filled(words.ownData.copy.download, { format: 'JSON' }) }).click();
    const copy = JSON.parse(await readFile(await (await download).path(), 'utf8')) as Record<string, unknown[]>;
    expect(Object.keys(copy)).toEqual([
      'account',
      'participations',
      'commitments',
      'reports',
      'applications',
      'consents',
      'accessLog',
    ]);
    expect(copy.participations).toHaveLength(1);

    await page
      .getByRole('button', {
        name: filled(words.ownData.consents.giveNamed, { purpose: words.consent.purposes.publication }),
      })
      .click();
    await page
      .getByRole('button', {
        name: filled(words.ownData.consents.withdrawNamed, { purpose: words.consent.purposes.processing }),
      })
      .click();
    await page.getByRole('alert').filter({ hasText: words.ownData.consents.bound }).waitFor();
    await page.getByRole('switch', { checked: true }).click();
    await page.getByRole('switch', { checked: false }).waitFor();
    expect(
      await site.register.stored(`select opted_out_on is not null as stopped from participation where id = $1`, [
        who.participation,
      ]),
    ).toEqual([{ stopped: true }]);
  }, 180_000);

  it('let somebody apply: the call, the form part by part, sending it in', async () => {
    await site.openCall();
    await page.goto(`${site.url}/my/applications`);
    await heading(words.applying.title);
    await page.getByRole('link', { name: 'Күзгі семестр' }).waitFor();
    await look('applications');
    await page.getByRole('link', { name: 'Күзгі семестр' }).click();
    await heading('Күзгі семестр');
    await look('call');
    await page.getByRole('button', { name: words.applying.call.apply }).click();
    await heading(words.applying.sections.who);
    const fields = words.applying.fields;
    const fill = async (label: string, value: string) => await page.getByLabel(label, { exact: true }).fill(value);
    const pick = async (label: string, value: string) =>
      await page.getByLabel(label, { exact: true }).selectOption(value);
    const next = async () => await page.getByRole('button', { name: words.common.form.continue }).click();
    await fill(fields.documentNumber, 'N1234567');
    await fill(fields.familyName, 'Жұмағұлқызы');
    await fill(fields.givenName, 'Үміт');
    await fill(fields.birthDate, '12.04.2002');
    await pick(fields.sex, 'F');
    await look('application-who');
    await next();
    await heading(words.applying.sections.study);
    await pick(fields.category, 'master');
    await pick(fields.studyLanguage, 'kk');
    await next();
    await heading(words.applying.sections.stay);
    await pick(fields.hostCountry, 'DE');
    await fill(fields.hostInstitution, 'TU Berlin');
    await fill(fields.plannedStart, '01.09.2026');
    await fill(fields.plannedEnd, '31.01.2027');
    await next();
    await heading(words.applying.sections.project);
    await fill(fields.problem, 'Су тапшылығы');
    await fill(fields.task, 'Өлшеу әдісін үйрену');
    await pick(fields.kind, 'scientific');
    await next();
    await heading(words.applying.sections.deliverables);
    await fill(fields.title, 'Мақала');
    await fill(fields.dueDate, '01.06.2027');
    await look('application-deliverables');
    await next();
    await heading('Күзгі семестр');
    await look('application');
    await page.getByRole('button', { name: words.applying.submit }).click();
    await page.getByText(words.applying.codeHint.split('{{')[0] as string).waitFor();
    const stored = await site.register.stored(
      `select status, family_name from application where family_name = 'Жұмағұлқызы'`,
    );
    expect(stored).toEqual([{ status: 'submitted', family_name: 'Жұмағұлқызы' }]);
  }, 360_000);

  it('tell whoever comes with a used link what to do, and let an applicant choose a password', async () => {
    await page.goto(await site.linkTo(who.email));
    await page.getByRole('button', { name: words.invitation.report.open }).click();
    await heading(words.invitation.dead.title);
    await look('dead-link');
    const email = `applicant-${language}@example.org`;
    await site.askForAccount(email);
    await page.goto(await site.linkTo(email));
    await heading(words.invitation.account.title);
    await page.getByLabel(words.invitation.account.password, { exact: true }).fill('short');
    await page.getByRole('button', { name: words.invitation.account.submit }).click();
    await page.getByRole('alert').filter({ hasText: words.invitation.account.password_too_short }).waitFor();
    await look('password');
    await page.getByLabel(words.invitation.account.password, { exact: true }).fill('nine lanterns over the river');
    await page.getByRole('button', { name: words.invitation.account.submit }).click();
    await heading(words.consent.title);
    await page.goto(`${site.url}/privacy`);
    await heading(words.consent.privacy);
    await look('privacy');
    expect(failures).toEqual([]);
  }, 180_000);
});
