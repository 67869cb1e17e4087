import type { Context } from '#persistence/context.js';
import { decodeCursor, encodeCursor, type Page } from '#persistence/keyset-page.js';

/** A register's file as the list shows it. */
export interface RegisterFileSummary {
  readonly id: string;
  /** University code; null = a file of the whole country. */
  readonly university: string | null;
  readonly kind: string;
  readonly fileName: string;
  readonly legalBasis: string;
  readonly coversFrom: string | null;
  readonly coversTo: string | null;
  readonly state: string;
  readonly rows: number;
  readonly matched: number;
  readonly unmatched: number;
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly refused: number;
  readonly conflicts: number;
  readonly receivedAt: Date;
}

/**
 * The registers' files that the principal may see, newest first. Ids are UUID v7 and so in the order of time.
 *
 * @throws CodedError `cursor_invalid`
 */
export async function listRegisterFiles(
  { manager }: Context,
  query: { readonly kind?: string; readonly limit: number; readonly cursor?: string },
): Promise<Page<RegisterFileSummary>> {
  const before = query.cursor === undefined ? null : decodeCursor(query.cursor, ['uuid'])[0];
  const kind = query.kind ?? null;
  const rows = await manager.query<RegisterFileSummary[]>(
    `select f.id, u.code as university, f.kind, f.file_name as "fileName", f.legal_basis as "legalBasis",
       f.covers_from as "coversFrom", f.covers_to as "coversTo", f.state, f.row_count as rows, f.matched_count as matched,
       f.unmatched_count as unmatched, f.created_count as created, f.changed_count as changed,
       f.unchanged_count as unchanged, f.refused_count as refused, f.conflict_count as conflicts,
       f.received_at as "receivedAt"
     from register_file f left join university u on u.id = f.university_id
     where ($1::text is null or f.kind = $1) and ($2::uuid is null or f.id < $2) order by f.id desc limit $3`,
    [kind, before, query.limit + 1],
  );
  const [count] = await manager.query<{ total: number }[]>(
    'select count(*) as total from register_file where ($1::text is null or kind = $1)',
    [kind],
  );
  const items = rows.slice(0, query.limit);
  const last = items.at(-1);
  return {
    items,
    total: count?.total ?? 0,
    nextCursor: rows.length > query.limit && last ? encodeCursor([last.id]) : null,
  };
}
