import { QUALITY_RULES } from '#domain/data-quality/quality-rules.js';
import { KPI_REPORT_SECTIONS } from '#domain/report/kpi-report-sections.js';
import type { FindingCount, SectionCode } from '../../api/kpi-reports.js';

/** Whether a rule makes an indicator come out wrong; rules name K06 and K15 without their months. */
function affects({ rule }: FindingCount, indicator: string): boolean {
  return QUALITY_RULES[rule].affects.some((code) => indicator === code || indicator.startsWith(`${code}_`));
}

/** The findings that make a figure of the section come out wrong: they belong beside it. */
export function findingsOfSection(findings: readonly FindingCount[], section: SectionCode): FindingCount[] {
  return findings.filter((finding) => KPI_REPORT_SECTIONS[section].some((code) => affects(finding, code)));
}

/** The findings that touch no indicator of their own. */
export function otherFindings(findings: readonly FindingCount[]): FindingCount[] {
  return findings.filter(({ rule }) => QUALITY_RULES[rule].affects.length === 0);
}
