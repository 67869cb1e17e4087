import { CodedError } from '#domain/errors/coded-error.js';
import type { JobState } from '#domain/jobs/job-life-cycle.js';
import { type Context, workerFor } from '#persistence/context.js';
import { decodeCursor, encodeCursor, type Page } from '#persistence/keyset-page.js';
import { asPrincipal } from '#persistence/with-principal.js';

/** A background queue: how many jobs stand where. */
export interface QueueOfJobs {
  readonly queue: string;
  readonly states: Readonly<Record<JobState, number>>;
  /** When the oldest job that waits was written. */
  readonly oldestWaiting: Date | null;
  readonly lastCompleted: Date | null;
}

/** One job; what it carries and what an error said stay in the queue, since both may name somebody. */
export interface Job {
  readonly id: string;
  readonly queue: string;
  readonly state: JobState;
  readonly attempts: number;
  readonly retryLimit: number;
  readonly createdAt: string;
  readonly startedAt: Date | null;
  readonly completedAt: Date | null;
  /** Before this instant it is not tried. */
  readonly startAfter: Date;
  /** Class of the last error, such as `ConnectionLostError`. */
  readonly errorClass: string | null;
  /** Its stable code, where it has one. */
  readonly errorCode: string | null;
}

export interface JobQuery {
  readonly queue?: string;
  readonly state?: JobState;
  /** At most 200. */
  readonly limit: number;
  readonly cursor?: string;
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{6}Z$/;
const CREATED = `to_char(j.created_on at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
/** An error's class and code are names of ours or of a library; anything else in their place is not shown. */
const NAME = /^[A-Za-z][A-Za-z0-9_.]{0,63}$/;

/** Every queue with the number of its jobs in each state. The queue's tables are the worker's. */
export async function listQueues(context: Context): Promise<QueueOfJobs[]> {
  return await asPrincipal(context, workerFor(context.principal), async ({ manager }) =>
    manager.query<QueueOfJobs[]>(
      `select q.name as queue,
         jsonb_build_object(
           'created', count(*) filter (where j.state = 'created'), 'retry', count(*) filter (where j.state = 'retry'),
           'active', count(*) filter (where j.state = 'active'), 'completed', count(*) filter (where j.state = 'completed'),
           'cancelled', count(*) filter (where j.state = 'cancelled'), 'failed', count(*) filter (where j.state = 'failed')
         ) as states,
         min(j.created_on) filter (where j.state in ('created', 'retry')) as "oldestWaiting",
         max(j.completed_on) filter (where j.state = 'completed') as "lastCompleted"
       from pgboss.queue q left join pgboss.job j on j.name = q.name
       where q.name !~ '^__pgboss'
       group by q.name order by q.name`,
    ),
  );
}

/**
 * A page of jobs, the newest first.
 *
 * @throws CodedError `cursor_invalid`
 */
export async function listJobs(context: Context, query: JobQuery): Promise<Page<Job>> {
  const [after, afterId] = query.cursor === undefined ? [null, null] : readCursor(query.cursor);
  const filter = `j.name !~ '^__pgboss' and ($1::text is null or j.name = $1) and ($2::text is null or j.state::text = $2)`;
  const values = [query.queue ?? null, query.state ?? null];
  return await asPrincipal(context, workerFor(context.principal), async ({ manager }) => {
    const [count] = await manager.query<{ total: number }[]>(
      `select count(*)::integer as total from pgboss.job j where ${filter}`,
      values,
    );
    const found = await manager.query<Job[]>(
      `select j.id, j.name as queue, j.state, j.retry_count as attempts, j.retry_limit as "retryLimit",
         ${CREATED} as "createdAt", j.started_on as "startedAt", j.completed_on as "completedAt",
         j.start_after as "startAfter", j.output ->> 'name' as "errorClass", j.output ->> 'code' as "errorCode"
       from pgboss.job j
       where ${filter} and ($3::timestamptz is null or (j.created_on, j.id) < ($3, $4::uuid))
       order by j.created_on desc, j.id desc limit $5`,
      [...values, after, afterId, query.limit + 1],
    );
    const items = found.slice(0, query.limit).map((job) => ({
      ...job,
      errorClass: nameOrNothing(job.errorClass),
      errorCode: nameOrNothing(job.errorCode),
    }));
    const last = items.at(-1);
    return {
      items,
      total: count?.total ?? 0,
      nextCursor: found.length > query.limit && last ? encodeCursor([last.createdAt, last.id]) : null,
    };
  });
}

function readCursor(cursor: string): (string | null)[] {
  const values = decodeCursor(cursor, ['text', 'uuid']);
  const [instant] = values;
  if (typeof instant === 'string' && INSTANT.test(instant) && !Number.isNaN(Date.parse(instant))) return values;
  throw new CodedError(
    'cursor_invalid',
    'invalid',
    'The cursor does not belong to this list. Begin at the first page.',
  );
}

function nameOrNothing(text: string | null): string | null {
  return text !== null && NAME.test(text) ? text : null;
}
