import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LEDGER_LIMIT, type LedgerLine, ledgerTotals, totalProblem } from './ledger.js';

const line = (kind: LedgerLine['kind'], amountKzt: number, cleared = false): LedgerLine => ({
  kind,
  amountKzt,
  cleared,
});

describe('the totals of a ledger', () => {
  it('are not known without lines', () => {
    expect(ledgerTotals([])).toEqual({ payment: null, repayment: null });
  });

  it('are the sums of each kind; a reversed payment leaves nothing paid, which is known', () => {
    expect(ledgerTotals([line('payment', 500_000), line('repayment', 20_000), line('payment', -500_000)])).toEqual({
      payment: 0,
      repayment: 20_000,
    });
  });

  it('are not known after a file left them blank, and begin anew', () => {
    const cleared = [line('payment', 500_000), line('payment', -500_000, true)];
    expect(ledgerTotals(cleared).payment).toBeNull();
    expect(ledgerTotals([...cleared, line('payment', 30_000)]).payment).toBe(30_000);
  });

  it('follow whatever totals files give', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.nat({ max: 1_000_000 }))), (given) => {
        const lines: LedgerLine[] = [];
        let former: number | null = null;
        for (const total of given) {
          if (total !== former) lines.push(line('payment', (total ?? 0) - (former ?? 0), total === null));
          former = total;
          expect(ledgerTotals(lines).payment).toBe(total);
        }
      }),
    );
  });

  it('are never negative, and never more than a file can bring back', () => {
    expect([-1, 0, LEDGER_LIMIT, LEDGER_LIMIT + 1].map(totalProblem)).toEqual([
      'ledger_negative',
      undefined,
      undefined,
      'ledger_above_limit',
    ]);
  });
});
