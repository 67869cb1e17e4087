import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type LifeCycleRole, takeAction, transition } from '../life-cycle/life-cycle.js';
import {
  ACTION_OF_MARK,
  FINDING_LIFE_CYCLE,
  FINDING_MARKS,
  FINDING_STATUSES,
  type FindingAction,
} from './finding-life-cycle.js';

const ACTIONS: readonly FindingAction[] = [...Object.values(ACTION_OF_MARK), 'resolve', 'reopen'];
const ROLES: readonly LifeCycleRole[] = [
  'participant',
  'reviewer',
  'coordinator',
  'commission',
  'ministry',
  'operator',
  'system',
];

describe('the life of a finding', () => {
  it('allows what its table says to whom it says, and refuses everything else', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...FINDING_STATUSES),
        fc.constantFrom(...ACTIONS),
        fc.constantFrom(...ROLES),
        (from, action, role) => {
          const result = transition(FINDING_LIFE_CYCLE, from, action, role);
          const arrow = FINDING_LIFE_CYCLE[from].find((each) => each.action === action);
          if (arrow && (arrow.roles as readonly LifeCycleRole[]).includes(role)) {
            expect(result).toEqual({ ok: true, next: arrow.next });
          } else {
            expect(() => takeAction(FINDING_LIFE_CYCLE, from, action, role)).toThrow(
              expect.objectContaining({ code: 'transition_not_allowed', kind: 'conflict' }),
            );
          }
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('lets people mark it in every way while it is there, the system alone make it go and come back, as open', () => {
    for (const from of FINDING_STATUSES) {
      for (const mark of FINDING_MARKS) {
        const result = transition(FINDING_LIFE_CYCLE, from, ACTION_OF_MARK[mark], 'coordinator');
        expect(result.ok).toBe(from !== 'resolved' && from !== mark);
        if (result.ok) expect(result.next).toBe(mark);
      }
      expect(transition(FINDING_LIFE_CYCLE, from, 'resolve', 'system').ok).toBe(from !== 'resolved');
      expect(transition(FINDING_LIFE_CYCLE, from, 'reopen', 'system')).toEqual(
        from === 'resolved' ? { ok: true, next: 'open' } : { ok: false, code: 'transition_not_allowed' },
      );
    }
  });
});
