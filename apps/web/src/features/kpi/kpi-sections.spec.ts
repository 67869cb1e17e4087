import { describe, expect, it } from '@jest/globals';
import { KPI_CODES } from '#reference/kpi-names.js';
import type { KpiEntry, KpiValue } from '../../api/contract.js';
import { isTotalOnly, sectionsOf } from './kpi-sections.js';

const VALUE: KpiValue = {
  n: 4,
  yes: 3,
  no: 1,
  unknown: 0,
  notDue: 0,
  notApplicable: 0,
  excluded: 0,
  value: 0.75,
  low: 0.75,
  high: 0.75,
  ciLow: 0.3,
  ciHigh: 0.95,
  knownShare: 1,
};

const entryWith = (codes: readonly string[]): KpiEntry => ({
  university: 'ENU',
  period: 'all',
  asOf: '2026-11-21',
  funding: 'state_budget',
  indicators: Object.fromEntries(codes.map((code) => [code, VALUE])),
});

const codesOf = (entry: KpiEntry, filtered: boolean) =>
  sectionsOf(entry, filtered).flatMap(({ rows }) => rows.map(({ code }) => code));

describe('the indicators in the sections of a report', () => {
  it('are all there, each once', () => {
    expect(codesOf(entryWith(KPI_CODES), false).toSorted()).toEqual([...KPI_CODES].toSorted());
  });

  it('pass over selection where nobody called for applications', () => {
    const without = KPI_CODES.filter((code) => code !== 'K19' && code !== 'K20');
    expect(codesOf(entryWith(without), false).toSorted()).toEqual([...without].toSorted());
  });

  it('keep a line for what filters take away, so that it can be said why', () => {
    const left = KPI_CODES.filter((code) => code !== 'K19' && code !== 'K20' && !isTotalOnly(code));
    expect(codesOf(entryWith(left), true).toSorted()).toEqual([...KPI_CODES].toSorted());
  });
});
