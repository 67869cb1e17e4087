import { recordAudit } from '#audit/record-audit.js';
import { CodedError } from '#domain/errors/coded-error.js';
import { takeAction } from '#domain/life-cycle/life-cycle.js';
import { PUBLICATION_LIFE_CYCLE, requireSecondOfficial } from '#domain/publication/publication-life-cycle.js';
import type { Context } from '#persistence/context.js';
import { setReason } from '#persistence/with-principal.js';
import type { Label } from '#reference/label.js';
import { findFormerNumber } from './compute-prepared.js';
import { lockPublications, officialOf } from './prepare-publication.js';
import { getPreparedPublication, PREPARED_COLUMNS, type PreparedPublication } from './publication.js';

/**
 * Publishes a prepared version, by another official than the one who prepared it. The version that was current stays public
 * under its own number, `superseded`.
 *
 * @throws CodedError `record_not_found`, `transition_not_allowed`, `publisher_prepared_publication`,
 *   `publication_outdated` (409) where the same day was published since it was computed, `official_required`
 */
export async function publishPublication(context: Context, version: number, comment?: string): Promise<void> {
  await lockPublications(context);
  const publication = await getPreparedPublication(context, version, true);
  const status = takeAction(PUBLICATION_LIFE_CYCLE, publication.status, 'publish', 'ministry');
  const official = officialOf(context);
  requireSecondOfficial(publication.preparedBy, official);
  if ((await findFormerNumber(context, publication.asOf)) !== publication.follows) {
    throw new CodedError(
      'publication_outdated',
      'conflict',
      'The same day was published after this version was computed, which does not know what is withheld there. Prepare a new one.',
    );
  }
  if (comment !== undefined) await setReason(context, comment);
  const current = await findCurrent(context);
  if (current) {
    const superseded = takeAction(PUBLICATION_LIFE_CYCLE, current.status, 'supersede', 'system');
    await context.manager.query(
      'update publication set status = $2, superseded_at = $3, version = version + 1 where id = $1',
      [current.id, superseded, context.now],
    );
  }
  await context.manager.query(
    'update publication set status = $2, published_by = $3, published_at = $4, version = version + 1 where id = $1',
    [publication.id, status, official, context.now],
  );
  await recordAudit(context, {
    action: 'publication.publish',
    objectType: 'publication',
    objectId: publication.id,
    details: { version, supersedes: current?.number ?? null },
  });
}

/**
 * Withdraws a public version: its number and description stay and say why, its figures and files are served no more.
 * @throws CodedError `record_not_found`, `transition_not_allowed`, `official_required`
 */
export async function withdrawPublication(context: Context, version: number, reason: Label): Promise<void> {
  await lockPublications(context);
  const publication = await getPreparedPublication(context, version, true);
  const status = takeAction(PUBLICATION_LIFE_CYCLE, publication.status, 'withdraw', 'ministry');
  await setReason(context, reason.en);
  await context.manager.query(
    `update publication set status = $2, withdrawn_by = $3, withdrawn_at = $4, withdrawal_kk = $5, withdrawal_ru = $6,
       withdrawal_en = $7, version = version + 1 where id = $1`,
    [publication.id, status, officialOf(context), context.now, reason.kk, reason.ru, reason.en],
  );
  await recordAudit(context, {
    action: 'publication.withdraw',
    objectType: 'publication',
    objectId: publication.id,
    details: { version },
  });
}

/**
 * Gives up a version that was not published.
 * @throws CodedError `record_not_found`, `transition_not_allowed`
 */
export async function discardPublication(context: Context, version: number, reason: string): Promise<void> {
  const publication = await getPreparedPublication(context, version, true);
  const status = takeAction(PUBLICATION_LIFE_CYCLE, publication.status, 'discard', 'ministry');
  await setReason(context, reason);
  await context.manager.query('update publication set status = $2, version = version + 1 where id = $1', [
    publication.id,
    status,
  ]);
  await recordAudit(context, {
    action: 'publication.discard',
    objectType: 'publication',
    objectId: publication.id,
    details: { version },
  });
}

async function findCurrent({ manager }: Context): Promise<PreparedPublication | undefined> {
  const [current] = await manager.query<PreparedPublication[]>(
    `select ${PREPARED_COLUMNS} from publication p where p.status = 'published' for update`,
  );
  return current;
}
