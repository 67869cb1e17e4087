import { describe, expect, it } from '@jest/globals';
import { isVerificationQueue, placeOf } from './verification-queues.js';

describe('the place of a record among those that wait', () => {
  const waiting = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];

  it('knows its neighbours', () => {
    expect(placeOf(waiting, 'b')).toEqual({ position: 2, former: 'a', next: 'c' });
  });

  it('leads from the last one back to those that were skipped', () => {
    expect(placeOf(waiting, 'c')).toEqual({ position: 3, former: 'b', next: 'a' });
  });

  it('does not go back to the first one while more are to be loaded', () => {
    expect(placeOf(waiting, 'c', true)).toEqual({ position: 3, former: 'b' });
    expect(placeOf(waiting, 'b', true)).toEqual({ position: 2, former: 'a', next: 'c' });
  });

  it('ends with the only one', () => {
    expect(placeOf([{ id: 'a' }], 'a')).toEqual({ position: 1 });
  });

  it('offers the first one to whoever looks at a record that was decided', () => {
    expect(placeOf(waiting, 'z')).toEqual({ next: 'a' });
    expect(placeOf([], 'z')).toEqual({});
  });
});

describe('a queue of the address', () => {
  it('is decided side by side or not', () => {
    expect(['commitments_to_verify', 'departures_to_confirm', 'toString'].map(isVerificationQueue)).toEqual([
      true,
      false,
      false,
    ]);
  });
});
