import type { FastifyReply } from 'fastify';
import { KPI_REPORT_SECTION_CODES } from '#domain/report/kpi-report-sections.js';
import type { Context } from '#persistence/context.js';
import { getKpiReport, type SubmittedFigures } from '#reporting/kpi-reports/get-kpi-report.js';
import { getKpiReportRow, type KpiReport } from '#reporting/kpi-reports/kpi-report-row.js';
import { readComments } from '#reporting/kpi-reports/section-comments.js';
import type { Snapshot } from '#reporting/kpi-reports/snapshot-row.js';
import { sendVersion } from '../platform/record-version.js';
import type {
  KpiReportSummaryView,
  KpiReportView,
  SnapshotSummaryView,
  SnapshotView,
  WrittenKpiReportView,
} from './kpi-report-view.dto.js';

/** Answers with a report as it now stands. */
export async function answerKpiReport(context: Context, id: string, reply: FastifyReply): Promise<KpiReportView> {
  const { report, actions, sections, live, submitted } = await getKpiReport(context, id);
  sendVersion(reply, report.version);
  return {
    ...toKpiReportSummary(report),
    actions,
    sections,
    live: live && { ...live, indicators: { ...live.indicators } },
    submitted: submitted && toSubmitted(submitted),
  };
}

/** Answers with a draft and what is written in it, without computing figures. */
export async function answerWrittenKpiReport(
  context: Context,
  id: string,
  reply: FastifyReply,
): Promise<WrittenKpiReportView> {
  const report = await getKpiReportRow(context, id);
  const comments = await readComments(context, report);
  sendVersion(reply, report.version);
  return {
    ...toKpiReportSummary(report),
    comments: KPI_REPORT_SECTION_CODES.map((section) => ({ section, comment: comments[section] ?? null })),
  };
}

/** A report without its figures, and without who prepared it. */
export function toKpiReportSummary(report: KpiReport): KpiReportSummaryView {
  return {
    id: report.id,
    version: report.version,
    university: report.university,
    period: report.period,
    funding: report.funding,
    edition: report.edition,
    status: report.status,
    statusSince: report.statusSince,
    ageDays: report.ageDays,
    submissions: report.submissions,
    definitionVersion: report.definitionVersion,
    digest: report.digest,
    submittedOn: report.submittedOn,
    returnedOn: report.returnedOn,
    approvedOn: report.approvedOn,
    publishedOn: report.publishedOn,
    supersededOn: report.supersededOn,
  };
}

/** A submission without what it holds. */
export function toSnapshotSummary({ version, content, inputDigest, digest }: Snapshot): SnapshotSummaryView {
  const { asOf, definitionVersion, computedAt } = content;
  return { version, asOf, definitionVersion, computedAt, inputDigest, digest };
}

/** A submission, word for word. */
export function toSnapshotView(snapshot: Snapshot): SnapshotView {
  const { content } = snapshot;
  return {
    ...toSnapshotSummary(snapshot),
    content: { ...content, indicators: { ...content.indicators }, comments: { ...content.comments } },
  };
}

function toSubmitted({ snapshot, changedSince, sincePrevious }: SubmittedFigures) {
  return { ...toSnapshotView(snapshot), changedSince, sincePrevious };
}
