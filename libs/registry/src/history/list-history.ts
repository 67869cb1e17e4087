import type { Context } from '#persistence/context.js';

/** One entry of a record's history: who changed what, when, from what to what, and why. */
export interface HistoryEntry {
  readonly changedAt: Date;
  readonly changedBy: { readonly id: string; readonly displayName: string } | null;
  readonly operation: 'created' | 'changed';
  readonly recordTable: string;
  readonly recordId: string;
  readonly recordVersion: number;
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
  readonly reason: string | null;
}

/** Answers of reports that are shown to nobody but the person who gave them (kpi-catalogue.md, K15). */
const WITHHELD_ANSWERS = new Set(['migration_intention']);
const LIMIT = 500;

/** The history of one participation and of everything that hangs on it, newest first; at most 500 entries. */
export async function listParticipationHistory(context: Context, participationId: string): Promise<HistoryEntry[]> {
  const rows = await context.manager.query<
    {
      changed_at: Date;
      changed_by: string | null;
      display_name: string | null;
      operation: 'created' | 'changed';
      record_table: string;
      record_id: string;
      record_version: number;
      before: Record<string, unknown> | null;
      after: Record<string, unknown> | null;
      reason: string | null;
    }[]
  >(
    `select h.*, u.display_name from record_history h
     left join app_user u on u.id = h.changed_by
     join participation p on p.university_id = h.university_id and p.id = $1
     where (h.record_table = 'participation' and h.record_id = p.id)
        or (h.record_table = 'commitment' and h.record_id in (select id from commitment where university_id = p.university_id and participation_id = p.id))
        or (h.record_table = 'report' and h.record_id in (select id from report where university_id = p.university_id and participation_id = p.id))
        or (h.record_table = 'output' and h.record_id in (select id from output where university_id = p.university_id and participation_id = p.id))
        or (h.record_table = 'group_project' and h.record_id = p.group_project_id)
     order by h.changed_at desc, h.id desc limit ${LIMIT}`,
    [participationId],
  );
  return rows.map((row) => ({
    changedAt: row.changed_at,
    changedBy: row.changed_by ? { id: row.changed_by, displayName: row.display_name ?? '' } : null,
    operation: row.operation,
    recordTable: row.record_table,
    recordId: row.record_id,
    recordVersion: row.record_version,
    before: withhold(row.before),
    after: withhold(row.after),
    reason: row.reason,
  }));
}

function withhold(values: Record<string, unknown> | null): Record<string, unknown> | null {
  if (!values) return null;
  return Object.fromEntries(Object.entries(values).filter(([column]) => !WITHHELD_ANSWERS.has(column)));
}
