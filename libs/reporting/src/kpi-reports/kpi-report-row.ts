import { CodedError } from '#domain/errors/coded-error.js';
import type { KpiReportStatus } from '#domain/report/kpi-report-life-cycle.js';
import type { Context } from '#persistence/context.js';

/** A university's KPI report, without its figures. */
export interface KpiReport {
  readonly id: string;
  readonly version: number;
  readonly universityId: string;
  /** University code. */
  readonly university: string;
  readonly period: string;
  /** `all`, or codes of sources of money separated by commas, in the order of the code list. */
  readonly funding: string;
  /** Counts the reports of this university for this period and money: 1, 2, … */
  readonly edition: number;
  readonly status: KpiReportStatus;
  /** Since when it has stood so. */
  readonly statusSince: string;
  readonly ageDays: number;
  /** How often it was submitted; each time left a snapshot of that number. */
  readonly submissions: number;
  /** Users who opened it, wrote in it or submitted it. */
  readonly preparers: readonly string[];
  /** Of the last submission. */
  readonly definitionVersion: string | null;
  readonly digest: string | null;
  readonly submittedOn: string | null;
  readonly returnedOn: string | null;
  readonly approvedOn: string | null;
  readonly approvedBy: string | null;
  readonly publishedOn: string | null;
  readonly supersededOn: string | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** What is read of a report `r` of a university `u`; `$1` is today. */
export const KPI_REPORT_COLUMNS = `r.id, r.version, r.university_id as "universityId", u.code as university, r.period, r.funding,
  r.edition, r.status, r.status_since as "statusSince", ($1::date - r.status_since)::integer as "ageDays", r.submissions,
  r.preparers, r.definition_version as "definitionVersion", r.digest, r.submitted_on as "submittedOn",
  r.returned_on as "returnedOn", r.approved_on as "approvedOn", r.approved_by as "approvedBy",
  r.published_on as "publishedOn", r.superseded_on as "supersededOn", r.created_at as "createdAt",
  r.updated_at as "updatedAt"`;

/** @throws CodedError `record_not_found`; to the ministry also one that was never submitted */
export async function getKpiReportRow(context: Context, id: string): Promise<KpiReport> {
  const [row] = await context.manager.query<KpiReport[]>(
    `select ${KPI_REPORT_COLUMNS} from kpi_report r join university u on u.id = r.university_id where r.id = $2`,
    [context.today, id],
  );
  if (!row) throw new CodedError('record_not_found', 'not_found', 'There is no such KPI report.');
  return row;
}

/**
 * A report that nobody else changes until this transaction ends.
 *
 * @throws CodedError `record_not_found`
 */
export async function lockKpiReport(context: Context, id: string): Promise<KpiReport> {
  await context.manager.query('select from kpi_report where id = $1 for update', [id]);
  return await getKpiReportRow(context, id);
}
