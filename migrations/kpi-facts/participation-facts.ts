import {
  COMMITMENTS,
  type Gathering,
  nextOf,
  OUTPUTS,
  REPORTS,
  VERIFIED_ACTIVITIES,
  VERIFIED_BIT,
  WAIVED_FROM,
} from './record-sums.js';

/**
 * The catalogue's rules as one set-based question: a row of `participation_fact` per participation as of `d`. It is made
 * into two functions that differ only in how they go through the records: `of` looks up what hangs on each of the named
 * participations (triggers, the daily advance), `in` takes all of a period in one pass (any other day, checks).
 */
export type Way = 'of' | 'in';

const PICKED: Record<Way, string> = {
  of: `unnest(universities, participations) k (university_id, id)
        join participation p on p.university_id = k.university_id and p.id = k.id
        join university u on u.id = p.university_id`,
  in: 'participation p join university u on u.id = p.university_id',
};

/** Of a period's end days and sources of money; null takes all. */
const IN_PERIOD = `(ends_from is null or coalesce(p.actual_end, p.planned_end) >= ends_from)
        and (ends_to is null or coalesce(p.actual_end, p.planned_end) <= ends_to)
        and (fundings is null or p.funding = any (fundings))`;

/** The last day of the calendar, on which a date beyond it stays. */
const after = (months: number, days = 0) =>
  `least((p.ended_on + interval '${months} months')::date + ${days}, date '9999-12-31')`;

/**
 * The first day of the term in which a day lies: January to August or September to December. Academic and calendar years begin
 * and end with terms, so that sums by term make every period of the catalogue.
 */
const termOf = (day: string) =>
  `make_date(date_part('year', ${day})::int, case when date_part('month', ${day}) < 9 then 1 else 9 end, 1)`;

/** The participations that are asked for, each with what its parts need to know of it. */
const CHOSEN = (way: Way) => `
      select p.university_id, p.id, p.group_project_id, p.status, coalesce(p.actual_end, p.planned_end) as ended_on, p.funding,
        p.category, p.sex, p.field, p.programme, p.mode, p.home_region, p.rural, p.host_country, p.return_status,
        p.return_date, p.return_verified_on, p.not_returned_on, p.credits_earned, p.credits_recognised, p.recognition_final,
        p.amount_paid_kzt, p.amount_repaid_kzt, p.waiver_date, u.country, ${WAIVED_FROM} as waived_from
      from ${PICKED[way]}
      ${way === 'in' ? `where ${IN_PERIOD}` : ''}`;

const EPISODES = (way: Way) => `
    select p.*, ${after(0, 14)} as end_14, ${after(0, 30)} as end_30, ${after(0, 45)} as end_45, ${after(9)} as end_9m,
      ${after(15)} as end_15m, ${after(24)} as end_24m, ${after(27)} as end_27m, ${after(6, 30)} as end_6m_30,
      ${after(12, 30)} as end_12m_30, ${after(24, 30)} as end_24m_30
    from ${way === 'in' ? 'chosen p' : `(${CHOSEN(way)}) p`}
    offset 0`;

function joined(way: Way, { table, looks, where = 'true', sums }: Gathering, as: string): string {
  if (way === 'of') {
    return `left join lateral (
      select ${sums} from (
        select ${looks} from ${table} t
        where t.university_id = p.university_id and t.participation_id = p.id and ${where} offset 0) t
    ) ${as} on true`;
  }
  return `left join (
      select t.university_id, t.participation_id, ${sums} from (
        select t.university_id, t.participation_id, ${looks} from ${table} t
        join chosen p on p.university_id = t.university_id and p.id = t.participation_id
        where ${where} offset 0) t
      group by t.university_id, t.participation_id
    ) ${as} on ${as}.university_id = p.university_id and ${as}.participation_id = p.id`;
}

/** `stateBeforeAnswer` of the domain: excluded, not applicable by a fixed attribute, not due, then what the answer says. */
const state = (due: string, answer: string, applicable?: string) =>
  `case when p.waived_from <= p.${due} then 'x' ${applicable ? `when not (${applicable}) then 'a'` : ''}
      when p.${due} > d then 'd' else ${answer} end::"char"`;

const known = (answer: string) => `case when ${answer} >= ${VERIFIED_BIT}
        then case when ${answer} % 2 = 1 then 'Y' else 'N' end
        else case when ${answer} % 2 = 1 then 'y' when ${answer} is null then 'u' else 'n' end end`;
const responded = (wave: string) => `case when r.first_${wave} is null then 'n' else 'y' end`;
const reported = (wave: string, due: string) =>
  state(due, `case when r.first_${wave} <= p.${due} then 'y' else 'n' end`);

const PHYSICAL = `p.mode is distinct from 'virtual'`;
/** The bits of `doing`: 1 employed or self-employed, 2 own business, 4 otherwise positive in itself, 8 military. */
const does = (bits: number) => `r.doing & ${bits} <> 0`;
const VERIFIED_DOING = `r.doing >= ${VERIFIED_ACTIVITIES}`;
const VERIFIED_WORK = `${VERIFIED_DOING} and r.skilled >= ${VERIFIED_BIT}`;
const K07 = `case when r.doing is null then 'u'
        when ${does(6)} then case when ${VERIFIED_DOING} then 'Y' else 'y' end
        when ${does(1)} and r.skilled % 2 = 1 then case when ${VERIFIED_WORK} then 'Y' else 'y' end
        when ${does(8)} then 'a'
        when ${does(1)} then case when r.skilled is null then 'u' when ${VERIFIED_WORK} then 'N' else 'n' end
        when ${VERIFIED_DOING} then 'N' else 'n' end`;
