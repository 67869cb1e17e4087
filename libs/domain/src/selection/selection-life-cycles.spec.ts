import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type LifeCycle, type LifeCycleRole, takeAction } from '../life-cycle/life-cycle.js';
import { APPEAL_LIFE_CYCLE } from './appeal-life-cycle.js';
import { APPLICATION_LIFE_CYCLE } from './application-life-cycle.js';
import { CALL_LIFE_CYCLE } from './call-life-cycle.js';
import { REVIEW_LIFE_CYCLE } from './review-life-cycle.js';

type Table = LifeCycle<string, string>;
const ROLES: readonly LifeCycleRole[] = ['participant', 'reviewer', 'coordinator', 'commission', 'ministry', 'system'];
const TABLES: readonly (readonly [string, Table, readonly string[]])[] = [
  [
    'call',
    CALL_LIFE_CYCLE,
    [
      'closed -decide> decided: coordinator',
      'decided -publish_results> results_published: coordinator',
      'draft -cancel> cancelled: coordinator',
      'draft -publish> published: coordinator',
      'published -cancel> cancelled: coordinator',
      'published -close> closed: coordinator',
      'published -close> closed: system',
      'published -extend> published: coordinator',
    ],
  ],
  [
    'application',
    APPLICATION_LIFE_CYCLE,
    [
      'draft -save> draft: participant',
      'draft -submit> submitted: participant',
      'draft -withdraw> withdrawn: participant',
      'rejected -reconsider> submitted: coordinator',
      'rejected -uphold_reserve> reserve: coordinator',
      'rejected -uphold_reserve> reserve: reviewer',
      'rejected -uphold_selected> selected: coordinator',
      'rejected -uphold_selected> selected: reviewer',
      'reserve -decline> declined: participant',
      'reserve -promote> selected: coordinator',
      'reserve -reconsider> submitted: coordinator',
      'reserve -uphold_selected> selected: coordinator',
      'reserve -uphold_selected> selected: reviewer',
      'selected -accept> accepted: participant',
      'selected -decline> declined: participant',
      'selected -reconsider> submitted: coordinator',
      'submitted -place_on_reserve> reserve: coordinator',
      'submitted -reject> rejected: coordinator',
      'submitted -select> selected: coordinator',
      'submitted -withdraw> withdrawn: participant',
    ],
  ],
  [
    'review',
    REVIEW_LIFE_CYCLE,
    [
      'completed -declare_conflict> conflict: reviewer',
      'draft -complete> completed: reviewer',
      'draft -declare_conflict> conflict: reviewer',
      'draft -save> draft: reviewer',
    ],
  ],
  [
    'appeal',
    APPEAL_LIFE_CYCLE,
    [
      'open -dismiss> dismissed: coordinator',
      'open -dismiss> dismissed: reviewer',
      'open -uphold> upheld: coordinator',
      'open -uphold> upheld: reviewer',
    ],
  ],
];

describe('the life cycles of pre-selection', () => {
  it.each(TABLES)('%s: the arrows are these', (_name, table, expected) => {
    const drawn = Object.entries(table).flatMap(([from, arrows]) =>
      arrows.flatMap(({ action, next, roles }) => roles.map((role) => `${from} -${action}> ${next}: ${role}`)),
    );
    expect(drawn.sort()).toEqual(expected);
  });

  it.each(TABLES)('%s: everything else is refused with transition_not_allowed', (_name, table, expected) => {
    const actions = [...new Set(Object.values(table).flatMap((arrows) => arrows.map(({ action }) => action)))];
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.keys(table)),
        fc.constantFrom(...actions),
        fc.constantFrom(...ROLES),
        (from, action, role) => {
          let outcome: string;
          try {
            outcome = `${from} -${action}> ${takeAction(table, from, action, role)}: ${role}`;
          } catch (error) {
            expect(error).toMatchObject({ code: 'transition_not_allowed', kind: 'conflict' });
            outcome = 'refused';
          }
          const allowed = expected.find(
            (arrow) => arrow.startsWith(`${from} -${action}>`) && arrow.endsWith(`: ${role}`),
          );
          expect(outcome).toBe(allowed ?? 'refused');
        },
      ),
      { numRuns: 2000 },
    );
  });
});
