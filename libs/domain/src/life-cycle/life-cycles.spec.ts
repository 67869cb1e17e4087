import { describe, expect, it } from '@jest/globals';
import { COMMITMENT_LIFE_CYCLE } from '../commitment/commitment-life-cycle.js';
import { GROUP_PROJECT_LIFE_CYCLE } from '../group-project/group-project-life-cycle.js';
import { PARTICIPATION_LIFE_CYCLE } from '../participation/participation-life-cycle.js';
import { RETURN_LIFE_CYCLE, returnState } from '../participation/return-life-cycle.js';
import { KPI_REPORT_LIFE_CYCLE } from '../report/kpi-report-life-cycle.js';
import { REPORT_LIFE_CYCLE } from '../report/report-life-cycle.js';
import { type LifeCycle, availableActions, canReach, transition } from './life-cycle.js';

/** The arrows of a table as `from > next` pairs, to be compared with the arrows that records.md draws. */
function arrows<Status extends string, Action extends string>(table: LifeCycle<Status, Action>): string[] {
  const pairs: string[] = [];
  for (const [from, leaving] of Object.entries<LifeCycle<Status, Action>[Status]>(table)) {
    pairs.push(...leaving.map((arrow) => `${from} > ${arrow.next}`));
  }
  return pairs.sort();
}

describe('life cycles draw the arrows of records.md', () => {
  it.each([
    [
      'participation',
      arrows(PARTICIPATION_LIFE_CYCLE),
      [
        'departed > cancelled',
        'departed > completed',
        'departed > terminated_early',
        'planned > cancelled',
        'planned > departed',
      ],
    ],
    [
      'return',
      arrows(RETURN_LIFE_CYCLE),
      ['claimed > verified', 'not_returned > claimed', 'pending > claimed', 'pending > not_returned'],
    ],
    [
      'commitment',
      arrows(COMMITMENT_LIFE_CYCLE),
      [
        'agreed > claimed',
        'agreed > waived',
        'claimed > rejected',
        'claimed > verified',
        'claimed > waived',
        'rejected > claimed',
      ],
    ],
    [
      'group project',
      arrows(GROUP_PROJECT_LIFE_CYCLE),
      [
        'agreed > cancelled',
        'agreed > claimed',
        'claimed > accepted',
        'claimed > cancelled',
        'claimed > rejected',
        'rejected > claimed',
      ],
    ],
    [
      'report',
      arrows(REPORT_LIFE_CYCLE),
      [
        'accepted > accepted',
        'accepted > returned',
        'draft > draft',
        'draft > overdue',
        'draft > submitted',
        'open > draft',
        'open > overdue',
        'open > scheduled',
        'overdue > overdue',
        'overdue > scheduled',
        'overdue > submitted',
        'returned > draft',
        'scheduled > open',
        'submitted > accepted',
        'submitted > returned',
      ],
    ],
    [
      'KPI report',
      arrows(KPI_REPORT_LIFE_CYCLE),
      [
        'approved > published',
        'draft > submitted',
        'published > superseded',
        'returned > draft',
        'submitted > approved',
        'submitted > returned',
      ],
    ],
  ])('%s', (_name, drawn, expected) => {
    expect(drawn).toEqual(expected);
  });
});

describe('transition', () => {
  it('gives the next status to a role that may act', () => {
    expect(transition(PARTICIPATION_LIFE_CYCLE, 'planned', 'depart', 'coordinator')).toEqual({
      ok: true,
      next: 'departed',
    });
  });

  it('lets only the ministry cancel someone who has left', () => {
    const refused = { ok: false, code: 'transition_not_allowed' };
    expect(transition(PARTICIPATION_LIFE_CYCLE, 'departed', 'cancel', 'coordinator')).toEqual(refused);
    expect(transition(PARTICIPATION_LIFE_CYCLE, 'departed', 'cancel', 'ministry')).toMatchObject({ next: 'cancelled' });
    expect(transition(PARTICIPATION_LIFE_CYCLE, 'completed', 'cancel', 'ministry')).toEqual(refused);
  });

  it('lets only the ministry or the commission waive a commitment', () => {
    for (const role of ['participant', 'coordinator', 'system'] as const) {
      expect(transition(COMMITMENT_LIFE_CYCLE, 'claimed', 'waive', role).ok).toBe(false);
    }
    expect(transition(COMMITMENT_LIFE_CYCLE, 'claimed', 'waive', 'commission').ok).toBe(true);
    expect(transition(COMMITMENT_LIFE_CYCLE, 'verified', 'waive', 'ministry').ok).toBe(false);
  });

  it('never lets the system decide a breach', () => {
    expect(availableActions(RETURN_LIFE_CYCLE, 'pending', 'system')).toEqual([]);
    expect(availableActions(COMMITMENT_LIFE_CYCLE, 'claimed', 'system')).toEqual([]);
  });

  it('keeps an overdue report fileable', () => {
    expect(availableActions(REPORT_LIFE_CYCLE, 'overdue', 'participant')).toEqual(['save', 'submit']);
  });
});

describe('canReach', () => {
  it('follows arrows that the roles may take', () => {
    expect(canReach(PARTICIPATION_LIFE_CYCLE, 'planned', 'completed', ['coordinator'])).toBe(true);
    expect(canReach(PARTICIPATION_LIFE_CYCLE, 'completed', 'completed', ['coordinator'])).toBe(true);
    expect(canReach(PARTICIPATION_LIFE_CYCLE, 'completed', 'planned', ['coordinator', 'ministry'])).toBe(false);
    expect(canReach(PARTICIPATION_LIFE_CYCLE, 'departed', 'cancelled', ['coordinator'])).toBe(false);
    expect(canReach(COMMITMENT_LIFE_CYCLE, 'rejected', 'verified', ['coordinator'])).toBe(true);
  });
});

describe('returnState', () => {
  it('reads claimed and verified from the verification date', () => {
    expect(returnState({})).toBe('pending');
    expect(returnState({ returnStatus: 'returned', returnVerifiedOn: null })).toBe('claimed');
    expect(returnState({ returnStatus: 'returned', returnVerifiedOn: '2024-07-20' })).toBe('verified');
    expect(returnState({ returnStatus: 'not_returned' })).toBe('not_returned');
  });
});
