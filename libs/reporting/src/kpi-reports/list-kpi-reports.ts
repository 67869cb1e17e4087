import type { KpiReportStatus } from '#domain/report/kpi-report-life-cycle.js';
import type { Context } from '#persistence/context.js';
import { decodeCursor, encodeCursor, type Page } from '#persistence/keyset-page.js';
import { KPI_REPORT_COLUMNS, type KpiReport } from './kpi-report-row.js';

export interface KpiReportListQuery {
  readonly limit: number;
  readonly cursor?: string;
  readonly status?: KpiReportStatus;
  /** University code. */
  readonly university?: string;
  readonly period?: string;
  readonly funding?: string;
  /** Those alone that have stood as they stand for so many days or longer. */
  readonly standingDays?: number;
}

/**
 * A page of the reports the principal may see, the one that has stood longest as it stands first: what is stuck comes to the
 * top.
 *
 * @throws CodedError `cursor_invalid`
 */
export async function listKpiReports(context: Context, query: KpiReportListQuery): Promise<Page<KpiReport>> {
  const [since, id] = query.cursor === undefined ? [null, null] : decodeCursor(query.cursor, ['date', 'uuid']);
  const filters = [
    context.today,
    query.status ?? null,
    query.university ?? null,
    query.period ?? null,
    query.funding ?? null,
    query.standingDays ?? null,
  ];
  const found = `from kpi_report r join university u on u.id = r.university_id
     where ($2::text is null or r.status = $2) and ($3::text is null or u.code = $3)
       and ($4::text is null or r.period = $4) and ($5::text is null or r.funding = $5)
       and ($6::integer is null or $1::date - r.status_since >= $6)`;
  const rows = await context.manager.query<KpiReport[]>(
    `select ${KPI_REPORT_COLUMNS} ${found}
       and ($7::date is null or (r.status_since, r.id) > ($7::date, $8::uuid))
     order by r.status_since, r.id limit $9`,
    [...filters, since, id, query.limit + 1],
  );
  const [count] = await context.manager.query<{ total: number }[]>(
    `select count(*)::integer as total, $1::date as today ${found}`,
    filters,
  );
  const items = rows.slice(0, query.limit);
  const last = items.at(-1);
  return {
    items,
    total: count?.total ?? 0,
    nextCursor: rows.length > query.limit && last ? encodeCursor([last.statusSince, last.id]) : null,
  };
}
