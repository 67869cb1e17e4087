import { v7 as uuidv7 } from 'uuid';
import type { Locale } from '#domain/findings/finding-text.js';
import type { MailData, MailTemplate, SuppressionReason } from '#domain/mail/mail-templates.js';
import { type Context, WORKER } from '../context.js';
import { asPrincipal } from '../with-principal.js';

/** The queue of pg-boss that mail is sent by; made in a migration. */
export const MAIL_QUEUE = 'mail';
/** So many mails go with one job: few jobs to fetch, and little to wait for when one must be repeated. */
const MAILS_PER_JOB = 100;

/** What a job of the queue carries. */
export interface MailJob {
  readonly mailIds: readonly string[];
}

interface MailOf<T extends MailTemplate> {
  readonly template: T;
  readonly data: MailData[T];
  readonly locale: Locale;
  /** Null only where the mail is suppressed for that very reason. */
  readonly recipient: string | null;
  /** The same cause has the same key: a job that is run again adds nothing. */
  readonly dedupeKey: string;
  readonly universityId?: string | null;
  readonly reportId?: string | null;
  /** The invitation whose link the mail carries. */
  readonly invitationId?: string | null;
  /** The mail is kept as one that was not sent, with the reason why. */
  readonly suppressed?: SuppressionReason | null;
}

/** A mail with the cause that makes it; its data are those of its template. */
export type NewMail = { [T in MailTemplate]: MailOf<T> }[MailTemplate];

/**
 * Writes mails and the jobs that send them, in the caller's transaction: a mail goes out if and only if that commits. Runs
 * as the worker, since nobody who causes a mail may write into the outbox.
 *
 * @returns the ids of the mails that were written; one whose key is known already is left alone and not among them
 */
export async function enqueueMails(context: Context, mails: readonly NewMail[]): Promise<string[]> {
  if (mails.length === 0) return [];
  return await asPrincipal(context, WORKER, async (asWorker) => {
    const rows = mails.map((mail) => ({
      id: uuidv7(),
      university_id: mail.universityId ?? null,
      report_id: mail.reportId ?? null,
      invitation_id: mail.invitationId ?? null,
      recipient: mail.recipient,
      template: mail.template,
      locale: mail.locale,
      data: mail.data,
      dedupe_key: mail.dedupeKey,
      status: mail.suppressed ? 'suppressed' : 'queued',
      reason: mail.suppressed ?? null,
    }));
    const written = await asWorker.manager.query<{ id: string; status: string }[]>(
      `insert into mail (id, university_id, report_id, invitation_id, recipient, template, locale, data, dedupe_key, status,
         reason, queued_at)
       select r.id, r.university_id, r.report_id, r.invitation_id, r.recipient, r.template, r.locale, r.data, r.dedupe_key,
         r.status, r.reason, $2
       from jsonb_to_recordset($1::jsonb) as r (id uuid, university_id uuid, report_id uuid, invitation_id uuid,
         recipient text, template text, locale text, data jsonb, dedupe_key text, status text, reason text)
       on conflict (dedupe_key) do nothing returning id, status`,
      [JSON.stringify(rows), context.now],
    );
    await writeMailJobs(
      asWorker,
      written.filter(({ status }) => status === 'queued').map(({ id }) => id),
    );
    return written.map(({ id }) => id);
  });
}

/**
 * Writes the jobs that send these mails. A row in pg-boss's own table is how a job is made from within a transaction that
 * is not its own; everything but the queue's name has a default. Under the worker's role.
 */
export async function writeMailJobs(context: Context, mailIds: readonly string[]): Promise<void> {
  const jobs: MailJob[] = [];
  for (let start = 0; start < mailIds.length; start += MAILS_PER_JOB) {
    jobs.push({ mailIds: mailIds.slice(start, start + MAILS_PER_JOB) });
  }
  if (jobs.length === 0) return;
  await context.manager.query(
    `insert into pgboss.job (name, policy, data, retry_limit, retry_delay, expire_seconds, keep_until, deletion_seconds)
     select q.name, q.policy, j.value, q.retry_limit, q.retry_delay, q.expire_seconds,
       now() + make_interval(secs => q.retention_seconds), q.deletion_seconds
     from pgboss.queue q cross join jsonb_array_elements($2::jsonb) j where q.name = $1`,
    [MAIL_QUEUE, JSON.stringify(jobs)],
  );
}
