import { CodedError } from '#domain/errors/coded-error.js';
import { LEDGER_LIMIT, type LedgerKind, type LedgerTotals, totalProblem } from '#domain/ledger/ledger.js';
import { type Field } from '#domain/fields/field.js';
import { finding } from '#domain/findings/finding.js';
import type { Locale } from '#domain/findings/finding-text.js';
import type { Context } from '#persistence/context.js';
import { refuseInput } from '../mobility/mobility-refusal.js';

/** The money of one participation, held until the transaction ends. */
export interface HeldAccount {
  readonly universityId: string;
  readonly participationId: string;
  readonly totals: LedgerTotals;
}

/**
 * Holds the money of a participation, so that its lines are written one after the other.
 *
 * @throws CodedError `record_not_found`
 */
export async function holdAccount({ manager }: Context, participationId: string): Promise<HeldAccount> {
  const [row] = await manager.query<{ universityId: string; payment: number | null; repayment: number | null }[]>(
    `select university_id as "universityId", amount_paid_kzt as payment, amount_repaid_kzt as repayment
     from participation where id = $1 for update`,
    [participationId],
  );
  if (!row) throw new CodedError('record_not_found', 'not_found', 'There is no such participation.');
  const { universityId, ...totals } = row;
  return { universityId, participationId, totals };
}

/**
 * Refuses a line that would take the total of its kind below nothing or beyond what a file can bring back.
 *
 * @throws CodedError `ledger_negative`, `ledger_above_limit`
 */
export function requireTotal(
  { totals }: HeldAccount,
  kind: LedgerKind,
  amountKzt: number,
  fields: readonly Field[],
  locale: Locale,
): void {
  const problem = totalProblem((totals[kind] ?? 0) + amountKzt);
  if (problem) throw refuseInput([finding(problem, 'amount_kzt', { limit: LEDGER_LIMIT })], fields, locale);
}
