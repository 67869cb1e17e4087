import { KPI_REPORT_SECTION_CODES, type SectionComments } from '#domain/report/kpi-report-sections.js';
import type { Context } from '#persistence/context.js';
import type { KpiReport } from './kpi-report-row.js';

/** The comments as the university has them now, section by section; `null` where there is none. */
export async function readComments(
  { manager }: Context,
  report: Pick<KpiReport, 'universityId' | 'id'>,
): Promise<SectionComments> {
  const rows = await manager.query<{ section: string; comment: string | null }[]>(
    'select section, comment from kpi_report_section where university_id = $1 and kpi_report_id = $2',
    [report.universityId, report.id],
  );
  const comments = new Map(rows.map(({ section, comment }) => [section, comment]));
  return Object.fromEntries(KPI_REPORT_SECTION_CODES.map((section) => [section, comments.get(section) ?? null]));
}
