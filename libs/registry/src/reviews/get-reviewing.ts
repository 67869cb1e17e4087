import { weightedTotal } from '#domain/selection/ranking.js';
import type { ApplicationStatus, CallStatus, ReviewStatus } from '#domain/selection/selection-codes.js';
import type { Context } from '#persistence/context.js';
import { ApplicationDeliverable } from '../applications/application-deliverable.entity.js';
import { Application } from '../applications/application.entity.js';
import { CallCriterion } from '../calls/call-criterion.entity.js';
import { listCriteria } from '../calls/get-call.js';
import { findOwnReview, getReviewedApplication, type OwnReview } from './own-review.js';

/** A call one reviews, with its applications and how far one's own reviews of them are. */
export interface ReviewedCall {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly status: CallStatus;
  readonly closesOn: string | null;
  readonly applications: {
    readonly id: string;
    readonly applicationCode: string;
    readonly status: ApplicationStatus;
    readonly category: string | null;
    readonly hostInstitution: string | null;
    /** Null = not begun. */
    readonly reviewStatus: ReviewStatus | null;
  }[];
}

/** One reviewer's score of one criterion. */
export interface GivenScore {
  readonly criterion: string;
  readonly score: number | null;
  readonly reason: string | null;
}

/** What a reviewer sees of an application: the proposal, their own review, and, once that is completed, the others'. */
export interface ReviewedRecord {
  readonly application: Pick<Application, (typeof REVIEWED)[number]>;
  readonly deliverables: ApplicationDeliverable[];
  readonly criteria: CallCriterion[];
  readonly review: (OwnReview & { readonly scores: GivenScore[] }) | null;
  /** The completed reviews of others, unnamed; null until one's own is completed. */
  readonly others: { readonly total: number; readonly scores: GivenScore[] }[] | null;
}

/** The columns that reviewers may read; without what a person could be found or reached by. */
const REVIEWED = [
  'universityId',
  'id',
  'callId',
  'applicationCode',
  'status',
  'submittedAt',
  'familyName',
  'givenName',
  'patronymic',
  'category',
  'field',
  'studyLanguage',
  'gpa',
  'languageCertificate',
  'plannedStart',
  'plannedEnd',
  'hostCountry',
  'hostInstitution',
  'problem',
  'task',
  'kind',
  'universityTask',
  'proposalForm',
  'groupCode',
  'hostMentor',
  'hostAccess',
  'hostCourses',
  'hostFees',
] as const;

/** The calls the reviewer is named for, the newest first, with the applications sent in to them. */
export async function listReviewing({ manager, principal }: Context): Promise<ReviewedCall[]> {
  const calls = await manager.query<Omit<ReviewedCall, 'applications'>[]>(
    `select id, code, title, status, closes_on as "closesOn" from call order by id desc`,
  );
  const applications = await manager.query<(ReviewedCall['applications'][number] & { readonly callId: string })[]>(
    `select a.call_id as "callId", a.id, a.application_code as "applicationCode", a.status, a.category,
       a.host_institution as "hostInstitution", r.status as "reviewStatus"
     from application a
     left join review r on r.university_id = a.university_id and r.application_id = a.id and r.user_id = $1
     order by a.application_code`,
    [principal.userId],
  );
  return calls.map((call) => ({
    ...call,
    applications: applications.filter(({ callId }) => callId === call.id).map(({ callId: _callId, ...rest }) => rest),
  }));
}

/**
 * One application as its reviewer sees it.
 *
 * @throws CodedError `record_not_found`
 */
export async function getReviewedRecord(context: Context, id: string): Promise<ReviewedRecord> {
  const { manager, principal } = context;
  const { universityId, callId } = await getReviewedApplication(context, id);
  const application = await manager.findOneOrFail(Application, {
    where: { universityId, id },
    select: Object.fromEntries(REVIEWED.map((column) => [column, true])),
  });
  const criteria = await listCriteria(context, { universityId, id: callId });
  const review = await findOwnReview(context, { universityId, id });
  // Whose scores there are to see, the database decides: one's own, and others' once one's own are completed.
  const rows = await manager.query<(GivenScore & { readonly userId: string; readonly reviewId: string })[]>(
    `select s.user_id as "userId", s.review_id as "reviewId", k.code as criterion, s.score, s.reason from review_score s
     join call_criterion k on k.university_id = s.university_id and k.id = s.criterion_id
     where s.university_id = $1 and s.application_id = $2 order by s.review_id, k.position`,
    [universityId, id],
  );
  const given = (reviewId: string): GivenScore[] =>
    rows
      .filter((row) => row.reviewId === reviewId)
      .map(({ criterion, score, reason }) => ({ criterion, score, reason }));
  const othersIds = [...new Set(rows.filter(({ userId }) => userId !== principal.userId).map((row) => row.reviewId))];
  return {
    application,
    deliverables: await manager.find(ApplicationDeliverable, {
      where: { universityId, applicationId: id },
      order: { deliverableNo: 'ASC' },
    }),
    criteria,
    review: review && { ...review, scores: given(review.id) },
    others:
      review?.status === 'completed'
        ? othersIds.map((reviewId) => {
            const scores = given(reviewId);
            return {
              total: weightedTotal(
                criteria,
                Object.fromEntries(scores.map(({ criterion, score }) => [criterion, score ?? 0])),
              ),
              scores,
            };
          })
        : null,
  };
}
