import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { transition } from '../life-cycle/life-cycle.js';
import { DATA_REQUEST_LIFE_CYCLE, DATA_REQUEST_STATUSES, type DataRequestAction } from './data-request-life-cycle.js';

const ACTIONS: readonly DataRequestAction[] = ['grant', 'refuse', 'carry_out', 'withdraw'];
const ROLES = ['participant', 'reviewer', 'coordinator', 'ministry', 'operator', 'system'] as const;

/** The whole of what is allowed, written down a second time. */
const ALLOWED = new Map([
  ['filed grant coordinator', 'granted'],
  ['filed refuse coordinator', 'refused'],
  ['filed withdraw participant', 'withdrawn'],
  ['granted carry_out coordinator', 'carried_out'],
]);

describe('the life of a request about personal data', () => {
  it('allows what its table says and refuses everything else', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...DATA_REQUEST_STATUSES),
        fc.constantFrom(...ACTIONS),
        fc.constantFrom(...ROLES),
        (status, action, role) => {
          const next = ALLOWED.get(`${status} ${action} ${role}`);
          expect(transition(DATA_REQUEST_LIFE_CYCLE, status, action, role)).toEqual(
            next === undefined ? { ok: false, code: 'transition_not_allowed' } : { ok: true, next },
          );
        },
      ),
      { numRuns: 500 },
    );
  });
});
