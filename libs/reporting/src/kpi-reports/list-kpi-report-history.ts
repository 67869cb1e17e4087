import { type Context, workerFor } from '#persistence/context.js';
import { asPrincipal } from '#persistence/with-principal.js';
import { actingSide } from '#registry/acting-side.js';
import { getKpiReportRow } from './kpi-report-row.js';
import { listRemarks, type Remark } from './list-remarks.js';

/** A step in the life of a report, or a comment that was written in it. */
export interface KpiReportChange {
  readonly changedAt: Date;
  /** In which role: coordinator, ministry, or worker where the system did it. */
  readonly side: string;
  /** The name is told to colleagues alone. */
  readonly changedBy: { readonly id: string; readonly displayName: string | null } | null;
  readonly operation: 'created' | 'changed';
  /** The section whose comment was written; null for the report itself. */
  readonly section: string | null;
  readonly recordVersion: number;
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
  readonly reason: string | null;
  /** What a return remarked on, section by section. */
  readonly remarks: readonly Remark[];
}

export interface KpiReportHistory {
  readonly universityId: string;
  readonly items: KpiReportChange[];
  readonly total: number;
}

type Row = Omit<KpiReportChange, 'changedBy' | 'remarks'> & {
  readonly userId: string | null;
  readonly total: number;
};

const SHOWN_OF_REPORT = new Set([
  'status',
  'submissions',
  'digest',
  'definition_version',
  'submitted_on',
  'returned_on',
  'approved_on',
  'published_on',
  'superseded_on',
]);
const LIMIT = 500;

/**
 * Who did what to a report, when and why, newest first, at most 500 entries. Both sides see every step; the comments in the
 * making are the university's own. The history is not the ministry's to read as a whole: once it is certain that the reader
 * sees this report, its entries are read with the worker's rights.
 *
 * @throws CodedError `record_not_found`
 */
export async function listKpiReportHistory(context: Context, id: string): Promise<KpiReportHistory> {
  const report = await getKpiReportRow(context, id);
  const remarks = await listRemarks(context, report);
  const ofUniversity = actingSide(context) === 'coordinator';
  const rows = await asPrincipal(context, workerFor(context.principal), async ({ manager }) =>
    manager.query<Row[]>(
      `with part (record_table, record_id, section) as (
         select 'kpi_report', $2::uuid, null::text
         union all
         select 'kpi_report_section', s.id, s.section from kpi_report_section s
         where $3 and s.university_id = $1 and s.kpi_report_id = $2)
       select h.changed_at as "changedAt", replace(h.acting_role, 'qaitu_', '') as side, h.changed_by as "userId",
         h.operation, p.section, h.record_version as "recordVersion", h.before, h.after, h.reason,
         count(*) over ()::integer as total
       from part p
       join record_history h on h.university_id = $1 and h.record_table = p.record_table and h.record_id = p.record_id
       where p.section is null or h.operation = 'changed'
       order by h.changed_at desc, h.id desc limit ${LIMIT}`,
      [report.universityId, id, ofUniversity],
    ),
  );
  const names = await readNames(context, rows);
  let submission = report.submissions;
  const items = rows.map(({ userId, total: _total, ...row }) => {
    const returned = row.section === null && row.after?.status === 'returned';
    const entry = {
      ...row,
      before: shown(row.section, row.before),
      after: shown(row.section, row.after),
      changedBy: userId === null ? null : { id: userId, displayName: names.get(userId) ?? null },
      remarks: returned ? remarks.filter((remark) => remark.submission === submission) : [],
    };
    // Going back in time: before a submission the report had been submitted once less.
    if (row.section === null && row.after?.status === 'submitted') submission -= 1;
    return entry;
  });
  return { universityId: report.universityId, items, total: rows[0]?.total ?? 0 };
}

/** The names the reader may see: a coordinator those of colleagues, an official the own. */
async function readNames({ manager }: Context, rows: readonly Row[]): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(rows.flatMap(({ userId }) => (userId === null ? [] : [userId])))];
  const users = await manager.query<{ id: string; displayName: string }[]>(
    'select id, display_name as "displayName" from app_user where id = any ($1)',
    [ids],
  );
  return new Map(users.map(({ id, displayName }) => [id, displayName]));
}

function shown(
  section: string | null,
  values: Readonly<Record<string, unknown>> | null,
): Record<string, unknown> | null {
  const isShown = (column: string) => (section === null ? SHOWN_OF_REPORT.has(column) : column === 'comment');
  return values && Object.fromEntries(Object.entries(values).filter(([column]) => isShown(column)));
}
