import { recordAudit } from '#audit/record-audit.js';
import { CodedError } from '#domain/errors/coded-error.js';
import type { Context } from '#persistence/context.js';
import type { SavedView } from './list-saved-views.js';

/** As many as one can still find one's way among. */
export const MOST_VIEWS = 50;

/**
 * Keeps the filters of a list under a name, for the principal alone. What is searched for may name a person: it goes into no
 * log.
 *
 * @throws CodedError `saved_view_name_taken`; `saved_views_too_many` beyond {@link MOST_VIEWS}
 */
export async function saveView(context: Context, view: Omit<SavedView, 'id'>): Promise<SavedView> {
  const { manager, principal, now } = context;
  const [held] = await manager.query<{ count: number }[]>(
    'select count(*)::integer as count from saved_view where page = $1',
    [view.page],
  );
  if ((held?.count ?? 0) >= MOST_VIEWS) {
    throw new CodedError('saved_views_too_many', 'conflict', `Nobody keeps more than ${MOST_VIEWS} views of a list.`);
  }
  const [saved] = await manager.query<SavedView[]>(
    `insert into saved_view (user_id, page, name, search, created_at) values ($1, $2, $3, $4, $5)
     on conflict (user_id, page, name) do nothing returning id, page, name, search`,
    [principal.userId, view.page, view.name, view.search, now],
  );
  if (!saved) throw new CodedError('saved_view_name_taken', 'conflict', 'You keep a view under this name already.');
  await recordAudit(context, {
    action: 'saved_view.saved',
    objectType: 'saved_view',
    objectId: saved.id,
    details: { page: view.page },
  });
  return saved;
}
