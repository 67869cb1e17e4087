import { recordAudit } from '#audit/record-audit.js';
import { CodedError } from '#domain/errors/coded-error.js';
import type { EvidenceSubject } from '#domain/evidence/evidence-kinds.js';
import { requireWithdrawable } from '#domain/evidence/evidence-rules.js';
import type { Context } from '#persistence/context.js';
import { updateGuarded } from '#persistence/guarded-update.js';
import { countEvidence } from './count-evidence.js';
import { lockEvidenceHolder } from './evidence-holder.js';

interface StoredEvidence {
  readonly universityId: string;
  readonly id: string;
  readonly version: number;
  readonly subject: EvidenceSubject;
  readonly subjectId: string;
  readonly createdBy: string | null;
  readonly withdrawnAt: Date | null;
  readonly settledAt: Date | null;
}

/**
 * Takes a piece of evidence back. It stays stored, marked; nothing handed in is ever removed.
 *
 * @throws CodedError `record_not_found`, `evidence_of_another`, `evidence_withdrawn`, `evidence_settled`,
 * `evidence_closed`, `evidence_last`
 */
export async function withdrawEvidence(context: Context, id: string): Promise<void> {
  const { subject, subjectId } = await read(context, id);
  const holder = await lockEvidenceHolder(context, subject, subjectId);
  // Read again: what was true before the lock may no longer be.
  const evidence = await read(context, id);
  requireWithdrawable(evidence, holder, context.principal.userId, (await countEvidence(context, holder)) - 1);
  await updateGuarded(context, 'evidence', evidence, evidence.version, { withdrawn_at: context.now });
  await recordAudit(context, {
    action: 'evidence.withdrawn',
    objectType: 'evidence',
    objectId: id,
    universityId: evidence.universityId,
  });
}

async function read(context: Context, id: string): Promise<StoredEvidence> {
  const [row] = await context.manager.query<StoredEvidence[]>(
    `select university_id as "universityId", id, version,
       case when commitment_id is not null then 'commitment' when output_id is not null then 'output' else 'group_project'
       end as subject,
       coalesce(commitment_id, output_id, group_project_id) as "subjectId",
       created_by as "createdBy", withdrawn_at as "withdrawnAt", settled_at as "settledAt"
     from evidence where id = $1`,
    [id],
  );
  if (!row) throw new CodedError('record_not_found', 'not_found', 'There is no such evidence.');
  return row;
}
