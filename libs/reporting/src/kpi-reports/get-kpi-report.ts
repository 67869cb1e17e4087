import { KPI_DEFINITION_VERSION } from '#domain/kpi/definition-version.js';
import { availableActions } from '#domain/life-cycle/life-cycle.js';
import { type ChangedFigure, compareFigures } from '#domain/report/changed-since.js';
import {
  KPI_REPORT_LIFE_CYCLE,
  type KpiReportAction,
  type KpiReportStatus,
} from '#domain/report/kpi-report-life-cycle.js';
import type { KpiReportRemark } from '#domain/report/kpi-report-review.js';
import {
  KPI_REPORT_SECTION_CODES,
  KPI_REPORT_SECTIONS,
  type KpiReportSection,
  type ReportedIndicator,
  type SectionComments,
  sectionsNeedingComment,
} from '#domain/report/kpi-report-sections.js';
import type { Context } from '#persistence/context.js';
import { actingSide } from '#registry/acting-side.js';
import { getKpiReportRow, type KpiReport } from './kpi-report-row.js';
import { computeLiveFigures, type LiveFigures } from './live-figures.js';
import { computeReportFigures, type ReportIndicators } from './report-figures.js';
import { listRemarks } from './list-remarks.js';
import { readComments } from './section-comments.js';
import { findSnapshotBefore, getSnapshot, type Snapshot } from './snapshot-row.js';

/** One section as its reader sees it. */
export interface ReportSection {
  readonly section: KpiReportSection;
  readonly indicators: readonly ReportedIndicator[];
  readonly comment: string | null;
  /** Less than 30 % is known of one of its indicators: it is not submitted without a comment. */
  readonly commentNeeded: boolean;
  /** What the ministry wrote when it returned the last submission. */
  readonly remark: Omit<KpiReportRemark, 'section'> | null;
}

/** What is different from the submission before. */
export interface SincePrevious {
  readonly edition: number;
  readonly submission: number;
  readonly asOf: string;
  readonly indicators: Readonly<Record<string, ChangedFigure>>;
  readonly comments: readonly {
    readonly section: KpiReportSection;
    readonly before: string | null;
    readonly after: string | null;
  }[];
}

/** The last submission, with what the records say by now. */
export interface SubmittedFigures {
  readonly snapshot: Snapshot;
  /** Every frozen figure beside the one computed now for the same period, day and money. */
  readonly changedSince: {
    readonly definitionVersion: string;
    readonly indicators: Readonly<Record<string, ChangedFigure>>;
    /** Whether any fact that was counted then is another now, or no longer counted, or new. */
    readonly inputsChanged: boolean;
  };
  readonly sincePrevious: SincePrevious | null;
}

export interface KpiReportRecord {
  readonly report: KpiReport;
  readonly actions: readonly KpiReportAction[];
  readonly sections: readonly ReportSection[];
  /** Of a draft, to its university; null otherwise. */
  readonly live: LiveFigures | null;
  /** Null before the first submission. */
  readonly submitted: SubmittedFigures | null;
}

/**
 * A KPI report. Its university sees the draft with the figures of today; the ministry sees what was submitted, and while the
 * university revises a returned report, still what was submitted last.
 *
 * @throws CodedError `record_not_found`
 */
export async function getKpiReport(context: Context, id: string): Promise<KpiReportRecord> {
  const report = await getKpiReportRow(context, id);
  const side = actingSide(context);
  const ofUniversity = side === 'coordinator';
  const submitted = report.submissions === 0 ? null : await readSubmitted(context, report);
  const live = ofUniversity && report.status === 'draft' ? await computeLiveFigures(context, report) : null;
  const comments = ofUniversity ? await readComments(context, report) : (submitted?.snapshot.content.comments ?? {});
  const figures = live?.indicators ?? submitted?.snapshot.content.indicators ?? {};
  return {
    report,
    actions: availableActions<KpiReportStatus, KpiReportAction>(KPI_REPORT_LIFE_CYCLE, report.status, side),
    sections: await sectionsOf(context, report, comments, figures),
    live,
    submitted,
  };
}

async function readSubmitted(context: Context, report: KpiReport): Promise<SubmittedFigures> {
  const snapshot = await getSnapshot(context, report.id, report.submissions);
  const now = await computeReportFigures(context, report, snapshot.content.asOf);
  const before = await findSnapshotBefore(context, snapshot);
  return {
    snapshot,
    changedSince: {
      definitionVersion: KPI_DEFINITION_VERSION,
      indicators: compareFigures(snapshot.content.indicators, now.indicators),
      inputsChanged: now.inputDigest !== snapshot.inputDigest,
    },
    sincePrevious: before ? compareSnapshots(before, snapshot) : null,
  };
}

function compareSnapshots({ content: before }: Snapshot, { content: after }: Snapshot): SincePrevious {
  return {
    edition: before.edition,
    submission: before.submission,
    asOf: before.asOf,
    indicators: compareFigures(before.indicators, after.indicators),
    comments: KPI_REPORT_SECTION_CODES.flatMap((section) => {
      const [was, is] = [before.comments[section] ?? null, after.comments[section] ?? null];
      return was === is ? [] : [{ section, before: was, after: is }];
    }),
  };
}

async function sectionsOf(
  context: Context,
  report: KpiReport,
  comments: SectionComments,
  figures: Partial<ReportIndicators>,
): Promise<ReportSection[]> {
  const needing = new Set(sectionsNeedingComment(figures));
  const remarks = await listRemarks(context, report);
  return KPI_REPORT_SECTION_CODES.map((section) => {
    const remark = remarks.find(
      (candidate) => candidate.section === section && candidate.submission === report.submissions,
    );
    return {
      section,
      indicators: KPI_REPORT_SECTIONS[section],
      comment: comments[section] ?? null,
      commentNeeded: needing.has(section),
      remark: remark ? { reasons: remark.reasons, comment: remark.comment } : null,
    };
  });
}
