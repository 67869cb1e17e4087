import { recordAudit } from '#audit/record-audit.js';
import { CodedError } from '#domain/errors/coded-error.js';
import type { Locale } from '#domain/findings/finding-text.js';
import { takeAction } from '#domain/life-cycle/life-cycle.js';
import { MAIL_LIFE_CYCLE, type MailAction, type MailStatus } from '#domain/mail/mail-life-cycle.js';
import type { MailTemplate } from '#domain/mail/mail-templates.js';
import { type Context, WORKER } from '#persistence/context.js';
import { decodeCursor, encodeCursor, type Page } from '#persistence/keyset-page.js';
import { writeMailJobs } from '#persistence/outbox/enqueue-mail.js';
import { asPrincipal } from '#persistence/with-principal.js';
import type { MailContent } from './templates/find-words.js';

/** A mail as the operator's list shows it. */
export interface OutboxRow {
  readonly id: string;
  readonly universityId: string | null;
  readonly reportId: string | null;
  readonly recipient: string | null;
  readonly template: MailTemplate;
  readonly locale: Locale;
  readonly status: MailStatus;
  readonly reason: string | null;
  readonly serverAnswer: string | null;
  readonly attempts: number;
  readonly queuedAt: Date;
  readonly sentAt: Date | null;
  readonly version: number;
}

const COLUMNS = `m.id, m.university_id as "universityId", m.report_id as "reportId", m.recipient, m.template, m.locale, m.status,
  m.reason, m.server_answer as "serverAnswer", m.attempts, m.queued_at as "queuedAt", m.sent_at as "sentAt", m.version`;

export interface OutboxQuery {
  readonly status?: MailStatus;
  readonly template?: MailTemplate;
  /** At most 200. */
  readonly limit: number;
  readonly cursor?: string;
}

/**
 * A page of the outbox, newest first, for the operator.
 *
 * @throws CodedError `cursor_invalid`
 */
export async function listMails(context: Context, query: OutboxQuery): Promise<Page<OutboxRow>> {
  const [before = null] = query.cursor === undefined ? [] : decodeCursor(query.cursor, ['uuid']);
  const filter = '($1::text is null or m.status = $1) and ($2::text is null or m.template = $2)';
  const values = [query.status ?? null, query.template ?? null];
  const [count] = await context.manager.query<{ total: number }[]>(
    `select count(*)::int as total from mail m where ${filter}`,
    values,
  );
  const found = await context.manager.query<OutboxRow[]>(
    `select ${COLUMNS} from mail m where ${filter} and ($3::uuid is null or m.id < $3) order by m.id desc limit $4`,
    [...values, before, query.limit + 1],
  );
  const items = found.slice(0, query.limit);
  const last = items.at(-1);
  await recordAudit(context, {
    action: 'mail.listed',
    objectType: 'mail',
    objectId: null,
    details: { shown: items.length },
  });
  return {
    items,
    total: count?.total ?? 0,
    nextCursor: found.length > query.limit && last ? encodeCursor([last.id]) : null,
  };
}

/**
 * One mail with what its words are filled with.
 *
 * @throws CodedError `record_not_found`
 */
export async function getMail(context: Context, id: string): Promise<OutboxRow & { readonly content: MailContent }> {
  const [row] = await context.manager.query<(OutboxRow & { data: unknown })[]>(
    `select ${COLUMNS}, m.data from mail m where m.id = $1`,
    [id],
  );
  if (!row) throw notFound();
  const { data, ...mail } = row;
  return { ...mail, content: { template: mail.template, data } as MailContent };
}

/**
 * Settles a mail of which nobody knows whether it arrived, by what the mail server's own log says: it counts as sent, or
 * it goes out (again) under the same Message-ID.
 *
 * @throws CodedError `record_not_found`, `transition_not_allowed`
 */
export async function settleMail(context: Context, id: string, arrived: boolean): Promise<void> {
  await act(context, id, arrived ? 'settle_arrived' : 'settle_lost');
}

/**
 * Sends a mail again that was deferred, given up or refused: its address was put right on the server's side, or the server
 * was away.
 *
 * @throws CodedError `record_not_found`, `transition_not_allowed`
 */
export async function sendMailAgain(context: Context, id: string): Promise<void> {
  await act(context, id, 'send_again');
}

async function act(context: Context, id: string, action: MailAction): Promise<void> {
  const [stored] = await context.manager.query<{ status: MailStatus }[]>(
    'select status from mail where id = $1 for update',
    [id],
  );
  if (!stored) throw notFound();
  const status = takeAction(MAIL_LIFE_CYCLE, stored.status, action, 'operator');
  await context.manager.query(
    `update mail set status = $2, reason = null, sent_at = case when $2 = 'sent' then $3::timestamptz end,
       attempts = case when $2 = 'queued' then 0 else attempts end,
       handed_over_at = case when $2 = 'queued' then null else handed_over_at end,
       due_at = clock_timestamp(), job_written_at = clock_timestamp(), version = version + 1
     where id = $1`,
    [id, status, context.now],
  );
  if (status === 'queued') await asPrincipal(context, WORKER, async (asWorker) => await writeMailJobs(asWorker, [id]));
  await recordAudit(context, {
    action: `mail.${action}`,
    objectType: 'mail',
    objectId: id,
    details: { from: stored.status, to: status },
  });
}

function notFound(): CodedError {
  return new CodedError('record_not_found', 'not_found', 'There is no such mail.');
}
