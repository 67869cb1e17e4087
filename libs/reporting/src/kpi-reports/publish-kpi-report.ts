import { recordAudit } from '#audit/record-audit.js';
import { takeAction } from '#domain/life-cycle/life-cycle.js';
import { KPI_REPORT_LIFE_CYCLE } from '#domain/report/kpi-report-life-cycle.js';
import { requireSecondOfficial } from '#domain/report/kpi-report-review.js';
import { type Context, workerFor } from '#persistence/context.js';
import { updateGuarded } from '#persistence/guarded-update.js';
import { asPrincipal } from '#persistence/with-principal.js';
import { actingSide } from '#registry/acting-side.js';
import { type KpiReport, lockKpiReport } from './kpi-report-row.js';

/**
 * A second official publishes an approved report. The edition published before, if any, is superseded in the same breath.
 *
 * @throws CodedError `record_not_found`, `transition_not_allowed`, `publisher_is_approver`
 */
export async function publishKpiReport(context: Context, id: string): Promise<void> {
  const { principal, today } = context;
  const report = await lockKpiReport(context, id);
  const status = takeAction(KPI_REPORT_LIFE_CYCLE, report.status, 'publish', actingSide(context));
  requireSecondOfficial(principal.userId, report.approvedBy);
  await asPrincipal(context, workerFor(principal), async (worker) => supersedePublished(worker, report));
  await updateGuarded(context, 'kpi_report', report, report.version, {
    status,
    status_since: today,
    published_on: today,
    published_by: principal.userId,
  });
  await recordAudit(context, {
    action: 'kpi_report.published',
    objectType: 'kpi_report',
    objectId: id,
    universityId: report.universityId,
    details: { submission: report.submissions, digest: report.digest },
  });
}

/** What the system does by itself when the next edition is published. */
async function supersedePublished(worker: Context, next: KpiReport): Promise<void> {
  const [published] = await worker.manager.query<{ id: string }[]>(
    `select id from kpi_report
     where university_id = $1 and period = $2 and funding = $3 and status = 'published' and id <> $4`,
    [next.universityId, next.period, next.funding, next.id],
  );
  if (!published) return;
  const former = await lockKpiReport(worker, published.id);
  const status = takeAction(KPI_REPORT_LIFE_CYCLE, former.status, 'supersede', 'system');
  await updateGuarded(worker, 'kpi_report', former, former.version, {
    status,
    status_since: worker.today,
    superseded_on: worker.today,
  });
  await recordAudit(worker, {
    action: 'kpi_report.superseded',
    objectType: 'kpi_report',
    objectId: former.id,
    universityId: former.universityId,
    details: { by: next.id, edition: next.edition },
  });
}
