import { recordAudit } from '#audit/record-audit.js';
import { CodedError } from '#domain/errors/coded-error.js';
import { checkFields } from '#domain/fields/check-value.js';
import { readDraft } from '#domain/fields/read-draft.js';
import { finding, hasError } from '#domain/findings/finding.js';
import type { Locale } from '#domain/findings/finding-text.js';
import {
  LEDGER_REVERSAL_FIELDS,
  type LedgerKind,
  type LedgerReversal,
  type LedgerReversalDraft,
} from '#domain/ledger/ledger.js';
import type { Context } from '#persistence/context.js';
import { setReason } from '#persistence/with-principal.js';
import { REFERENCE_LOOKUPS } from '#reference/lookups.js';
import { refuseInput } from '../mobility/mobility-refusal.js';
import { type HeldAccount, holdAccount, requireTotal } from './ledger-account.js';

interface LineRow {
  readonly kind: LedgerKind;
  readonly amountKzt: number;
  readonly bookedOn: string;
  readonly cleared: boolean;
  readonly reversesId: string | null;
  readonly reversedBy: string | null;
}

/**
 * Takes one line back by another that says the opposite of all of it; a line is reversed once, and a reversal not at all.
 *
 * @throws CodedError `record_not_found`, `already_reversed`, `line_not_reversible` for a reversal and for a line that
 *   cleared an amount, `ledger_negative`, `ledger_above_limit`, `record_invalid` with the fields at fault
 */
export async function reverseLine(
  context: Context,
  participationId: string,
  lineId: string,
  draft: LedgerReversalDraft,
  locale: Locale,
): Promise<void> {
  const { manager, today, now, principal } = context;
  const account = await holdAccount(context, participationId);
  const line = await getLine(context, account, lineId);
  if (line.reversedBy !== null) throw new CodedError('already_reversed', 'conflict', 'This line is reversed already.');
  if (line.reversesId !== null || line.cleared) {
    throw new CodedError('line_not_reversible', 'conflict', 'A reversal, or a line that cleared an amount, stays.');
  }
  const input = readDraft(LEDGER_REVERSAL_FIELDS, draft);
  const bookedOn = (input.bookedOn as string | null) ?? today;
  const findings = [
    ...checkFields(LEDGER_REVERSAL_FIELDS, input, { today, lookups: REFERENCE_LOOKUPS }),
    ...(bookedOn < line.bookedOn ? [finding('before_reversed_line', 'booked_on', { day: line.bookedOn })] : []),
  ];
  if (hasError(findings)) throw refuseInput(findings, LEDGER_REVERSAL_FIELDS, locale);
  requireTotal(account, line.kind, -line.amountKzt, LEDGER_REVERSAL_FIELDS, locale);
  const { reference, reason } = input as unknown as LedgerReversal;
  await setReason(context, reason);
  await manager.query(
    `insert into ledger_line (university_id, participation_id, kind, amount_kzt, booked_on, reference, note, source,
       reverses_id, created_at, created_by)
     values ($1, $2, $3, $4, $5, $6, $7, 'entry', $8, $9, $10)`,
    [
      account.universityId,
      participationId,
      line.kind,
      -line.amountKzt,
      bookedOn,
      reference,
      reason,
      lineId,
      now,
      principal.userId,
    ],
  );
  await recordAudit(context, {
    action: 'ledger.reversed',
    objectType: 'participation',
    objectId: participationId,
    universityId: account.universityId,
    details: { line: lineId, kind: line.kind },
  });
}

async function getLine({ manager }: Context, account: HeldAccount, lineId: string): Promise<LineRow> {
  const [line] = await manager.query<LineRow[]>(
    `select l.kind, l.amount_kzt as "amountKzt", l.booked_on as "bookedOn", l.cleared, l.reverses_id as "reversesId",
       r.id as "reversedBy"
     from ledger_line l left join ledger_line r on r.university_id = l.university_id and r.reverses_id = l.id
     where l.university_id = $1 and l.participation_id = $2 and l.id = $3`,
    [account.universityId, account.participationId, lineId],
  );
  if (!line) throw new CodedError('record_not_found', 'not_found', 'There is no such line.');
  return line;
}
