import { v7 as uuidv7 } from 'uuid';
import type { Locale } from '#domain/findings/finding-text.js';
import type { SuppressionReason } from '#domain/mail/mail-templates.js';
import type { Wave } from '#domain/report/report-codes.js';
import type { ReminderStage } from '#domain/wave/reminder-stages.js';
import { type Context, WORKER } from '#persistence/context.js';
import { enqueueMails, type NewMail } from '#persistence/outbox/enqueue-mail.js';
import { asPrincipal } from '#persistence/with-principal.js';

/** A report that somebody is asked for, and on what occasion. */
export interface ReportInvitation {
  readonly reportId: string;
  readonly occasion:
    | { readonly kind: 'opened' }
    | { readonly kind: 'reminder'; readonly stage: ReminderStage }
    | { readonly kind: 'returned' }
    /** The coordinator asks for it; `attempt` tells apart what was tried on one day. */
    | { readonly kind: 'resent'; readonly attempt: number };
}

interface ReportRow {
  readonly id: string;
  readonly university_id: string;
  readonly wave: Wave;
  readonly opens_on: string;
  readonly deadline_on: string;
  readonly returned_on: string | null;
  readonly given_name: string;
  readonly family_name: string;
  readonly citizenship: string;
  readonly host_institution: string | null;
  readonly host_country: string | null;
  readonly address: string | null;
  readonly person_id: string;
  readonly opted_out_on: string | null;
  readonly bounced: boolean;
}

interface Account {
  readonly id: string;
  readonly email: string;
  readonly role: string;
  readonly person_id: string | null;
  readonly locale: Locale;
  readonly disabled_at: Date | null;
}

/** What an address must look like for a mail server, and for `app_user`, where it becomes a sign-in. */
const ADDRESS = /^[!-~]+@[!-~]+$/;

/**
 * Asks participants for their reports: each gets a mail with a new link that works once, to the e-mail address of the
 * participation, and an account under that address when there is none. Where no mail can go out, it is kept as one that was
 * not sent, with the reason. The same report is asked for once per occasion. Steps of the worker, whoever causes them.
 *
 * @returns how many mails were written, those that are not sent included
 */
export async function inviteToReports(context: Context, invitations: readonly ReportInvitation[]): Promise<number> {
  if (invitations.length === 0) return 0;
  return await asPrincipal(context, WORKER, async (asWorker) => {
    const reports = new Map((await readReports(asWorker, invitations)).map((report) => [report.id, report]));
    const accounts = await ensureAccounts(asWorker, [...reports.values()]);
    const planned = invitations.flatMap((invitation) => {
      const report = reports.get(invitation.reportId);
      return report ? [planMail(invitation, report, accounts.get(report.address ?? ''))] : [];
    });
    // A cause that has had its mail gets no second invitation.
    const known = new Set(
      (
        await asWorker.manager.query<{ dedupe_key: string }[]>(
          'select dedupe_key from mail where dedupe_key = any($1)',
          [planned.map(({ mail }) => mail.dedupeKey)],
        )
      ).map(({ dedupe_key: key }) => key),
    );
    const fresh = planned.filter(({ mail }) => !known.has(mail.dedupeKey));
    await writeInvitations(asWorker, fresh);
    const written = await enqueueMails(
      asWorker,
      fresh.map(({ mail }) => mail),
    );
    return written.length;
  });
}

async function readReports(context: Context, invitations: readonly ReportInvitation[]): Promise<ReportRow[]> {
  return await context.manager.query<ReportRow[]>(
    `select r.id, r.university_id, r.wave, r.opens_on, r.deadline_on, r.returned_on, p.given_name, p.family_name,
       p.citizenship, p.host_institution, p.host_country, nullif(lower(trim(p.email)), '') as address, p.person_id,
       p.opted_out_on,
       exists (select from mail m where m.status = 'bounced' and m.recipient = lower(trim(p.email))) as bounced
     from unnest($1::uuid[]) asked (id)
     join report r on r.id = asked.id
     join participation p on p.university_id = r.university_id and p.id = r.participation_id
     -- Of two who share an address, the one who was entered first has it.
     order by p.created_at, p.id`,
    [invitations.map(({ reportId }) => reportId)],
  );
}

