import { v7 as uuidv7 } from 'uuid';
import { recordAudit } from '#audit/record-audit.js';
import { CodedError } from '#domain/errors/coded-error.js';
import type { Context } from '#persistence/context.js';
import type { Call } from './call.entity.js';
import { lockCall } from './get-call.js';

/** Until the call is decided a reviewer who is out may be made up for. */
const OPEN_TO_REVIEWERS: ReadonlySet<Call['status']> = new Set(['draft', 'published', 'closed']);

/**
 * Names further reviewers of a call; who is named already stays so.
 *
 * @throws CodedError `record_not_found`, `transition_not_allowed` once the call is decided, `reviewer_unknown`
 */
export async function nameReviewers(context: Context, id: string, reviewerIds: readonly string[]): Promise<void> {
  const call = await lockCall(context, id);
  if (!OPEN_TO_REVIEWERS.has(call.status)) {
    throw new CodedError('transition_not_allowed', 'conflict', 'Reviewers are named until the call is decided.');
  }
  const added = await addReviewers(context, call, reviewerIds);
  await recordAudit(context, {
    action: 'call.reviewers_named',
    objectType: 'call',
    objectId: id,
    details: { added },
  });
}

/**
 * Enters the reviewers of a call.
 *
 * @returns how many were not named before
 * @throws CodedError `reviewer_unknown` for anybody who is not a reviewer
 */
export async function addReviewers(
  { manager, now }: Context,
  call: { readonly universityId: string; readonly id: string },
  reviewerIds: readonly string[],
): Promise<number> {
  const ids = [...new Set(reviewerIds)];
  const known = await manager.query<{ id: string }[]>(
    `select id from app_user where role = 'reviewer' and disabled_at is null and id = any ($1::uuid[])`,
    [ids],
  );
  if (known.length < ids.length) {
    const message = 'Only those who may sign in as reviewers can be named.';
    throw new CodedError('reviewer_unknown', 'unprocessable', message, [
      { field: 'reviewerIds', code: 'reviewer_unknown', message },
    ]);
  }
  const added = await manager.query<unknown[]>(
    `insert into call_reviewer (university_id, id, call_id, user_id, created_at, updated_at)
     select $1, v.id, $2, v.user_id, $5, $5 from unnest ($3::uuid[], $4::uuid[]) v (id, user_id)
     on conflict (university_id, call_id, user_id) do nothing returning id`,
    [call.universityId, call.id, ids.map(() => uuidv7()), ids, now],
  );
  return added.length;
}

/** Puts other reviewers in the place of those a call in preparation has. */
export async function replaceReviewers(
  context: Context,
  call: { readonly universityId: string; readonly id: string },
  reviewerIds: readonly string[],
): Promise<void> {
  await context.manager.query('delete from call_reviewer where university_id = $1 and call_id = $2', [
    call.universityId,
    call.id,
  ]);
  await addReviewers(context, call, reviewerIds);
}
