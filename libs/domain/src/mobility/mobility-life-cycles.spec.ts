import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { BREACH_LIFE_CYCLE } from '../breach/breach-life-cycle.js';
import { type LifeCycle, type LifeCycleRole, takeAction } from '../life-cycle/life-cycle.js';
import { PARTICIPATION_LIFE_CYCLE } from '../participation/participation-life-cycle.js';
import { MOBILITY_ACTIONS, MOBILITY_LIFE_CYCLE, statusOfState } from './mobility-life-cycle.js';

const ROLES = ['participant', 'reviewer', 'coordinator', 'commission', 'ministry', 'system'] as const;

/** Every arrow as `status -action-> next by role`, and whether the table decides each triple and refuses all others. */
function arrows<Status extends string, Action extends string>(table: LifeCycle<Status, Action>): string[] {
  return Object.entries<LifeCycle<Status, Action>[Status]>(table).flatMap(([from, leaving]) =>
    leaving.flatMap(({ action, next, roles }) => roles.map((role) => `${from} -${action}-> ${next} by ${role}`)),
  );
}

function holds<Status extends string, Action extends string>(
  table: LifeCycle<Status, Action>,
  actions: readonly Action[],
): void {
  const drawn = new Set(arrows(table));
  const statuses = Object.keys(table) as Status[];
  fc.assert(
    fc.property(
      fc.constantFrom(...statuses),
      fc.constantFrom(...actions),
      fc.constantFrom<LifeCycleRole>(...ROLES),
      (from, action, role) => {
        const next = statuses.find((status) => drawn.has(`${from} -${action}-> ${status} by ${role}`));
        if (next !== undefined) expect(takeAction(table, from, action, role)).toBe(next);
        else {
          expect(() => takeAction(table, from, action, role)).toThrow(
            expect.objectContaining({ code: 'transition_not_allowed', kind: 'conflict' }),
          );
        }
      },
    ),
    { numRuns: 1000 },
  );
}

describe('the life of a mobility', () => {
  it('is what its table draws, for every state, action and role', () => holds(MOBILITY_LIFE_CYCLE, MOBILITY_ACTIONS));

  it('changes the status of the participation only as records.md allows', () => {
    const changing = Object.entries(MOBILITY_LIFE_CYCLE).flatMap(([from, leaving]) =>
      leaving.flatMap(({ action, next, roles }) => {
        const [before, after] = [statusOfState(from as keyof typeof MOBILITY_LIFE_CYCLE), statusOfState(next)];
        return before === after ? [] : roles.map((role) => `${before} -${action}-> ${after} by ${role}`);
      }),
    );
    expect([...new Set(changing)].sort()).toEqual(arrows(PARTICIPATION_LIFE_CYCLE).sort());
  });

  it('lets the ministry alone waive, and only who has left', () => {
    const waivers = arrows(MOBILITY_LIFE_CYCLE).filter((arrow) => arrow.includes('-waive->'));
    expect(waivers).toEqual([
      'departed -waive-> departed by ministry',
      'interrupted -waive-> interrupted by ministry',
      'completed -waive-> completed by ministry',
      'terminated_early -waive-> terminated_early by ministry',
    ]);
  });
});

describe('the life of a proposed breach', () => {
  it('is what its table draws', () => holds(BREACH_LIFE_CYCLE, ['confirm', 'dismiss', 'lapse']));

  it('is decided by a coordinator, and taken back by the system at most', () => {
    expect(arrows(BREACH_LIFE_CYCLE)).toEqual([
      'proposed -confirm-> confirmed by coordinator',
      'proposed -dismiss-> dismissed by coordinator',
      'proposed -lapse-> lapsed by system',
    ]);
  });
});
