import { describe, expect, it } from '@jest/globals';
import { assert, constantFrom, property } from 'fast-check';
import { type LifeCycleRole, takeAction } from '../life-cycle/life-cycle.js';
import { JOB_LIFE_CYCLE, JOB_STATES } from './job-life-cycle.js';

const ROLES: readonly LifeCycleRole[] = ['participant', 'coordinator', 'ministry', 'operator', 'system'];

describe('the life of a job', () => {
  it('lets an operator have those tried again that were given up, and nobody anything else', () => {
    assert(
      property(constantFrom(...JOB_STATES), constantFrom(...ROLES), (state, role) => {
        const take = () => takeAction(JOB_LIFE_CYCLE, state, 'retry', role);
        if (role === 'operator' && (state === 'failed' || state === 'cancelled')) expect(take()).toBe('retry');
        else expect(take).toThrow(expect.objectContaining({ code: 'transition_not_allowed', kind: 'conflict' }));
      }),
    );
  });
});
