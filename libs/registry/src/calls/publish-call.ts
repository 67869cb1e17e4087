import { CodedError } from '#domain/errors/coded-error.js';
import { defaultTieBreak, publicationProblems } from '#domain/selection/call-rules.js';
import type { Context } from '#persistence/context.js';
import { listCriteria } from './get-call.js';
import { lockCallFor, moveCall } from './move-call.js';

/**
 * Publishes a call with its criteria, weights and rule for ties, which stand from then on. A call without a rule for ties
 * takes its criteria from the heaviest to the lightest.
 *
 * @throws CodedError `record_not_found`, `transition_not_allowed`, `call_not_publishable` with a code per reason
 */
export async function publishCall(context: Context, id: string): Promise<void> {
  const call = await lockCallFor(context, id, 'publish');
  const criteria = await listCriteria(context, call);
  const [reviewers] = await context.manager.query<{ count: number }[]>(
    'select count(*)::int as count from call_reviewer where university_id = $1 and call_id = $2',
    [call.universityId, call.id],
  );
  const problems = publicationProblems({ ...call, criteria, reviewers: reviewers?.count ?? 0 }, context.today);
  if (problems.length > 0) {
    throw new CodedError('call_not_publishable', 'unprocessable', 'The call cannot be published yet.', problems);
  }
  await moveCall(context, call, 'publish', {
    published_on: context.today,
    tie_break: call.tieBreak.length > 0 ? call.tieBreak : defaultTieBreak(criteria),
  });
}
