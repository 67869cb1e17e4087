import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CodedError } from '#domain/errors/coded-error.js';
import { type LedgerKind, type LedgerLine, ledgerTotals } from '#domain/ledger/ledger.js';
import type { Context } from '#persistence/context.js';
import { bookLine } from '#registry/ledger/book-line.js';
import { getLedger } from '#registry/ledger/get-ledger.js';
import { reverseLine } from '#registry/ledger/reverse-line.js';
import { ImportDesk, participation, type Row, TODAY } from '../imports/import-desk.js';

/** What may happen to the money of some participations, by hand and by file. */
type Operation =
  | { readonly kind: 'book'; readonly who: number; readonly line: LedgerKind; readonly amount: number }
  | { readonly kind: 'reverse'; readonly who: number; readonly which: number }
  | { readonly kind: 'import'; readonly totals: readonly (readonly [number | null, number | null])[] };

const PEOPLE = 3;
const amount = fc.integer({ min: 1, max: 1_000_000 });
const total = fc.option(fc.integer({ min: 0, max: 1_000_000 }), { nil: null });
const operation: fc.Arbitrary<Operation> = fc.oneof(
  fc.record({
    kind: fc.constant('book' as const),
    who: fc.nat({ max: PEOPLE - 1 }),
    line: fc.constantFrom<LedgerKind>('payment', 'repayment'),
    amount,
  }),
  fc.record({ kind: fc.constant('reverse' as const), who: fc.nat({ max: PEOPLE - 1 }), which: fc.nat({ max: 8 }) }),
  fc.record({
    kind: fc.constant('import' as const),
    totals: fc.array(fc.tuple(total, total), { minLength: 1, maxLength: PEOPLE }),
  }),
);

describe('the sums of a ledger', () => {
  let desk: ImportDesk;
  beforeAll(async () => {
    desk = await ImportDesk.open();
  });
  afterAll(async () => await desk.close());

  const asCoordinator = async <T>(work: (context: Context) => Promise<T>): Promise<T> =>
    await desk.database.transactions.withPrincipal(desk.principalOf('ALATAU'), work);
  const rowOf = (key: string, [paid, repaid]: readonly [number | null, number | null]): Row => ({
    ...participation(key, '', { document_number: key }),
    amount_paid_kzt: paid === null ? '' : String(paid),
    amount_repaid_kzt: repaid === null ? '' : String(repaid),
  });
  const read = async (ids: readonly string[]) =>
    await asCoordinator(async (context) => {
      const ledgers = [];
      for (const id of ids) ledgers.push(await getLedger(context, id));
      return ledgers;
    });

  it('are the amounts of the record, whatever is booked, reversed and imported, and in whatever order', async () => {
    let round = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(operation, { minLength: 3, maxLength: 14 }), async (operations) => {
        round += 1;
        const keys = Array.from({ length: PEOPLE }, (_, index) => `L${round}-${index}`);
        await desk.import(
          'ALATAU',
          'participations',
          keys.map((key) => rowOf(key, [null, null])),
        );
        const rows = await asCoordinator(
          async ({ manager }) =>
            await manager.query<{ id: string }[]>(
              'select id from participation where external_id = any ($1) order by external_id',
              [keys],
            ),
        );
        const ids = rows.map(({ id }) => id);
        for (const step of operations) {
          const expected = await carryOut(step, ids, keys);
          const ledgers = await read(ids);
          for (const ledger of ledgers) {
            const sums = ledgerTotals(ledger.items as readonly LedgerLine[]);
            expect({ payment: ledger.amountPaidKzt, repayment: ledger.amountRepaidKzt }).toEqual(sums);
            expect(Math.min(sums.payment ?? 0, sums.repayment ?? 0)).toBeGreaterThanOrEqual(0);
          }
          for (const [index, totals] of expected.entries()) {
            expect([ledgers[index]?.amountPaidKzt, ledgers[index]?.amountRepaidKzt]).toEqual(totals);
          }
        }
      }),
      { numRuns: 25, endOnFailure: true },
    );
  });

  /** Answers with the totals that a file gave, which must then hold. */
  async function carryOut(step: Operation, ids: readonly string[], keys: readonly string[]) {
    if (step.kind === 'import') {
      const rows = step.totals.map((totals, index) => rowOf(keys[index] ?? '', totals));
      await desk.import('ALATAU', 'participations', rows);
      const written = (await read(ids)).map(({ total: lines }) => lines);
      const again = await desk.import('ALATAU', 'participations', rows);
      expect(again).toMatchObject({ unchanged: rows.length, updated: 0 });
      expect((await read(ids)).map(({ total: lines }) => lines)).toEqual(written);
      return step.totals;
    }
    const id = ids[step.who] ?? '';
    try {
      await asCoordinator(async (context) => {
        if (step.kind === 'book') {
          const entry = { kind: step.line, amountKzt: step.amount, bookedOn: TODAY, reference: 'PO' };
          await bookLine(context, id, entry, 'en');
          return;
        }
        const { items } = await getLedger(context, id);
        const line = items[step.which % Math.max(items.length, 1)];
        if (line) await reverseLine(context, id, line.id, { reason: 'R' }, 'en');
      });
    } catch (error) {
      expect(error).toBeInstanceOf(CodedError);
      expect(['ledger_negative', 'already_reversed', 'line_not_reversible']).toContain((error as CodedError).code);
    }
    return [];
  }
});
