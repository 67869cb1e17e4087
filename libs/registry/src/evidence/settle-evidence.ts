import type { Context } from '#persistence/context.js';
import { type EvidenceRecord, SUBJECT_COLUMN } from './evidence-holder.js';

/** A decision rests on what was handed in: from now on none of it can be taken back. */
export async function settleEvidence(context: Context, holder: EvidenceRecord): Promise<void> {
  await context.manager.query(
    `update evidence set settled_at = $3, version = version + 1, updated_at = $3
     where university_id = $1 and ${SUBJECT_COLUMN[holder.subject]} = $2 and withdrawn_at is null and settled_at is null`,
    [holder.universityId, holder.id, context.now],
  );
}
