import { recordAudit } from '#audit/record-audit.js';
import { checkFields } from '#domain/fields/check-value.js';
import { readDraft } from '#domain/fields/read-draft.js';
import { hasError } from '#domain/findings/finding.js';
import type { Locale } from '#domain/findings/finding-text.js';
import { LEDGER_ENTRY_FIELDS, type LedgerEntry, type LedgerEntryDraft } from '#domain/ledger/ledger.js';
import type { Context } from '#persistence/context.js';
import { REFERENCE_LOOKUPS } from '#reference/lookups.js';
import { refuseInput } from '../mobility/mobility-refusal.js';
import { holdAccount, requireTotal } from './ledger-account.js';

/**
 * Books one payment to the participant, or one repayment; the participation's amounts follow in the same transaction.
 *
 * @throws CodedError `record_not_found`, `record_invalid` with the fields at fault, `ledger_above_limit`
 */
export async function bookLine(
  context: Context,
  participationId: string,
  draft: LedgerEntryDraft,
  locale: Locale,
): Promise<void> {
  const account = await holdAccount(context, participationId);
  const input = readDraft(LEDGER_ENTRY_FIELDS, draft);
  const findings = checkFields(LEDGER_ENTRY_FIELDS, input, { today: context.today, lookups: REFERENCE_LOOKUPS });
  if (hasError(findings)) throw refuseInput(findings, LEDGER_ENTRY_FIELDS, locale);
  const { kind, amountKzt, bookedOn, reference, note } = input as unknown as LedgerEntry;
  requireTotal(account, kind, amountKzt, LEDGER_ENTRY_FIELDS, locale);
  await context.manager.query(
    `insert into ledger_line (university_id, participation_id, kind, amount_kzt, booked_on, reference, note, source, created_at, created_by)
     values ($1, $2, $3, $4, $5, $6, $7, 'entry', $8, $9)`,
    [
      account.universityId,
      participationId,
      kind,
      amountKzt,
      bookedOn,
      reference,
      note,
      context.now,
      context.principal.userId,
    ],
  );
  await recordAudit(context, {
    action: 'ledger.booked',
    objectType: 'participation',
    objectId: participationId,
    universityId: account.universityId,
    details: { kind, amountKzt },
  });
}
