import { recordAudit } from '#audit/record-audit.js';
import { takeAction } from '#domain/life-cycle/life-cycle.js';
import { requireAllChecked, SAMPLE_AUDIT_LIFE_CYCLE } from '#domain/sample-audit/sample-audit-life-cycle.js';
import type { Context } from '#persistence/context.js';
import { actingSide } from '../acting-side.js';
import { getSampleAuditRow } from './sample-audit-row.js';

/**
 * Closes a sample audit once every record has an outcome. What each university's sample came to is written down with it,
 * and decides the size of its next one; its coordinators see it from now on.
 *
 * @throws CodedError `record_not_found`, `transition_not_allowed`, `sample_audit_unfinished`
 */
export async function completeSampleAudit(context: Context, id: string): Promise<void> {
  const { manager, now, today, principal } = context;
  const audit = await getSampleAuditRow(context, id, true);
  const status = takeAction(SAMPLE_AUDIT_LIFE_CYCLE, audit.status, 'complete', actingSide(context));
  const [left] = await manager.query<{ count: number }[]>(
    'select count(*) as count from sample_audit_item where sample_audit_id = $1 and outcome is null',
    [id],
  );
  requireAllChecked(left?.count ?? 0);
  await manager.query(
    `update sample_audit_stratum s set checked_count = i.checked, error_count = i.errors, version = s.version + 1, updated_at = $2
     from (select university_id, count(*) as checked, count(*) filter (where outcome = 'error') as errors
           from sample_audit_item where sample_audit_id = $1 group by university_id) i
     where s.sample_audit_id = $1 and s.university_id = i.university_id`,
    [id, now],
  );
  await manager.query(
    `update sample_audit set status = $2, completed_on = $3, completed_by = $4, version = version + 1, updated_at = $5
     where id = $1`,
    [id, status, today, principal.userId, now],
  );
  await recordAudit(context, {
    action: 'sample_audit.completed',
    objectType: 'sample_audit',
    objectId: id,
    universityId: null,
  });
}
