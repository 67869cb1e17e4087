import { HOLDS_A_PLACE } from '#domain/selection/application-life-cycle.js';
import { MIN_REVIEWS } from '#domain/selection/call-rules.js';
import type { Context } from '#persistence/context.js';

/** How far the applications of a call are, for its coordinators. Withdrawn ones are not counted. */
export interface ApplicationCounts {
  /** Sent in. */
  readonly received: number;
  /** With as many completed reviews as a decision needs. */
  readonly reviewed: number;
  /** Without a decision. */
  readonly undecided: number;
  /** That hold one of the places. */
  readonly placed: number;
  readonly reserve: number;
  readonly openAppeals: number;
}

const NOTHING: ApplicationCounts = { received: 0, reviewed: 0, undecided: 0, placed: 0, reserve: 0, openAppeals: 0 };

/**
 * The applications of calls, counted; nothing for whoever may not read applications, such as the ministry.
 *
 * @returns by the call's id
 */
export async function countApplications(
  { manager, principal }: Context,
  callIds: readonly string[],
): Promise<((callId: string) => ApplicationCounts) | null> {
  if (principal.role !== 'qaitu_coordinator') return null;
  const rows = await manager.query<(ApplicationCounts & { readonly callId: string })[]>(
    `select a.call_id as "callId", count(*)::int as received,
       count(*) filter (where r.completed >= $2)::int as reviewed,
       count(*) filter (where a.status = 'submitted')::int as undecided,
       count(*) filter (where a.status = any ($3))::int as placed,
       count(*) filter (where a.status = 'reserve')::int as reserve,
       count(*) filter (where p.open)::int as "openAppeals"
     from application a
     left join lateral (select count(*) as completed from review v where v.university_id = a.university_id
       and v.application_id = a.id and v.status = 'completed') r on true
     left join lateral (select true as open from appeal b where b.university_id = a.university_id
       and b.application_id = a.id and b.status = 'open' limit 1) p on true
     where a.university_id = $4 and a.call_id = any ($1::uuid[]) and a.submitted_at is not null and a.status <> 'withdrawn'
     group by a.call_id`,
    [callIds, MIN_REVIEWS, HOLDS_A_PLACE, principal.universityId],
  );
  const byCall = new Map(rows.map(({ callId, ...counts }) => [callId, counts]));
  return (callId) => byCall.get(callId) ?? NOTHING;
}
