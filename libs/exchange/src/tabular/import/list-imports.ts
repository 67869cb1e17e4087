import type { Context } from '#persistence/context.js';
import { decodeCursor, encodeCursor, type Page } from '#persistence/keyset-page.js';

/** An import as the list of imports shows it. */
export interface ImportSummary {
  readonly id: string;
  readonly kind: string;
  readonly fileName: string;
  readonly state: string;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly refused: number;
  readonly warnings: number;
  readonly startedAt: Date;
  readonly finishedAt: Date;
  readonly createdBy: string | null;
}

/**
 * The imports of the principal's university, newest first. Ids are UUID v7 and so in the order of time.
 *
 * @throws CodedError `cursor_invalid`
 */
export async function listImports(
  context: Context,
  query: { readonly limit: number; readonly cursor?: string },
): Promise<Page<ImportSummary>> {
  const before = query.cursor === undefined ? null : decodeCursor(query.cursor, ['uuid'])[0];
  const rows = await context.manager.query<ImportSummary[]>(
    `select i.id, i.kind, i.file_name as "fileName", i.state, i.created_count as created, i.updated_count as updated,
       i.unchanged_count as unchanged, i.refused_count as refused, i.warning_count as warnings,
       i.started_at as "startedAt", i.finished_at as "finishedAt", u.display_name as "createdBy"
     from import i left join app_user u on u.id = i.created_by
     where ($1::uuid is null or i.id < $1) order by i.id desc limit $2`,
    [before, query.limit + 1],
  );
  const [count] = await context.manager.query<{ total: number }[]>('select count(*) as total from import');
  const items = rows.slice(0, query.limit);
  const last = items.at(-1);
  return {
    items,
    total: count?.total ?? 0,
    nextCursor: rows.length > query.limit && last ? encodeCursor([last.id]) : null,
  };
}
