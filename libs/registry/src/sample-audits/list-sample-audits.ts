import type { Context } from '#persistence/context.js';
import { decodeCursor, encodeCursor, type Page } from '#persistence/keyset-page.js';
import { type SampleAudit, SAMPLE_AUDIT_COLUMNS } from './sample-audit-row.js';

/**
 * A page of the sample audits the principal may see, newest first.
 *
 * @throws CodedError `cursor_invalid`
 */
export async function listSampleAudits(
  context: Context,
  query: { readonly limit: number; readonly cursor?: string },
): Promise<Page<SampleAudit>> {
  const before = query.cursor === undefined ? null : decodeCursor(query.cursor, ['uuid'])[0];
  const rows = await context.manager.query<SampleAudit[]>(
    `select ${SAMPLE_AUDIT_COLUMNS} from sample_audit a where ($1::uuid is null or a.id < $1) order by a.id desc limit $2`,
    [before, query.limit + 1],
  );
  const [count] = await context.manager.query<{ total: number }[]>('select count(*) as total from sample_audit');
  const items = rows.slice(0, query.limit);
  const last = items.at(-1);
  return {
    items,
    total: count?.total ?? 0,
    nextCursor: rows.length > query.limit && last ? encodeCursor([last.id]) : null,
  };
}
