import { describe, expect, it } from '@jest/globals';
import { QUEUES } from '#domain/work-queue/queues.js';
import { daysBetween, isOwnQueue, WORK_SECTIONS } from './own-queues.js';

describe('the queues of a home page', () => {
  it('stand under exactly one heading each', () => {
    const placed: string[] = Object.values(WORK_SECTIONS).flat();
    expect(placed.toSorted()).toEqual(Object.keys(QUEUES).filter(isOwnQueue).toSorted());
  });

  it('are those in which it is somebody’s turn', () => {
    expect(isOwnQueue('returns_to_verify')).toBe(true);
    expect(isOwnQueue('abroad')).toBe(false);
    expect(isOwnQueue('constructor')).toBe(false);
  });

  it('say for how many days a record has waited', () => {
    expect(daysBetween('2026-02-27', '2026-03-01')).toBe(2);
    expect(daysBetween('2026-03-05', '2026-03-01')).toBe(-4);
  });
});
