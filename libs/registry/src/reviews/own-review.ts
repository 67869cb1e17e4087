import { v7 as uuidv7 } from 'uuid';
import { CodedError } from '#domain/errors/coded-error.js';
import type { ApplicationStatus, CallStatus, ReviewStatus } from '#domain/selection/selection-codes.js';
import type { Context } from '#persistence/context.js';

/** The review that whoever is signed in writes of one application. */
export interface OwnReview {
  readonly universityId: string;
  readonly id: string;
  readonly callId: string;
  readonly applicationId: string;
  readonly status: ReviewStatus;
  readonly conflictReason: string | null;
  readonly completedAt: Date | null;
  readonly version: number;
}

/** An application as far as its reviewing goes. */
export interface ReviewedApplication {
  readonly universityId: string;
  readonly id: string;
  readonly callId: string;
  readonly status: ApplicationStatus;
  readonly callStatus: CallStatus;
}

const OWN_REVIEW = `select university_id as "universityId", id, call_id as "callId", application_id as "applicationId",
  status, conflict_reason as "conflictReason", completed_at as "completedAt", version from review`;

/**
 * An application of a call the reviewer is named for, once it is sent in.
 *
 * @throws CodedError `record_not_found`
 */
export async function getReviewedApplication({ manager }: Context, id: string): Promise<ReviewedApplication> {
  const [application] = await manager.query<ReviewedApplication[]>(
    `select a.university_id as "universityId", a.id, a.call_id as "callId", a.status, c.status as "callStatus"
     from application a join call c on c.university_id = a.university_id and c.id = a.call_id where a.id = $1`,
    [id],
  );
  if (!application) throw new CodedError('record_not_found', 'not_found', 'There is no such application.');
  return application;
}

/** Reviews are written until the application is decided: what follows could change nothing but the look of it. */
export function requireReviewable({ status, callStatus }: ReviewedApplication): void {
  if (status === 'submitted' && (callStatus === 'published' || callStatus === 'closed')) return;
  throw new CodedError('review_closed', 'conflict', 'This application is not reviewed any more.');
}

export async function findOwnReview(
  { manager, principal }: Context,
  application: { readonly universityId: string; readonly id: string },
): Promise<OwnReview | null> {
  const [review] = await manager.query<OwnReview[]>(
    `${OWN_REVIEW} where university_id = $1 and application_id = $2 and user_id = $3`,
    [application.universityId, application.id, principal.userId],
  );
  return review ?? null;
}

/** One's own review, held until the end of the transaction; begun as a draft where there is none yet. */
export async function lockOwnReview(context: Context, application: ReviewedApplication): Promise<OwnReview> {
  const { manager, principal, now } = context;
  const { universityId, callId, id } = application;
  await manager.query(
    `insert into review (university_id, id, call_id, application_id, user_id, status, created_at, updated_at)
     values ($1, $2, $3, $4, $5, 'draft', $6, $6) on conflict (university_id, application_id, user_id) do nothing`,
    [universityId, uuidv7(), callId, id, principal.userId, now],
  );
  const [review] = await manager.query<OwnReview[]>(
    `${OWN_REVIEW} where university_id = $1 and application_id = $2 and user_id = $3 for update`,
    [universityId, id, principal.userId],
  );
  if (!review) throw new CodedError('record_not_found', 'not_found', 'There is no such application.');
  return review;
}
