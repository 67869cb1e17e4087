import type { WorkSource } from './work-source.js';

/** Calls and what comes in on them. An applicant learns of a decision when the results are published, not by a queue. */
export const SELECTION_SOURCES: readonly WorkSource[] = [
  {
    kind: 'call',
    roles: ['qaitu_coordinator', 'qaitu_worker'],
    sql: `
      select c.university_id, c.id as record_id, null::uuid as participation_id, c.code as reference,
        case c.status
          when 'draft' then 'calls_in_preparation'
          when 'published' then 'calls_open'
          when 'closed' then 'calls_to_decide'
          when 'decided' then 'results_to_publish'
          when 'results_published' then
            case when c.results_published_on + coalesce(c.appeal_window_days, 0) >= t.today and c.appeal_window_days > 0
              then 'appeals_expected' else 'calls_over' end
          else 'calls_over'
        end as queue,
        coalesce(c.results_published_on, c.decided_on, c.closed_on, c.published_on, c.opens_on) as since
      from call c cross join t`,
  },
  {
    kind: 'application',
    roles: ['qaitu_participant', 'qaitu_coordinator', 'qaitu_worker'],
    sql: `
      select a.university_id, a.id as record_id, null::uuid as participation_id, a.application_code as reference,
        case
          when a.status in ('withdrawn', 'accepted', 'declined') or c.status = 'cancelled' then 'applications_over'
          when a.status = 'draft' and c.status = 'published' and c.closes_on >= t.today then 'applications_in_draft'
          when a.status = 'draft' then 'applications_lapsed'
          when a.status = 'submitted' and c.status = 'published' then 'applications_received'
          when a.status = 'submitted' then 'applications_to_decide'
          when c.status <> 'results_published' then 'applications_decided'
          when a.status = 'selected' then 'places_to_accept'
          when a.status = 'reserve' then 'applications_decided'
          else 'applications_over'
        end as queue,
        coalesce(c.results_published_on, c.closed_on, (a.submitted_at at time zone 'Asia/Almaty')::date, c.closes_on) as since
      from application a join call c on c.university_id = a.university_id and c.id = a.call_id cross join t`,
  },
  {
    // Before a reviewer has begun there is no review yet; what waits is the application.
    kind: 'review',
    roles: ['qaitu_reviewer'],
    sql: `
      select a.university_id, a.id as record_id, null::uuid as participation_id, a.application_code as reference,
        case when r.status in ('completed', 'conflict') or a.status <> 'submitted' or c.status not in ('published', 'closed')
          then 'reviews_over' else 'reviews_to_complete' end as queue,
        (a.submitted_at at time zone 'Asia/Almaty')::date as since
      from application a
      join call c on c.university_id = a.university_id and c.id = a.call_id
      left join review r on r.university_id = a.university_id and r.application_id = a.id
        and r.user_id = (select current_setting('qaitu.user')::uuid)
      cross join t`,
  },
  {
    kind: 'review',
    roles: ['qaitu_worker'],
    sql: `
      select r.university_id, r.id as record_id, null::uuid as participation_id, a.application_code as reference,
        case when r.status in ('completed', 'conflict') or a.status <> 'submitted' or c.status not in ('published', 'closed')
          then 'reviews_over' else 'reviews_to_complete' end as queue,
        (a.submitted_at at time zone 'Asia/Almaty')::date as since
      from review r
      join application a on a.university_id = r.university_id and a.id = r.application_id
      join call c on c.university_id = r.university_id and c.id = r.call_id cross join t`,
  },
  {
    kind: 'appeal',
    roles: ['qaitu_coordinator', 'qaitu_worker'],
    sql: `
      select b.university_id, b.id as record_id, null::uuid as participation_id, a.application_code as reference,
        case b.status when 'open' then 'appeals_to_answer' else 'appeals_over' end as queue, b.filed_on as since
      from appeal b join application a on a.university_id = b.university_id and a.id = b.application_id cross join t`,
  },
];
