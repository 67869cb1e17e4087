import type { Context } from '#persistence/context.js';
import { decodeCursor, encodeCursor, type Page } from '#persistence/keyset-page.js';

/** A row of the list. */
export interface GroupProjectRow {
  readonly id: string;
  readonly version: number;
  readonly university: string;
  readonly groupCode: string;
  readonly title: string;
  readonly dueDate: string | null;
  readonly status: string;
  readonly claimedOn: string | null;
  readonly decidedOn: string | null;
}

export interface GroupProjectQuery {
  readonly status?: string;
  readonly universityId?: string;
  /** At most 200. */
  readonly limit: number;
  readonly cursor?: string;
}

/**
 * A page of the group projects the principal may see, by their codes.
 *
 * @throws CodedError `cursor_invalid`
 */
export async function listGroupProjects(context: Context, query: GroupProjectQuery): Promise<Page<GroupProjectRow>> {
  const [code, id] = query.cursor === undefined ? [null, null] : decodeCursor(query.cursor, ['text', 'uuid']);
  const filters = [query.status ?? null, query.universityId ?? null];
  const where = '($1::text is null or g.status = $1) and ($2::uuid is null or g.university_id = $2)';
  const rows = await context.manager.query<GroupProjectRow[]>(
    `select g.id, g.version, u.code as university, g.group_code as "groupCode", g.title, g.due_date as "dueDate", g.status,
       g.claimed_on as "claimedOn", g.decided_on as "decidedOn"
     from group_project g join university u on u.id = g.university_id
     where ${where} and ($3::text is null or (g.group_code, g.id) > ($3, $4::uuid))
     order by g.group_code, g.id limit $5`,
    [...filters, code, id, query.limit + 1],
  );
  const [count] = await context.manager.query<{ total: number }[]>(
    `select count(*) as total from group_project g where ${where}`,
    filters,
  );
  const items = rows.slice(0, query.limit);
  const last = items.at(-1);
  return {
    items,
    total: count?.total ?? 0,
    nextCursor: rows.length > query.limit && last ? encodeCursor([last.groupCode, last.id]) : null,
  };
}
