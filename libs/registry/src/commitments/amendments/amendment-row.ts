import type { AmendmentSide, AmendmentStatus } from '#domain/commitment/amendment-life-cycle.js';
import type { CommitmentKind } from '#domain/commitment/commitment-codes.js';
import { CodedError } from '#domain/errors/coded-error.js';
import type { Context } from '#persistence/context.js';

/** A proposed change to what was agreed; null = that term stays. */
export interface Amendment {
  readonly universityId: string;
  readonly id: string;
  readonly version: number;
  readonly participationId: string;
  readonly commitmentId: string;
  readonly status: AmendmentStatus;
  readonly proposerSide: AmendmentSide;
  readonly proposedBy: string;
  readonly reason: string;
  readonly title: string | null;
  readonly kind: CommitmentKind | null;
  readonly priority: number | null;
  readonly dueDate: string | null;
  readonly weight: number | null;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
  readonly decisionReason: string | null;
  readonly createdAt: Date;
}

export const AMENDMENT_COLUMNS = `a.university_id as "universityId", a.id, a.version,
  a.participation_id as "participationId", a.commitment_id as "commitmentId", a.status,
  a.proposer_side as "proposerSide", a.proposed_by as "proposedBy", a.reason, a.title, a.kind, a.priority,
  a.due_date as "dueDate", a.weight, a.decided_by as "decidedBy", a.decided_at as "decidedAt",
  a.decision_reason as "decisionReason", a.created_at as "createdAt"`;

/**
 * @throws CodedError `record_not_found`
 */
export async function getAmendment(context: Context, id: string): Promise<Amendment> {
  const [row] = await context.manager.query<Amendment[]>(
    `select ${AMENDMENT_COLUMNS} from commitment_amendment a where a.id = $1`,
    [id],
  );
  if (!row) throw new CodedError('record_not_found', 'not_found', 'There is no such amendment.');
  return row;
}
