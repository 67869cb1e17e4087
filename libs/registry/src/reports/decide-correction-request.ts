import { recordAudit } from '#audit/record-audit.js';
import { CodedError } from '#domain/errors/coded-error.js';
import { takeAction } from '#domain/life-cycle/life-cycle.js';
import {
  REPORT_CORRECTION_LIFE_CYCLE,
  REPORT_LIFE_CYCLE,
  type ReportCorrectionStatus,
} from '#domain/report/report-life-cycle.js';
import type { Context } from '#persistence/context.js';
import { updateGuarded } from '#persistence/guarded-update.js';
import { setReason } from '#persistence/with-principal.js';
import { checkReason } from './correction-reason.js';
import { lockReport } from './find-report.js';
import { giveBack } from './return-report.js';

interface WaitingRequest {
  readonly universityId: string;
  readonly id: string;
  readonly reportId: string;
  readonly status: ReportCorrectionStatus;
  readonly reason: string;
  readonly version: number;
}

/**
 * Lets the participant correct an accepted report, which goes back to them as returned.
 *
 * @returns the report's id
 * @throws CodedError `record_not_found`, `transition_not_allowed`
 */
export async function grantCorrectionRequest(context: Context, id: string): Promise<string> {
  const request = await lockRequest(context, id);
  const status = takeAction(REPORT_CORRECTION_LIFE_CYCLE, request.status, 'grant', 'coordinator');
  const found = await lockReport(context, request.reportId);
  const next = takeAction(REPORT_LIFE_CYCLE, found.status, 'reopen', 'coordinator');
  await decide(context, request, status, null);
  await giveBack(context, found, next, [{ section: null, code: 'correction_requested', comment: request.reason }]);
  return request.reportId;
}

/**
 * Leaves the report as it was accepted.
 *
 * @returns the report's id
 * @throws CodedError `record_not_found`, `transition_not_allowed`, `reason_invalid`
 */
export async function refuseCorrectionRequest(context: Context, id: string, reason: string): Promise<string> {
  const request = await lockRequest(context, id);
  const status = takeAction(REPORT_CORRECTION_LIFE_CYCLE, request.status, 'refuse', 'coordinator');
  await decide(context, request, status, checkReason(reason));
  return request.reportId;
}

async function lockRequest(context: Context, id: string): Promise<WaitingRequest> {
  const [request] = await context.manager.query<WaitingRequest[]>(
    `select university_id as "universityId", id, report_id as "reportId", status, reason, version
     from report_correction_request where id = $1 for update`,
    [id],
  );
  if (request) return request;
  throw new CodedError('record_not_found', 'not_found', 'There is no such request.');
}

async function decide(
  context: Context,
  request: WaitingRequest,
  status: ReportCorrectionStatus,
  reason: string | null,
): Promise<void> {
  if (reason !== null) await setReason(context, reason);
  await updateGuarded(context, 'report_correction_request', request, request.version, {
    status,
    decided_on: context.today,
    decided_by: context.principal.userId,
    decision_reason: reason,
  });
  await recordAudit(context, {
    action: `report.correction_${status}`,
    objectType: 'report_correction_request',
    objectId: request.id,
    details: { report: request.reportId },
  });
}
