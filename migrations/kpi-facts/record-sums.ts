/**
 * What hangs on one participation, gathered into one row as of `d`: its answers, commitments and outputs. Written once,
 * for both ways of going through the records.
 */
export interface Gathering {
  readonly table: 'report' | 'commitment' | 'output';
  /** Of each row of the table `t`, beside its participation `p`: what the sums look at. */
  readonly looks: string;
  readonly where?: string;
  /** Sums over those looks, `t`. */
  readonly sums: string;
}

/** A level outweighs every date: levels count in steps greater than the days of the calendar. */
const LEVEL = 10_000_000;
/** An answer of at least this trust is not a self-report's, where the answer itself is one bit. */
export const VERIFIED_BIT = LEVEL * 2;
export const VERIFIED_ACTIVITIES = LEVEL * 16;
const VERIFIED_SUPPORT = 8192;

const answered = (name: string, wave: string, column: string, bit: string) =>
  `max(case when t.wave = '${wave}' and t.${column} is not null then t.trust * 2 + (${bit})::int end) as ${name}`;
const yesNo = (column: string, wave: string) => answered(column, wave, column, `t.${column}`);
const firstOf = (wave: string) =>
  `min(case when t.wave = '${wave}' and t.counts then t.submitted_on end) as first_${wave}`;

const SUPPORT = ['mentor', 'access', 'admin', 'housing', 'language', 'integration'].map((item) => `t.support_${item}`);

/**
 * Reports. Of each question the greatest `trust` wins, that is the highest level and then the latest day; the answer rides
 * along in the lowest bits. A report without a day, a draft, has not been sent in; one that stands for observations of which all
 * were taken back is none; one with a later day than `d` only says when the facts will change.
 */
export const REPORTS: Gathering = {
  table: 'report',
  where: `t.submitted_on is not null
          and not (t.from_observations and num_nonnulls(t.activities, t.residence_country, t.employer, t.occupation) = 0)`,
  looks: `t.wave, t.submitted_on, t.submitted_on <= d as counts,
      case when t.submitted_on <= d then
        (case t.evidence_level when 'register' then 2 when 'university' then 1 else 0 end)::bigint * ${LEVEL}
          + (t.submitted_on - date '0001-01-01') end as trust,
      t.residence_country = p.country as at_home, t.serious_problem, t.level_match, t.field_match, t.contact_with_host,
      t.migration_intention >= 4 as leaving, left(t.occupation, 1) in ('1', '2', '3') as skilled,
      case when t.wave = 'm12' and t.activities <> '{}' then
        (t.activities && '{employed,self_employed}')::int + (t.activities && '{own_business}')::int * 2
          + (t.activities && '{study,caring,retired}')::int * 4 + (t.activities && '{military}')::int * 8 end as doing,
      case when t.wave = 'end' and num_nonnulls(${SUPPORT.join(', ')}) >= 4 then
        1500 * (${SUPPORT.map((item) => `coalesce(${item} - 1, 0)`).join(' + ')})
          / num_nonnulls(${SUPPORT.join(', ')}) end as support`,
  sums: `${['end', 'm6', 'm12', 'm24'].map(firstOf).join(', ')},
      ${yesNo('serious_problem', 'end')},
      max(t.trust * ${VERIFIED_SUPPORT} + t.support) % ${VERIFIED_SUPPORT} as support,
      ${answered('leaving_6', 'm6', 'leaving', 't.leaving')}, ${answered('leaving_12', 'm12', 'leaving', 't.leaving')},
      ${answered('home_12', 'm12', 'at_home', 't.at_home')}, ${answered('home_24', 'm24', 'at_home', 't.at_home')},
      max(t.trust * 16 + t.doing) as doing, ${answered('skilled', 'm12', 'skilled', 't.skilled')},
      ${yesNo('level_match', 'm12')}, ${yesNo('field_match', 'm12')}, ${yesNo('contact_with_host', 'm12')},
      min(case when not t.counts then t.submitted_on end) as next_on`,
};

/** The first day of a waiver that holds on `d`; whoever never left is waived of everything from the beginning. */
export const WAIVED_FROM = `case when p.status in ('planned', 'cancelled') then date '-infinity'
        when p.waiver is not null and p.waiver_date <= d then p.waiver_date end`;

/** Days still to come, each of which may change a state. */
export function nextOf(...days: readonly string[]): string {
  return `least(${days.map((day) => `case when ${day} > d then ${day} end`).join(', ')})`;
}

/** Commitments: K04 and K17. */
export const COMMITMENTS: Gathering = {
  table: 'commitment',
  looks: `t.weight,
      case when t.status = 'verified' and t.verified_on <= d then t.verified_degree end as verified,
      case when t.status = 'verified' and t.verified_on <= d and t.verified_degree is not null then t.verified_degree
        when t.status = 'rejected' and t.rejected_on <= d then 0
        when t.claimed_on <= d then coalesce(t.claimed_degree, 0) else 0 end as highest,
      case when t.status = 'waived' and t.waived_on <= d then 'x'
        when coalesce(t.due_date, date 'infinity') >= p.waived_from then 'x'
        when t.due_date is null or t.due_date > d then 'd'
        when t.status = 'verified' and t.verified_on <= d and t.verified_degree is not null
          then case when t.verified_degree > 0 then 'y' else 'n' end
        when t.status = 'rejected' and t.rejected_on <= d then 'n' else 'u' end as state,
      ${nextOf('t.due_date', 't.claimed_on', 't.verified_on', 't.rejected_on', 't.waived_on')} as next_on`,
  sums: `count(*) filter (where t.state = 'y') as yes, count(*) filter (where t.state = 'n') as no,
      count(*) filter (where t.state = 'u') as unknown, count(*) filter (where t.state = 'd') as not_due,
      count(*) filter (where t.state = 'x') as excluded,
      sum(t.weight) filter (where t.state in ('y', 'n', 'u')) as weight,
      sum(t.weight * coalesce(t.verified, 0)) filter (where t.state in ('y', 'n', 'u')) as achieved,
      sum(t.weight * t.highest) filter (where t.state in ('y', 'n', 'u')) as achievable,
      sum(coalesce(t.verified, 0)) filter (where t.state in ('y', 'n', 'u')) as degrees,
      sum(t.highest) filter (where t.state in ('y', 'n', 'u')) as highest_degrees,
      min(t.next_on) as next_on`,
};

/** Outputs: K12. */
export const OUTPUTS: Gathering = {
  table: 'output',
  where: 't.verified_on is not null',
  looks: 't.share, t.verified_on, t.verified_on <= d as counts',
  sums: `sum(t.share) filter (where t.counts) as total, min(t.verified_on) filter (where not t.counts) as next_on`,
};
