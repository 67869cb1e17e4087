import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { getKpiText } from '#reference/kpi-names.js';
import { findBarriers, launchBrowser } from './browser.js';
import { EVERY_LOOK, goByMenu, openWindow, overhangOf, signInByForm } from './looks.js';
import { filled, WORDS } from './participant-words.js';
import { iinOf } from './people.js';
import { PASSWORD, RegisterSite } from './register-site.js';

const HEADER =
  'external_id,iin,family_name,given_name,category,funding,mode,host_country,host_institution,planned_start,planned_end,actual_start,actual_end,status,return_status,return_date,return_verified_on,email';

/** What stands in the register of a university before its coordinator comes, and the files brought along. */
function filesOf(run: number) {
  const iins = [0, 1, 2].map((person) => iinOf('040205', 3 * run + person));
  const newFile = [
    HEADER,
    `A-2,${iins[1]},Серікұлы,Дәурен,master,state_budget,physical,CZ,AGH,2024-09-02,2025-01-31,2024-09-02,2025-01-31,completed,returned,2025-02-07,01.03.2025,a2@example.com`,
    'A-3,,Жұмағұлқызы,Үміт,doctoral,state_budget,physical,FR,Sorbonne,2026-02-01,2026-06-30,,,planned,,,,',
  ].join('\n');
  return {
    iin: iins[0] ?? '',
    stored: [
      HEADER,
      `A-1,${iins[0]},Әбенова,Қыздархан,bachelor,state_budget,physical,DE,TU Berlin,2024-09-02,2025-01-31,2024-09-02,2025-01-31,completed,returned,2025-02-05,2025-02-20,a1@example.com`,
      `A-2,${iins[1]},Серікұлы,Дәурен,master,state_budget,physical,PL,AGH,2024-09-02,2025-01-31,2024-09-02,2025-01-31,completed,returned,2025-02-07,,a2@example.com`,
    ].join('\n'),
    newFile,
    corrected: newFile.replace('A-3,,', `A-3,${iins[2]},`),
  };
}

/** A university to each run, so that none meets what another has left. */
const UNIVERSITIES = ['KAZNU', 'ENU', 'SATBAYEV', 'KAZNPU', 'KAZNWPU', 'KAZNARU'] as const;
const RUNS = EVERY_LOOK.map((look, run) => ({ ...look, run, university: UNIVERSITIES[run] ?? '' }));

