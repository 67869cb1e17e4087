import { describe, expect, it } from '@jest/globals';
import type { ReviewedCall } from '../../api/reviewing.js';
import { nextToScore, sortReviews } from './review-state.js';

const application = (id: string, change: Partial<ReviewedCall['applications'][number]> = {}) => ({
  id,
  applicationCode: `A-${id}`,
  status: 'submitted' as const,
  category: 'master',
  hostInstitution: 'TU Berlin',
  reviewStatus: null,
  ...change,
});

const CALLS: ReviewedCall[] = [
  {
    id: 'later',
    code: 'B',
    title: 'B',
    status: 'published',
    closesOn: '2026-07-01',
    applications: [application('1'), application('2', { reviewStatus: 'completed' })],
  },
  {
    id: 'sooner',
    code: 'A',
    title: 'A',
    status: 'closed',
    closesOn: '2026-06-01',
    applications: [
      application('3', { reviewStatus: 'draft' }),
      application('4', { reviewStatus: 'conflict' }),
      application('5', { status: 'rejected' }),
    ],
  },
];

describe('the reviews of a reviewer', () => {
  it('wait by the day on which they are wanted, and the rest is done', () => {
    const { waiting, done } = sortReviews(CALLS);
    expect(waiting.map(({ id, state }) => [id, state])).toEqual([
      ['3', 'begun'],
      ['1', 'waiting'],
    ]);
    expect(done.map(({ id, state }) => [id, state])).toEqual([
      ['2', 'completed'],
      ['4', 'conflict'],
      ['5', 'over'],
    ]);
  });

  it('lead from one to the next', () => {
    expect(nextToScore(CALLS, '3')?.id).toBe('1');
    expect(nextToScore([], '3')).toBeUndefined();
  });
});
