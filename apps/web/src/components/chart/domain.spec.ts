import { describe, expect, it } from '@jest/globals';
import { domainAroundZero, domainFromZero, roundUp } from './domain.js';

describe('the ends of an axis', () => {
  it.each([
    [0, 1],
    [0.07, 0.08],
    [1, 1],
    [3, 4],
    [87, 100],
    [1_324_800_000, 2_000_000_000],
  ])('%f goes up to %f', (figure, round) => expect(roundUp(figure)).toBeCloseTo(round, 12));

  it('hold all figures, and leave out what is not there', () => {
    expect(domainFromZero([null, 4.2, 5.9])).toEqual({ from: 0, to: 6 });
    expect(domainFromZero([])).toEqual({ from: 0, to: 1 });
    expect(domainAroundZero([-0.31, null, 0.12]).from).toBeCloseTo(-0.4, 12);
    expect(domainAroundZero([-0.31, null, 0.12]).to).toBeCloseTo(0.4, 12);
  });
});
