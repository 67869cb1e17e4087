import { ESCALATION_DAYS } from '#domain/wave/reminder-stages.js';
import type { WorkSource } from './work-source.js';

/** What participants tell after their return, and what is known from others. */
export const REPORT_SOURCES: readonly WorkSource[] = [
  {
    kind: 'report',
    roles: ['qaitu_participant', 'qaitu_coordinator', 'qaitu_worker'],
    sql: `
      select r.university_id, r.id as record_id, r.participation_id, p.external_id as reference,
        case
          when r.status = 'submitted' and r.questionnaire is not null then 'reports_to_review'
          when r.status = 'returned' then 'reports_to_correct'
          when r.status in ('submitted', 'accepted') or r.stopped_on is not null then 'reports_over'
          when r.status = 'scheduled' then 'reports_scheduled'
          when r.status = 'overdue' and r.deadline_on + ${ESCALATION_DAYS} <= t.today then 'reports_long_overdue'
          else 'reports_to_file'
        end as queue,
        case r.status
          when 'scheduled' then r.opens_on
          when 'overdue' then r.deadline_on
          when 'submitted' then coalesce(r.resubmitted_on, r.submitted_on)
          when 'returned' then r.returned_on
          when 'accepted' then r.accepted_on
          else r.opened_on
        end as since
      from report r join participation p on p.university_id = r.university_id and p.id = r.participation_id cross join t`,
  },
  {
    kind: 'report_correction_request',
    roles: ['qaitu_coordinator', 'qaitu_worker'],
    sql: `
      select q.university_id, q.id as record_id, q.participation_id, p.external_id as reference,
        case q.status when 'proposed' then 'corrections_to_decide' else 'corrections_over' end as queue,
        q.requested_on as since
      from report_correction_request q
      join participation p on p.university_id = q.university_id and p.id = q.participation_id cross join t`,
  },
  {
    kind: 'observation_conflict',
    roles: ['qaitu_coordinator', 'qaitu_worker'],
    sql: `
      select d.university_id, d.id as record_id, d.participation_id, p.external_id as reference,
        case d.status when 'open' then 'conflicts_to_resolve' else 'conflicts_over' end as queue,
        (d.created_at at time zone 'Asia/Almaty')::date as since
      from observation_conflict d
      join participation p on p.university_id = d.university_id and p.id = d.participation_id cross join t`,
  },
  {
    kind: 'data_request',
    roles: ['qaitu_coordinator', 'qaitu_worker'],
    sql: `
      select q.university_id, q.id as record_id, q.participation_id, p.external_id as reference,
        case q.status
          when 'filed' then 'data_requests_to_answer'
          when 'granted' then 'data_requests_to_carry_out'
          else 'data_requests_over'
        end as queue,
        coalesce(q.decided_on, q.filed_on) as since
      from data_request q
      join participation p on p.university_id = q.university_id and p.id = q.participation_id cross join t`,
  },
  {
    kind: 'kpi_report',
    roles: ['qaitu_coordinator', 'qaitu_ministry', 'qaitu_worker'],
    sql: `
      select k.university_id, k.id as record_id, null::uuid as participation_id, k.period as reference,
        case k.status
          when 'draft' then 'kpi_reports_in_draft'
          when 'submitted' then 'kpi_reports_to_review'
          when 'returned' then 'kpi_reports_to_correct'
          when 'approved' then 'kpi_reports_to_publish'
          else 'kpi_reports_over'
        end as queue,
        k.status_since as since
      from kpi_report k cross join t`,
  },
  {
    kind: 'sample_audit_item',
    roles: ['qaitu_ministry', 'qaitu_worker'],
    sql: `
      select i.university_id, i.id as record_id, i.participation_id, p.external_id as reference,
        case when i.outcome is null then 'audit_items_to_check' else 'audit_items_over' end as queue,
        a.drawn_on as since
      from sample_audit_item i
      join sample_audit a on a.id = i.sample_audit_id
      join participation p on p.university_id = i.university_id and p.id = i.participation_id cross join t`,
  },
];
