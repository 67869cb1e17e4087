import type { BreachKind, BreachStatus } from '#domain/breach/breach-life-cycle.js';
import { CodedError } from '#domain/errors/coded-error.js';
import type { Context } from '#persistence/context.js';
import { decodeCursor, encodeCursor, type Page } from '#persistence/keyset-page.js';

export interface BreachQuery {
  readonly status?: BreachStatus;
  readonly kind?: BreachKind;
  readonly universityId?: string;
  readonly participationId?: string;
  /** At most 200. */
  readonly limit: number;
  readonly cursor?: string;
}

/** A proposed breach; who it is about and why it was decided is the university's affair, and absent for the ministry. */
export interface BreachProposal {
  readonly id: string;
  readonly version: number;
  /** Code of the university. */
  readonly university: string;
  readonly participationId: string;
  readonly externalId: string;
  readonly familyName?: string;
  readonly givenName?: string;
  readonly commitmentId: string | null;
  readonly commitmentNo: number | null;
  readonly kind: BreachKind;
  readonly status: BreachStatus;
  /** The last day that was in time. */
  readonly dueOn: string;
  readonly proposedOn: string;
  readonly decidedOn: string | null;
  readonly decidedBy: { readonly id: string; readonly displayName: string } | null;
  readonly reason?: string | null;
}

interface Row extends Omit<BreachProposal, 'decidedBy'> {
  readonly decidedBy: string | null;
  readonly decider: string | null;
}

/** What the ministry's database role may read is all that is asked of it. */
function selected(context: Context): string {
  const personal =
    context.principal.role === 'qaitu_ministry'
      ? ''
      : ', p.family_name as "familyName", p.given_name as "givenName", b.reason';
  return `select b.id, b.version, u.code as university, b.participation_id as "participationId",
      p.external_id as "externalId", b.commitment_id as "commitmentId", c.commitment_no as "commitmentNo", b.kind, b.status,
      b.due_on as "dueOn", b.proposed_on as "proposedOn", b.decided_on as "decidedOn", b.decided_by as "decidedBy",
      d.display_name as decider${personal}
    from breach_proposal b
    join university u on u.id = b.university_id
    join participation p on p.university_id = b.university_id and p.id = b.participation_id
    left join commitment c on c.university_id = b.university_id and c.id = b.commitment_id
    left join app_user d on d.id = b.decided_by`;
}

/**
 * A page of the proposed breaches the principal may see, those due longest first.
 *
 * @throws CodedError `cursor_invalid`
 */
export async function listBreachProposals(context: Context, query: BreachQuery): Promise<Page<BreachProposal>> {
  const filter = `($1::text is null or b.status = $1) and ($2::text is null or b.kind = $2)
    and ($3::uuid is null or b.university_id = $3) and ($4::uuid is null or b.participation_id = $4)`;
  const values = [query.status ?? null, query.kind ?? null, query.universityId ?? null, query.participationId ?? null];
  const [after, afterId] = query.cursor === undefined ? [null, null] : decodeCursor(query.cursor, ['date', 'uuid']);
  const [count] = await context.manager.query<{ total: number }[]>(
    `select count(*)::integer as total from breach_proposal b where ${filter}`,
    values,
  );
  const found = await context.manager.query<Row[]>(
    `${selected(context)}
     where ${filter} and ($5::date is null or (b.due_on, b.id) > ($5::date, $6::uuid))
     order by b.due_on, b.id limit $7`,
    [...values, after, afterId, query.limit + 1],
  );
  const items = found.slice(0, query.limit).map(toProposal);
  const last = items.at(-1);
  return {
    items,
    total: count?.total ?? 0,
    nextCursor: found.length > query.limit && last ? encodeCursor([last.dueOn, last.id]) : null,
  };
}

/**
 * One proposed breach.
 *
 * @throws CodedError `record_not_found`
 */
export async function getBreachProposal(context: Context, id: string): Promise<BreachProposal> {
  const [row] = await context.manager.query<Row[]>(`${selected(context)} where b.id = $1`, [id]);
  if (!row) throw new CodedError('record_not_found', 'not_found', 'There is no such proposal.');
  return toProposal(row);
}

function toProposal({ decidedBy, decider, ...row }: Row): BreachProposal {
  return { ...row, decidedBy: decidedBy === null ? null : { id: decidedBy, displayName: decider ?? '' } };
}
