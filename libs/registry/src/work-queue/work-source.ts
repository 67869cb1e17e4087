import type { ActingRole } from '#persistence/provisioning/database-roles.js';

/**
 * One kind of record and, in set-based form, the queue each of its rows is in: what the functions of
 * `libs/domain/src/work-queue` say, for many at a time. A property test holds the two together.
 */
export interface WorkSource {
  readonly kind: string;
  /** Who may read the tables it looks at; a role that may not has no such work either. */
  readonly roles: readonly ActingRole[];
  /**
   * Columns `university_id, record_id, participation_id, reference, queue, since`, from the rows the role sees; `today` is at hand as
   * `t.today`. `since` is the day from which the record has been waiting, for its age; `reference` is what the record goes by among
   * those who may see it, and names nobody.
   */
  readonly sql: string;
}

/** The mobility's anchor `E` (kpi-catalogue.md, "Anchor and period"). */
const END = 'coalesce(p.actual_end, p.planned_end)';

const RECORD_READERS: readonly ActingRole[] = [
  'qaitu_participant',
  'qaitu_coordinator',
  'qaitu_ministry',
  'qaitu_worker',
];

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
];

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
];
