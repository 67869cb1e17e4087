import type { AmendmentStatus } from '#domain/commitment/amendment-life-cycle.js';
import type { Context } from '#persistence/context.js';
import { decodeCursor, encodeCursor, type Page } from '#persistence/keyset-page.js';
import { getEvidenceRecord } from '../../evidence/evidence-holder.js';
import { type Amendment, AMENDMENT_COLUMNS } from './amendment-row.js';

export interface AmendmentQuery {
  readonly commitmentId?: string;
  readonly status?: AmendmentStatus;
  /** At most 200. */
  readonly limit: number;
  readonly cursor?: string;
}

/**
 * A page of the amendments the principal may see, newest first. Ids are UUID v7 and so in the order of time.
 *
 * @throws CodedError `record_not_found` for an unknown commitment, `cursor_invalid`
 */
export async function listAmendments(context: Context, query: AmendmentQuery): Promise<Page<Amendment>> {
  const { commitmentId, status, limit } = query;
  if (commitmentId !== undefined) await getEvidenceRecord(context, 'commitment', commitmentId);
  const before = query.cursor === undefined ? null : decodeCursor(query.cursor, ['uuid'])[0];
  const where = '($1::uuid is null or a.commitment_id = $1) and ($2::text is null or a.status = $2)';
  const rows = await context.manager.query<Amendment[]>(
    `select ${AMENDMENT_COLUMNS} from commitment_amendment a
     where ${where} and ($3::uuid is null or a.id < $3) order by a.id desc limit $4`,
    [commitmentId ?? null, status ?? null, before, limit + 1],
  );
  const [count] = await context.manager.query<{ total: number }[]>(
    `select count(*) as total from commitment_amendment a where ${where}`,
    [commitmentId ?? null, status ?? null],
  );
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return {
    items,
    total: count?.total ?? 0,
    nextCursor: rows.length > limit && last ? encodeCursor([last.id]) : null,
  };
}
