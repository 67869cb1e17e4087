import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { SURVEY_2021_1 } from '#domain/questionnaire/definitions/survey-2021.js';
import { questionsOf } from '#domain/questionnaire/questionnaire.js';
import { findBarriers, launchBrowser } from './browser.js';
import { ParticipantSite, type Returned } from './participant-site.js';
import { filled, type Language, WORDS } from './participant-words.js';

const RUNS = [
  ['kk', 360],
  ['ru', 1280],
  ['en', 768],
] as const;
const TITLE = { kk: 'Пікіріңіз', ru: 'Ваше мнение', en: 'Your views' };

const questionOf = (code: string) => {
  const found = questionsOf(SURVEY_2021_1).find(({ question }) => question.code === code);
  if (!found) throw new Error(`The survey has no question ${code}.`);
  return found.question;
};

function optionOf(code: string, option: string, language: Language): string {
  const { answer } = questionOf(code);
  const options = answer.kind === 'single' || answer.kind === 'multiple' ? answer.options : [];
  return options.find((known) => known.code === option)?.label[language] ?? option;
}

describe.each(RUNS)('a survey, in %s at %d pixels', (language, width) => {
  const words = WORDS[language];
  const form = words.reportForm;
  let site: ParticipantSite;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let who: Returned;
  let survey: string;
  const failures: string[] = [];

  beforeAll(async () => {
    site = await ParticipantSite.open();
    who = await site.returned();
    survey = await site.openSurvey(TITLE);
    browser = await launchBrowser();
    context = await browser.newContext({
      viewport: { width, height: 740 },
      reducedMotion: 'reduce',
      timezoneId: 'Asia/Almaty',
    });
    context.setDefaultTimeout(30_000);
    await context.addInitScript(`localStorage.setItem('qaitu.language', '${language}')`);
    page = await context.newPage();
    await page.clock.setFixedTime(new Date('2026-06-15T12:00:00+05:00'));
    page.on('pageerror', (error) => failures.push(error.message));
    await page.goto(await site.linkToSurvey(who.email));
    await heading(words.invitation.survey.title);
    await look('link');
    await page.getByRole('button', { name: words.invitation.survey.open }).click();
    await heading(words.consent.title);
    await page.getByRole('checkbox').first().check();
    await page.getByRole('button', { name: words.consent.submit }).click();
    await heading(TITLE[language]);
  }, 360_000);
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  const heading = async (name: string) => await page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
  const asked = async (code: string) => {
    await heading(questionOf(code).text[language]);
    await page.locator('#answer').waitFor();
  };
  const goOn = async () => await page.getByRole('button', { name: form.continue, exact: true }).click();
  const choose = async (code: string, option: string) =>
    await page
      .locator('form')
      .getByLabel(optionOf(code, option, language), { exact: true })
      .check();
  const step = async (code: string, value: number) => {
    await asked(code);
    await page
      .getByRole('radio')
      .nth(value - 1)
      .check();
    await goOn();
  };
  /** No barrier in light and in dark, nothing wider than the screen. */
  const look = async (name: string) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      expect([name, colorScheme, await findBarriers(page)]).toEqual([name, colorScheme, []]);
    }
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    expect([name, await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')]).toEqual([name, 0]);
  };
  const responses = async () =>
    await site.register.stored<{ category: string; answers: object }>(
      'select category, answers from survey_response where survey_id = $1',
      [survey],
    );
  const invitation = async () =>
    await site.register.stored(
      'select answered_on::text from survey_invitation where survey_id = $1 and participation_id = $2',
      [survey, who.participation],
    );

  it('waits on the first page of whoever is invited, and says that nobody learns who answered what', async () => {
    await page.goto(`${site.url}/my`);
    await page.getByRole('link', { name: filled(words.home.tasks.survey, { what: TITLE[language] }) }).click();
    await heading(TITLE[language]);
    await page.getByText(words.answerSurvey.nameless).waitFor();
    await look('start');
  }, 180_000);

  it('puts one question a page, and says what is missing beside the question and above it', async () => {
    await page.getByRole('link', { name: form.start.begin, exact: true }).click();
    await asked('programme_awareness');
    await look('scale');
    await goOn();
    const summary = page.getByRole('alert').filter({ has: page.getByRole('link') });
    await summary.waitFor();
    expect(await summary.evaluate((element) => element.matches(':focus'))).toBe(true);
    await look('error');
    await step('programme_awareness', 4);
    await asked('information_sources');
    await choose('information_sources', 'teachers');
    await look('choices');
    await goOn();
    await asked('took_part');
  }, 180_000);

  it('keeps the answers in the tab, over a reload too, and tells the server nothing of them', async () => {
    await page.reload();
    await asked('took_part');
    await page.goto(`${site.url}/my/surveys/${survey}`);
    await page.getByRole('link', { name: form.start.resume, exact: true }).click();
    await asked('took_part');
    await page.getByLabel(words.common.yes, { exact: true }).check();
    await goOn();
    for (const barrier of ['language', 'funding', 'recognition', 'bureaucracy', 'family']) {
      await step(`barrier_${barrier}`, 2);
    }
    expect(await responses()).toEqual([]);
    expect(await invitation()).toEqual([{ answered_on: null }]);
  }, 180_000);

  it('shows all answers with a way to change each, and what a change brings up', async () => {
    await asked('motives');
    await choose('motives', 'language');
    await goOn();
    await step('satisfaction', 5);
    await step('host_satisfaction', 4);
    await asked('would_go_again');
    await choose('would_go_again', 'yes');
    await goOn();
    await asked('comments');
    await page.getByRole('textbox').fill('Рақмет!');
    await goOn();
    await heading(form.check.title);
    await look('check');
    const change = filled(form.changeAnswer, { question: questionOf('barrier_family').text[language] });
    await page.getByRole('link', { name: change }).click();
    await asked('barrier_family');
    await page.getByRole('radio').nth(4).check();
    await page.getByRole('button', { name: form.saveAnswer }).click();
    await heading(form.check.title);
  }, 180_000);

  it('is sent whole and once; what is stored names nobody', async () => {
    await page.getByRole('button', { name: words.answerSurvey.send }).click();
    await heading(words.answerSurvey.done.title);
    await look('done');
    expect(await responses()).toEqual([
      {
        category: 'master',
        answers: {
          programme_awareness: 4,
          information_sources: ['teachers'],
          took_part: true,
          barrier_language: 2,
          barrier_funding: 2,
          barrier_recognition: 2,
          barrier_bureaucracy: 2,
          barrier_family: 5,
          motives: ['language'],
          satisfaction: 5,
          host_satisfaction: 4,
          would_go_again: 'yes',
          comments: 'Рақмет!',
        },
      },
    ]);
    expect(await invitation()).toEqual([{ answered_on: '2026-06-15' }]);
    expect(await page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.includes('survey')))).toEqual([]);
  }, 180_000);

  it('asks no more afterwards, wherever one comes from', async () => {
    await page.getByRole('link', { name: form.done.home }).click();
    await heading(words.home.title);
    await page.getByText('TU Berlin').first().waitFor();
    expect(await page.getByText(TITLE[language]).count()).toBe(0);
    await page.goto(`${site.url}/my/surveys/${survey}/check`);
    await heading(TITLE[language]);
    await page.getByText(words.answerSurvey.answered.split('{{')[0] as string).waitFor();
    await look('answered');
    expect(failures).toEqual([]);
  }, 180_000);
});

