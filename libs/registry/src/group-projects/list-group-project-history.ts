import type { Context } from '#persistence/context.js';
import { asPrincipal } from '#persistence/with-principal.js';
import { workerFor } from '../acting-side.js';
import { getEvidenceRecord } from '../evidence/evidence-holder.js';

/** A change as every member may see it: which side made it, not which person. */
export interface GroupProjectChange {
  readonly changedAt: Date;
  readonly operation: 'created' | 'changed';
  readonly side: string;
  readonly recordVersion: number;
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
  readonly reason: string | null;
}

const SHOWN = new Set([
  'title',
  'task',
  'due_date',
  'status',
  'joint_result',
  'claimed_on',
  'decided_on',
  'decision_reason',
  'decision_ground',
  'cancellation_document',
]);
const LIMIT = 500;

/**
 * What became of a group project, newest first, at most 500 entries. The history is no participant's to read; once it is
 * certain that this one is theirs, its entries are read with the worker's rights, and without the names in them.
 *
 * @throws CodedError `record_not_found`
 */
export async function listGroupProjectHistory(context: Context, id: string): Promise<GroupProjectChange[]> {
  const { universityId } = await getEvidenceRecord(context, 'group_project', id);
  return await asPrincipal(context, workerFor(context), async ({ manager }) => {
    const rows = await manager.query<GroupProjectChange[]>(
      `select changed_at as "changedAt", operation, replace(acting_role, 'qaitu_', '') as side,
         record_version as "recordVersion", before, after, reason
       from record_history where university_id = $1 and record_table = 'group_project' and record_id = $2
       order by id desc limit ${LIMIT}`,
      [universityId, id],
    );
    return rows.map((row) => ({ ...row, before: shown(row.before), after: shown(row.after) }));
  });
}

function shown(values: Readonly<Record<string, unknown>> | null): Record<string, unknown> | null {
  return values && Object.fromEntries(Object.entries(values).filter(([column]) => SHOWN.has(column)));
}
