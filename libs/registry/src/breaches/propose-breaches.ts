import { BREACH_GRACE, type BreachGrace } from '#domain/breach/breach-life-cycle.js';
import { type Context, WORKER } from '#persistence/context.js';
import { asPrincipal } from '#persistence/with-principal.js';

/** What one round proposed and took back. */
export interface ProposedBreaches {
  readonly nonReturns: number;
  readonly unfulfilledCommitments: number;
  readonly lapsed: number;
}

/** Someone who left is not known to be back on the due day ($1: today, $2: days of grace). */
const NON_RETURN = `
  p.status in ('departed', 'completed', 'terminated_early') and p.mode is distinct from 'virtual'
  and p.return_status is null and (p.waiver_date is null or p.waiver_date > $1::date)
  and coalesce(p.actual_end, p.planned_end) < $1::date - $2::integer`;

/** A commitment of someone who left is still only agreed. */
const UNFULFILLED = `
  c.status = 'agreed' and c.due_date < $1::date - $2::integer
  and p.status in ('departed', 'completed', 'terminated_early') and (p.waiver_date is null or p.waiver_date > $1::date)`;

/**
 * Takes back what no longer holds and proposes what does, for the whole register: a return or a commitment whose term and
 * days of grace have passed and of which nothing is heard. The system decides nothing; a coordinator confirms or dismisses
 * (records.md §1). Running it again, or twice at once, proposes nothing twice: not what is open, and not what was decided
 * for the same due day.
 */
export async function proposeBreaches(context: Context, grace: BreachGrace = BREACH_GRACE): Promise<ProposedBreaches> {
  return await asPrincipal(context, WORKER, async ({ manager, today, now }) => {
    const changed = async (sql: string, days: number): Promise<number> => {
      const [, count] = await manager.query<[unknown[], number]>(sql, [today, days, now]);
      return count;
    };
    const lapse = (kind: string, holds: string) => `
      update breach_proposal b set status = 'lapsed', decided_on = $1::date, updated_at = $3, version = b.version + 1
      where b.status = 'proposed' and b.kind = '${kind}' and not exists (${holds})`;
    const insert = (kind: string, commitment: string, due: string, source: string) => `
      with proposed as (
        insert into breach_proposal (university_id, participation_id, commitment_id, kind, due_on, proposed_on, created_at, updated_at)
        select p.university_id, p.id, ${commitment}, '${kind}', ${due}, $1::date, $3::timestamptz, $3::timestamptz ${source}
        on conflict do nothing returning 1)
      select count(*)::integer as count from proposed`;

    const lapsed =
      (await changed(
        lapse(
          'non_return',
          `select from participation p where p.university_id = b.university_id and p.id = b.participation_id
           and coalesce(p.actual_end, p.planned_end) + $2::integer = b.due_on and ${NON_RETURN}`,
        ),
        grace.returnDays,
      )) +
      (await changed(
        lapse(
          'unfulfilled_commitment',
          `select from commitment c
           join participation p on p.university_id = c.university_id and p.id = c.participation_id
           where c.university_id = b.university_id and c.id = b.commitment_id and c.due_date = b.due_on and ${UNFULFILLED}`,
        ),
        grace.commitmentDays,
      ));
    const rows = async (sql: string, days: number): Promise<number> => {
      const [row] = await manager.query<{ count: number }[]>(sql, [today, days, now]);
      return row?.count ?? 0;
    };
    return {
      nonReturns: await rows(
        insert(
          'non_return',
          'null::uuid',
          'coalesce(p.actual_end, p.planned_end) + $2::integer',
          `from participation p where ${NON_RETURN}
           and not exists (select from breach_proposal b where b.university_id = p.university_id
             and b.participation_id = p.id and b.kind = 'non_return' and b.status <> 'lapsed'
             and b.due_on = coalesce(p.actual_end, p.planned_end) + $2::integer)`,
        ),
        grace.returnDays,
      ),
      unfulfilledCommitments: await rows(
        insert(
          'unfulfilled_commitment',
          'c.id',
          'c.due_date',
          `from commitment c join participation p on p.university_id = c.university_id and p.id = c.participation_id
           where ${UNFULFILLED}
           and not exists (select from breach_proposal b where b.university_id = c.university_id
             and b.commitment_id = c.id and b.status <> 'lapsed' and b.due_on = c.due_date)`,
        ),
        grace.commitmentDays,
      ),
      lapsed,
    };
  });
}
