import { recordAudit } from '#audit/record-audit.js';
import { takeAction } from '#domain/life-cycle/life-cycle.js';
import { REPORT_LIFE_CYCLE } from '#domain/report/report-life-cycle.js';
import { requireOtherThanAuthor } from '#domain/verification/author-rule.js';
import type { Context } from '#persistence/context.js';
import { updateGuarded } from '#persistence/guarded-update.js';
import { lockReport } from './find-report.js';

/**
 * A coordinator accepts a submitted report, never the one who submitted it on the participant's behalf.
 *
 * @throws CodedError `record_not_found`, `transition_not_allowed`, `verifier_is_author`
 */
export async function acceptReport(context: Context, id: string): Promise<void> {
  const { report, status } = await lockReport(context, id);
  const next = takeAction(REPORT_LIFE_CYCLE, status, 'accept', 'coordinator');
  const { userId } = context.principal;
  requireOtherThanAuthor(userId, [report.submittedBy]);
  const version = await updateGuarded(context, 'report', report, report.version, {
    status: next,
    accepted_on: context.today,
    decided_by: userId,
  });
  await recordAudit(context, {
    action: 'report.accepted',
    objectType: 'report',
    objectId: id,
    details: { wave: report.wave, version },
  });
}
