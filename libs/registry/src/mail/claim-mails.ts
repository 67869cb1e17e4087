import { createHash, randomBytes } from 'node:crypto';
import type { Locale } from '#domain/findings/finding-text.js';
import type { Context } from '#persistence/context.js';
import type { MailTokens } from './render-mail.js';
import type { MailContent } from './templates/find-words.js';

/** A mail that one worker has taken on, with the secrets its links were just given. */
export interface ClaimedMail {
  readonly id: string;
  readonly recipient: string;
  readonly locale: Locale;
  readonly content: MailContent;
  readonly attempts: number;
  readonly tokens: MailTokens | null;
}

const LINK_DAYS = 7;
const DAY_MS = 86_400_000;
/** Mails that ask for a report; pointless once it has come in, or is asked for no more. */
const ASKING = ['report_invitation', 'report_reminder'];

/**
 * Takes on those of the mails that wait, for a lease: a worker that is killed loses them to the next one. The token of each
 * link is made here, so that it is kept nowhere but in the mail; the register keeps its hash, and counts its seven days
 * from now. Mails that ask for what has come in meanwhile, or in vain, are suppressed. Under the worker's role; leases run by the
 * database's clock, so that several workers agree.
 *
 * @param claimId names this very attempt; whoever comes with another has lost the mails
 */
export async function claimMails(
  context: Context,
  mailIds: readonly string[],
  claimId: string,
  leaseSeconds: number,
): Promise<ClaimedMail[]> {
  const { manager } = context;
  await manager.query(
    `update mail m set status = 'suppressed', reason = 'no_longer_due', version = m.version + 1
     from report r
     where m.id = any($1) and m.status in ('queued', 'deferred') and m.template = any($2)
       and r.university_id = m.university_id and r.id = m.report_id
       and (r.submitted_on is not null or r.stopped_on is not null)`,
    [mailIds, ASKING],
  );
  await manager.query(
    `update mail m set status = 'suppressed', reason = 'no_longer_due', version = m.version + 1
     from invitation i
     join survey s on s.id = i.survey_id
     where m.id = any($1) and m.status in ('queued', 'deferred') and i.id = m.invitation_id
       and (s.status <> 'open' or s.closes_on < $2 or exists (
         select from survey_invitation si
         join participation p on p.university_id = si.university_id and p.id = si.participation_id
         where si.survey_id = i.survey_id and si.university_id = i.university_id and p.person_id = i.person_id
           and si.answered_on is not null))`,
    [mailIds, context.today],
  );
  const [rows] = await manager.query<
    [{ id: string; invitation_id: string | null; recipient: string; locale: Locale; attempts: number }[], number]
  >(
    `with chosen as (
       select id from mail where id = any($1) and status in ('queued', 'deferred') and due_at <= clock_timestamp()
       for update skip locked)
     update mail m set status = 'sending', reason = null, claim_id = $2, handed_over_at = null, version = m.version + 1,
       lease_until = clock_timestamp() + make_interval(secs => $3)
     from chosen c where m.id = c.id
     returning m.id, m.invitation_id, m.recipient, m.locale, m.template, m.data, m.attempts`,
    [mailIds, claimId, leaseSeconds],
  );
  const links = rows
    .filter(({ invitation_id: invitationId }) => invitationId !== null)
    .map(({ id, invitation_id: invitationId }) => ({ id, invitationId, invitation: newToken(), optOut: newToken() }));
  if (links.length > 0) {
    await manager.query(
      `update invitation i set token_hash = l.token_hash, opt_out_hash = case when i.purpose <> 'account' then l.opt_out_hash end,
         expires_at = $4, version = i.version + 1
       from unnest($1::uuid[], $2::bytea[], $3::bytea[]) as l (id, token_hash, opt_out_hash) where i.id = l.id`,
      [
        links.map(({ invitationId }) => invitationId),
        links.map(({ invitation }) => hashOf(invitation)),
        links.map(({ optOut }) => hashOf(optOut)),
        new Date(context.now.getTime() + LINK_DAYS * DAY_MS),
      ],
    );
  }
  const tokens = new Map(links.map(({ id, invitation, optOut }) => [id, { invitation, optOut }]));
  return rows.map((row) => ({
    id: row.id,
    recipient: row.recipient,
    locale: row.locale,
    content: row as unknown as MailContent,
    attempts: row.attempts,
    tokens: tokens.get(row.id) ?? null,
  }));
}

/**
 * Notes that the mails are being given to the mail server from now on: what is lost after this is not sent again by itself.
 *
 * @returns the ids that are still this claim's; the others ran out of their lease
 */
export async function handOverMails(
  context: Context,
  mailIds: readonly string[],
  claimId: string,
  leaseSeconds: number,
): Promise<ReadonlySet<string>> {
  const [rows] = await context.manager.query<[{ id: string }[], number]>(
    `update mail set handed_over_at = clock_timestamp(), lease_until = clock_timestamp() + make_interval(secs => $3)
     where id = any($1) and claim_id = $2 and status = 'sending' returning id`,
    [mailIds, claimId, leaseSeconds],
  );
  return new Set(rows.map(({ id }) => id));
}

/** 32 random bytes, as they stand in an address. */
function newToken(): string {
  return randomBytes(32).toString('base64url');
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
