/**
 * One pass over the records of a period, written by hand as plainly as it can be, with one count per indicator: no bounds, no
 * levels of evidence, no strict variants. The yardstick for what a recomputation of everything may cost.
 *
 * $1 as-of date, $2 and $3 the period, $4 the sources of money
 */
export const RAW_PASS = `
  with p as (
    select p.university_id, p.id, p.return_verified_on, p.not_returned_on, p.credits_earned, p.credits_recognised,
      p.recognition_final, p.amount_paid_kzt, coalesce(p.actual_end, p.planned_end) as e
    from participation p
    where coalesce(p.actual_end, p.planned_end) between $2::date and $3::date and p.funding = any ($4::text[])
      and p.status in ('departed', 'completed', 'terminated_early')
  ), r as (
    select r.university_id, r.participation_id,
      min(r.submitted_on) filter (where wave = 'end') as first_end, min(r.submitted_on) filter (where wave = 'm6') as first_6,
      min(r.submitted_on) filter (where wave = 'm12') as first_12, min(r.submitted_on) filter (where wave = 'm24') as first_24,
      bool_or(residence_country = 'KZ') filter (where wave = 'm12') as home_12,
      bool_or(residence_country = 'KZ') filter (where wave = 'm24') as home_24,
      bool_or(activities && '{employed,study,own_business}') filter (where wave = 'm12') as positive,
      bool_or(level_match) filter (where wave = 'm12') as level_match, bool_or(field_match) filter (where wave = 'm12') as field_match,
      bool_or(contact_with_host) filter (where wave = 'm12') as contact, bool_or(serious_problem) filter (where wave = 'end') as problem,
      bool_or(migration_intention >= 4) filter (where wave = 'm6') as leaving_6,
      bool_or(migration_intention >= 4) filter (where wave = 'm12') as leaving_12,
      avg(support_mentor + support_access + support_admin) filter (where wave = 'end') as support
    from report r join p on p.university_id = r.university_id and p.id = r.participation_id
    where r.submitted_on <= $1::date group by 1, 2
  ), c as (
    select c.university_id, c.participation_id, sum(c.weight) as weight,
      sum(c.weight * c.verified_degree) filter (where c.status = 'verified' and c.verified_on <= $1) as achieved,
      sum(c.verified_degree) filter (where c.status = 'verified' and c.verified_on <= $1) as degrees
    from commitment c join p on p.university_id = c.university_id and p.id = c.participation_id
    where c.due_date <= $1 group by 1, 2
  ), o as (
    select o.university_id, o.participation_id, sum(o.share) as share
    from output o join p on p.university_id = o.university_id and p.id = o.participation_id
    where o.verified_on <= $1 group by 1, 2
  )
  select p.university_id, count(*) as k01_n, count(*) filter (where p.return_verified_on <= $1) as k01,
    count(*) filter (where r.home_12 and e + interval '15 months' <= $1) as k02,
    count(*) filter (where r.home_24 and e + interval '27 months' <= $1) as k03,
    sum(c.achieved) / sum(c.weight) as k04,
    count(*) filter (where r.first_end <= e + 14) + count(*) filter (where r.first_6 <= e + interval '7 months')
      + count(*) filter (where r.first_12 <= e + interval '13 months') + count(*) filter (where r.first_24 <= e + interval '25 months') as k05,
    count(r.first_6) as k06_6, count(r.first_12) as k06_12, count(r.first_24) as k06_24,
    count(*) filter (where r.positive) as k07, count(*) filter (where r.level_match) as k08, count(*) filter (where r.field_match) as k09,
    sum(p.credits_recognised) filter (where p.recognition_final) / nullif(sum(p.credits_earned) filter (where p.recognition_final), 0) as k10,
    count(*) filter (where r.contact) as k11, avg(o.share) as k12, avg(r.support) as k13, count(*) filter (where r.problem) as k14,
    count(*) filter (where r.leaving_6) as k15_6, count(*) filter (where r.leaving_12) as k15_12,
    sum(p.amount_paid_kzt) filter (where p.not_returned_on <= $1) as k16, sum(p.amount_paid_kzt) / nullif(sum(c.degrees), 0) as k17
  from p
  left join r on r.university_id = p.university_id and r.participation_id = p.id
  left join c on c.university_id = p.university_id and c.participation_id = p.id
  left join o on o.university_id = p.university_id and o.participation_id = p.id
  group by p.university_id`;
