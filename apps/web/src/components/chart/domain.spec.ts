import { describe, expect, it } from '@jest/globals';
import { domainAroundZero, domainFromZero, roundUp, stepOf, stepsFor } from './domain.js';

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

describe('round steps', () => {
  it.each([
    [[0.918, 1], 1, 0.9, 0.02],
    [[0.1, 0.95], 1, 0, 0.2],
    [[0.5], 1, 0.5, 0.01],
    [[], 1, 0, 0.2],
    [[1_200_000, 48_000_000], Infinity, 0, 10_000_000],
  ])('hold %j of at most %f', (figures, most, from, width) => {
    const steps = stepsFor(figures, 5, most);
    expect(steps.from).toBeCloseTo(from, 9);
    expect(steps.width).toBeCloseTo(width, 9);
    for (const figure of figures) expect(figure).toBeLessThanOrEqual(steps.from + 5 * steps.width + 1e-9);
  });

  it.each([
    [0, 0],
    [0.2, 0],
    [0.21, 1],
    [0.6, 2],
    [1, 4],
    [3, 4],
  ])('puts %f of 1 on step %i of five', (figure, step) =>
    expect(stepOf(figure, { from: 0, width: 0.2 }, 5)).toBe(step),
  );
});
