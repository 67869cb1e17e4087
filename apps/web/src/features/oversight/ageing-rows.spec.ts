import { describe, expect, it } from '@jest/globals';
import type { AgeingEntry } from '../../api/oversight.js';
import { sumAgeing } from './ageing-rows.js';

const entry = (university: string, queue: AgeingEntry['queue'], days: number | null): AgeingEntry => ({
  university,
  queue,
  owner: 'coordinator',
  count: 2,
  stuck: 1,
  oldestSince: days === null ? null : `2026-11-${30 - days}`,
  oldestDays: days,
  medianDays: days,
});

describe('what is stuck', () => {
  const entries = [
    entry('KAZNU', 'ends_to_confirm', 4),
    entry('KAZNU', 'returns_to_verify', null),
    entry('ENU', 'ends_to_confirm', 19),
  ];

  it('adds up by university, with the oldest of all its queues', () => {
    expect(sumAgeing(entries, 'university')).toEqual([
      { key: 'KAZNU', count: 4, stuck: 2, oldestSince: '2026-11-26', oldestDays: 4 },
      { key: 'ENU', count: 2, stuck: 1, oldestSince: '2026-11-11', oldestDays: 19 },
    ]);
  });

  it('adds up by queue, and says nothing of an age that nobody knows', () => {
    expect(sumAgeing(entries, 'queue')).toEqual([
      { key: 'ends_to_confirm', count: 4, stuck: 2, oldestSince: '2026-11-11', oldestDays: 19 },
      { key: 'returns_to_verify', count: 2, stuck: 1, oldestSince: null, oldestDays: null },
    ]);
  });
});
