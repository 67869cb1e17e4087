import { v7 as uuidv7 } from 'uuid';
import { recordAudit } from '#audit/record-audit.js';
import { KPI_DEFINITION_VERSION } from '#domain/kpi/definition-version.js';
import { takeAction } from '#domain/life-cycle/life-cycle.js';
import { KPI_REPORT_LIFE_CYCLE } from '#domain/report/kpi-report-life-cycle.js';
import { requireComments } from '#domain/report/kpi-report-sections.js';
import type { Context } from '#persistence/context.js';
import { countFindingsOf } from '#registry/data-quality/count-findings.js';
import { updateGuarded } from '#persistence/guarded-update.js';
import { actingSide } from '#registry/acting-side.js';
import { type KpiReport, lockKpiReport } from './kpi-report-row.js';
import { withPreparer } from './preparers.js';
import { computeReportFigures, digestOf, type ReportRecordLists, withinUniversity } from './report-figures.js';
import { readComments } from './section-comments.js';
import type { SnapshotContent } from './snapshot-row.js';

/**
 * Submits a draft to the ministry: what it says today is frozen as a snapshot, with the records behind every count, and
 * nobody changes it any more. A later correction of a record shows beside it. The transaction must see one state of the
 * register throughout.
 *
 * @throws CodedError `record_not_found`, `transition_not_allowed`, `comment_missing`
 */
export async function submitKpiReport(context: Context, id: string): Promise<void> {
  const { principal, now, today } = context;
  const report = await lockKpiReport(context, id);
  const status = takeAction(KPI_REPORT_LIFE_CYCLE, report.status, 'submit', actingSide(context));
  const figures = await computeReportFigures(context, report, today);
  const comments = await readComments(context, report);
  requireComments(figures.indicators, comments);
  const submission = report.submissions + 1;
  const content: SnapshotContent = {
    university: report.university,
    period: report.period,
    funding: report.funding,
    asOf: today,
    edition: report.edition,
    submission,
    definitionVersion: KPI_DEFINITION_VERSION,
    computedAt: now.toISOString(),
    indicators: figures.indicators,
    comments,
    findings: await withinUniversity(context, report.universityId, async (confined) =>
      countFindingsOf(confined, report.universityId, report.period, figures.selection.funding),
    ),
  };
  const { recordLists, inputDigest } = figures;
  const digest = digestOf({ ...content, inputDigest, recordLists });
  await insertSnapshot(context, report, { content, recordLists, inputDigest, digest });
  await updateGuarded(context, 'kpi_report', report, report.version, {
    status,
    status_since: today,
    submissions: submission,
    submitted_on: today,
    submitted_by: principal.userId,
    digest,
    definition_version: KPI_DEFINITION_VERSION,
    preparers: withPreparer(context, report),
  });
  await recordAudit(context, {
    action: 'kpi_report.submitted',
    objectType: 'kpi_report',
    objectId: id,
    universityId: report.universityId,
    details: { submission, asOf: today, digest },
  });
}

async function insertSnapshot(
  { manager, principal, now }: Context,
  report: KpiReport,
  frozen: {
    readonly content: SnapshotContent;
    readonly recordLists: ReportRecordLists;
    readonly inputDigest: string;
    readonly digest: string;
  },
): Promise<void> {
  const snapshotId = uuidv7();
  await manager.query(
    `insert into kpi_report_snapshot (university_id, id, kpi_report_id, version, content, input_digest, digest, submitted_by,
       created_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      report.universityId,
      snapshotId,
      report.id,
      frozen.content.submission,
      JSON.stringify(frozen.content),
      frozen.inputDigest,
      frozen.digest,
      principal.userId,
      now,
    ],
  );
  const lists = Object.entries(frozen.recordLists).flatMap(([indicator, byState]) =>
    Object.entries(byState).map(([state, ids]) => ({ indicator, state, ids })),
  );
  await manager.query(
    `insert into kpi_report_record_list (university_id, snapshot_id, indicator, state, record_ids)
     select $1, $2, l.indicator, l.state, array(select jsonb_array_elements_text(l.ids))
     from jsonb_to_recordset($3) l (indicator text, state text, ids jsonb)`,
    [report.universityId, snapshotId, JSON.stringify(lists)],
  );
}
