import type { ActingRole } from '#persistence/provisioning/database-roles.js';
import type { WorkSource } from './work-source.js';

/** The mobility's anchor `E` (kpi-catalogue.md, "Anchor and period"). */
const END = 'coalesce(p.actual_end, p.planned_end)';

/** Everybody who may read a record of the life of a mobility. */
export const RECORD_READERS: readonly ActingRole[] = [
  'qaitu_participant',
  'qaitu_coordinator',
  'qaitu_ministry',
  'qaitu_worker',
];

/** The mobility itself, the return from it, and the breaches proposed of it. */
export const MOBILITY_SOURCES: readonly WorkSource[] = [
  {
    kind: 'participation',
    roles: RECORD_READERS,
    sql: `
      select p.university_id, p.id as record_id, p.id as participation_id, p.external_id as reference,
        case
          when p.status = 'planned' and p.planned_start <= t.today then 'departures_to_confirm'
          when p.status = 'planned' then 'departures_ahead'
          when p.status = 'departed' and ${END} < t.today then 'ends_to_confirm'
          when p.status = 'departed' then 'abroad'
          else 'mobilities_over'
        end as queue,
        case p.status when 'planned' then p.planned_start else ${END} end as since
      from participation p cross join t`,
  },
  {
    kind: 'return',
    roles: RECORD_READERS,
    sql: `
      select p.university_id, p.id as record_id, p.id as participation_id, p.external_id as reference,
        case
          when p.status = 'planned' then 'returns_ahead'
          when p.status = 'cancelled' then 'returns_over'
          when p.return_status = 'returned' and p.return_verified_on is null then 'returns_to_verify'
          when p.return_status is not null or p.mode = 'virtual' or p.waiver_date <= t.today then 'returns_over'
          when ${END} <= t.today then 'returns_to_claim'
          else 'returns_ahead'
        end as queue,
        coalesce(p.return_date, ${END}) as since
      from participation p cross join t`,
  },
  {
    kind: 'breach_proposal',
    roles: ['qaitu_coordinator', 'qaitu_worker'],
    sql: `
      select b.university_id, b.id as record_id, b.participation_id, p.external_id as reference,
        case b.status when 'proposed' then 'breaches_to_decide' else 'breaches_over' end as queue, b.proposed_on as since
      from breach_proposal b
      join participation p on p.university_id = b.university_id and p.id = b.participation_id cross join t`,
  },
];
