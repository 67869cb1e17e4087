import type { Wave } from '#domain/report/report-codes.js';
import type { ReminderStage } from '#domain/wave/reminder-stages.js';
import { type Context, WORKER } from '#persistence/context.js';
import { enqueueMails, type NewMail } from '#persistence/outbox/enqueue-mail.js';
import { asPrincipal } from '#persistence/with-principal.js';
import {
  type Addressee,
  ADDRESSEE_COLUMNS,
  ADDRESSEES_IN_ORDER,
  addressEnvelopes,
  type Envelope,
  writeInvitations,
} from '../mail/participant-accounts.js';

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

interface ReportRow extends Addressee {
  readonly id: string;
  readonly wave: Wave;
  readonly opens_on: string;
  readonly deadline_on: string;
  readonly returned_on: string | null;
  readonly host_institution: string | null;
  readonly host_country: string | null;
}

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
    const rows = await readReports(asWorker, invitations);
    const reports = new Map(rows.map((report) => [report.id, report]));
    const envelopes = await addressEnvelopes(asWorker, rows);
    const planned = invitations.flatMap((invitation) => {
      const report = reports.get(invitation.reportId);
      const envelope = report && envelopes.get(report);
      return envelope ? [{ envelope, reportId: report.id, mail: planMail(invitation, report, envelope) }] : [];
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
    `select r.id, r.wave, r.opens_on, r.deadline_on, r.returned_on, p.host_institution, p.host_country, ${ADDRESSEE_COLUMNS}
     from unnest($1::uuid[]) asked (id)
     join report r on r.id = asked.id
     join participation p on p.university_id = r.university_id and p.id = r.participation_id
     order by ${ADDRESSEES_IN_ORDER}`,
    [invitations.map(({ reportId }) => reportId)],
  );
}

function planMail({ occasion }: ReportInvitation, report: ReportRow, envelope: Envelope): NewMail {
  const { recipient, locale, universityId, invitationId, suppressed } = envelope;
  const mobility = {
    givenName: report.given_name,
    host: report.host_institution,
    hostCountry: report.host_country,
    wave: report.wave,
  };
  const mail = { recipient, locale, universityId, reportId: report.id, invitationId, suppressed };
  const deadline = report.deadline_on;
  switch (occasion.kind) {
    case 'reminder': {
      const dedupeKey = `report:${report.id}:reminder:${deadline}:${occasion.stage}`;
      const data = { ...mobility, deadline, stage: occasion.stage };
      return { ...mail, template: 'report_reminder', data, dedupeKey };
    }
    case 'returned': {
      const dedupeKey = `report:${report.id}:returned:${report.returned_on ?? ''}`;
      return { ...mail, template: 'report_returned', data: mobility, dedupeKey };
    }
    default: {
      const cause = occasion.kind === 'opened' ? report.opens_on : `resent:${occasion.attempt}`;
      const dedupeKey = `report:${report.id}:invitation:${cause}`;
      return { ...mail, template: 'report_invitation', data: { ...mobility, deadline }, dedupeKey };
    }
  }
}
