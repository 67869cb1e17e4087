import type { Context } from '../context.js';

/**
 * Writes a job of a queue in the caller's transaction, under the worker's role: it is done if and only if that commits. A
 * row in pg-boss's own table is how a job is made from within a transaction that is not its own.
 */
export async function writeJob(context: Context, queue: string, data: object): Promise<void> {
  await context.manager.query(
    `insert into pgboss.job (name, policy, data, retry_limit, retry_delay, expire_seconds, heartbeat_seconds, keep_until,
       deletion_seconds)
     select q.name, q.policy, $2::jsonb, q.retry_limit, q.retry_delay, q.expire_seconds, q.heartbeat_seconds,
       now() + make_interval(secs => q.retention_seconds), q.deletion_seconds
     from pgboss.queue q where q.name = $1`,
    [queue, JSON.stringify(data)],
  );
}
