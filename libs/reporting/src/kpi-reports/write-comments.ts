import { recordAudit } from '#audit/record-audit.js';
import { CodedError } from '#domain/errors/coded-error.js';
import type { KpiReportSection } from '#domain/report/kpi-report-sections.js';
import type { Context } from '#persistence/context.js';
import { requireVersion, updateGuarded } from '#persistence/guarded-update.js';
import { lockKpiReport } from './kpi-report-row.js';
import { withPreparer } from './preparers.js';

/** What is written about one section; null takes a comment away. */
export interface SectionComment {
  readonly section: KpiReportSection;
  readonly comment: string | null;
}

/**
 * Writes comments into a draft, one section or several; the others stay as they are. Whoever writes has prepared the report.
 *
 * @throws CodedError `record_not_found`, `version_mismatch`, `report_not_draft`
 */
export async function writeComments(
  context: Context,
  id: string,
  expectedVersion: number,
  comments: readonly SectionComment[],
): Promise<void> {
  const { manager, principal, now } = context;
  const report = await lockKpiReport(context, id);
  requireVersion(report.version, expectedVersion);
  if (report.status !== 'draft') {
    throw new CodedError(
      'report_not_draft',
      'conflict',
      'Only a draft is written in. A returned report is revised first.',
    );
  }
  for (const { section, comment } of comments) {
    await manager.query(
      `update kpi_report_section set comment = $4, edited_by = $5, version = version + 1, updated_at = $6
       where university_id = $1 and kpi_report_id = $2 and section = $3 and comment is distinct from $4`,
      [report.universityId, id, section, comment, principal.userId, now],
    );
  }
  await updateGuarded(context, 'kpi_report', report, report.version, { preparers: withPreparer(context, report) });
  await recordAudit(context, {
    action: 'kpi_report.written',
    objectType: 'kpi_report',
    objectId: id,
    universityId: report.universityId,
    details: { sections: comments.map(({ section }) => section) },
  });
}
