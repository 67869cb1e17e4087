import { type QueueCode, type QueueOwner, queuesOf } from '#domain/work-queue/queues.js';
import type { Context } from '#persistence/context.js';
import { decodeCursor, encodeCursor, type Page } from '#persistence/keyset-page.js';
import type { ActingRole } from '#persistence/provisioning/database-roles.js';
import { WORK_SOURCES } from './work-sources.js';

/** One queue of a home page: how much waits, and since when the oldest has been waiting. */
export interface QueueSummary {
  readonly queue: QueueCode;
  readonly count: number;
  readonly oldestSince: string | null;
}

/** One record that waits for somebody. */
export interface WorkItem {
  readonly kind: string;
  readonly id: string;
  readonly university: string;
  readonly participationId: string | null;
  /** What the record goes by, such as the university's own number of the participation; nobody is named. */
  readonly reference: string;
  readonly since: string | null;
  /** Days since then; negative where the date lies ahead; null where it is not known. */
  readonly ageDays: number | null;
}

const OWNERS: Partial<Record<ActingRole, QueueOwner>> = {
  qaitu_participant: 'participant',
  qaitu_reviewer: 'reviewer',
  qaitu_coordinator: 'coordinator',
  qaitu_ministry: 'ministry',
};

/** The queues in which it is the principal's turn, in the order of a record's life, empty ones included. */
export function ownQueues(context: Context): QueueCode[] {
  const owner = OWNERS[context.principal.role];
  return owner === undefined ? [] : queuesOf(owner);
}

/** The columns of work, for a role that has no source of any. */
const NO_WORK = `select null::text as kind, null::uuid as university_id, null::uuid as record_id, null::uuid as participation_id,
  null::text as reference, null::text as queue, null::date as since from t where false`;

/** Every record the principal sees, each once per matter it is about, with its queue. `$1` is today. */
export function workItemsSql(role: ActingRole): string {
  const parts = WORK_SOURCES.filter(({ roles }) => roles.includes(role)).map(
    ({ kind, sql }) => `select '${kind}' as kind, s.* from (${sql}) s`,
  );
  return `with t as (select $1::date as today), work_item as (${(parts.length > 0 ? parts : [NO_WORK]).join('\nunion all\n')})`;
}

/** How much waits for the principal, queue by queue: what the home page shows. */
export async function summariseWork(context: Context): Promise<QueueSummary[]> {
  const queues = ownQueues(context);
  if (queues.length === 0) return [];
  const rows = await context.manager.query<QueueSummary[]>(
    `${workItemsSql(context.principal.role)}
     select queue, count(*)::integer as count, min(since) as "oldestSince"
     from work_item where queue = any ($2) group by queue`,
    [context.today, queues],
  );
  return queues.map((queue) => rows.find((row) => row.queue === queue) ?? { queue, count: 0, oldestSince: null });
}

/** Where a day is not known, the record comes last. */
const SINCE = `coalesce(w.since, '9999-12-31')`;

/**
 * One queue of the principal's, the longest waiting first.
 *
 * @throws CodedError `cursor_invalid`
 */
export async function listWork(
  context: Context,
  queue: QueueCode,
  { limit, cursor }: { readonly limit: number; readonly cursor?: string },
): Promise<Page<WorkItem>> {
  const after = cursor === undefined ? [null, null, null] : decodeCursor(cursor, ['date', 'text', 'uuid']);
  const rows = await context.manager.query<(WorkItem & { readonly total: number; readonly place: string })[]>(
    `${workItemsSql(context.principal.role)}, waiting as (select * from work_item where queue = $2)
     select w.kind, w.record_id as id, u.code as university, w.participation_id as "participationId",
       w.reference, w.since, ($1::date - w.since)::integer as "ageDays", ${SINCE} as place,
       (select count(*)::integer from waiting) as total
     from waiting w
     join university u on u.id = w.university_id
     where $4::date is null or (${SINCE}, w.kind, w.record_id) > ($4, $5::text, $6::uuid)
     order by ${SINCE}, w.kind, w.record_id
     limit $3 + 1`,
    [context.today, queue, limit, ...after],
  );
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return {
    items: items.map(({ kind, id, university, participationId, reference, since, ageDays }) => ({
      kind,
      id,
      university,
      participationId,
      reference,
      since,
      ageDays,
    })),
    total: rows[0]?.total ?? 0,
    nextCursor: rows.length > limit && last ? encodeCursor([last.place, last.kind, last.id]) : null,
  };
}
