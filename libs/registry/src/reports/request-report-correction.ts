import { v7 as uuidv7 } from 'uuid';
import { recordAudit } from '#audit/record-audit.js';
import { CodedError } from '#domain/errors/coded-error.js';
import { takeAction } from '#domain/life-cycle/life-cycle.js';
import { REPORT_LIFE_CYCLE } from '#domain/report/report-life-cycle.js';
import type { Context } from '#persistence/context.js';
import { checkReason } from './correction-reason.js';
import { lockReport } from './find-report.js';

/**
 * The participant asks to correct a report that was accepted. Nothing of the report changes until it is granted.
 *
 * @throws CodedError `record_not_found`, `transition_not_allowed`, `correction_already_requested`, `reason_invalid`
 */
export async function requestReportCorrection(context: Context, id: string, reason: string): Promise<void> {
  const { report, status } = await lockReport(context, id);
  takeAction(REPORT_LIFE_CYCLE, status, 'request_correction', 'participant');
  const text = checkReason(reason);
  const [waiting] = await context.manager.query<{ id: string }[]>(
    `select id from report_correction_request where university_id = $1 and report_id = $2 and status = 'proposed'`,
    [report.universityId, id],
  );
  if (waiting) {
    throw new CodedError('correction_already_requested', 'conflict', 'A request about this report waits already.');
  }
  const requestId = uuidv7({ msecs: context.now.getTime() });
  await context.manager.query(
    `insert into report_correction_request
       (university_id, id, participation_id, report_id, reason, requested_on, requested_by, created_at, updated_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $8)`,
    [
      report.universityId,
      requestId,
      report.participationId,
      id,
      text,
      context.today,
      context.principal.userId,
      context.now,
    ],
  );
  await recordAudit(context, {
    action: 'report.correction_requested',
    objectType: 'report_correction_request',
    objectId: requestId,
    universityId: report.universityId,
    details: { report: id },
  });
}
