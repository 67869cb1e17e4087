import { describe, expect, it } from '@jest/globals';
import type { KpiValue } from '../../api/contract.js';
import { changeToYearBefore, yearBefore } from './year-before.js';

const counts = (yes: number, no: number) => ({ yes, no }) as KpiValue;

describe('the year before', () => {
  it.each([
    ['2024/2025', '2023/2024'],
    ['2024', '2023'],
    ['all', undefined],
  ])('of %s is %s', (period, before) => {
    expect(yearBefore(period)).toBe(before);
  });

  it('is compared by Newcombe’s interval', () => {
    // statistics.md: 56/70 − 48/80 = 0.2 (0.0524, 0.3339)
    const change = changeToYearBefore('K01', counts(56, 14), counts(48, 32));
    expect(change?.change?.difference).toBeCloseTo(0.2);
    expect(change?.change?.low).toBeCloseTo(0.0524, 4);
    expect(change?.change?.high).toBeCloseTo(0.3339, 4);
    expect(change?.direction).toBe('up');
  });

  it('is not compared where it has no share of counted units, or nobody is known', () => {
    expect(changeToYearBefore('K16', counts(5, 5), counts(5, 5))).toBeUndefined();
    expect(changeToYearBefore('K20', counts(5, 5), counts(5, 5))).toBeUndefined();
    expect(changeToYearBefore('K01', counts(5, 5), counts(0, 0))).toBeUndefined();
    expect(changeToYearBefore('K01', counts(5, 5), undefined)).toBeUndefined();
  });
});
