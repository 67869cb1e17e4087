import { v7 as uuidv7 } from 'uuid';
import { recordAudit } from '#audit/record-audit.js';
import { CodedError, type FieldProblem } from '#domain/errors/coded-error.js';
import { normaliseText, textProblem } from '#domain/fields/text-hygiene.js';
import { takeAction } from '#domain/life-cycle/life-cycle.js';
import { REVIEW_LIFE_CYCLE } from '#domain/selection/review-life-cycle.js';
import type { Context } from '#persistence/context.js';
import { updateGuarded } from '#persistence/guarded-update.js';
import type { CallCriterion } from '../calls/call-criterion.entity.js';
import { listCriteria } from '../calls/get-call.js';
import { getReviewedApplication, lockOwnReview, type OwnReview, requireReviewable } from './own-review.js';

/** What a reviewer gives for one criterion: 0–100, with a reason; either may wait while it is a draft. */
export interface ScoreInput {
  /** Code of the criterion. */
  readonly criterion: string;
  readonly score?: number | null;
  readonly reason?: string | null;
}

/**
 * Saves scores of one's own review as a draft; criteria that are not named keep what they have.
 *
 * @throws CodedError `record_not_found`, `transition_not_allowed`, `review_closed`, `scores_invalid`
 */
export async function saveScores(
  context: Context,
  applicationId: string,
  scores: readonly ScoreInput[],
): Promise<void> {
  const application = await getReviewedApplication(context, applicationId);
  const review = await lockOwnReview(context, application);
  takeAction(REVIEW_LIFE_CYCLE, review.status, 'save', 'reviewer');
  requireReviewable(application);
  const criteria = await listCriteria(context, { universityId: review.universityId, id: review.callId });
  await storeScores(context, review, criteria, scores);
  await updateGuarded(context, 'review', review, review.version, {});
  await recordAudit(context, {
    action: 'review.save',
    objectType: 'review',
    objectId: review.id,
    universityId: review.universityId,
    details: { scores: scores.length },
  });
}

/**
 * Completes one's own review: every criterion of the call scored, each with a reason. From then on it stands, counts, and
 * shows its author what the others gave.
 *
 * @param scores saved first, where given
 * @throws CodedError `record_not_found`, `transition_not_allowed`, `review_closed`, `scores_invalid`, `review_incomplete`
 */
export async function completeReview(
  context: Context,
  applicationId: string,
  scores: readonly ScoreInput[] = [],
): Promise<void> {
  const { manager, now } = context;
  const application = await getReviewedApplication(context, applicationId);
  const review = await lockOwnReview(context, application);
  const status = takeAction(REVIEW_LIFE_CYCLE, review.status, 'complete', 'reviewer');
  requireReviewable(application);
  const criteria = await listCriteria(context, { universityId: review.universityId, id: review.callId });
  await storeScores(context, review, criteria, scores);
  await requireWhole(context, review, criteria);
  await manager.query(
    `update review_score set completed_at = $3, updated_at = $3, version = version + 1
     where university_id = $1 and review_id = $2 and completed_at is null`,
    [review.universityId, review.id, now],
  );
  await updateGuarded(context, 'review', review, review.version, { status, completed_at: now });
  await recordAudit(context, {
    action: 'review.complete',
    objectType: 'review',
    objectId: review.id,
    universityId: review.universityId,
  });
}

async function storeScores(
  { manager, principal, now }: Context,
  review: OwnReview,
  criteria: readonly CallCriterion[],
  scores: readonly ScoreInput[],
): Promise<void> {
  const problems: FieldProblem[] = [];
  for (const [index, { criterion: code, score, reason }] of scores.entries()) {
    const add = (property: string, problem: string, message: string) =>
      problems.push({ field: `scores.${index}.${property}`, code: problem, message });
    const criterion = criteria.find((candidate) => candidate.code === code);
    if (!criterion || scores.findIndex((other) => other.criterion === code) !== index) {
      add('criterion', 'criterion_unknown', 'Each score is for another criterion of the call.');
      continue;
    }
    const text = typeof reason === 'string' ? normaliseText(reason, 'free') : reason;
    const faulty = text ? textProblem(text, 'free') : undefined;
    if (faulty) add('reason', faulty, 'This text cannot be stored.');
    if (problems.length > 0) continue;
    await manager.query(
      `insert into review_score as s (university_id, id, review_id, call_id, application_id, user_id, criterion_id, score,
         reason, created_at, updated_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10)
       on conflict (university_id, review_id, criterion_id) do update
       set score = case when $11 then excluded.score else s.score end,
           reason = case when $12 then excluded.reason else s.reason end,
           updated_at = excluded.updated_at, version = s.version + 1`,
      [
        review.universityId,
        uuidv7(),
        review.id,
        review.callId,
        review.applicationId,
        principal.userId,
        criterion.id,
        score ?? null,
        text || null,
        now,
        score !== undefined,
        text !== undefined,
      ],
    );
  }
  if (problems.length > 0) {
    throw new CodedError('scores_invalid', 'unprocessable', 'The scores cannot be stored like this.', problems);
  }
}

async function requireWhole(
  { manager }: Context,
  review: OwnReview,
  criteria: readonly CallCriterion[],
): Promise<void> {
  const given = await manager.query<{ criterion_id: string; score: number | null; reason: string | null }[]>(
    'select criterion_id, score, reason from review_score where university_id = $1 and review_id = $2',
    [review.universityId, review.id],
  );
  const problems = criteria.flatMap(({ id, code }) => {
    const row = given.find(({ criterion_id: criterionId }) => criterionId === id);
    return [
      ...(row?.score == null ? [{ field: code, code: 'score_missing', message: 'This criterion has no score.' }] : []),
      ...(row?.reason ? [] : [{ field: code, code: 'score_reason_missing', message: 'This score has no reason.' }]),
    ];
  });
  if (problems.length === 0) return;
  throw new CodedError(
    'review_incomplete',
    'unprocessable',
    'Every criterion is scored, each with a reason.',
    problems,
  );
}
