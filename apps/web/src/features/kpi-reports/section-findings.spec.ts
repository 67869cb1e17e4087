import { describe, expect, it } from '@jest/globals';
import { QUALITY_RULES } from '#domain/data-quality/quality-rules.js';
import { KPI_REPORT_SECTION_CODES } from '#domain/report/kpi-report-sections.js';
import type { FindingCount } from '../../api/kpi-reports.js';
import { findingsOfSection, otherFindings } from './section-findings.js';

const findings = Object.keys(QUALITY_RULES).map(
  (rule) =>
    ({
      rule,
      severity: 'error',
      open: 1,
      acknowledged: 0,
      toCorrect: 0,
      explained: 0,
      participations: 1,
    }) as FindingCount,
);

describe('the findings beside the sections of a report', () => {
  it('stand with the figures that they make wrong', () => {
    const rules = findingsOfSection(findings, 'return').map(({ rule }) => rule);
    expect(rules).toContain('return_before_departure');
    expect(rules).not.toContain('host_country_is_home');
    expect(findingsOfSection(findings, 'retention').map(({ rule }) => rule)).toContain('host_country_is_home');
  });

  it('are all shown somewhere', () => {
    const shown = [
      ...KPI_REPORT_SECTION_CODES.flatMap((section) => findingsOfSection(findings, section)),
      ...otherFindings(findings),
    ];
    expect(new Set(shown.map(({ rule }) => rule)).size).toBe(findings.length);
  });
});
