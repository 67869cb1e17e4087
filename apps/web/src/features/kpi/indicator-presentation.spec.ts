import { describe, expect, it } from '@jest/globals';
import type { KpiValue } from '../../api/contract.js';
import { findNoValueReason } from './indicator-presentation.js';

const none: KpiValue = {
  n: 0,
  yes: 0,
  no: 0,
  unknown: 0,
  notDue: 0,
  notApplicable: 0,
  excluded: 0,
  value: null,
  low: null,
  high: null,
  ciLow: null,
  ciHigh: null,
  knownShare: null,
};

describe('why an indicator has no value', () => {
  it('is not said of a value of zero', () => {
    expect(findNoValueReason({ ...none, n: 4, no: 4, value: 0 })).toBeUndefined();
  });

  it.each([
    [undefined, 'absent'],
    [{ ...none, notDue: 3, notApplicable: 2 }, 'notDue'],
    [{ ...none, notApplicable: 2 }, 'noneApplicable'],
    [none, 'noCases'],
    [{ ...none, n: 5, unknown: 5 }, 'noneKnown'],
    [{ ...none, n: 5, yes: 5 }, 'noDenominator'],
  ] as const)('%# is %s', (value, reason) => {
    expect(findNoValueReason(value)).toBe(reason);
  });
});
