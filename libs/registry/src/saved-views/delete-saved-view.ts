import { recordAudit } from '#audit/record-audit.js';
import { CodedError } from '#domain/errors/coded-error.js';
import type { Context } from '#persistence/context.js';

/**
 * Gives up one of one's own saved views.
 *
 * @throws CodedError `record_not_found`
 */
export async function deleteSavedView(context: Context, id: string): Promise<void> {
  const [, deleted] = await context.manager.query<[unknown[], number]>('delete from saved_view where id = $1', [id]);
  if (deleted === 0) throw new CodedError('record_not_found', 'not_found', 'There is no such view.');
  await recordAudit(context, { action: 'saved_view.deleted', objectType: 'saved_view', objectId: id });
}