describe('a survey that was closed while somebody was answering it', () => {
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

  it('takes no answer, and says so', async () => {
    const words = WORDS.en;
    const who = await site.returned();
    const survey = await site.openSurvey(TITLE);
    const context = await browser.newContext({ viewport: { width: 360, height: 740 }, reducedMotion: 'reduce' });
    context.setDefaultTimeout(30_000);
    await context.addInitScript(`localStorage.setItem('qaitu.language', 'en')`);
    const page = await context.newPage();
    await page.clock.setFixedTime(new Date('2026-06-15T12:00:00+05:00'));
    await page.goto(await site.linkTo(who.email));
    await page.getByRole('button', { name: words.invitation.report.open }).click();
    await page.getByRole('checkbox').first().check();
    await page.getByRole('button', { name: words.consent.submit }).click();
    await page.getByRole('link', { name: words.reportForm.toHome }).waitFor();
    const kept = { programme_awareness: 1, information_sources: ['nowhere'], took_part: false, motives: ['career'] };
    const barriers = ['language', 'funding', 'recognition', 'bureaucracy', 'family'];
    const answers = { ...kept, ...Object.fromEntries(barriers.map((name) => [`barrier_${name}`, 1])), would_go: 'no' };
    const [user] = await site.register.stored<{ id: string }>('select id from app_user where email = $1', [who.email]);
    await page.evaluate(([key, value]) => sessionStorage.setItem(key, value), [
      `qaitu.survey.${user?.id}.${survey}`,
      JSON.stringify(answers),
    ] as const);
    await page.goto(`${site.url}/my/surveys/${survey}/check`);
    await page.getByRole('button', { name: words.answerSurvey.send }).waitFor();
    await site.closeSurvey(survey);
    await page.getByRole('button', { name: words.answerSurvey.send }).click();
    await page.getByText(words.answerSurvey.over).waitFor();
    expect(await site.register.stored('select from survey_response where survey_id = $1', [survey])).toEqual([]);
  }, 180_000);
});
