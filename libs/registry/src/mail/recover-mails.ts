import { takeAction } from '#domain/life-cycle/life-cycle.js';
import { MAIL_LIFE_CYCLE } from '#domain/mail/mail-life-cycle.js';
import type { Context } from '#persistence/context.js';
import { writeMailJobs } from '#persistence/outbox/enqueue-mail.js';

/** What one look after the outbox found. */
export interface RecoveredMails {
  /** Taken on by a worker that is gone, and never handed over: they wait again. */
  readonly released: number;
  /** Handed over by a worker that is gone: whether they arrived is not known, and an operator settles it. */
  readonly unknown: number;
  /** Due, with no job left that would send them: they have one again. */
  readonly stranded: number;
}

const AT_ONCE = 1000;
/** How long a job may take to be fetched before its mails are thought to have none. */
const JOB_PATIENCE_SECONDS = 60;

/** Looks after what a killed worker or a lost job left behind; at most a thousand mails at once. Under the worker's role. */
export async function recoverMails(context: Context): Promise<RecoveredMails> {
  const { manager } = context;
  const released = takeAction(MAIL_LIFE_CYCLE, 'sending', 'release', 'system');
  const lost = takeAction(MAIL_LIFE_CYCLE, 'sending', 'lose', 'system');
  const [ended] = await manager.query<[{ status: string }[], number]>(
    `with ended as (
       select id from mail where status = 'sending' and lease_until < clock_timestamp()
       order by lease_until limit $1 for update skip locked)
     update mail m set lease_until = null, version = m.version + 1,
       status = case when m.handed_over_at is null then $2 else $3 end,
       reason = case when m.handed_over_at is null then m.reason else 'worker_lost' end,
       claim_id = case when m.handed_over_at is null then null else m.claim_id end,
       attempts = case when m.handed_over_at is null then m.attempts else m.attempts + 1 end,
       job_written_at = case when m.handed_over_at is null then '-infinity' else m.job_written_at end
     from ended e where m.id = e.id returning m.status`,
    [AT_ONCE, released, lost],
  );
  const [stranded] = await manager.query<[{ id: string }[], number]>(
    `with stranded as (
       select id from mail where status in ('queued', 'deferred') and due_at <= clock_timestamp()
         and job_written_at < clock_timestamp() - make_interval(secs => $2)
       order by due_at limit $1 for update skip locked)
     update mail m set job_written_at = clock_timestamp() from stranded s where m.id = s.id returning m.id`,
    [AT_ONCE, JOB_PATIENCE_SECONDS],
  );
  await writeMailJobs(
    context,
    stranded.map(({ id }) => id),
  );
  const unknown = ended.filter(({ status }) => status === lost).length;
  return { released: ended.length - unknown, unknown, stranded: stranded.length };
}
