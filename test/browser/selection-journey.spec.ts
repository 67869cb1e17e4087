import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import {
  APPEAL_STATUS_LABELS,
  APPLICATION_STATUS_LABELS,
  CALL_STATUS_LABELS,
  DECISION_LABELS,
} from '#reference/selection-labels.js';
import { PROGRAMME_LABELS } from '#reference/participation-labels.js';
import { launchBrowser } from './browser.js';
import { ALTERNATING_LOOKS, goByMenu } from './looks.js';
import { filled, WORDS } from './participant-words.js';
import { SelectionSite, Visitor } from './selection-site.js';

const TITLE = 'Күзгі семестрдің ғылыми жобалары';
const CRITERIA = [
  ['Үлгерім', 'Успеваемость', 'Merit', '2'],
  ['Жоба', 'Проект', 'Project', '3'],
] as const;
const APPLICATION = {
  birthDate: '2001-05-06',
  sex: 'F',
  category: 'master',
  studyLanguage: 'kk',
  plannedStart: '2026-09-01',
  plannedEnd: '2027-01-31',
  hostCountry: 'DE',
  hostInstitution: 'TU Berlin',
  problem: 'Су тапшылығы',
  task: 'Суару жүйесінің үлгісін жасау',
  kind: 'scientific',
  deliverables: [{ title: 'Мақала', kind: 'scientific', dueDate: '2027-06-30', weight: 1 }],
};

