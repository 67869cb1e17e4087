import { type QueueCode, QUEUES } from '#domain/work-queue/queues.js';
import { STUCK_AFTER_DAYS } from '#domain/work-queue/stuck.js';
import { type Context, workerFor } from '#persistence/context.js';
import { asPrincipal } from '#persistence/with-principal.js';
import { workItemsSql } from './list-work.js';

/** How much waits in one queue at one university, and for how long; counts and days, no record and nobody. */
export interface AgeingEntry {
  /** Code of the university. */
  readonly university: string;
  readonly queue: QueueCode;
  readonly count: number;
  /** Of these, how many have waited longer than {@link STUCK_AFTER_DAYS}. */
  readonly stuck: number;
  readonly oldestSince: string | null;
  /** Days since then; negative where the date lies ahead; null where it is not known. */
  readonly oldestDays: number | null;
  /** The age that half of those whose age is known have not reached. */
  readonly medianDays: number | null;
}

/** The whole country's records are counted, which takes longer than any one reader's. */
const STATEMENT_MS = 60_000;

/**
 * What is stuck, where and for how long: every queue in which it is somebody's turn, at every university, by university and in
 * the order of a record's life. The ministry may not read most of these records, so the worker counts them.
 */
export async function listAgeing(context: Context): Promise<AgeingEntry[]> {
  const queues = (Object.keys(QUEUES) as QueueCode[]).filter((code) => !['time', 'closed'].includes(QUEUES[code]));
  return await asPrincipal(context, workerFor(context.principal), async ({ manager, today }) => {
    await manager.query(`select set_config('statement_timeout', $1, true)`, [String(STATEMENT_MS)]);
    return await manager.query<AgeingEntry[]>(
      `${workItemsSql('qaitu_worker')}
       select u.code as university, w.queue, count(*)::integer as count,
         (count(*) filter (where $1::date - w.since > $3))::integer as stuck, min(w.since) as "oldestSince",
         max($1::date - w.since)::integer as "oldestDays",
         percentile_disc(0.5) within group (order by $1::date - w.since)::integer as "medianDays"
       from work_item w join university u on u.id = w.university_id
       where w.queue = any ($2)
       group by u.code, w.queue
       order by u.code, array_position($2::text[], w.queue)`,
      [today, queues, STUCK_AFTER_DAYS],
    );
  });
}
