import { describe, expect, it } from '@jest/globals';
import type { KpiValue } from '../../api/contract.js';
import { findCount, readCount } from './record-counts.js';

const variant = { n: 9, yes: 2, no: 3, unknown: 4, value: 0.4, low: 0, high: 1, ciLow: 0, ciHigh: 1, knownShare: 0.5 };
const value: KpiValue = { ...variant, notDue: 5, notApplicable: 6, excluded: 7, late: 1, strict: variant };

describe('the count that a list of records stands behind', () => {
  it.each([
    ['n', 9],
    ['notDue', 5],
    ['late', 1],
    ['strict.unknown', 4],
    ['claimed.yes', undefined],
    ['full', undefined],
    ['amountMissing', undefined],
  ] as const)('%s is %s', (count, number) => {
    expect(findCount(value, { indicator: 'K01', count })).toBe(number);
  });

  it('of K20 is that of the group', () => {
    const group = { dimension: 'sex', group: 'F', n: 12 };
    const access = { n: 30, state: 'due', groups: [group], leftOut: { sex: 3 } } as unknown as KpiValue;
    expect(findCount(access, { indicator: 'K20', count: 'n' })).toBe(30);
    expect(findCount(access, { indicator: 'K20', count: 'n', dimension: 'sex', group: 'F' })).toBe(12);
    expect(findCount(access, { indicator: 'K20', count: 'leftOut', dimension: 'sex' })).toBe(3);
  });

  it('is n where the address names none that there is', () => {
    expect(readCount('strict.no')).toBe('strict.no');
    expect(readCount('everything')).toBe('n');
    expect(readCount(undefined)).toBe('n');
  });
});
