import type { TableProbe } from './table-probe.js';

/** The university's own and what was submitted to the ministry; nobody changes what was frozen. */
const FROZEN = { coordinator: 1, ministry: 2, worker: 2 } as const;

/** KPI reports, what is written in them, what was submitted of them and what the ministry remarked. */
export const KPI_REPORTS_TABLES = {
  kpi_report: {
    // Of each university a draft, which is its own, and one that was published.
    visible: { public: 2, coordinator: 2, ministry: 2, worker: 4 },
    newRow: `(university_id, period, funding, edition, status_since) values ($university, '2031', 'all', 1, '2026-01-01')`,
    insertable: { coordinator: 'own' },
    updatable: { coordinator: 2, ministry: 2, worker: 4 },
    touchedBy: { ministry: 'version = 2' },
    forbidden: { coordinator: 'approved_on = null', ministry: 'submissions = 1', worker: 'published_on = null' },
  },
  kpi_report_section: {
    visible: { coordinator: 1, worker: 2 },
    newRow: `(university_id, kpi_report_id, section) values ($university, $draftKpiReport, 'money')`,
    insertable: { coordinator: 'own' },
    updatable: { coordinator: 1 },
    forbidden: { coordinator: `section = 'money'` },
  },
  kpi_report_remark: {
    visible: FROZEN,
    newRow: `(university_id, kpi_report_id, submission, section, reasons, comment, created_at)
      values ($university, $publishedKpiReport, 1, 'money', '{other}', 'C', now())`,
    insertable: { ministry: 'any' },
    touched: 'comment',
  },
  kpi_report_snapshot: {
    visible: FROZEN,
    newRow: `(university_id, kpi_report_id, version, content, input_digest, digest, created_at)
      values ($university, $draftKpiReport, 1, '{}', repeat('0', 64), repeat('0', 64), now())`,
    insertable: { coordinator: 'own' },
    touched: 'digest',
  },
  kpi_report_record_list: {
    visible: FROZEN,
    newRow: `(university_id, snapshot_id, indicator, state, record_ids)
      values ($university, $kpiReportSnapshot, 'K01', 'no', '{}')`,
    insertable: { coordinator: 'own' },
    touched: 'record_ids',
  },
} as const satisfies Record<string, TableProbe>;
