import { recordAudit } from '#audit/record-audit.js';
import { CodedError } from '#domain/errors/coded-error.js';
import { takeAction } from '#domain/life-cycle/life-cycle.js';
import {
  requireFinding,
  SAMPLE_AUDIT_LIFE_CYCLE,
  type SampleOutcome,
} from '#domain/sample-audit/sample-audit-life-cycle.js';
import type { Context } from '#persistence/context.js';
import { updateGuarded } from '#persistence/guarded-update.js';
import { actingSide } from '../acting-side.js';
import { getSampleAuditRow } from './sample-audit-row.js';

/**
 * Records what the check of one record found. Until the audit is completed it may be recorded anew; history keeps both.
 *
 * @throws CodedError `record_not_found`, `transition_not_allowed`, `finding_missing`
 */
export async function recordSampleOutcome(
  context: Context,
  auditId: string,
  itemId: string,
  { outcome, finding }: { readonly outcome: SampleOutcome; readonly finding: string | null },
): Promise<void> {
  const audit = await getSampleAuditRow(context, auditId, true);
  const [item] = await context.manager.query<{ universityId: string; id: string; version: number }[]>(
    `select university_id as "universityId", id, version from sample_audit_item where sample_audit_id = $1 and id = $2`,
    [auditId, itemId],
  );
  if (!item) throw new CodedError('record_not_found', 'not_found', 'There is no such record in this sample.');
  takeAction(SAMPLE_AUDIT_LIFE_CYCLE, audit.status, 'record_outcome', actingSide(context));
  requireFinding(outcome, finding);
  await updateGuarded(context, 'sample_audit_item', item, item.version, {
    outcome,
    finding,
    checked_by: context.principal.userId,
    checked_at: context.now,
  });
  await recordAudit(context, {
    action: 'sample_audit.outcome_recorded',
    objectType: 'sample_audit_item',
    objectId: itemId,
    universityId: item.universityId,
    details: { audit: auditId, outcome },
  });
}
