import { daysBetween } from '#domain/calendar/calendar-date.js';
import type { Context } from '#persistence/context.js';
import { decodeCursor, encodeCursor, type Page } from '#persistence/keyset-page.js';

/** What waits for a verifier. */
export const VERIFICATION_KINDS = ['commitment', 'output', 'group_project'] as const;
export type VerificationKind = (typeof VERIFICATION_KINDS)[number];

export interface Verification {
  readonly kind: VerificationKind;
  readonly id: string;
  /** Null of a group project. */
  readonly participationId: string | null;
  /** The university's own key of the participation, or the code of the group project. */
  readonly externalId: string;
  readonly title: string;
  /** Since when it waits; a day that no file gave is the day of the last change. */
  readonly since: string;
  readonly ageDays: number;
  /** The asking user is its author, so somebody else has to decide. */
  readonly isOwn: boolean;
}

/** Every record that waits, with its author; the day edges are Kazakhstan's. */
const WAITING = `
  select 'commitment' as kind, c.id, c.participation_id, p.external_id, c.title,
    coalesce(c.claimed_on, (c.updated_at at time zone 'Asia/Almaty')::date) as since, c.claimed_by = $1 as own
  from commitment c join participation p on p.university_id = c.university_id and p.id = c.participation_id
  where c.status = 'claimed'
  union all
  select 'output', o.id, o.participation_id, p.external_id, o.title, (o.updated_at at time zone 'Asia/Almaty')::date,
    $1 in (o.created_by, o.changed_by)
  from output o join participation p on p.university_id = o.university_id and p.id = o.participation_id
  where o.verified_on is null and o.refused_on is null
  union all
  select 'group_project', g.id, null, g.group_code, g.title,
    coalesce(g.claimed_on, (g.updated_at at time zone 'Asia/Almaty')::date), g.claimed_by = $1
  from group_project g where g.status = 'claimed'`;

/**
 * A page of what waits for a verifier of the principal's university, the longest waiting first: claimed commitments,
 * entered outputs, claimed group projects.
 *
 * @throws CodedError `cursor_invalid`
 */
export async function listVerifications(
  context: Context,
  query: { readonly kind?: VerificationKind; readonly limit: number; readonly cursor?: string },
): Promise<Page<Verification>> {
  const [since, id] = query.cursor === undefined ? [null, null] : decodeCursor(query.cursor, ['date', 'uuid']);
  const { userId } = context.principal;
  const filter = '($2::text is null or w.kind = $2)';
  const rows = await context.manager.query<(Omit<Verification, 'ageDays'> & { since: string })[]>(
    `select w.kind, w.id, w.participation_id as "participationId", w.external_id as "externalId", w.title, w.since,
       coalesce(w.own, false) as "isOwn"
     from (${WAITING}) w where ${filter} and ($3::date is null or (w.since, w.id) > ($3, $4::uuid))
     order by w.since, w.id limit $5`,
    [userId, query.kind ?? null, since, id, query.limit + 1],
  );
  const [count] = await context.manager.query<{ total: number }[]>(
    `select count(*) as total from (${WAITING}) w where ${filter}`,
    [userId, query.kind ?? null],
  );
  const items = rows
    .slice(0, query.limit)
    .map((row) => ({ ...row, ageDays: Math.max(0, daysBetween(row.since, context.today)) }));
  const last = items.at(-1);
  return {
    items,
    total: count?.total ?? 0,
    nextCursor: rows.length > query.limit && last ? encodeCursor([last.since, last.id]) : null,
  };
}
