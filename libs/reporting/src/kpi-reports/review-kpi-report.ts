import { recordAudit } from '#audit/record-audit.js';
import { takeAction } from '#domain/life-cycle/life-cycle.js';
import { KPI_REPORT_LIFE_CYCLE } from '#domain/report/kpi-report-life-cycle.js';
import {
  describeRemarks,
  type KpiReportRemark,
  requireOtherThanPreparers,
  requireRemarks,
} from '#domain/report/kpi-report-review.js';
import type { Context } from '#persistence/context.js';
import { updateGuarded } from '#persistence/guarded-update.js';
import { setReason } from '#persistence/with-principal.js';
import { actingSide } from '#registry/acting-side.js';
import { lockKpiReport } from './kpi-report-row.js';
import { withPreparer } from './preparers.js';

/**
 * The ministry returns a submitted report, with reasons and a comment on each section at fault. Its author sees them, and
 * the history keeps them.
 *
 * @throws CodedError `record_not_found`, `transition_not_allowed`, `remarks_invalid`
 */
export async function returnKpiReport(
  context: Context,
  id: string,
  remarks: readonly KpiReportRemark[],
): Promise<void> {
  const { manager, principal, now, today } = context;
  const report = await lockKpiReport(context, id);
  const status = takeAction(KPI_REPORT_LIFE_CYCLE, report.status, 'return', actingSide(context));
  requireRemarks(remarks);
  await setReason(context, describeRemarks(remarks));
  for (const { section, reasons, comment } of remarks) {
    await manager.query(
      `insert into kpi_report_remark (university_id, kpi_report_id, submission, section, reasons, comment, created_by,
         created_at) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [report.universityId, id, report.submissions, section, [...new Set(reasons)], comment, principal.userId, now],
    );
  }
  await updateGuarded(context, 'kpi_report', report, report.version, {
    status,
    status_since: today,
    returned_on: today,
    returned_by: principal.userId,
  });
  await recordAudit(context, {
    action: 'kpi_report.returned',
    objectType: 'kpi_report',
    objectId: id,
    universityId: report.universityId,
    details: { submission: report.submissions, sections: remarks.map(({ section }) => section) },
  });
}

/**
 * The university takes a returned report up again: a draft with the comments it had.
 *
 * @throws CodedError `record_not_found`, `transition_not_allowed`
 */
export async function reviseKpiReport(context: Context, id: string): Promise<void> {
  const report = await lockKpiReport(context, id);
  const status = takeAction(KPI_REPORT_LIFE_CYCLE, report.status, 'revise', actingSide(context));
  await updateGuarded(context, 'kpi_report', report, report.version, {
    status,
    status_since: context.today,
    preparers: withPreparer(context, report),
  });
  await recordAudit(context, {
    action: 'kpi_report.revised',
    objectType: 'kpi_report',
    objectId: id,
    universityId: report.universityId,
  });
}

/**
 * An official who had no hand in a submitted report approves it.
 *
 * @throws CodedError `record_not_found`, `transition_not_allowed`, `approver_prepared_report`
 */
export async function approveKpiReport(context: Context, id: string): Promise<void> {
  const { principal, today } = context;
  const report = await lockKpiReport(context, id);
  const status = takeAction(KPI_REPORT_LIFE_CYCLE, report.status, 'approve', actingSide(context));
  requireOtherThanPreparers(principal.userId, report.preparers);
  await updateGuarded(context, 'kpi_report', report, report.version, {
    status,
    status_since: today,
    approved_on: today,
    approved_by: principal.userId,
  });
  await recordAudit(context, {
    action: 'kpi_report.approved',
    objectType: 'kpi_report',
    objectId: id,
    universityId: report.universityId,
    details: { submission: report.submissions, digest: report.digest },
  });
}
