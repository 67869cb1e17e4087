import { recordAudit } from '#audit/record-audit.js';
import { CodedError } from '#domain/errors/coded-error.js';
import type { MailStatus } from '#domain/mail/mail-life-cycle.js';
import type { MailTemplate } from '#domain/mail/mail-templates.js';
import type { ReportStatus } from '#domain/report/report-codes.js';
import type { Context } from '#persistence/context.js';
import { inviteToReports } from '../waves/invite-to-reports.js';

/** One mail that asked for a report: how it fared, why it was not sent, and what became of its link. */
export interface ReportInvitationRow {
  readonly id: string;
  readonly template: MailTemplate;
  readonly status: MailStatus;
  readonly reason: string | null;
  readonly queuedAt: Date;
  readonly sentAt: Date | null;
  readonly expiresAt: Date | null;
  readonly redeemedAt: Date | null;
  readonly voidedAt: Date | null;
}

/** Statuses in which a participant can file. */
const FILEABLE: ReadonlySet<ReportStatus> = new Set(['open', 'draft', 'overdue', 'returned'] as const);

/**
 * Every mail that asked a participant for this report, newest first.
 *
 * @throws CodedError `record_not_found`, also for a report of another university
 */
export async function listReportInvitations(context: Context, reportId: string): Promise<ReportInvitationRow[]> {
  const { universityId } = await getReport(context, reportId);
  const rows = await context.manager.query<ReportInvitationRow[]>(
    `select m.id, m.template, m.status, m.reason, m.queued_at as "queuedAt", m.sent_at as "sentAt",
       i.expires_at as "expiresAt", i.redeemed_at as "redeemedAt", i.voided_at as "voidedAt"
     from mail m left join invitation i on i.id = m.invitation_id
     where m.university_id = $1 and m.report_id = $2 order by m.id desc`,
    [universityId, reportId],
  );
  await recordAudit(context, {
    action: 'report.invitations_read',
    objectType: 'report',
    objectId: reportId,
    universityId,
  });
  return rows;
}

/**
 * Sends the participant a new link to an open report, once a day at most. Where it cannot be sent, the list of invitations
 * says why, and the coordinator may try again when that is put right.
 *
 * @throws CodedError `record_not_found`, `report_not_open`, `invitation_sent_today`
 */
export async function inviteToReport(context: Context, reportId: string): Promise<void> {
  const { universityId, status } = await getReport(context, reportId, 'for update');
  if (!FILEABLE.has(status)) {
    throw new CodedError('report_not_open', 'conflict', `A report that is "${status}" is not asked for.`);
  }
  const [before] = await context.manager.query<{ attempts: number; today: number }[]>(
    `select count(*)::int as attempts, count(*) filter (where status <> 'suppressed'
       and (queued_at at time zone 'Asia/Almaty')::date = $3)::int as today
     from mail where university_id = $1 and report_id = $2`,
    [universityId, reportId, context.today],
  );
  if (before && before.today > 0) {
    throw new CodedError(
      'invitation_sent_today',
      'conflict',
      'The participant was sent a link to this report today. Another can go out tomorrow.',
    );
  }
  await inviteToReports(context, [{ reportId, occasion: { kind: 'resent', attempt: before?.attempts ?? 0 } }]);
  await recordAudit(context, { action: 'report.invited', objectType: 'report', objectId: reportId, universityId });
}

async function getReport(
  context: Context,
  reportId: string,
  lock: '' | 'for update' = '',
): Promise<{ readonly universityId: string; readonly status: ReportStatus }> {
  const [row] = await context.manager.query<{ universityId: string; status: ReportStatus }[]>(
    `select university_id as "universityId", status from report where id = $1 ${lock}`,
    [reportId],
  );
  if (!row) throw new CodedError('record_not_found', 'not_found', 'There is no such report.');
  return row;
}
