import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type MobilityAction, MOBILITY_LIFE_CYCLE } from '#domain/mobility/mobility-life-cycle.js';
import { ERTIS, RECORD, USER } from '../fixtures/two-universities.js';
import { faultsOf, itemsOf, MobilityDesk, OWN } from './mobility-desk.js';

const HOST = { hostCountry: 'PL', hostInstitution: 'University of Warsaw', effectiveOn: '2024-02-01', reason: 'Moved' };

/** Each action with a body that breaks no rule of dates on 1 June 2024. */
const BODIES: Readonly<Record<MobilityAction, { readonly verb: string; readonly body: object }>> = {
  depart: { verb: 'depart', body: { actualStart: '2024-01-04' } },
  extend: { verb: 'extend', body: { plannedEnd: '2024-12-31', reason: 'Another term' } },
  interrupt: { verb: 'interrupt', body: { from: '2024-03-01', reason: 'Illness' } },
  resume: { verb: 'resume', body: { resumedOn: '2024-04-01' } },
  complete: { verb: 'complete', body: { actualEnd: '2024-05-20' } },
  terminate_early: { verb: 'terminate-early', body: { actualEnd: '2024-05-10', reason: 'Family' } },
  cancel: { verb: 'cancel', body: { reason: 'Visa refused' } },
  change_host: { verb: 'change-host', body: HOST },
  waive: { verb: 'waive', body: { waiver: 'force_majeure', waiverDate: '2024-05-01', document: 'Order 12' } },
};

