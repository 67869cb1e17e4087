import { addDays, addMonths } from '#domain/calendar/calendar-date.js';
import { takeAction } from '#domain/life-cycle/life-cycle.js';
import { PROGRAMMES } from '#domain/participation/participation-codes.js';
import { REPORT_LIFE_CYCLE } from '#domain/report/report-life-cycle.js';
import { resolveAll } from '#domain/wave/wave-rules.js';
import type { Context } from '#persistence/context.js';
import { listAllRules } from './reporting-rules.js';

const END = 'coalesce(p.actual_end, p.planned_end)';

/**
 * The rules as a table that a statement can join: one row for each university, programme and wave. Postgres takes it for a
 * few rows and would go through it, and the reports, once for each participation; it is told not to.
 */
async function resolvedRules(context: Context) {
  await context.manager.query(`select set_config('enable_nestloop', 'off', true)`);
  const universities = await context.manager.query<{ id: string }[]>('select id from university');
  const resolved = resolveAll(
    await listAllRules(context),
    universities.map(({ id }) => id),
    [null, ...PROGRAMMES],
  );
  const months = Math.max(0, ...resolved.map(({ deadline }) => deadline.months));
  const days = Math.max(0, ...resolved.map(({ deadline }) => deadline.days));
  return {
    /** Whoever's mobility ended before this day has no deadline ahead any more. */
    horizon: addDays(addMonths(context.today, -months), -days - 3),
    values: [
      resolved.map(({ universityId }) => universityId),
      resolved.map(({ programme }) => programme ?? ''),
      resolved.map(({ wave }) => wave),
      resolved.map(({ opens }) => opens.months),
      resolved.map(({ opens }) => opens.days),
      resolved.map(({ deadline }) => deadline.months),
      resolved.map(({ deadline }) => deadline.days),
    ],
  };
}

const RULE = `unnest($1::uuid[], $2::text[], $3::text[], $4::integer[], $5::integer[], $6::integer[], $7::integer[])
  as rule (university_id, programme, wave, opens_months, opens_days, deadline_months, deadline_days)`;
const OF_PARTICIPATION = `rule.university_id = p.university_id and rule.programme = coalesce(p.programme, '')`;
/** Months first, clipped to the last day of the month, then days: as in the KPI catalogue. */
const DATES = `
  (${END} + make_interval(months => rule.opens_months) + make_interval(days => rule.opens_days))::date as opens_on,
  (${END} + make_interval(months => rule.deadline_months) + make_interval(days => rule.deadline_days))::date as deadline_on`;

/**
 * Schedules the waves of participations that are under way or over. A wave whose deadline had passed when the participation
 * was entered is never asked for, nor one that is answered already. Running it again changes nothing. Under the worker's
 * role.
 *
 * @param batch at most so many reports
 * @returns how many were scheduled
 */
export async function scheduleWaves(context: Context, batch: number): Promise<number> {
  const { horizon, values } = await resolvedRules(context);
  const created = await context.manager.query<unknown[]>(
    `insert into report (university_id, participation_id, wave, status, opens_on, deadline_on, created_at, updated_at)
     select p.university_id, p.id, rule.wave, 'scheduled', d.opens_on, d.deadline_on, $9, $9
     from participation p join ${RULE} on ${OF_PARTICIPATION} cross join lateral (select ${DATES}) d
     where ${END} >= $8 and p.status in ('departed', 'completed', 'terminated_early') and p.waiver is null
       and d.deadline_on >= (p.created_at at time zone 'Asia/Almaty')::date
       and not exists (select from report r where r.university_id = p.university_id and r.participation_id = p.id
         and r.wave = rule.wave)
     limit $10
     on conflict do nothing returning id`,
    [...values, horizon, context.now, batch],
  );
  return created.length;
}

/**
 * Moves the reports whose mobility ends on another day than it did, or whose rules have changed: they keep up until they are
 * filed, and one that opened too early, and that nobody began, waits again. Under the worker's role.
 *
 * @param batch at most so many reports
 * @returns how many were moved
 */
export async function moveWaves(context: Context, batch: number): Promise<number> {
  const { horizon, values } = await resolvedRules(context);
  const waiting = takeAction(REPORT_LIFE_CYCLE, 'open', 'reschedule', 'system');
  const [, moved] = await context.manager.query<[unknown[], number]>(
    `with moved as (
       select r.university_id, r.id, d.opens_on, d.deadline_on,
         r.draft_saved_at is null and (
           (r.status = 'open' and d.opens_on > $9) or (r.status = 'overdue' and d.deadline_on >= $9)) as waits_again
       from report r
       join participation p on p.university_id = r.university_id and p.id = r.participation_id
       join ${RULE} on ${OF_PARTICIPATION} and rule.wave = r.wave cross join lateral (select ${DATES}) d
       where ${END} >= $8 and r.submitted_on is null and r.status in ('scheduled', 'open', 'draft', 'overdue')
         and p.status in ('departed', 'completed', 'terminated_early')
         and (r.opens_on, r.deadline_on) is distinct from (d.opens_on, d.deadline_on)
       limit $11 for update of r skip locked)
     update report r set opens_on = m.opens_on, deadline_on = m.deadline_on,
       status = case when m.waits_again then $12 else r.status end,
       opened_on = case when m.waits_again then null else r.opened_on end,
       updated_at = $10, version = r.version + 1
     from moved m where r.university_id = m.university_id and r.id = m.id`,
    [...values, horizon, context.today, context.now, batch, waiting],
  );
  return moved;
}
