import { describe, expect, it } from '@jest/globals';
import { BAR_WIDTH, partsOfBar } from './interval-parts.js';

const COUNTS = { n: 10, yes: 5, no: 5, notDue: 0, notApplicable: 0, knownShare: 1 };
const NONE = { ...COUNTS, value: null, low: null, high: null, ciLow: null, ciHigh: null };

describe('the bar of a figure', () => {
  it('has the value on the interval on the bounds, each where it belongs', () => {
    const parts = partsOfBar({ ...NONE, value: 0.5, low: 0.25, high: 0.75, ciLow: 0.4, ciHigh: 0.6 }, 1);
    expect(parts.map(({ left, width }) => [left, width])).toEqual([
      [54, 4],
      [44, 22],
      [28, 54],
    ]);
    expect(parts.map(({ height }) => height)).toEqual([12, 2, 10]);
  });

  it('has nothing where there is nothing, and never leaves its frame', () => {
    expect(partsOfBar(NONE, 1)).toEqual([]);
    const [value] = partsOfBar({ ...NONE, value: 9 }, 4);
    expect((value?.left ?? 0) + (value?.width ?? 0)).toBe(BAR_WIDTH);
  });
});
