import {
  KPI_REPORT_SECTION_CODES,
  KPI_REPORT_SECTIONS,
  type KpiReportSection,
} from '#domain/report/kpi-report-sections.js';
import type { KpiEntry } from '../../api/contract.js';
import type { KpiRow } from './kpi-rows.js';

/** Indicators that belong together, as in a university's report. */
export interface KpiSection {
  readonly section: KpiReportSection;
  readonly rows: readonly KpiRow[];
}

/**
 * The indicators of one university in the sections of its report. Those that the interface leaves out stay as lines without a
 * value: the table says why rather than to pass over them. Selection is left out where nobody called for applications.
 * @param filtered whether the figures are of a part of the participations alone
 */
export function sectionsOf(entry: KpiEntry, filtered: boolean): KpiSection[] {
  return KPI_REPORT_SECTION_CODES.map((section) => ({
    section,
    rows: KPI_REPORT_SECTIONS[section]
      .map((code) => ({ university: entry.university, code, value: entry.indicators[code] }))
      .filter(({ code, value }) => value !== undefined || filtered || !isOfCalls(code)),
  })).filter(({ rows }) => rows.length > 0);
}

/** Indicators of calls for applications, which are told apart by nothing that participations have. */
export function isOfCalls(code: string): boolean {
  return code === 'K19' || code === 'K20';
}

/** Migration intention is told as a total of whole universities alone: no list, no group, no filter. */
export function isTotalOnly(code: string): boolean {
  return code.startsWith('K15');
}
