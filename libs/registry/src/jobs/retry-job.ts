import { recordAudit } from '#audit/record-audit.js';
import { CodedError } from '#domain/errors/coded-error.js';
import { JOB_LIFE_CYCLE, type JobState } from '#domain/jobs/job-life-cycle.js';
import { takeAction } from '#domain/life-cycle/life-cycle.js';
import { type Context, workerFor } from '#persistence/context.js';
import { asPrincipal } from '#persistence/with-principal.js';

/**
 * Has a job tried once more that was given up, at once. What it does is safe to be done again: a mail that a server may have
 * is never sent by a job, and a version of figures is computed afresh.
 *
 * @throws CodedError `record_not_found`, `transition_not_allowed`
 */
export async function retryJob(context: Context, id: string): Promise<void> {
  const queue = await asPrincipal(context, workerFor(context.principal), async ({ manager }) => {
    const [job] = await manager.query<{ name: string; state: JobState }[]>(
      `select name, state from pgboss.job where id = $1 and name !~ '^__pgboss' for update`,
      [id],
    );
    if (!job) throw new CodedError('record_not_found', 'not_found', 'There is no such job.');
    const state = takeAction(JOB_LIFE_CYCLE, job.state, 'retry', 'operator');
    await manager.query(
      `update pgboss.job set state = $3, retry_limit = retry_limit + 1, completed_on = null, start_after = now(),
         keep_until = greatest(keep_until, now() + interval '1 day')
       where name = $1 and id = $2`,
      [job.name, id, state],
    );
    return job.name;
  });
  await recordAudit(context, { action: 'job.retry', objectType: 'job', objectId: id, details: { queue } });
}
