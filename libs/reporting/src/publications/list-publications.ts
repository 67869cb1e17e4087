import type { Context } from '#persistence/context.js';
import { decodeCursor, encodeCursor, type Page } from '#persistence/keyset-page.js';
import { PREPARED_COLUMNS, type PreparedPublication, type Publication, PUBLICATION_COLUMNS } from './publication.js';

interface ListQuery {
  readonly limit: number;
  readonly cursor?: string;
}

/**
 * A page of the versions that everybody may know of, the newest first.
 * @throws CodedError `cursor_invalid`
 */
export async function listPublications(context: Context, query: ListQuery): Promise<Page<Publication>> {
  return await listVersions<Publication>(context, PUBLICATION_COLUMNS, query);
}

/**
 * A page of all versions, in every state, the newest first.
 * @throws CodedError `cursor_invalid`
 */
export async function listPreparedPublications(context: Context, query: ListQuery): Promise<Page<PreparedPublication>> {
  return await listVersions<PreparedPublication>(context, PREPARED_COLUMNS, query);
}

/** Of all that the principal's policies show. */
async function listVersions<Row extends { readonly id: string }>(
  { manager }: Context,
  columns: string,
  { limit, cursor }: ListQuery,
): Promise<Page<Row>> {
  const before = cursor === undefined ? null : (decodeCursor(cursor, ['uuid'])[0] ?? null);
  const [counted] = await manager.query<{ total: number }[]>('select count(id)::int as total from publication');
  const found = await manager.query<Row[]>(
    `select ${columns} from publication p
     where $1::uuid is null or p.number < (select f.number from publication f where f.id = $1)
     order by p.number desc limit $2`,
    [before, limit + 1],
  );
  const items = found.slice(0, limit);
  const last = items.at(-1);
  return {
    items,
    total: counted?.total ?? 0,
    nextCursor: found.length > limit && last ? encodeCursor([last.id]) : null,
  };
}
