import { RECORD_READERS } from './mobility-sources.js';
import type { WorkSource } from './work-source.js';

/** What was promised for the mobility, and what came of it. */
export const PROMISE_SOURCES: readonly WorkSource[] = [
  {
    kind: 'commitment',
    roles: RECORD_READERS,
    sql: `
      select c.university_id, c.id as record_id, c.participation_id, p.external_id as reference,
        case
          when c.status = 'claimed' then 'commitments_to_verify'
          when c.status = 'agreed' and p.status <> 'cancelled' then 'commitments_to_carry_out'
          when c.status = 'rejected' and p.status <> 'cancelled' then 'commitments_to_correct'
          else 'commitments_over'
        end as queue,
        case c.status when 'claimed' then c.claimed_on when 'rejected' then c.rejected_on else c.due_date end as since
      from commitment c join participation p on p.university_id = c.university_id and p.id = c.participation_id cross join t`,
  },
  {
    kind: 'group_project',
    roles: RECORD_READERS,
    sql: `
      select g.university_id, g.id as record_id, null::uuid as participation_id, g.group_code as reference,
        case g.status
          when 'agreed' then 'group_results_to_claim'
          when 'claimed' then 'group_results_to_decide'
          when 'rejected' then 'group_results_to_correct'
          else 'group_projects_over'
        end as queue,
        coalesce(g.decided_on, g.due_date) as since
      from group_project g cross join t`,
  },
  {
    kind: 'commitment_amendment',
    roles: ['qaitu_participant', 'qaitu_coordinator', 'qaitu_worker'],
    sql: `
      select a.university_id, a.id as record_id, a.participation_id, p.external_id as reference,
        case
          when a.status <> 'proposed' then 'amendments_over'
          when a.proposer_side = 'coordinator' then 'amendments_to_consent_to'
          else 'amendments_to_decide'
        end as queue,
        (a.created_at at time zone 'Asia/Almaty')::date as since
      from commitment_amendment a
      join participation p on p.university_id = a.university_id and p.id = a.participation_id cross join t`,
  },
  {
    kind: 'output',
    roles: RECORD_READERS,
    sql: `
      select o.university_id, o.id as record_id, o.participation_id, p.external_id as reference,
        case
          when o.verified_on is not null then 'outputs_over'
          when o.refused_on is not null then 'outputs_to_correct'
          else 'outputs_to_verify'
        end as queue,
        coalesce(o.refused_on, (o.created_at at time zone 'Asia/Almaty')::date) as since
      from output o join participation p on p.university_id = o.university_id and p.id = o.participation_id cross join t`,
  },
];
