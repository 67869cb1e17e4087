import type { Context } from '#persistence/context.js';

/** One entry of a record's history: who changed what, when, from what to what, and why. */
export interface HistoryEntry {
  readonly changedAt: Date;
  readonly changedBy: { readonly id: string; readonly displayName: string } | null;
  /** In which role: `participant`, `coordinator`, …, or `worker` for the register itself. */
  readonly side: string;
  readonly operation: 'created' | 'changed';
  readonly recordTable: string;
  readonly recordId: string;
  readonly recordVersion: number;
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
  readonly reason: string | null;
}

/** The newest entries, and how many there are in all. */
export interface History {
  readonly items: HistoryEntry[];
  readonly total: number;
}

/** Answers of reports that are shown to nobody but the person who gave them (kpi-catalogue.md, K15). */
const WITHHELD_ANSWERS = new Set(['migration_intention']);
/** Columns that hold answers by question code. */
const ANSWER_COLUMNS = new Set(['answers', 'draft_answers']);
const LIMIT = 500;

/** The history of one participation and of everything that hangs on it, newest first; at most 500 entries. */
export async function listParticipationHistory(context: Context, participationId: string): Promise<History> {
  const rows = await context.manager.query<
    {
      changed_at: Date;
      changed_by: string | null;
      display_name: string | null;
      acting_role: string;
      operation: 'created' | 'changed';
      record_table: string;
      record_id: string;
      record_version: number;
      before: Record<string, unknown> | null;
      after: Record<string, unknown> | null;
      reason: string | null;
      total: number;
    }[]
  >(
    `with p as (select university_id, id, group_project_id from participation where id = $1),
     part (university_id, record_table, record_id) as (
       select university_id, 'participation', id from p
       union all select university_id, 'group_project', group_project_id from p where group_project_id is not null
       union all select c.university_id, 'commitment', c.id from p join commitment c on c.university_id = p.university_id and c.participation_id = p.id
       union all select r.university_id, 'report', r.id from p join report r on r.university_id = p.university_id and r.participation_id = p.id
       union all select b.university_id, 'breach_proposal', b.id from p join breach_proposal b on b.university_id = p.university_id and b.participation_id = p.id
       union all select q.university_id, 'report_correction_request', q.id from p join report_correction_request q on q.university_id = p.university_id and q.participation_id = p.id
       union all select o.university_id, 'output', o.id from p join output o on o.university_id = p.university_id and o.participation_id = p.id
       union all select a.university_id, 'commitment_amendment', a.id from p join commitment_amendment a on a.university_id = p.university_id and a.participation_id = p.id
       union all select e.university_id, 'evidence', e.id from p join evidence e on e.university_id = p.university_id and e.holder_id = p.id
       union all select b.university_id, 'observation', b.id from p join observation b on b.university_id = p.university_id and b.participation_id = p.id
       union all select f.university_id, 'data_quality_finding', f.id from p join data_quality_finding f on f.university_id = p.university_id and f.participation_id = p.id
       union all select d.university_id, 'observation_conflict', d.id from p join observation_conflict d on d.university_id = p.university_id and d.participation_id = p.id)
     select h.*, u.display_name, count(*) over () as total
     from part join record_history h using (university_id, record_table, record_id)
     left join app_user u on u.id = h.changed_by
     order by h.changed_at desc, h.id desc limit ${LIMIT}`,
    [participationId],
  );
  const items = rows.map((row) => ({
    changedAt: row.changed_at,
    changedBy: row.changed_by ? { id: row.changed_by, displayName: row.display_name ?? '' } : null,
    side: row.acting_role.replace('qaitu_', ''),
    operation: row.operation,
    recordTable: row.record_table,
    recordId: row.record_id,
    recordVersion: row.record_version,
    before: withhold(row.before),
    after: withhold(row.after),
    reason: row.reason,
  }));
  return { items, total: rows[0]?.total ?? 0 };
}

function withhold(values: Record<string, unknown> | null): Record<string, unknown> | null {
  if (!values) return null;
  return Object.fromEntries(
    Object.entries(values)
      .filter(([column]) => !WITHHELD_ANSWERS.has(column))
      .map(([column, value]) => [column, ANSWER_COLUMNS.has(column) && isRecord(value) ? withhold(value) : value]),
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
