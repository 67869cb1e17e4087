import type { Context } from '#persistence/context.js';
import { type EvidenceRecord, SUBJECT_COLUMN } from './evidence-holder.js';

/** How many pieces of evidence a record has that were not taken back. */
export async function countEvidence(context: Context, holder: EvidenceRecord): Promise<number> {
  const [row] = await context.manager.query<{ count: number }[]>(
    `select count(*) as count from evidence
     where university_id = $1 and ${SUBJECT_COLUMN[holder.subject]} = $2 and withdrawn_at is null`,
    [holder.universityId, holder.id],
  );
  return row?.count ?? 0;
}
