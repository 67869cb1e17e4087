import type { Context } from '#persistence/context.js';
import { getUniversityByCode } from '#registry/universities/list-universities.js';
import { computeLiveFigures } from '../kpi-reports/live-figures.js';
import { getKpiReportRow, type KpiReport } from '../kpi-reports/kpi-report-row.js';
import { readComments } from '../kpi-reports/section-comments.js';
import { getSnapshot } from '../kpi-reports/snapshot-row.js';
import type { KpiReportSource } from './kpi-report-model.js';

/**
 * What the document of a KPI report is made of: the last submission as it was frozen, whatever the records say by now, and
 * of a report never submitted the draft as it stands today.
 *
 * @throws CodedError `record_not_found`
 */
export async function readKpiReport(context: Context, id: string): Promise<KpiReportSource> {
  const report = await getKpiReportRow(context, id);
  const { nameKk, nameRu, nameEn } = await getUniversityByCode(context, report.university);
  const { status, submittedOn, publishedOn } = report;
  const dates = { submittedOn, approvedOn: report.approvedOn, publishedOn };
  return {
    ...(report.submissions === 0 ? await readDraft(context, report) : await readSubmitted(context, report)),
    universityName: { kk: nameKk, ru: nameRu, en: nameEn },
    status,
    ...dates,
  };
}

async function readSubmitted(
  context: Context,
  { id, submissions }: KpiReport,
): Promise<Pick<KpiReportSource, 'content' | 'digest'>> {
  const { content, digest } = await getSnapshot(context, id, submissions);
  return { content, digest };
}

async function readDraft(context: Context, report: KpiReport): Promise<Pick<KpiReportSource, 'content' | 'digest'>> {
  const { university, period, funding, edition } = report;
  const live = await computeLiveFigures(context, report);
  const comments = await readComments(context, report);
  return { content: { university, period, funding, edition, submission: null, ...live, comments }, digest: null };
}