describe('a coordinator’s day', () => {
  let site: RegisterSite;
  let browser: Browser;

  beforeAll(async () => {
    site = await RegisterSite.open();
    browser = await launchBrowser();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  describe.each(RUNS)('in $language, $width px wide', (look) => {
    const { language, university, run } = look;
    const words = WORDS[language];
    const { participations, record, imports, kpi, common } = words;
    const files = filesOf(run);
    const email = `${university.toLowerCase()}@example.org`;
    let context: BrowserContext;
    let page: Page;
    let failures: readonly string[];

    beforeAll(async () => {
      await site.addUniversity(university);
      await site.addUser(email, 'coordinator', university);
      await site.importParticipations(university, files.stored);
      ({ context, page, failures } = await openWindow(browser, look));
    }, 120_000);
    afterAll(async () => await context?.close());

    const heading = async (name: string) => await page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
    const found = async (total: number) =>
      await page.getByText(filled(participations.total, { total }), { exact: true }).waitFor();
    const expectGood = async () => {
      expect(await findBarriers(page)).toEqual([]);
      expect(await overhangOf(page)).toBeLessThanOrEqual(0);
    };
    const stored = async (externalId: string, columns: string) =>
      (
        await site.stored(
          `select ${columns} from participation p join university u on u.id = p.university_id
           where u.code = $1 and p.external_id = $2`,
          [university, externalId],
        )
      )[0];

    it('signs in, and comes to the page that was asked for', async () => {
      await page.goto(`${site.url}/participations?status=completed`);
      await heading(words.signIn.title);
      await expectGood();

      await page.getByLabel(words.signIn.email).fill(email);
      await page.getByLabel(words.signIn.password, { exact: true }).fill('not this one');
      await page.getByRole('button', { name: words.signIn.submit, exact: true }).click();
      const summary = page.getByRole('alert').filter({ hasText: common.errors.sign_in_failed });
      await summary.waitFor();
      expect(await summary.evaluate((element) => element.matches(':focus'))).toBe(true);
      await expectGood();

      await signInByForm(page, language, { email, password: PASSWORD });
      await heading(participations.title);
      expect(new URL(page.url()).search).toBe('?status=completed');
    }, 60_000);

    it('searches the list', async () => {
      await found(2);
      await expectGood();
      await page.getByRole('searchbox', { name: participations.search }).fill('әбен');
      await found(1);
      expect(new URL(page.url()).searchParams.get('search')).toBe('әбен');
      expect(await page.getByRole('row').count()).toBe(2);
    }, 60_000);

    it('opens a record and changes it', async () => {
      await page.getByRole('link', { name: 'Әбенова Қыздархан' }).click();
      await heading('Әбенова Қыздархан');
      await page.getByRole('heading', { level: 2, name: record.sections.history }).waitFor();
      expect(await page.getByText(files.iin).count()).toBe(0);
      await expectGood();

      await page.getByRole('button', { name: record.edit.open }).click();
      const dialog = page.getByRole('dialog');
      const save = dialog.getByRole('button', { name: common.actions.save });
      await dialog.getByLabel(words.fields.host_ror).fill('03yrm5c27');
      await save.click();
      await dialog.getByRole('alert').waitFor();
      await expectGood();
      await dialog.getByLabel(words.fields.host_ror).fill('03yrm5c26');
      await save.click();
      await dialog.waitFor({ state: 'hidden' });
      await page.getByRole('definition').filter({ hasText: '03yrm5c26' }).waitFor();
      expect(await stored('A-1', 'host_ror')).toEqual({ host_ror: '03yrm5c26' });
    }, 60_000);

    it('is told that somebody else has changed the record meanwhile, and keeps what was typed', async () => {
      const host = { label: words.fields.host_institution, typed: 'Technische Universität Berlin' };
      await page.getByRole('button', { name: record.edit.open }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel(host.label, { exact: true }).fill(host.typed);
      const other = await context.newPage();
      await other.goto(page.url());
      await other.getByRole('button', { name: record.edit.open }).click();
      await other.getByRole('dialog').getByLabel(host.label, { exact: true }).fill('TUB');
      await other.getByRole('dialog').getByRole('button', { name: common.actions.save }).click();
      await other.getByRole('dialog').waitFor({ state: 'hidden' });
      await other.close();

      await dialog.getByRole('button', { name: common.actions.save }).click();
      await dialog.getByText(record.edit.changedMeanwhile).waitFor();
      await dialog.getByRole('button', { name: common.actions.reload }).click();
      await dialog.getByText(filled(record.edit.nowStored, { value: 'TUB' })).waitFor();
      expect(await dialog.getByLabel(host.label, { exact: true }).inputValue()).toBe(host.typed);
      await dialog.getByRole('button', { name: common.actions.save }).click();
      await dialog.waitFor({ state: 'hidden' });
      await page.getByRole('definition').filter({ hasText: host.typed }).waitFor();
      expect(await stored('A-1', 'host_institution')).toEqual({ host_institution: host.typed });
    }, 60_000);

    it('checks a file, corrects it, and writes it', async () => {
      const choose = async (csv: string) => {
        await page
          .locator('input[type=file]')
          .setInputFiles({ name: 'autumn.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
        await page.getByRole('button', { name: imports.check }).click();
      };
      await goByMenu(page, language, 'imports');
      await heading(imports.title);
      await expectGood();

      await choose(files.newFile);
      await page.getByRole('heading', { name: imports.preview.findings }).waitFor();
      await page.getByText(filled(imports.preview.refused, { refused: 1 })).waitFor();
      // On a phone the message stands without its code.
      expect(await page.locator('code', { hasText: 'person_id_missing' }).count()).toBe(1);
      // The month by name: 01.03.2025 is the first of March.
      await page.getByText(filled(common.longDate, { day: 1, month: common.months[3], year: 2025 })).waitFor();
      await expectGood();

      await page.getByRole('button', { name: imports.preview.otherFile }).click();
      await choose(files.corrected);
      await page.getByText(imports.preview.clean).waitFor();
      await page.getByRole('button', { name: imports.preview.commit }).click();
      await page.getByText(imports.result.title).waitFor();
      await expectGood();
      expect(await stored('A-2', 'host_country, return_verified_on::text as verified')).toEqual({
        host_country: 'CZ',
        verified: '2025-03-01',
      });

      await page.getByRole('link', { name: imports.result.toList }).click();
      await found(3);
    }, 60_000);

    it('cancels a participation, with a reason', async () => {
      const reason = 'Серіктес университет қабылдамады';
      await page.getByRole('link', { name: 'Жұмағұлқызы Үміт' }).click();
      await page.getByRole('button', { name: record.cancel.open }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: record.cancel.open }).click();
      await dialog.getByRole('link', { name: common.reason.missing }).click();
      expect(await dialog.getByRole('textbox').evaluate((element) => element.matches(':focus'))).toBe(true);
      await expectGood();
      await dialog.getByRole('textbox').fill(reason);
      await dialog.getByRole('button', { name: record.cancel.open }).click();
      await dialog.waitFor({ state: 'hidden' });
      await page.getByText(filled(record.history.reason, { reason })).first().waitFor();
      await page.getByRole('button', { name: record.cancel.open }).waitFor({ state: 'detached' });
      expect(await stored('A-3', 'status')).toEqual({ status: 'cancelled' });
      await goByMenu(page, language, 'participations');
      await found(3);
    }, 60_000);

    it('changes the language, which stays, and comes back to the own one', async () => {
      const other = language === 'ru' ? 'kk' : 'ru';
      const short = { kk: 'Қаз', ru: 'Рус', en: 'Eng' };
      await page.getByRole('button', { name: short[other] }).click();
      await heading(WORDS[other].participations.title);
      expect(await page.locator('html').getAttribute('lang')).toBe(other);
      await page.reload();
      await heading(WORDS[other].participations.title);
      await page.getByText(filled(WORDS[other].participations.total, { total: 3 }), { exact: true }).waitFor();
      await page.getByRole('button', { name: short[language] }).click();
      await heading(participations.title);
    }, 60_000);

    it('looks at the indicators and asks how one was computed', async () => {
      const { name, definition } = getKpiText('K01');
      await goByMenu(page, language, 'kpi');
      await heading(kpi.title);
      await page.getByRole('rowheader', { name: `K01 ${name[language]}` }).waitFor();
      await expectGood();

      await page.getByRole('button', { name: filled(kpi.explain, { name: name[language] }) }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByText(definition[language], { exact: true }).waitFor();
      await dialog.getByText(filled(words.kpiView.rule.source, { version: '1' })).waitFor();
      await expectGood();
      await dialog.getByRole('button', { name: common.actions.close }).click();
      await dialog.waitFor({ state: 'hidden' });

      await page.getByRole('link', { name: words.kpiView.overYears, exact: true }).click();
      await heading(words.trend.title);
      await page.getByRole('table').first().waitFor({ state: 'attached' });
      expect(await overhangOf(page)).toBeLessThanOrEqual(0);
    }, 60_000);

    it('signs out', async () => {
      await page.getByRole('link', { name: common.account }).click();
      await heading(words.account.title);
      await page.getByRole('button', { name: common.signOut }).click();
      await heading(words.signIn.title);
      await page.goto(`${site.url}/kpi`);
      await heading(words.signIn.title);
      expect(failures).toEqual([]);
    }, 60_000);
  });
});
