import { describe, expect, it } from '@jest/globals';
import { doOneByOne, type Outcome } from './one-by-one.js';

describe('doing the same to several records', () => {
  it('goes on after a refusal, one at a time', async () => {
    let under = 0;
    let most = 0;
    const outcomes: [string, Outcome][] = [];
    const refusal = new Error('refused');
    await doOneByOne(
      ['a', 'b', 'c'],
      async (row) => {
        under += 1;
        most = Math.max(most, under);
        await Promise.resolve();
        under -= 1;
        if (row === 'b') throw refusal;
      },
      (row, outcome) => outcomes.push([row, outcome]),
      () => false,
    );
    expect(most).toBe(1);
    expect(outcomes).toEqual([
      ['a', { done: true }],
      ['b', { done: false, error: refusal }],
      ['c', { done: true }],
    ]);
  });

  it('leaves the rest undone once it is stopped', async () => {
    const done: string[] = [];
    await doOneByOne(
      ['a', 'b', 'c'],
      async (row) => await Promise.resolve(done.push(row)),
      () => undefined,
      () => done.length >= 2,
    );
    expect(done).toEqual(['a', 'b']);
  });
});
