import { takeAction } from '#domain/life-cycle/life-cycle.js';
import { REPORT_LIFE_CYCLE } from '#domain/report/report-life-cycle.js';
import type { Context } from '#persistence/context.js';
import { inviteToReports } from './invite-to-reports.js';

/**
 * Opens the reports whose day has come and asks their participants for them. Under the worker's role.
 *
 * @param batch at most so many reports
 * @returns how many were opened
 */
export async function openDueWaves(context: Context, batch: number): Promise<number> {
  const next = takeAction(REPORT_LIFE_CYCLE, 'scheduled', 'open', 'system');
  const [opened] = await context.manager.query<[{ id: string }[], number]>(
    `with due as (
       select university_id, id from report
       where status = 'scheduled' and stopped_on is null and opens_on <= $1
       order by opens_on limit $2 for update skip locked)
     update report r set status = $3, opened_on = $1, updated_at = $4, version = r.version + 1
     from due d where r.university_id = d.university_id and r.id = d.id returning r.id`,
    [context.today, batch, next, context.now],
  );
  await inviteToReports(
    context,
    opened.map(({ id }) => ({ reportId: id, occasion: { kind: 'opened' } })),
  );
  return opened.length;
}

/**
 * Marks the reports that nobody filed by their deadline; they can be filed all the same. One that was returned for
 * correction came in before and is not among them. Under the worker's role.
 *
 * @param batch at most so many reports
 * @returns how many are overdue from today on
 */
export async function expireDueReports(context: Context, batch: number): Promise<number> {
  const next = takeAction(REPORT_LIFE_CYCLE, 'open', 'expire', 'system');
  const [, expired] = await context.manager.query<[unknown[], number]>(
    `with late as (
       select university_id, id from report
       where status in ('open', 'draft') and submitted_on is null and deadline_on < $1
       order by deadline_on limit $2 for update skip locked)
     update report r set status = $3, updated_at = $4, version = r.version + 1
     from late l where r.university_id = l.university_id and r.id = l.id`,
    [context.today, batch, next, context.now],
  );
  return expired;
}