/** The accounts of the participations' addresses, made where there are none. Two of one batch may share an address. */
async function ensureAccounts(context: Context, reports: readonly ReportRow[]): Promise<ReadonlyMap<string, Account>> {
  const usable = reports.filter((report) => findHindrance(report) === null);
  const read = async () =>
    await context.manager.query<Account[]>(
      'select id, email, role, person_id, locale, disabled_at from app_user where email = any($1)',
      [usable.map(({ address }) => address)],
    );
  const found = new Map((await read()).map((account) => [account.email, account]));
  const missing = usable.filter(({ address }) => address !== null && !found.has(address));
  if (missing.length === 0) return found;
  await context.manager.query(
    `insert into app_user (id, email, display_name, role, person_id, locale, created_at)
     select n.id, n.email, n.display_name, 'participant', n.person_id, n.locale, $2
     from jsonb_to_recordset($1::jsonb) as n (id uuid, email text, display_name text, person_id uuid, locale text)
     on conflict (email) do nothing`,
    [
      JSON.stringify(
        missing.map((report) => ({
          id: uuidv7(),
          email: report.address,
          display_name: `${report.given_name} ${report.family_name}`,
          person_id: report.person_id,
          locale: report.citizenship === 'KZ' ? 'kk' : 'en',
        })),
      ),
      context.now,
    ],
  );
  return new Map((await read()).map((account) => [account.email, account]));
}

/** Why no mail goes to the participation's address, as far as the participation itself tells. */
function findHindrance(report: ReportRow): SuppressionReason | null {
  if (report.address === null || !ADDRESS.test(report.address)) return 'no_address';
  if (report.opted_out_on !== null) return 'opted_out';
  if (report.bounced) return 'address_bounced';
  return null;
}

/** Somebody else's address, or one of staff: a link would let the one into the other's report. */
function findAccountHindrance(report: ReportRow, account: Account | undefined): SuppressionReason | null {
  if (account === undefined || account.role !== 'participant') return 'address_in_use';
  if (account.person_id !== null && account.person_id !== report.person_id) return 'address_in_use';
  return account.disabled_at === null ? null : 'account_disabled';
}

interface PlannedMail {
  readonly mail: NewMail;
  readonly personId: string;
  readonly userId: string | null;
}

function planMail({ occasion }: ReportInvitation, report: ReportRow, account: Account | undefined): PlannedMail {
  const suppressed = findHindrance(report) ?? findAccountHindrance(report, account);
  const mobility = {
    givenName: report.given_name,
    host: report.host_institution,
    hostCountry: report.host_country,
    wave: report.wave,
  };
  const envelope = {
    recipient: suppressed === 'no_address' ? null : report.address,
    locale: account?.locale ?? 'kk',
    universityId: report.university_id,
    reportId: report.id,
    invitationId: suppressed === null ? uuidv7() : null,
    suppressed,
  };
  const whose = { userId: account?.id ?? null, personId: report.person_id };
  const deadline = report.deadline_on;
  switch (occasion.kind) {
    case 'reminder': {
      const dedupeKey = `report:${report.id}:reminder:${deadline}:${occasion.stage}`;
      const data = { ...mobility, deadline, stage: occasion.stage };
      return { ...whose, mail: { ...envelope, template: 'report_reminder', data, dedupeKey } };
    }
    case 'returned': {
      const dedupeKey = `report:${report.id}:returned:${report.returned_on ?? ''}`;
      return { ...whose, mail: { ...envelope, template: 'report_returned', data: mobility, dedupeKey } };
    }
    default: {
      const cause = occasion.kind === 'opened' ? report.opens_on : `resent:${occasion.attempt}`;
      const dedupeKey = `report:${report.id}:invitation:${cause}`;
      return {
        ...whose,
        mail: { ...envelope, template: 'report_invitation', data: { ...mobility, deadline }, dedupeKey },
      };
    }
  }
}

async function writeInvitations(context: Context, planned: readonly PlannedMail[]): Promise<void> {
  const rows = planned.flatMap(({ mail, userId, personId }) =>
    mail.invitationId && userId ? [{ mail, userId, personId }] : [],
  );
  await context.manager.query(
    `insert into invitation (id, purpose, user_id, university_id, report_id, person_id, created_at)
     select n.id, 'report', n.user_id, n.university_id, n.report_id, n.person_id, $6
     from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[], $5::uuid[])
       as n (id, user_id, university_id, report_id, person_id)`,
    [
      rows.map(({ mail }) => mail.invitationId),
      rows.map(({ userId }) => userId),
      rows.map(({ mail }) => mail.universityId),
      rows.map(({ mail }) => mail.reportId),
      rows.map(({ personId }) => personId),
      context.now,
    ],
  );
}
