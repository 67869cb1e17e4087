import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { IINS, itemsOf, type Player, SelectionDesk } from './selection-desk.js';

describe('how far the applications of a call are', () => {
  let desk: SelectionDesk;
  let call: string;
  const applications: string[] = [];
  const reviewers: Player[] = [];
  const applicants: Player[] = [];

  beforeAll(async () => {
    desk = await SelectionDesk.start('2026-01-10');
    for (let index = 0; index < 3; index++) reviewers.push(await desk.reviewer());
    call = await desk.publishedCall(reviewers);
    for (let index = 0; index < 4; index++) {
      const applicant = await desk.participant();
      applicants.push(applicant);
      // The last one withdraws again.
      applications.push(await desk.sentIn(applicant, call, { iin: IINS[index] }));
    }
    await desk.ask(applicants[3], 'POST', `/applications/${applications[3]}/withdraw`, {});
    for (const reviewer of reviewers) await desk.score(reviewer, applications[0] ?? '', 90);
    await desk.score(reviewers[0] as Player, applications[1] ?? '', 80);
  });
  afterAll(async () => await desk.stop());

  const counts = async () => (await desk.coordinator('GET', `/calls/${call}`)).body?.applications;

  it('is told to its coordinators, in the call and in the list', async () => {
    const before = { received: 3, reviewed: 1, undecided: 3, placed: 0, reserve: 0, openAppeals: 0 };
    expect(await counts()).toEqual(before);
    const listed = itemsOf(await desk.coordinator('GET', '/calls')).find(({ id }) => id === call);
    expect(listed?.applications).toEqual(before);
    const draft = await desk.coordinator('POST', '/calls', { code: 'EMPTY', title: 'T', academicYear: '2025/2026' });
    expect(draft.body?.applications).toMatchObject({ received: 0, undecided: 0 });
  });

  it('follows decisions and appeals', async () => {
    for (const reviewer of reviewers) {
      for (const id of applications.slice(1, 3)) await desk.score(reviewer, id, 70);
    }
    desk.clock.moveTo('2026-02-11');
    await desk.coordinator('POST', `/calls/${call}/close`);
    await desk.decide(applications[0] ?? '', 'selected');
    await desk.decide(applications[1] ?? '', 'reserve');
    expect(await counts()).toEqual({ received: 3, reviewed: 3, undecided: 1, placed: 1, reserve: 1, openAppeals: 0 });
    await desk.decide(applications[2] ?? '', 'rejected');
    await desk.coordinator('POST', `/calls/${call}/decide`);
    await desk.coordinator('POST', `/calls/${call}/publish-results`);
    const appeal = await desk.ask(applicants[2], 'POST', `/applications/${applications[2]}/appeal`, { text: 'Неге?' });
    expect(appeal.status).toBe(201);
    expect(await counts()).toMatchObject({ undecided: 0, openAppeals: 1 });
  });

  it('is told to nobody else', async () => {
    for (const as of ['ministry', 'foreignCoordinator'] as const) {
      const answer = await desk.register.ask({ method: 'GET', url: `/api/v1/calls/${call}`, as });
      expect([as, answer.status, answer.body?.applications]).toEqual(
        as === 'ministry' ? [as, 200, undefined] : [as, 404, undefined],
      );
    }
    const open = await desk.ask(undefined, 'GET', `/calls/published/${call}`);
    expect([open.status, open.body?.applications]).toEqual([200, undefined]);
  });
});
