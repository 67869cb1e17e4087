import { CodedError } from '#domain/errors/coded-error.js';
import type { LedgerKind, LedgerSource } from '#domain/ledger/ledger.js';
import type { Context } from '#persistence/context.js';

/** One line as it is shown; the note is the university's own and absent for the ministry. */
export interface LedgerLineRecord {
  readonly id: string;
  readonly kind: LedgerKind;
  readonly amountKzt: number;
  readonly bookedOn: string;
  readonly reference: string | null;
  readonly note?: string | null;
  readonly source: LedgerSource;
  readonly cleared: boolean;
  readonly reversesId: string | null;
  /** The line that reverses this one. */
  readonly reversedBy: string | null;
  readonly createdAt: Date;
  /** Null for a file that the command line imported, and for readers who may not see the staff. */
  readonly createdBy: { readonly id: string; readonly displayName: string } | null;
}

/** The money of one participation, oldest line first. */
export interface Ledger {
  readonly universityId: string;
  readonly items: LedgerLineRecord[];
  readonly total: number;
  readonly amountPaidKzt: number | null;
  readonly amountRepaidKzt: number | null;
  readonly version: number;
}

/**
 * The ledger of one participation that the principal may see.
 *
 * @throws CodedError `record_not_found`
 */
export async function getLedger({ manager, principal }: Context, participationId: string): Promise<Ledger> {
  const [account] = await manager.query<Omit<Ledger, 'items' | 'total'>[]>(
    `select university_id as "universityId", amount_paid_kzt as "amountPaidKzt", amount_repaid_kzt as "amountRepaidKzt", version
     from participation where id = $1`,
    [participationId],
  );
  if (!account) throw new CodedError('record_not_found', 'not_found', 'There is no such participation.');
  const note = principal.role === 'qaitu_ministry' ? '' : 'l.note,';
  const rows = await manager.query<
    (Omit<LedgerLineRecord, 'createdBy'> & { userId: string | null; displayName: string | null })[]
  >(
    `select l.id, l.kind, l.amount_kzt as "amountKzt", l.booked_on as "bookedOn", l.reference, ${note} l.source, l.cleared,
       l.reverses_id as "reversesId", r.id as "reversedBy", l.created_at as "createdAt", u.id as "userId",
       u.display_name as "displayName"
     from ledger_line l
     left join ledger_line r on r.university_id = l.university_id and r.reverses_id = l.id
     left join app_user u on u.id = l.created_by
     where l.university_id = $1 and l.participation_id = $2 order by l.line_no`,
    [account.universityId, participationId],
  );
  return {
    ...account,
    items: rows.map(({ userId, displayName, ...line }) => ({
      ...line,
      createdBy: userId === null ? null : { id: userId, displayName: displayName ?? '' },
    })),
    total: rows.length,
  };
}
