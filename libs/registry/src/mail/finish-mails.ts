import { findRetryDelay, MAIL_LIFE_CYCLE, type MailAction } from '#domain/mail/mail-life-cycle.js';
import { takeAction } from '#domain/life-cycle/life-cycle.js';
import type { Context } from '#persistence/context.js';

/** What came of handing a mail to the server. */
export interface MailOutcome {
  readonly id: string;
  /** How often it was tried before. */
  readonly attempts: number;
  readonly action: Extract<MailAction, 'accept' | 'defer' | 'bounce' | 'lose'> | 'refuse';
  /** A stable code of ours, null for a mail that was accepted. */
  readonly reason: string | null;
  /** The server's own words. */
  readonly answer: string | null;
}

const LONGEST_ANSWER = 500;

/**
 * Writes down what came of the mails of a claim. One that is deferred for the last time, or refused for good, is given up
 * and stays for the operator. A mail that another process took for lost is nevertheless sent when the server says so.
 * Under the worker's role.
 */
export async function finishMails(context: Context, claimId: string, outcomes: readonly MailOutcome[]): Promise<void> {
  if (outcomes.length === 0) return;
  const rows = outcomes.map((outcome) => {
    const retrySeconds = outcome.action === 'defer' ? findRetryDelay(outcome.attempts + 1) : undefined;
    const action =
      outcome.action === 'refuse' || (outcome.action === 'defer' && !retrySeconds) ? 'give_up' : outcome.action;
    return {
      id: outcome.id,
      status: takeAction(MAIL_LIFE_CYCLE, 'sending', action, 'system'),
      reason: outcome.reason,
      answer: outcome.answer?.slice(0, LONGEST_ANSWER) ?? null,
      retry_seconds: retrySeconds ?? null,
    };
  });
  // A deferred mail is looked for from the moment it is due on: no job waits for it meanwhile.
  await context.manager.query(
    `update mail m set status = r.status, reason = r.reason, server_answer = r.answer, attempts = m.attempts + 1,
       lease_until = null, sent_at = case when r.status = 'sent' then $3::timestamptz end, version = m.version + 1,
       due_at = coalesce(clock_timestamp() + make_interval(secs => r.retry_seconds), m.due_at),
       job_written_at = case when r.retry_seconds is null then m.job_written_at else '-infinity' end
     from jsonb_to_recordset($2::jsonb) as r (id uuid, status text, reason text, answer text, retry_seconds integer)
     where m.id = r.id and m.claim_id = $1
       and (m.status = 'sending' or (m.status = 'unknown' and r.status = 'sent'))`,
    [claimId, JSON.stringify(rows), context.now],
  );
}

/** Gives back mails that were taken on and not handed over, to be sent later. Under the worker's role. */
export async function releaseMails(
  context: Context,
  claimId: string,
  mailIds: readonly string[],
  waitSeconds: number,
): Promise<void> {
  await context.manager.query(
    `update mail set status = 'queued', claim_id = null, lease_until = null, handed_over_at = null, version = version + 1,
       due_at = clock_timestamp() + make_interval(secs => $3), job_written_at = '-infinity'
     where id = any($2) and claim_id = $1 and status = 'sending'`,
    [claimId, mailIds, waitSeconds],
  );
}
