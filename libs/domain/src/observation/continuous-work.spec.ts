import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, addMonths } from '../calendar/calendar-date.js';
import { continuousWork, type WorkFacts } from './continuous-work.js';
import type { Interval } from './intervals.js';

const D = '2026-11-21';
const work = (facts: Partial<WorkFacts>) =>
  continuousWork({ contributionMonths: [], contracts: [], after: null, asOf: D, ...facts });

describe('three months of continuous work, by hand', () => {
  it('are the contributions of January, February and March, on 31 March', () => {
    const contributionMonths = ['2025-01-01', '2025-02-01', '2025-03-01'];
    expect(work({ contributionMonths })).toEqual({
      longest: { from: '2025-01-01', to: '2025-03-31', months: 3 },
      months: 3,
      atLeastThreeMonths: true,
      reachedOn: '2025-03-31',
    });
    expect(work({ contributionMonths, asOf: '2025-03-30' })).toMatchObject({ months: 2, atLeastThreeMonths: false });
  });

  it('are not broken by a change of employer, and are by a month without a contribution', () => {
    // Two employers paid for February; the day of the month does not matter.
    expect(work({ contributionMonths: ['2025-01-20', '2025-02-05', '2025-02-28', '2025-03-01'] }).months).toBe(3);
    expect(work({ contributionMonths: ['2025-01-01', '2025-02-01', '2025-04-01', '2025-05-01'] })).toMatchObject({
      longest: { from: '2025-01-01', months: 2 },
      reachedOn: null,
    });
  });

  it('are a contract from 15 January on 14 April, and one to 13 April is not enough', () => {
    const contract = (to: string | null) => work({ contracts: [{ from: '2025-01-15', to }] });
    expect(contract('2025-04-13')).toMatchObject({ months: 2, atLeastThreeMonths: false, reachedOn: null });
    expect(contract('2025-04-14')).toMatchObject({ months: 3, reachedOn: '2025-04-14' });
    expect(contract(null)).toMatchObject({ longest: { to: D, months: 22 }, reachedOn: '2025-04-14' });
  });

  it('are clipped to the end of a short month: from 30 November to 27 February', () => {
    expect(work({ contracts: [{ from: '2024-11-30', to: '2025-02-26' }] }).months).toBe(2);
    expect(work({ contracts: [{ from: '2024-11-30', to: '2025-02-27' }] })).toMatchObject({
      months: 3,
      reachedOn: '2025-02-27',
    });
  });

  it('may be made of contracts that follow each other to the day, and of both sources together', () => {
    const first = { from: '2025-01-10', to: '2025-02-20' };
    expect(work({ contracts: [first, { from: '2025-02-21', to: '2025-04-09' }] }).months).toBe(3);
    expect(work({ contracts: [first, { from: '2025-02-22', to: '2025-04-09' }] }).months).toBe(1);
    expect(work({ contracts: [first], contributionMonths: ['2025-02-01', '2025-03-01', '2025-04-01'] }).months).toBe(3);
  });

  it('count only after the end of the mobility: a month that begins later, a contract from the next day', () => {
    const after = '2025-01-15';
    const contributionMonths = ['2025-01-01', '2025-02-01', '2025-03-01'];
    expect(work({ contributionMonths, after }).months).toBe(2);
    expect(work({ contracts: [{ from: '2020-01-01', to: null }], after }).longest).toMatchObject({
      from: '2025-01-16',
    });
  });

  it('are none where nothing is known', () => {
    expect(work({})).toEqual({ longest: null, months: 0, atLeastThreeMonths: false, reachedOn: null });
  });
});

const day = fc.integer({ min: 0, max: 900 }).map((days) => addDays('2024-01-01', days));
const interval: fc.Arbitrary<Interval> = fc
  .tuple(day, fc.option(fc.integer({ min: 0, max: 200 }), { nil: null }))
  .map(([from, days]) => ({ from, to: days === null ? null : addDays(from, days) }));
const facts = fc.record({
  contributionMonths: fc.array(day, { maxLength: 15 }),
  contracts: fc.array(interval, { maxLength: 5 }),
  after: fc.option(day, { nil: null }),
  asOf: day,
});

describe('continuous work, whatever the files hold', () => {
  it('does not depend on the order of rows, nor on rows that come twice', () => {
    fc.assert(
      fc.property(facts, (one) => {
        const shuffled = {
          ...one,
          contributionMonths: [...one.contributionMonths, ...one.contributionMonths].reverse(),
          contracts: [...one.contracts].reverse().flatMap((contract) => [contract, contract]),
        };
        expect(continuousWork(shuffled)).toEqual(continuousWork(one));
      }),
    );
  });

  it('never shrinks as time passes or as rows are added', () => {
    fc.assert(
      fc.property(facts, interval, fc.nat(400), (one, more, days) => {
        const { months } = continuousWork(one);
        expect(continuousWork({ ...one, asOf: addDays(one.asOf, days) }).months).toBeGreaterThanOrEqual(months);
        expect(continuousWork({ ...one, contracts: [...one.contracts, more] }).months).toBeGreaterThanOrEqual(months);
      }),
    );
  });

  it('is the same for a contract and for its pieces', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 500 }), fc.nat(499), (from, length, at) => {
        const to = addDays(from, length);
        const middle = addDays(from, at % length);
        const pieces = [
          { from, to: middle },
          { from: addDays(middle, 1), to },
        ];
        expect(work({ contracts: pieces })).toEqual(work({ contracts: [{ from, to }] }));
      }),
    );
  });

  it('says three months exactly when the longest stretch holds them, from a stretch within the rows', () => {
    fc.assert(
      fc.property(facts, (one) => {
        const { longest, months, atLeastThreeMonths, reachedOn } = continuousWork(one);
        expect(atLeastThreeMonths).toBe(months >= 3);
        expect(reachedOn === null).toBe(!atLeastThreeMonths);
        if (longest === null) return;
        expect(longest.to <= one.asOf && (one.after === null || longest.from > one.after)).toBe(true);
        expect(addDays(addMonths(longest.from, longest.months), -1) <= longest.to).toBe(true);
        expect(addDays(addMonths(longest.from, longest.months + 1), -1) > longest.to).toBe(true);
      }),
    );
  });
});
