import { recordAudit } from '#audit/record-audit.js';
import { takeAction } from '#domain/life-cycle/life-cycle.js';
import { REVIEW_LIFE_CYCLE } from '#domain/selection/review-life-cycle.js';
import { type Context, WORKER } from '#persistence/context.js';
import { updateGuarded } from '#persistence/guarded-update.js';
import { asPrincipal, setReason } from '#persistence/with-principal.js';
import { getReviewedApplication, lockOwnReview, requireReviewable } from './own-review.js';

/**
 * Declares a conflict of interest in one application: the reviewer is out for it, their scores count no longer, and they
 * see nobody else's. There is no way back.
 *
 * @throws CodedError `record_not_found`, `transition_not_allowed`, `review_closed`
 */
export async function declareConflict(context: Context, applicationId: string, reason: string): Promise<void> {
  const application = await getReviewedApplication(context, applicationId);
  const review = await lockOwnReview(context, application);
  const status = takeAction(REVIEW_LIFE_CYCLE, review.status, 'declare_conflict', 'reviewer');
  requireReviewable(application);
  await setReason(context, reason);
  // Completed scores are closed to their author; that they stop counting takes the worker's right.
  await asPrincipal(context, { ...WORKER, userId: context.principal.userId }, async ({ manager, now }) => {
    await manager.query(
      `update review_score set completed_at = null, updated_at = $3, version = version + 1
       where university_id = $1 and review_id = $2 and completed_at is not null`,
      [review.universityId, review.id, now],
    );
  });
  await updateGuarded(context, 'review', review, review.version, { status, conflict_reason: reason });
  await recordAudit(context, {
    action: 'review.declare_conflict',
    objectType: 'review',
    objectId: review.id,
    universityId: review.universityId,
  });
}
