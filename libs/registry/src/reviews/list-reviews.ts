import { CodedError } from '#domain/errors/coded-error.js';
import { SCORES_OPEN } from '#domain/selection/call-life-cycle.js';
import { weightedTotal } from '#domain/selection/ranking.js';
import type { ReviewStatus } from '#domain/selection/selection-codes.js';
import type { Context } from '#persistence/context.js';
import { Application } from '../applications/application.entity.js';
import { applicationNotFound } from '../applications/get-application.js';
import { getCall, listCriteria } from '../calls/get-call.js';
import type { GivenScore } from './get-reviewing.js';

/** One reviewer's review as the coordinators of its call see it. */
export interface ListedReview {
  readonly reviewer: { readonly id: string; readonly displayName: string };
  readonly status: ReviewStatus;
  readonly completedAt: Date | null;
  readonly conflictReason: string | null;
  /** Weighted total, 0–100; null where the review does not count. */
  readonly total: number | null;
  readonly scores: GivenScore[];
}

/**
 * The reviews of an application with every score and its reason, once the call has closed. Drafts show no score.
 *
 * @throws CodedError `record_not_found`, `scores_not_open`
 */
export async function listReviews(
  context: Context,
  applicationId: string,
): Promise<{ readonly universityId: string; readonly items: ListedReview[] }> {
  const { manager } = context;
  const application = await manager.findOne(Application, {
    where: { id: applicationId },
    select: { universityId: true, id: true, callId: true },
  });
  if (!application) throw applicationNotFound();
  const call = await getCall(context, application.callId);
  if (!SCORES_OPEN.includes(call.status)) {
    throw new CodedError('scores_not_open', 'conflict', 'Scores are shown once the call has closed.');
  }
  const { universityId } = application;
  const criteria = await listCriteria(context, call);
  const reviews = await manager.query<
    (Omit<ListedReview, 'reviewer' | 'total' | 'scores'> & {
      readonly id: string;
      readonly userId: string;
      readonly displayName: string | null;
    })[]
  >(
    `select r.id, r.user_id as "userId", u.display_name as "displayName", r.status, r.completed_at as "completedAt",
       r.conflict_reason as "conflictReason"
     from review r left join app_user u on u.id = r.user_id
     where r.university_id = $1 and r.application_id = $2 order by u.display_name, r.id`,
    [universityId, applicationId],
  );
  const scores = await manager.query<(GivenScore & { readonly reviewId: string })[]>(
    `select s.review_id as "reviewId", k.code as criterion, s.score, s.reason from review_score s
     join call_criterion k on k.university_id = s.university_id and k.id = s.criterion_id
     where s.university_id = $1 and s.application_id = $2 and s.completed_at is not null order by k.position`,
    [universityId, applicationId],
  );
  const items = reviews.map(({ id, userId, displayName, ...review }) => {
    const given = scores
      .filter(({ reviewId }) => reviewId === id)
      .map(({ criterion, score, reason }) => ({ criterion, score, reason }));
    const byCode = Object.fromEntries(given.map(({ criterion, score }) => [criterion, score ?? 0]));
    return {
      ...review,
      reviewer: { id: userId, displayName: displayName ?? '' },
      total: review.status === 'completed' ? weightedTotal(criteria, byCode) : null,
      scores: given,
    };
  });
  return { universityId, items };
}
