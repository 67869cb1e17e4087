import { describe, expect, it } from '@jest/globals';
import type { KpiGroup, KpiValue } from '../../api/contract.js';
import { readGroups } from './group-rows.js';

const NONE: KpiValue = {
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

describe('groups of participations', () => {
  it('count everybody who went, also those not due yet or abroad only virtually, but nobody excluded', () => {
    const K01 = { ...NONE, n: 10, yes: 6, no: 2, unknown: 2, notDue: 3, notApplicable: 1, excluded: 4 };
    const K07 = { ...NONE, n: 5, yes: 5, value: 1 };
    const head = { period: 'all', asOf: '2026-11-21', funding: 'all' };
    const groups: KpiGroup[] = [
      { ...head, group: { homeRegion: '75' }, indicators: { K01, K07 } },
      { ...head, group: { homeRegion: null }, indicators: {} },
    ];
    expect(readGroups(groups, 'homeRegion', 'K07')).toEqual([
      { code: '75', participations: 14, figure: K07 },
      { code: null, participations: 0, figure: undefined },
    ]);
  });
});
