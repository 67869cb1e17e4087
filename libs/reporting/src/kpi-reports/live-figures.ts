import { KPI_DEFINITION_VERSION } from '#domain/kpi/definition-version.js';
import type { Context } from '#persistence/context.js';
import { countFindingsOf, type FindingCount } from '#registry/data-quality/count-findings.js';
import type { KpiReport } from './kpi-report-row.js';
import { computeReportFigures, type ReportIndicators, withinUniversity } from './report-figures.js';

/** What a draft says today. */
export interface LiveFigures {
  readonly asOf: string;
  readonly definitionVersion: string;
  readonly indicators: ReportIndicators;
  readonly findings: readonly FindingCount[];
}

/** The figures of a draft as of today, with what is wrong with the records they are made of. */
export async function computeLiveFigures(context: Context, report: KpiReport): Promise<LiveFigures> {
  const { indicators, selection } = await computeReportFigures(context, report, context.today);
  const findings = await withinUniversity(context, report.universityId, async (confined) =>
    countFindingsOf(confined, report.universityId, report.period, selection.funding),
  );
  return { asOf: context.today, definitionVersion: KPI_DEFINITION_VERSION, indicators, findings };
}
