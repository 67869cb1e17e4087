import { describe, expect, it } from '@jest/globals';
import type { Ledger } from '../../api/record-steps.js';
import { isReversible, ledgerRows } from './ledger-rows.js';

const line = (id: string, more: object) =>
  ({
    id,
    kind: 'payment',
    amountKzt: 0,
    cleared: false,
    reversesId: null,
    reversedBy: null,
    ...more,
  }) as Ledger['items'][number];

describe('the lines of a ledger', () => {
  it('add up kind by kind; a reversal takes its line back', () => {
    const rows = ledgerRows([
      line('1', { amountKzt: 1_000_000 }),
      line('2', { kind: 'repayment', amountKzt: 250_000 }),
      line('3', { kind: 'repayment', amountKzt: -250_000, reversesId: '2' }),
    ]);
    expect(rows.map(({ totals }) => [totals.payment, totals.repayment])).toEqual([
      [1_000_000, null],
      [1_000_000, 250_000],
      [1_000_000, 0],
    ]);
  });

  it('come to nothing known where a file left the amount blank', () => {
    const rows = ledgerRows([line('1', { amountKzt: 500 }), line('2', { amountKzt: -500, cleared: true })]);
    expect(rows.map(({ totals }) => totals.payment)).toEqual([500, null]);
  });

  it('are taken back once, and a reversal never', () => {
    expect(isReversible(line('1', {}))).toBe(true);
    expect(isReversible(line('1', { reversedBy: '2' }))).toBe(false);
    expect(isReversible(line('2', { reversesId: '1' }))).toBe(false);
    expect(isReversible(line('3', { cleared: true }))).toBe(false);
  });
});
