import type { Context } from '#persistence/context.js';
import { decodeCursor, encodeCursor, type Page } from '#persistence/keyset-page.js';

export interface ReportQuery {
  readonly wave?: string;
  readonly status?: string;
  readonly participationId?: string;
  /** At most 200. */
  readonly limit: number;
  readonly cursor?: string;
}

/** A report as a list shows it: no answers. Names are absent for the ministry, whose database role cannot read them. */
export interface ReportListRow {
  readonly id: string;
  readonly university: string;
  readonly participationId: string;
  readonly externalId: string;
  readonly familyName?: string;
  readonly givenName?: string;
  readonly wave: string;
  readonly status: string;
  readonly evidenceLevel: string;
  readonly opensOn: string | null;
  readonly deadlineOn: string | null;
  readonly submittedOn: string | null;
  readonly resubmittedOn: string | null;
  readonly acceptedOn: string | null;
  readonly returnedOn: string | null;
  readonly version: number;
}

/** What is due first comes first; one without a deadline came by file and stands at the day it was submitted. */
const DUE = `coalesce(r.deadline_on, r.submitted_on, '9999-12-31')`;

/**
 * A page of the reports the principal may see: a participant's own, a coordinator's university's, the nation's.
 *
 * @throws CodedError `cursor_invalid`
 */
export async function listReports(context: Context, query: ReportQuery): Promise<Page<ReportListRow>> {
  const { manager, principal } = context;
  const names =
    principal.role === 'qaitu_ministry' ? '' : `p.family_name as "familyName", p.given_name as "givenName",`;
  const filters = [query.wave ?? null, query.status ?? null, query.participationId ?? null];
  const filter = `($1::text is null or r.wave = $1) and ($2::text is null or r.status = $2)
    and ($3::uuid is null or r.participation_id = $3)`;
  const [counted] = await manager.query<{ total: number }[]>(
    `select count(*)::int as total from report r where ${filter}`,
    filters,
  );
  const [due, id] = query.cursor === undefined ? [null, null] : decodeCursor(query.cursor, ['date', 'uuid']);
  const found = await manager.query<(ReportListRow & { readonly due?: string })[]>(
    `select r.id, u.code as university, r.participation_id as "participationId", p.external_id as "externalId", ${names}
       r.wave, r.status, r.evidence_level as "evidenceLevel", r.opens_on as "opensOn", r.deadline_on as "deadlineOn",
       r.submitted_on as "submittedOn", r.resubmitted_on as "resubmittedOn", r.accepted_on as "acceptedOn",
       r.returned_on as "returnedOn", r.version, ${DUE} as due
     from report r
     join participation p on p.university_id = r.university_id and p.id = r.participation_id
     join university u on u.id = r.university_id
     where ${filter} and ($4::date is null or (${DUE}, r.id) > ($4::date, $5::uuid))
     order by ${DUE}, r.id limit $6`,
    [...filters, due, id, query.limit + 1],
  );
  const items = found.slice(0, query.limit);
  const last = items.at(-1);
  return {
    items: items.map(({ due: _due, ...row }) => row),
    total: counted?.total ?? 0,
    nextCursor: found.length > query.limit && last ? encodeCursor([last.due ?? null, last.id]) : null,
  };
}