/** Beside the main journeys: a coordinator at one width, those who review and apply at the other. */
describe.each(ALTERNATING_LOOKS)('a selection from the call to the appeal, in $language, $width px wide', (look) => {
  const { language } = look;
  const words = WORDS[language];
  const { calls, applicants, reviewing, appeals, applying, common, promises, groups } = words;
  let site: SelectionSite;
  let browser: Browser;
  const visitors: Visitor[] = [];
  let coordinator: Visitor;
  let colleague: Visitor;
  let reviewers: Visitor[];
  let applicantsOf: Visitor[];
  let call = '';
  /** Of Айгүл, Бекзат and Гауһар. */
  const applications: { id: string; code: string }[] = [];

  const visitor = async (email: string, width = look.width) => {
    const opened = await Visitor.open(browser, site, email, { language, width });
    visitors.push(opened);
    return opened;
  };
  const statuses = async () =>
    (
      await site.register.stored<{ status: string }>(
        'select status from application where call_id = $1 order by created_at, id',
        [call],
      )
    ).map(({ status }) => status);

  beforeAll(async () => {
    site = await SelectionSite.open();
    browser = await launchBrowser();
    for (const number of [1, 2, 3]) await site.add('reviewer', `reviewer${number}@example.org`, `Сарапшы ${number}`);
    for (const number of [1, 2, 3])
      await site.add('participant', `applicant${number}@example.org`, `Үміткер ${number}`);
    await site.add('coordinator', 'colleague@example.org', 'Әріптес');
    coordinator = await visitor('coordinator@qaitu.kz');
    colleague = await visitor('colleague@example.org');
    reviewers = [];
    // Reviewers and applicants take the other width, so that each half is walked on phones and at desks.
    for (const number of [1, 2, 3]) reviewers.push(await visitor(`reviewer${number}@example.org`, 1640 - look.width));
    applicantsOf = [];
    for (const number of [1, 2, 3]) {
      applicantsOf.push(await visitor(`applicant${number}@example.org`, 1640 - look.width));
    }
  }, 360_000);
  afterAll(async () => {
    for (const opened of visitors) await opened.close();
    await browser?.close();
    await site?.close();
  });

  const pick = (index: number): Visitor => {
    const found = applicantsOf[index];
    if (!found) throw new Error(`There is no applicant ${index}.`);
    return found;
  };

  it('the coordinator writes a call, names reviewers and publishes it', async () => {
    const { page } = coordinator;
    await coordinator.goTo('/');
    await goByMenu(page, language, 'calls');
    await coordinator.heading(calls.title);
    await coordinator.follow(calls.new);
    await coordinator.heading(calls.form.newTitle);
    await coordinator.press(calls.form.save);
    await page.getByRole('link', { name: calls.form.faults.titleMissing }).waitFor();
    expect(await coordinator.faults()).toEqual([]);

    await coordinator.fill(calls.fields.title, TITLE);
    await coordinator.fill(calls.fields.code, 'AUTUMN-26');
    await page.getByLabel(calls.fields.programme, { exact: true }).selectOption('exchange');
    await page.getByLabel(calls.fields.opensOn, { exact: true }).fill('01.06.2026');
    await page.getByLabel(calls.fields.closesOn, { exact: true }).fill('30.06.2026');
    await coordinator.fill(calls.fields.places, '2');
    await coordinator.fill(calls.fields.budgetKzt, '12 000 000');
    await coordinator.fill(calls.fields.appealWindowDays, '10');
    await coordinator.press(calls.criteria.add);
    for (const [place, [nameKk, nameRu, nameEn, weight]] of CRITERIA.entries()) {
      await page.locator(`#criterion-${place}-nameKk`).fill(nameKk);
      await page.locator(`#criterion-${place}-nameRu`).fill(nameRu);
      await page.locator(`#criterion-${place}-nameEn`).fill(nameEn);
      await page.locator(`#criterion-${place}-weight`).fill(weight);
    }
    await coordinator.press(calls.form.save);
    await coordinator.heading(TITLE);
    await page.getByText(calls.lacks.reviewers).waitFor();
    expect(await coordinator.faults()).toEqual([]);

    await coordinator.press(calls.reviewers.name);
    for (const number of [1, 2, 3]) await page.getByLabel(`Сарапшы ${number}, reviewer${number}@example.org`).check();
    expect(await coordinator.faults()).toEqual([]);
    await coordinator.press(calls.reviewers.addNew);
    await coordinator.fill(calls.reviewers.displayName, 'Жаңа Сарапшы');
    await coordinator.fill(calls.reviewers.email, 'new-reviewer@example.org');
    await coordinator.press(calls.reviewers.add);
    await page.getByLabel('Жаңа Сарапшы, new-reviewer@example.org').waitFor();
    await coordinator.confirm(calls.reviewers.submit);

    await coordinator.press(calls.actions.publish.button);
    await coordinator.confirm(calls.actions.publish.button);
    await page.getByText(CALL_STATUS_LABELS.published[language]).first().waitFor();
    await page.getByText(PROGRAMME_LABELS.exchange[language]).waitFor();
    const [stored] = await site.register.stored<{ id: string; status: string; named: number; weights: number[] }>(
      `select c.id, c.status, (select count(*)::int from call_reviewer r where r.call_id = c.id) as named,
         (select array_agg(k.weight::float order by k.position) from call_criterion k where k.call_id = c.id) as weights
       from call c where c.title = $1`,
      [TITLE],
    );
    call = stored?.id ?? '';
    expect(stored).toMatchObject({ status: 'published', named: 4, weights: [2, 3] });

    await coordinator.press(calls.extend.button);
    await page.locator('#extend-date').fill('05.07.2026');
    await page.getByRole('dialog').getByRole('textbox').last().fill('Көп сұрау түсті');
    await coordinator.confirm(calls.extend.button);
    expect(await site.register.stored('select closes_on::text from call where id = $1', [call])).toEqual([
      { closes_on: '2026-07-05' },
    ]);
  }, 180_000);

  it('people apply: one page after page, the others likewise', async () => {
    for (const [index, given] of ['Айгүл', 'Бекзат', 'Гауһар'].entries()) {
      const applicant = pick(index);
      await applicant.goTo('/my/applications');
      await applicant.page.locator('#consent-to-processing').check();
      await applicant.press(words.consent.submit);
      await applicant.heading(applying.title);
      if (index === 0) {
        await applyByForm(applicant, given);
      } else {
        const { id } = await applicant.ask('POST', '/applications', {
          callId: call,
          ...APPLICATION,
          documentNumber: `N100000${index}`,
          familyName: 'Серікқызы',
          givenName: given,
        });
        await applicant.ask('POST', `/applications/${String(id)}/submit`);
      }
    }
    const stored = await site.register.stored<{ id: string; code: string; status: string }>(
      'select id, application_code as code, status from application where call_id = $1 order by created_at, id',
      [call],
    );
    expect(stored.map(({ status }) => status)).toEqual(['submitted', 'submitted', 'submitted']);
    applications.push(...stored);
  }, 240_000);

  const applyByForm = async (applicant: Visitor, given: string) => {
    const { fields, sections } = applying;
    const select = async (label: string, value: string) =>
      await applicant.page.getByLabel(label, { exact: true }).selectOption(value);
    const next = async () => await applicant.press(common.form.continue);
    await applicant.follow(TITLE);
    await applicant.press(applying.call.apply);
    await applicant.heading(sections.who);
    await applicant.fill(fields.documentNumber, 'N1000000');
    await applicant.fill(fields.familyName, 'Серікқызы');
    await applicant.fill(fields.givenName, given);
    await applicant.fill(fields.birthDate, '06.05.2001');
    await select(fields.sex, 'F');
    await next();
    await applicant.heading(sections.study);
    await select(fields.category, 'master');
    await select(fields.studyLanguage, 'kk');
    await next();
    await applicant.heading(sections.stay);
    await select(fields.hostCountry, 'DE');
    await applicant.fill(fields.hostInstitution, 'TU Berlin');
    await applicant.fill(fields.plannedStart, '01.09.2026');
    await applicant.fill(fields.plannedEnd, '31.01.2027');
    await next();
    await applicant.heading(sections.project);
    await applicant.fill(fields.problem, 'Су тапшылығы');
    await applicant.fill(fields.task, 'Өлшеу әдісін үйрену');
    await select(fields.kind, 'scientific');
    await next();
    await applicant.heading(sections.deliverables);
    await applicant.fill(fields.title, 'Мақала');
    await applicant.fill(fields.dueDate, '01.06.2027');
    await next();
    await applicant.press(applying.submit);
    await applicant.page.getByText(applying.done.submit).waitFor();
  };

  it('reviewers say that they have no conflict, score, and see the others only then', async () => {
    for (const [index, reviewer] of reviewers.entries()) {
      const { page } = reviewer;
      await reviewer.goTo('/');
      await reviewer.heading(reviewing.title);
      expect(await reviewer.faults()).toEqual([]);
      for (const [place, { id, code }] of applications.entries()) {
        const score = 90 - 15 * place - 2 * index;
        if (index > 0 || place > 0) {
          await reviewer.ask('POST', `/reviewing/applications/${id}/complete`, {
            scores: ['criterion-1', 'criterion-2'].map((criterion) => ({ criterion, score, reason: 'Негізі бар' })),
          });
          continue;
        }
        await reviewer.follow(code);
        await reviewer.heading(filled(reviewing.application, { code }));
        await page.getByText(reviewing.conflict.text).waitFor();
        expect(await page.getByText('Өлшеу әдісін үйрену').count()).toBe(0);
        expect(await reviewer.faults()).toEqual([]);
        await reviewer.press(reviewing.conflict.none);
        await page.getByText('Өлшеу әдісін үйрену').waitFor();
        await page.locator('#score-criterion-1').fill('90');
        await page.locator('#reason-criterion-1').fill('Үлгерімі жоғары');
        await page.getByText(new RegExp(filled(reviewing.scoring.saved, { time: String.raw`\d\d:\d\d` }))).waitFor();
        expect(
          await site.register.stored('select score::float, completed_at from review_score where score is not null'),
        ).toContainEqual({ score: 90, completed_at: null });
        await reviewer.press(reviewing.scoring.complete);
        await page.getByRole('alert').getByText(reviewing.scoring.faults.scoreMissing).waitFor();
        expect(await reviewer.faults()).toEqual([]);
        await page.locator('#score-criterion-2').fill('90');
        await page.locator('#reason-criterion-2').fill('Жобасы анық');
        await reviewer.press(reviewing.scoring.complete);
        await reviewer.confirm(reviewing.scoring.complete);
        await page.getByText(reviewing.given.alone).waitFor();
        expect(await reviewer.faults()).toEqual([]);
      }
      await reviewer.goTo('/reviewing');
      await page.getByText(reviewing.nothing).waitFor();
    }
    const [completed] = await site.register.stored(
      `select count(*)::int as reviews from review where call_id = $1 and status = 'completed'`,
      [call],
    );
    expect(completed).toEqual({ reviews: 9 });
  }, 240_000);

  it('the coordinator closes the call, decides with reasons and publishes the results', async () => {
    site.clock.moveTo('2026-07-06');
    const { page } = coordinator;
    await coordinator.goTo(`/calls/${call}`);
    await coordinator.press(calls.actions.close.button);
    await coordinator.confirm(calls.actions.close.button);
    await coordinator.follow(calls.ranking.open);
    await coordinator.heading(calls.ranking.title);
    const [first, second, third] = applications;
    // To be decided about without moving the table sideways, on a phone too.
    const decide = await page
      .getByRole('button', { name: `${applicants.decide.button}: ${first?.code ?? ''}` })
      .boundingBox();
    expect((decide?.x ?? Infinity) + (decide?.width ?? 0)).toBeLessThanOrEqual(look.width);
    await page.getByRole('button', { name: filled(calls.ranking.showReviews, { code: first?.code ?? '' }) }).click();
    await page.getByText('Жобасы анық').waitFor();
    expect(await coordinator.faults()).toEqual([]);

    for (const [application, decision] of [
      [first, 'selected'],
      [second, 'rejected'],
      [third, 'reserve'],
    ] as const) {
      await coordinator.press(`${applicants.decide.button}: ${application?.code ?? ''}`);
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel(DECISION_LABELS[decision][language], { exact: true }).check();
      await dialog.getByRole('textbox').fill('Комиссия хаттамасы № 4');
      if (decision === 'selected') {
        await dialog.getByRole('button', { name: applicants.decide.button, exact: true }).click();
        await dialog.getByRole('link', { name: calls.problems.identity_not_checked }).waitFor();
        expect(await coordinator.faults()).toEqual([]);
        await dialog.getByLabel(applicants.identityChecked).check();
      }
      await coordinator.confirm(applicants.decide.button);
      await page
        .getByRole('row', { name: application?.code ?? '' })
        .getByText(APPLICATION_STATUS_LABELS[decision][language])
        .waitFor();
    }
    expect(await statuses()).toEqual(['selected', 'rejected', 'reserve']);

    await coordinator.press(calls.actions.decide.button);
    await coordinator.confirm(calls.actions.decide.button);
    await coordinator.press(calls.actions.publish_results.button);
    await coordinator.confirm(calls.actions.publish_results.button);
    await coordinator.follow(calls.results.open);
    await coordinator.heading(calls.results.title);
    await page.getByRole('rowheader', { name: second?.code ?? '' }).waitFor();
    expect(await coordinator.faults()).toEqual([]);
    expect(await site.register.stored('select status from call where id = $1', [call])).toEqual([
      { status: 'results_published' },
    ]);
  }, 240_000);

  it('one accepts the place, the others appeal', async () => {
    site.clock.moveTo('2026-07-08');
    const [first, second, third] = applications;
    const winner = pick(0);
    await winner.goTo(`/my/applications/${first?.id ?? ''}`);
    await winner.page.getByText('Комиссия хаттамасы № 4').waitFor();
    expect(await winner.faults()).toEqual([]);
    await winner.press(applying.accept);
    await winner.page.getByText(applying.done.accept).waitFor();
    expect(
      await site.register.stored(
        `select p.status, c.title from application a join participation p on p.id = a.participation_id
         join commitment c on c.participation_id = p.id where a.id = $1`,
        [first?.id],
      ),
    ).toEqual([{ status: 'planned', title: 'Мақала' }]);

    for (const [index, application] of [
      [1, second],
      [2, third],
    ] as const) {
      const appellant = pick(index);
      await appellant.goTo(`/my/applications/${application?.id ?? ''}`);
      await appellant.press(applying.appeal.submit);
      await appellant.page.getByRole('link', { name: applying.appeal.missing }).waitFor();
      await appellant.fill(applying.appeal.field, 'Тіл сертификатым ескерілмеді.');
      expect(await appellant.faults()).toEqual([]);
      await appellant.press(applying.appeal.submit);
      await appellant.page.getByText(applying.appeal.sent).waitFor();
    }
  }, 180_000);

  it('the coordinator upholds one appeal and dismisses the other, with reasons', async () => {
    site.clock.moveTo('2026-07-10');
    const { page } = coordinator;
    const [, second, third] = applications;
    await coordinator.goTo('/calls');
    await coordinator.follow(appeals.title);
    await coordinator.heading(appeals.title);
    await coordinator.follow(second?.code ?? '');
    await coordinator.heading(filled(appeals.one, { code: second?.code ?? '' }));
    await page.getByText('Тіл сертификатым ескерілмеді.').waitFor();
    expect(await coordinator.faults()).toEqual([]);
    await coordinator.press(appeals.uphold.button);
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(DECISION_LABELS.selected[language], { exact: true }).check();
    await dialog.getByLabel(applicants.identityChecked).check();
    await dialog.getByRole('textbox').fill('Сертификат шынымен ескерілмеген');
    expect(await coordinator.faults()).toEqual([]);
    await coordinator.confirm(appeals.uphold.button);
    await page.getByText(APPEAL_STATUS_LABELS.upheld[language]).first().waitFor();

    await coordinator.goTo('/appeals?status=open');
    await coordinator.follow(third?.code ?? '');
    await coordinator.press(appeals.dismiss.button);
    await dialog.getByRole('textbox').fill('Сертификаттың мерзімі өткен');
    await coordinator.confirm(appeals.dismiss.button);
    await page.getByText(APPEAL_STATUS_LABELS.dismissed[language]).first().waitFor();
    expect(await statuses()).toEqual(['accepted', 'selected', 'reserve']);
    expect(
      await site.register.stored(
        'select status, answer_reason from appeal where call_id = $1 order by created_at, id',
        [call],
      ),
    ).toEqual([
      { status: 'upheld', answer_reason: 'Сертификат шынымен ескерілмеген' },
      { status: 'dismissed', answer_reason: 'Сертификаттың мерзімі өткен' },
    ]);
    const appellant = pick(2);
    await appellant.goTo(`/my/applications/${third?.id ?? ''}`);
    await appellant.page.getByText(filled(applying.appeal.answer, { reason: 'Сертификаттың мерзімі өткен' })).waitFor();
  }, 180_000);

  it('a place that is declined goes to the one on reserve', async () => {
    const [, second, third] = applications;
    const declining = pick(1);
    await declining.goTo(`/my/applications/${second?.id ?? ''}`);
    await declining.press(applying.decline);
    await declining.press(applying.declineSure);
    await declining.page.getByText(applying.done.decline).waitFor();

    await coordinator.goTo(`/calls/${call}/ranking`);
    await coordinator.press(`${applicants.promote.button}: ${third?.code ?? ''}`);
    const dialog = coordinator.page.getByRole('dialog');
    await dialog.getByLabel(applicants.identityChecked).check();
    await dialog.getByRole('textbox').fill('Орын босады');
    await coordinator.confirm(applicants.promote.button);
    await coordinator.page.getByText(APPLICATION_STATUS_LABELS.selected[language]).first().waitFor();
    expect(await statuses()).toEqual(['accepted', 'declined', 'selected']);
  }, 120_000);

  it('a group is made of participants, claims its result, and a colleague accepts it', async () => {
    const { page } = coordinator;
    await coordinator.goTo('/');
    await goByMenu(page, language, 'groupProjects');
    await coordinator.heading(groups.title);
    await coordinator.follow(groups.new);
    await coordinator.fill(groups.fields.groupCode, 'G-26');
    await coordinator.fill(groups.columns.title, 'Суару картасы');
    await coordinator.fill(groups.task, 'Үш ауданның суару картасын жасау');
    await coordinator.fill(groups.columns.due, '01.07.2027');
    await coordinator.press(common.actions.save);
    await coordinator.heading('Суару картасы');
    await coordinator.press(groups.members.change);
    await coordinator.fill(groups.members.find, 'Серікқызы');
    await page.getByRole('button', { name: filled(groups.members.addNamed, { name: 'Серікқызы Айгүл' }) }).click();
    await coordinator.press(groups.members.evenly);
    await coordinator.fill(common.reason.label, 'Топ жиналды');
    expect(await coordinator.faults()).toEqual([]);
    await coordinator.press(common.actions.save);
    await page.getByRole('row', { name: /Серікқызы Айгүл.*100/ }).waitFor();
    expect(await coordinator.faults()).toEqual([]);

    const member = pick(0);
    await member.goTo('/my/commitments');
    await member.follow(filled(promises.group.name, { title: 'Суару картасы' }));
    await member.heading('Суару картасы');
    await member.fill(promises.group.resultField, 'Карта дайын');
    await member.fill(promises.evidence.link, 'https://example.org/map');
    expect(await member.faults()).toEqual([]);
    await member.press(promises.claim.submit);
    await member.page.getByText('Карта дайын').first().waitFor();

    const [project] = await site.register.stored<{ id: string }>(
      `select id from group_project where group_code = 'G-26'`,
    );
    await colleague.goTo(`/group-projects/${project?.id ?? ''}`);
    await colleague.page.getByText('Карта дайын').first().waitFor();
    await colleague.press(groups.accept.button);
    await colleague.page.getByRole('dialog').getByRole('textbox').fill('Карта тексерілді');
    await colleague.confirm(groups.accept.button);
    await colleague.page.getByText(filled(groups.history.reason, { reason: 'Карта тексерілді' })).waitFor();
    expect(await colleague.faults()).toEqual([]);
    expect(
      await site.register.stored(`select status, decision_reason from group_project where group_code = 'G-26'`),
    ).toEqual([{ status: 'accepted', decision_reason: 'Карта тексерілді' }]);
    expect(visitors.flatMap(({ broken }) => broken)).toEqual([]);
  }, 180_000);
});