describe('the actions on a mobility', () => {
  let desk: MobilityDesk;
  beforeAll(async () => {
    desk = await MobilityDesk.open();
  });
  afterAll(async () => await desk.close());

  it('live a mobility from departure to its end, each with its event, its history and its audit', async () => {
    const departed = await desk.act(OWN, 'depart', { actualStart: '2024-01-04', reason: 'By air' });
    expect([departed.status, departed.headers.etag]).toEqual([200, '"2"']);
    expect(departed.body).toMatchObject({ id: OWN, status: 'departed', actualStart: '2024-01-04', version: 2 });
    desk.clock.moveTo('2024-06-01');
    const moved = await desk.act(OWN, 'change-host', { ...HOST, hostRor: '039bjqg32' });
    expect(moved.body).toMatchObject({
      hostCountry: 'PL',
      hostInstitution: 'University of Warsaw',
      hostRor: '039bjqg32',
    });
    expect((await desk.act(OWN, 'interrupt', BODIES.interrupt.body)).body).toMatchObject({ status: 'departed' });
    expect((await desk.act(OWN, 'resume', BODIES.resume.body)).status).toBe(200);
    expect((await desk.act(OWN, 'extend', BODIES.extend.body)).body).toMatchObject({ plannedEnd: '2024-12-31' });
    const completed = await desk.act(OWN, 'complete', BODIES.complete.body);
    expect(completed.body).toMatchObject({ status: 'completed', actualEnd: '2024-05-20' });

    const timeline = await desk.read(`participations/${OWN}/events`);
    const events = itemsOf(timeline)
      .filter(({ source }) => source === 'mobility')
      .slice(1);
    expect(events.map(({ kind, effectiveOn, untilOn }) => [kind, effectiveOn, untilOn])).toEqual([
      ['depart', '2024-01-04', null],
      ['change_host', '2024-02-01', null],
      ['interrupt', '2024-03-01', null],
      ['resume', '2024-04-01', null],
      ['complete', '2024-05-20', null],
      ['extend', '2024-06-01', '2024-12-31'],
    ]);
    expect(events[0]).toMatchObject({
      reason: 'By air',
      recordedBy: { id: USER.coordinator, displayName: 'coordinator' },
      amountKzt: null,
    });
    const history = await desk.register.stored(
      `select after ->> 'status' as status, reason, acting_role from record_history
       where record_id = $1 and after ? 'status' order by id`,
      [OWN],
    );
    expect(history).toEqual([
      { status: 'departed', reason: 'By air', acting_role: 'qaitu_coordinator' },
      { status: 'completed', reason: null, acting_role: 'qaitu_coordinator' },
    ]);
    const audit = await desk.register.stored(
      `select action from audit_event where object_id = $1 and action like 'mobility.%' order by id`,
      [OWN],
    );
    expect(audit.map(({ action }) => action)).toEqual([
      'mobility.depart',
      'mobility.change_host',
      'mobility.interrupt',
      'mobility.resume',
      'mobility.extend',
      'mobility.complete',
      'mobility.read',
    ]);
  });

  it('show their timeline to the participant, and to the ministry without reasons', async () => {
    const own = await desk.read(`participations/${OWN}/events`, 'participant');
    expect(own.body).toMatchObject({ total: 8 });
    const ministry = await desk.read(`participations/${OWN}/events`, 'ministry');
    expect(ministry.body).toMatchObject({ total: 8 });
    expect(ministry.text).not.toMatch(/"reason"|By air|Illness|"displayName"/);
    expect((await desk.read(`participations/${RECORD[ERTIS].participation}/events`)).status).toBe(404);
  });

  it('are refused field by field, and then change nothing', async () => {
    const id = await desk.enter();
    const before = await desk.stored(id);
    for (const [verb, body, faults] of [
      ['depart', {}, ['actualStart: required_missing']],
      ['depart', { actualStart: '2024-06-02' }, ['actualStart: date_after_today']],
      ['extend', { plannedEnd: '2024-06-30' }, ['reason: required_missing']],
      ['extend', { plannedEnd: '2024-06-30', reason: 'R' }, ['plannedEnd: planned_end_not_later']],
      ['cancel', { reason: '=1+1' }, ['reason: formula_text']],
      [
        'change-host',
        { ...HOST, hostCountry: 'ZZ', hostRor: 'x' },
        ['hostCountry: country_unknown', 'hostRor: ror_format'],
      ],
    ] as const) {
      const answer = await desk.act(id, verb, body);
      expect([verb, answer.status, answer.body?.code, faultsOf(answer)]).toEqual([verb, 422, 'record_invalid', faults]);
    }
    const unknown = await desk.act(id, 'depart', { actualStart: '2024-01-04', status: 'completed' });
    expect([unknown.status, unknown.body?.code]).toEqual([400, 'request_invalid']);
    expect(await desk.stored(id)).toEqual(before);
  });

  it('let the ministry cancel after departure; the dates go into the history', async () => {
    const id = await desk.enter({ status: 'departed', actualStart: '2024-01-10' });
    expect((await desk.act(id, 'cancel', BODIES.cancel.body)).body?.code).toBe('transition_not_allowed');
    const cancelled = await desk.act(id, 'cancel', { reason: 'Turned back at once' }, 'ministry');
    expect([cancelled.status, cancelled.body?.status, cancelled.body?.actualStart]).toEqual([200, 'cancelled', null]);
    expect(cancelled.text).not.toMatch(/familyName/);
    const [history] = await desk.register.stored(
      `select before ->> 'actual_start' as former, after ->> 'status' as status, acting_role, reason from record_history
       where record_id = $1 order by id desc limit 1`,
      [id],
    );
    expect(history).toEqual({
      former: '2024-01-10',
      status: 'cancelled',
      acting_role: 'qaitu_ministry',
      reason: 'Turned back at once',
    });
    const planned = await desk.enter();
    expect((await desk.act(planned, 'cancel', BODIES.cancel.body, 'ministry')).body?.code).toBe(
      'transition_not_allowed',
    );
    const returned = await desk.enter({ status: 'departed', returnStatus: 'returned', returnDate: '2024-05-01' });
    const refused = await desk.act(returned, 'cancel', BODIES.cancel.body, 'ministry');
    expect([refused.status, faultsOf(refused)]).toEqual([422, ['returnStatus: return_without_departure']]);
  });

  it('let the ministry waive once, by a document', async () => {
    const id = await desk.enter({ status: 'departed', actualStart: '2024-01-10' });
    const nothing = await desk.act(id, 'waive', { waiver: 'deceased' }, 'ministry');
    expect([nothing.status, faultsOf(nothing)]).toEqual([
      422,
      ['waiverDate: required_missing', 'document: required_missing'],
    ]);
    const waived = await desk.act(id, 'waive', BODIES.waive.body, 'ministry');
    expect(waived.body).toMatchObject({ waiver: 'force_majeure', waiverDate: '2024-05-01' });
    const [event] = await desk.register.stored(
      `select effective_on, details from mobility_event where participation_id = $1 and kind = 'waive'`,
      [id],
    );
    expect(event).toEqual({ effective_on: '2024-05-01', details: { waiver: 'force_majeure', document: 'Order 12' } });
    const again = await desk.act(id, 'waive', BODIES.waive.body, 'ministry');
    expect([again.status, again.body?.code]).toEqual([409, 'already_waived']);
  });

  it('take one of two that come at the same time', async () => {
    const id = await desk.enter();
    const answers = await Promise.all(
      Array.from({ length: 6 }, async () => await desk.act(id, 'depart', BODIES.depart.body)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409, 409]);
    expect(await desk.stored(id)).toMatchObject({ version: 2, events: 1 });
  });

  const actions = Object.keys(BODIES) as MobilityAction[];
  const STATES = {
    planned: { status: 'planned' },
    departed: { status: 'departed', actualStart: '2024-01-04' },
    interrupted: { status: 'departed', actualStart: '2024-01-04' },
    completed: { status: 'completed', actualStart: '2024-01-04', actualEnd: '2024-05-20' },
    terminated_early: { status: 'terminated_early', actualStart: '2024-01-04', actualEnd: '2024-05-10' },
    cancelled: { status: 'cancelled' },
  } as const;

  it('are taken where the table has an arrow, with a row of history; elsewhere refused, and nothing changes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...(Object.keys(STATES) as (keyof typeof STATES)[])),
        fc.constantFrom(...actions),
        fc.constantFrom('coordinator' as const, 'ministry' as const),
        async (state, action, role) => {
          const only = { waive: 'ministry', cancel: role }[action as string] ?? 'coordinator';
          fc.pre(role === only);
          const id = await desk.enter(STATES[state]);
          if (state === 'interrupted') await desk.act(id, 'interrupt', BODIES.interrupt.body);
          const before = await desk.stored(id);
          const answer = await desk.act(id, BODIES[action].verb, BODIES[action].body, role);
          const arrows: readonly { readonly action: string; readonly roles: readonly string[] }[] =
            MOBILITY_LIFE_CYCLE[state];
          const allowed = arrows.some((arrow) => arrow.action === action && arrow.roles.includes(role));
          const after = await desk.stored(id);
          if (!allowed) {
            expect([answer.status, answer.body?.code]).toEqual([409, 'transition_not_allowed']);
            expect(after).toEqual(before);
            return;
          }
          expect(answer.status).toBe(200);
          expect(after.events).toBe(Number(before.events) + 1);
          const changes = after.version !== before.version;
          expect(after.history).toBe(Number(before.history) + (changes ? 1 : 0));
        },
      ),
      { numRuns: 60 },
    );
  });
});
