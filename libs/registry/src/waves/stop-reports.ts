import type { Context } from '#persistence/context.js';

/** Why nobody is reminded of a report any more, by what is stored; nothing where it is to be filed. */
const CAUSE = `
  case
    when p.status = 'cancelled' then 'cancelled'
    when p.waiver is not null then 'waived'
    when exists (select from report a where a.university_id = r.university_id and a.participation_id = r.participation_id
      and a.wave = r.wave and a.submitted_on is not null and a.id <> r.id) then 'answered'
    when p.opted_out_on is not null then 'opted_out'
    when exists (select from mail m where m.status = 'bounced' and m.recipient = lower(p.email)) then 'bounced'
  end`;

/**
 * Brings every report that is not filed in line with what became of its participation: stopped when that was cancelled or
 * waived, when the wave was answered by another source, when the participant wants no reminders or their address refuses
 * mail; and taken up again when the cause is gone. A report that is stopped can be filed all the same. Under the worker's
 * role; running it again changes nothing.
 *
 * @param batch at most so many reports
 * @returns how many were stopped or taken up again
 */
export async function stopReports(context: Context, batch: number): Promise<number> {
  const [, changed] = await context.manager.query<[unknown[], number]>(
    `with changed as (
       select r.university_id, r.id, c.cause
       from report r
       join participation p on p.university_id = r.university_id and p.id = r.participation_id
       cross join lateral (select ${CAUSE} as cause) c
       where r.submitted_on is null and r.status in ('scheduled', 'open', 'draft', 'overdue')
         and r.stopped_reason is distinct from c.cause
       limit $1 for update of r skip locked)
     update report r set stopped_reason = c.cause, stopped_on = case when c.cause is not null then $2::date end,
       updated_at = $3, version = r.version + 1
     from changed c where r.university_id = c.university_id and r.id = c.id`,
    [batch, context.today, context.now],
  );
  return changed;
}
