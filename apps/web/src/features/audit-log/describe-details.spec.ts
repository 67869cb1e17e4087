import { describe, expect, it } from '@jest/globals';
import { describeDetails } from './describe-details.js';

describe('the details of an event of the log', () => {
  it('stand in one line', () => {
    expect(describeDetails({ shown: 50, status: ['a', 'b'], byActor: false, note: null })).toBe(
      'shown = 50; status = a, b; byActor = false; note = null',
    );
    expect(describeDetails({})).toBe('');
  });
});
