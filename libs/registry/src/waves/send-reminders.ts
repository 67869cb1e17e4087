import { addDays } from '#domain/calendar/calendar-date.js';
import type { Locale } from '#domain/findings/finding-text.js';
import { ESCALATION_DAYS, findDueReminder, REMINDER_DAYS, REMINDER_STAGES } from '#domain/wave/reminder-stages.js';
import type { Context } from '#persistence/context.js';
import { enqueueMails } from '#persistence/outbox/enqueue-mail.js';
import { inviteToReports } from './invite-to-reports.js';

/**
 * Reminds participants of reports that are open or overdue: of the reminders whose day has come, the latest, once for each
 * deadline. Under the worker's role.
 *
 * @param batch at most so many reports
 * @returns how many reminders were written, those that are not sent included
 */
export async function sendReminders(context: Context, batch: number): Promise<number> {
  const { today } = context;
  const days = REMINDER_STAGES.map((stage) => REMINDER_DAYS[stage]);
  // The latest stage of each report is worked out here as findDueReminder does it, to leave out those reminded already.
  const due = await context.manager.query<{ id: string; deadline_on: string; opened_on: string }[]>(
    `select r.id, r.deadline_on, r.opened_on
     from report r
     cross join lateral (
       select s.stage, s.days from unnest($3::text[], $4::integer[]) as s (stage, days)
       where r.deadline_on + s.days <= $1 order by s.days desc limit 1) latest
     where r.submitted_on is null and r.stopped_on is null and r.status in ('open', 'draft', 'overdue')
       and r.deadline_on <= $5 and r.deadline_on + latest.days > r.opened_on
       and not exists (select from mail m
         where m.dedupe_key = 'report:' || r.id || ':reminder:' || r.deadline_on || ':' || latest.stage)
     order by r.deadline_on, r.id limit $2`,
    [today, batch, REMINDER_STAGES, days, addDays(today, -Math.min(...days))],
  );
  return await inviteToReports(
    context,
    due.flatMap((report) => {
      const stage = findDueReminder(report.deadline_on, report.opened_on, today);
      return stage ? [{ reportId: report.id, occasion: { kind: 'reminder' as const, stage } }] : [];
    }),
  );
}

/**
 * Tells the coordinators of each university how many of its reports are 21 days late or more, whenever others have joined
 * them: a mail a day about the same ones would be read by nobody. Under the worker's role.
 *
 * @returns how many mails were written
 */
export async function escalateLateReports(context: Context): Promise<number> {
  const coordinators = await context.manager.query<
    {
      id: string;
      email: string;
      display_name: string;
      locale: Locale;
      university_id: string;
      late: number;
      newest: string;
    }[]
  >(
    `select u.id, u.email, u.display_name, u.locale, u.university_id, l.late, l.newest
     from (
       select university_id, count(*)::int as late, max(deadline_on) as newest from report
       where submitted_on is null and stopped_on is null and status = 'overdue' and deadline_on <= $1
       group by university_id) l
     join app_user u on u.university_id = l.university_id and u.role = 'coordinator' and u.disabled_at is null`,
    [addDays(context.today, -ESCALATION_DAYS)],
  );
  const written = await enqueueMails(
    context,
    coordinators.map((coordinator) => ({
      template: 'escalation_digest',
      data: { name: coordinator.display_name, late: coordinator.late },
      locale: coordinator.locale,
      recipient: coordinator.email,
      dedupeKey: `user:${coordinator.id}:escalation:${coordinator.newest}`,
      universityId: coordinator.university_id,
    })),
  );
  return written.length;
}
