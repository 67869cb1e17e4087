import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type LifeCycle, type LifeCycleRole, transition } from '#domain/life-cycle/life-cycle.js';
import { APPEAL_LIFE_CYCLE } from '#domain/selection/appeal-life-cycle.js';
import { APPLICATION_LIFE_CYCLE } from '#domain/selection/application-life-cycle.js';
import { CALL_LIFE_CYCLE } from '#domain/selection/call-life-cycle.js';
import { REVIEW_LIFE_CYCLE } from '#domain/selection/review-life-cycle.js';
import { RunningRegister } from '../api/running-register.js';
import { selectionOf } from '../fixtures/selection-fixture.js';
import { ALATAU, RECORD } from '../fixtures/two-universities.js';

const ids = selectionOf(ALATAU);
const reason = { reason: 'R' };
const call = (verb: string) => `/api/v1/calls/${ids.call}/${verb}`;
const application = (verb: string) => `/api/v1/applications/${ids.application}/${verb}`;
const reviewing = (verb: string) => `/api/v1/reviewing/applications/${ids.application}/${verb}`;
const appeal = (verb: string) => `/api/v1/appeals/${ids.appeal}/${verb}`;

interface Attempt {
  readonly action: string;
  readonly role: 'participant' | 'reviewer' | 'coordinator';
  readonly url: string;
  readonly body?: object;
}

/** Every table with the addresses of its actions, and how a record is put into a status past all rules. */
const TABLES: readonly {
  readonly name: string;
  readonly table: LifeCycle<string, string>;
  readonly id: string;
  readonly put: string;
  readonly attempts: readonly Attempt[];
}[] = [
  {
    name: 'call',
    table: CALL_LIFE_CYCLE,
    id: ids.call,
    put: `update call set status = $1 where id = $2`,
    attempts: [
      { action: 'publish', role: 'coordinator', url: call('publish') },
      { action: 'extend', role: 'coordinator', url: call('extend'), body: { closesOn: '2199-01-01', ...reason } },
      { action: 'close', role: 'coordinator', url: call('close') },
      { action: 'decide', role: 'coordinator', url: call('decide') },
      { action: 'publish_results', role: 'coordinator', url: call('publish-results') },
      { action: 'cancel', role: 'coordinator', url: call('cancel'), body: reason },
    ],
  },
  {
    name: 'application',
    table: APPLICATION_LIFE_CYCLE,
    id: ids.application,
    put: `update application set status = $1, decision = 'selected', decided_on = '2025-02-21', decision_reason = 'R',
            identity_checked = true, participation_id = '${RECORD[ALATAU].participation}' where id = $2`,
    attempts: [
      { action: 'submit', role: 'participant', url: application('submit') },
      { action: 'withdraw', role: 'participant', url: application('withdraw') },
      { action: 'accept', role: 'participant', url: application('accept') },
      { action: 'decline', role: 'participant', url: application('decline') },
      {
        action: 'select',
        role: 'coordinator',
        url: application('decide'),
        body: { decision: 'selected', identityChecked: true, ...reason },
      },
      {
        action: 'place_on_reserve',
        role: 'coordinator',
        url: application('decide'),
        body: { decision: 'reserve', ...reason },
      },
      { action: 'reject', role: 'coordinator', url: application('decide'), body: { decision: 'rejected', ...reason } },
      { action: 'reconsider', role: 'coordinator', url: application('reconsider'), body: reason },
      {
        action: 'promote',
        role: 'coordinator',
        url: application('promote'),
        body: { identityChecked: true, ...reason },
      },
    ],
  },
  {
    name: 'review',
    table: REVIEW_LIFE_CYCLE,
    id: ids.completedReview,
    put: `update review set status = $1, conflict_reason = 'R' where id = $2`,
    attempts: [
      { action: 'save', role: 'reviewer', url: reviewing('save-scores'), body: { scores: [] } },
      { action: 'complete', role: 'reviewer', url: reviewing('complete'), body: {} },
      { action: 'declare_conflict', role: 'reviewer', url: reviewing('declare-conflict'), body: reason },
    ],
  },
  {
    name: 'appeal',
    table: APPEAL_LIFE_CYCLE,
    id: ids.appeal,
    // Against a rejection, which alone can still become either decision.
    put: `with a as (update application set status = 'rejected' where id = '${ids.application}')
          update appeal set status = $1, answered_on = '2025-03-02', answered_by = user_id, answer_reason = 'R',
            new_decision = case when $1 = 'upheld' then 'reserve' end where id = $2`,
    attempts: (['coordinator', 'reviewer'] as const).flatMap((role) => [
      { action: 'uphold', role, url: appeal('uphold'), body: { newDecision: 'reserve', ...reason } },
      { action: 'dismiss', role, url: appeal('dismiss'), body: reason },
    ]),
  },
];

describe('over the API', () => {
  let register: RunningRegister;

  beforeAll(async () => {
    register = await RunningRegister.start();
  });
  afterAll(async () => await register.stop());

  const rowOf = async (table: string, id: string) =>
    (await register.stored(`select * from ${table} where id = $1`, [id]))[0];
  const historyOf = async (table: string, id: string) =>
    (await register.stored('select id from record_history where record_table = $1 and record_id = $2', [table, id]))
      .length;

  it.each(TABLES)('the $name moves along its table and no other way', async ({ name, table, id, put, attempts }) => {
    for (const status of Object.keys(table)) {
      for (const { action, role, url, body } of attempts) {
        await register.stored(put, [status, id]);
        const [before, kept] = [await rowOf(name, id), await historyOf(name, id)];
        const answer = await register.ask({ method: 'POST', url, as: role, via: 'token', ...(body ? { body } : {}) });
        const allowed = transition(table, status, action, role satisfies LifeCycleRole).ok;
        const outcome = [status, action, role, answer.status, answer.body?.code] as const;
        if (allowed && answer.status === 200) {
          expect([...outcome, (await historyOf(name, id)) > kept]).toEqual([...outcome, true]);
        } else {
          if (allowed) expect(outcome[4]).not.toBe('transition_not_allowed');
          else expect(outcome).toEqual([status, action, role, 409, 'transition_not_allowed']);
          expect(await rowOf(name, id)).toEqual(before);
          expect(await historyOf(name, id)).toBe(kept);
        }
      }
    }
  });
});
