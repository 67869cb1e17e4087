import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { IINS, type Player, SelectionDesk } from './selection-desk.js';

const [IIN, OTHER_IIN] = IINS;

/** Whoever was abroad already applies again. */
describe('an application of somebody whom the register knows', () => {
  let desk: SelectionDesk;
  let callId: string;
  let known: Player;

  const record = async (externalId: string, change: object) => {
    const created = await desk.coordinator('POST', '/participations', {
      externalId,
      iin: IIN,
      familyName: 'Нұрланова',
      givenName: 'Әсел',
      homeRegion: '75',
      rural: true,
      category: 'bachelor',
      funding: 'state_budget',
      plannedStart: '2024-09-01',
      plannedEnd: '2025-01-31',
      status: 'planned',
      ...change,
    });
    expect([created.status, created.text]).toEqual([201, expect.any(String)]);
    return String(created.body?.id);
  };

  beforeAll(async () => {
    desk = await SelectionDesk.start('2026-01-12');
    const reviewers = [await desk.reviewer(), await desk.reviewer(), await desk.reviewer()];
    callId = await desk.publishedCall(reviewers);
    const id = await record('FIRST', {});
    await record('SECOND', { familyName: 'Серікова', plannedStart: '2025-09-01', plannedEnd: '2026-01-10' });
    known = await desk.participant();
    await desk.register.stored(
      'update app_user set person_id = (select person_id from participation where id = $2) where id = $1',
      [known.id, id],
    );
  });
  afterAll(async () => await desk.stop());

  it('begins with who they are, as their latest record has it, and with the mask of their IIN', async () => {
    const created = await desk.ask(known, 'POST', '/applications', { callId, problem: 'Су тапшылығы' });
    expect(created.status).toBe(201);
    expect(created.body).toMatchObject({
      familyName: 'Серікова',
      givenName: 'Әсел',
      homeRegion: '75',
      rural: true,
      iinMask: expect.stringMatching(/^7503•+$/),
      problem: 'Су тапшылығы',
      category: null,
    });
    expect(created.text).not.toContain(IIN);
    await desk.ask(known, 'POST', `/applications/${String(created.body?.id)}/withdraw`, {});
  });

  it('lets what they enter go before what is known', async () => {
    const created = await desk.ask(known, 'POST', '/applications', {
      callId,
      familyName: 'Ахметова',
      iin: OTHER_IIN,
      rural: null,
    });
    expect(created.body).toMatchObject({
      familyName: 'Ахметова',
      givenName: 'Әсел',
      iinMask: expect.stringMatching(/^9912•+$/),
      rural: null,
    });
  });

  it('begins empty for somebody of whom there is no record', async () => {
    const created = await desk.ask(await desk.participant(), 'POST', '/applications', { callId });
    expect(created.body).toMatchObject({ familyName: null, givenName: null, iinMask: null });
  });
});