const IN_WORK = (answer: string) => `case when ${does(3)} then ${known(answer)} else 'a' end`;
const K01 = `case when p.return_status = 'returned' then
          case when p.return_verified_on <= d then
              case when p.return_date > d then 'u' when p.return_date > p.end_30 then 'l' else 'y' end
            when p.return_date <= d then 'c' else 'u' end
        when p.return_status = 'not_returned' and p.not_returned_on <= d then 'n' else 'u' end`;
const K10 = `case when p.recognition_final and p.credits_recognised is not null
        then case when p.credits_recognised >= p.credits_earned then 'y' else 'n' end else 'u' end`;

/** Days on which something falls due, and those on which something dated begins to count. */
const DAYS_OF_CHANGE = [
  'end_14',
  'end_30',
  'end_45',
  'end_6m_30',
  'end_9m',
  'end_12m_30',
  'end_15m',
  'end_24m',
  'end_24m_30',
  'end_27m',
  'return_date',
  'return_verified_on',
  'not_returned_on',
  'waiver_date',
];

/** The facts of the picked participations as of `d`, in the order of `PARTICIPATION_FACT_COLUMNS`. */
export function participationFacts(way: Way): string {
  const k12 = state('end_24m', `case when o.total > 0 then 'y' else 'n' end`, `p.category in ('doctoral', 'staff')`);
  const k13 = state('end_14', `case when r.support is null then 'a' else 'y' end`);
  return `
  ${way === 'in' ? `with chosen as materialized (${CHOSEN(way)})` : ''}
  select p.university_id, p.id, p.group_project_id,
    case p.status when 'planned' then '-' when 'cancelled' then 'x' else 'p' end::"char",
    p.ended_on, ${termOf('p.ended_on')},
    p.funding, p.category, p.sex, p.field, p.programme, p.mode, p.home_region, p.rural, p.host_country,
    ${state('end_30', K01, PHYSICAL)},
    ${state('end_15m', known('r.home_12'), PHYSICAL)},
    ${state('end_27m', known('r.home_24'), PHYSICAL)},
    ${['yes', 'no', 'unknown', 'not_due', 'excluded'].map((sum) => `coalesce(c.${sum}, 0)::smallint`).join(', ')},
    c.weight, c.achieved, c.achievable, c.degrees, c.highest_degrees,
    ${reported('end', 'end_14')}, ${reported('m6', 'end_6m_30')},
    ${reported('m12', 'end_12m_30')}, ${reported('m24', 'end_24m_30')},
    ${state('end_9m', responded('m6'))}, ${state('end_15m', responded('m12'))}, ${state('end_27m', responded('m24'))},
    ${state('end_15m', K07)},
    ${state('end_15m', IN_WORK('r.level_match'))},
    ${state('end_15m', IN_WORK('r.field_match'))},
    ${state('end_45', K10, `p.category <> 'staff' and p.credits_earned > 0 is true`)},
    (p.credits_earned * 10)::integer,
    (least(coalesce(p.credits_recognised, 0), coalesce(p.credits_earned, 0)) * 10)::integer,
    ${state('end_15m', known('r.contact_with_host'))},
    ${k12}, case when (${k12}) = 'y' then o.total end,
    ${k13}, case when (${k13}) = 'y' then r.support::integer end,
    ${state('end_14', known('r.serious_problem'))},
    ${state('end_9m', known('r.leaving_6'))},
    ${state('end_15m', known('r.leaving_12'))},
    p.amount_paid_kzt, greatest(0, coalesce(p.amount_paid_kzt, 0) - coalesce(p.amount_repaid_kzt, 0)),
    case when p.status not in ('planned', 'cancelled') then least(c.next_on, r.next_on, o.next_on,
      ${nextOf(...DAYS_OF_CHANGE.map((day) => `p.${day}`))}) end
  from (${EPISODES(way)}
  ) p
  ${joined(way, COMMITMENTS, 'c')}
  ${joined(way, REPORTS, 'r')}
  ${joined(way, OUTPUTS, 'o')}`;
}

const MEMBERS = `count(*)::integer as members, max(coalesce(p.actual_end, p.planned_end)) as ended_on,
      string_agg(distinct p.funding, ',' order by p.funding) as funding`;
const WENT = `p.status in ('departed', 'completed', 'terminated_early')`;

/** The facts of group projects as of `d`, in the order of `GROUP_PROJECT_FACT_COLUMNS`: K18. */
export function groupProjectFacts(way: Way): string {
  const members =
    way === 'of'
      ? `left join lateral (select ${MEMBERS} from participation p
          where p.university_id = g.university_id and p.group_project_id = g.id and ${WENT}) m on true`
      : `left join (select p.university_id, p.group_project_id, ${MEMBERS} from participation p
          where p.group_project_id is not null and ${WENT} group by p.university_id, p.group_project_id
        ) m on m.university_id = g.university_id and m.group_project_id = g.id`;
  return `
  select g.university_id, g.id, coalesce(m.members, 0), m.ended_on, ${termOf('m.ended_on')},
    coalesce(m.funding, ''),
    case when g.status = 'cancelled' then 'x' when g.due_date is null or g.due_date > d then 'd'
      when g.status = 'accepted' and g.decided_on <= d then 'y' else 'n' end::"char",
    case when g.status <> 'cancelled' then ${nextOf('g.due_date', 'g.decided_on')} end
  from ${
    way === 'of'
      ? `unnest(universities, group_projects) k (university_id, id)
    join group_project g on g.university_id = k.university_id and g.id = k.id`
      : 'group_project g'
  }
  ${members}`;
}
