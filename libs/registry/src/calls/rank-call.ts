import { CodedError } from '#domain/errors/coded-error.js';
import { SCORES_OPEN } from '#domain/selection/call-life-cycle.js';
import { type RankedApplication, rankApplications, type ReviewerScores } from '#domain/selection/ranking.js';
import type { ApplicationStatus, Decision } from '#domain/selection/selection-codes.js';
import type { Context } from '#persistence/context.js';
import type { Call } from './call.entity.js';
import { getCall, listCriteria } from './get-call.js';

/** An application as the ranking of its call shows it. */
export interface RankingRow extends RankedApplication {
  readonly applicationId: string;
  readonly status: ApplicationStatus;
  readonly decision: Decision | null;
  /** Reviewers who declared a conflict of interest and are out. */
  readonly conflicts: number;
}

interface ApplicationRow {
  readonly id: string;
  readonly application_code: string;
  readonly status: ApplicationStatus;
  readonly decision: Decision | null;
  readonly submitted_at: Date;
  readonly conflicts: number;
}

/**
 * The ranking of a call for its coordinators, who see scores once it has closed. Withdrawn applications have left it.
 *
 * @throws CodedError `record_not_found`, `scores_not_open` while applications are taken in
 */
export async function getRanking(context: Context, callId: string): Promise<RankingRow[]> {
  const call = await getCall(context, callId);
  if (!SCORES_OPEN.includes(call.status)) {
    throw new CodedError('scores_not_open', 'conflict', 'Scores are shown once the call has closed.');
  }
  return await rankCall(context, call);
}

/** The applications of a call from the first to the last, by its completed reviews that are free of conflicts. */
export async function rankCall(context: Context, call: Call): Promise<RankingRow[]> {
  const { manager } = context;
  const key = [call.universityId, call.id];
  const applications = await manager.query<ApplicationRow[]>(
    `select a.id, a.application_code, a.status, a.decision, a.submitted_at,
       (select count(*)::int from review r where r.university_id = a.university_id and r.application_id = a.id
          and r.status = 'conflict') as conflicts
     from application a
     where a.university_id = $1 and a.call_id = $2 and a.submitted_at is not null and a.status <> 'withdrawn'`,
    key,
  );
  const scores = await manager.query<{ application_id: string; review_id: string; code: string; score: number }[]>(
    `select s.application_id, s.review_id, k.code, s.score from review_score s
     join review r on r.university_id = s.university_id and r.id = s.review_id and r.status = 'completed'
     join call_criterion k on k.university_id = s.university_id and k.id = s.criterion_id
     where s.university_id = $1 and s.call_id = $2`,
    key,
  );
  const reviews = new Map<string, Map<string, Record<string, number>>>();
  for (const { application_id: applicationId, review_id: reviewId, code, score } of scores) {
    const ofApplication = reviews.get(applicationId) ?? new Map<string, Record<string, number>>();
    reviews.set(applicationId, ofApplication);
    ofApplication.set(reviewId, { ...ofApplication.get(reviewId), [code]: score });
  }
  const reviewsOf = (id: string): ReviewerScores[] => [...(reviews.get(id)?.values() ?? [])];
  const ranked = rankApplications(
    await listCriteria(context, call),
    call.tieBreak,
    applications.map((row) => ({
      applicationCode: row.application_code,
      submittedAt: row.submitted_at,
      reviews: reviewsOf(row.id),
    })),
  );
  const rowOf = new Map(applications.map((row) => [row.application_code, row]));
  return ranked.flatMap((standing) => {
    const row = rowOf.get(standing.applicationCode);
    if (!row) return [];
    const { id, status, decision, conflicts } = row;
    return [{ ...standing, applicationId: id, status, decision, conflicts }];
  });
}
