import type { DataRequestStatus } from '#domain/data-request/data-request-life-cycle.js';
import type { Context } from '#persistence/context.js';
import { decodeCursor, encodeCursor, type Page } from '#persistence/keyset-page.js';
import { DATA_REQUEST_SELECTED, type DataRequest } from './data-request.js';

/**
 * A page of the requests the principal may see, by the day they have to be answered: the most urgent on top.
 *
 * @throws CodedError `cursor_invalid`
 */
export async function listDataRequests(
  { manager }: Context,
  query: { readonly status?: DataRequestStatus; readonly limit: number; readonly cursor?: string },
): Promise<Page<DataRequest>> {
  const [dueOn, id] = query.cursor === undefined ? [null, null] : decodeCursor(query.cursor, ['date', 'uuid']);
  const [counted] = await manager.query<{ total: number }[]>(
    'select count(*)::int as total from data_request where $1::text is null or status = $1',
    [query.status ?? null],
  );
  const found = await manager.query<DataRequest[]>(
    `${DATA_REQUEST_SELECTED}
     where ($1::text is null or d.status = $1) and ($2::date is null or (d.due_on, d.id) > ($2::date, $3::uuid))
     order by d.due_on, d.id limit $4`,
    [query.status ?? null, dueOn, id, query.limit + 1],
  );
  const items = found.slice(0, query.limit);
  const last = items.at(-1);
  return {
    items,
    total: counted?.total ?? 0,
    nextCursor: found.length > query.limit && last ? encodeCursor([last.dueOn, last.id]) : null,
  };
}
