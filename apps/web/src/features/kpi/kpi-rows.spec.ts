import { describe, expect, it } from '@jest/globals';
import type { KpiEntry, KpiValue } from '../../api/contract.js';
import { rowsOfIndicator, rowsOfUniversity } from './kpi-rows.js';

const value = (share: number): KpiValue => ({
  n: 10,
  yes: share * 10,
  no: 10 - share * 10,
  unknown: 0,
  notDue: 0,
  notApplicable: 0,
  excluded: 0,
  value: share,
  low: share,
  high: share,
  ciLow: share,
  ciHigh: share,
  knownShare: 1,
});

const entry = (university: string | null, share: number): KpiEntry => ({
  university,
  period: 'all',
  asOf: '2026-11-21',
  funding: 'state_budget',
  indicators: { K02: value(share), K01: value(share) },
});

const entries = [entry('ENU', 0.9), entry(null, 0.5), entry('ATYRAU', 0.1)];

describe('the lines of the table of indicators', () => {
  it('puts universities in the order of their names whatever their values, the country first', () => {
    const rows = rowsOfIndicator(
      entries,
      'K01',
      (code) => code,
      (a, b) => (a < b ? -1 : 1),
    );
    expect(rows.map(({ university }) => university)).toEqual([null, 'ATYRAU', 'ENU']);
  });

  it('puts indicators in the order of the catalogue', () => {
    expect(rowsOfUniversity(entries, 'ENU').map(({ code }) => code)).toEqual(['K01', 'K02']);
    expect(rowsOfUniversity(entries, 'KAZNU')).toEqual([]);
  });
});
