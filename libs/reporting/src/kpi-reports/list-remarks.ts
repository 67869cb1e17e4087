import type { KpiReportRemark } from '#domain/report/kpi-report-review.js';
import type { Context } from '#persistence/context.js';
import type { KpiReport } from './kpi-report-row.js';

/** A remark of the ministry on a section of one submission. */
export interface Remark extends KpiReportRemark {
  readonly submission: number;
}

/** Every remark that was ever made on a report, in the order of the submissions. */
export async function listRemarks(
  { manager }: Context,
  report: Pick<KpiReport, 'universityId' | 'id'>,
): Promise<Remark[]> {
  return await manager.query<Remark[]>(
    `select submission, section, reasons, comment from kpi_report_remark
     where university_id = $1 and kpi_report_id = $2 order by submission, id`,
    [report.universityId, report.id],
  );
}
