import { CodedError, type FieldProblem } from '#domain/errors/coded-error.js';
import { takeAction } from '#domain/life-cycle/life-cycle.js';
import {
  ACTION_OF_DECISION,
  type ApplicationAction,
  APPLICATION_LIFE_CYCLE,
  HOLDS_A_PLACE,
} from '#domain/selection/application-life-cycle.js';
import { MIN_REVIEWS } from '#domain/selection/call-rules.js';
import type { Decision } from '#domain/selection/selection-codes.js';
import type { Context } from '#persistence/context.js';
import type { Call } from '../calls/call.entity.js';
import { lockCall } from '../calls/get-call.js';
import { Application } from './application.entity.js';
import { applicationNotFound } from './get-application.js';
import { moveApplication, type MovedApplication } from './move-application.js';

export interface DecisionInput {
  readonly decision: Decision;
  readonly reason: string;
  /** Whether the applicant's identity was checked against a document; nobody is selected without. */
  readonly identityChecked?: boolean;
}

type Decided = MovedApplication & Pick<Application, 'callId' | 'applicationCode'>;

/**
 * Decides one application of a closed call, with a reason.
 *
 * @throws CodedError `record_not_found`, `transition_not_allowed`, `call_not_closed`, `reviews_missing`,
 *   `identity_not_checked`, `places_exceeded`
 */
export async function decideApplication(context: Context, id: string, input: DecisionInput): Promise<void> {
  const { application, call } = await lockApplicationAndCall(context, id);
  takeAction(APPLICATION_LIFE_CYCLE, application.status, ACTION_OF_DECISION[input.decision], 'coordinator');
  requireCallIn(call, 'closed');
  await requireReviews(context, application);
  if (input.decision === 'selected') {
    requireCheckedIdentity(input.identityChecked);
    await requireFreePlace(context, call);
  }
  await moveApplication(
    context,
    application,
    ACTION_OF_DECISION[input.decision],
    'coordinator',
    {
      decision: input.decision,
      decided_on: context.today,
      decided_by: context.principal.userId,
      decision_reason: input.reason,
      identity_checked: input.identityChecked ?? false,
    },
    input.reason,
  );
}

/**
 * Takes a decision back while the call is not decided as a whole, so that a slip can be mended before anybody is told.
 *
 * @throws CodedError `record_not_found`, `transition_not_allowed`, `call_not_closed`
 */
export async function reconsiderApplication(context: Context, id: string, reason: string): Promise<void> {
  const { application, call } = await lockApplicationAndCall(context, id);
  takeAction(APPLICATION_LIFE_CYCLE, application.status, 'reconsider', 'coordinator');
  requireCallIn(call, 'closed');
  const cleared = {
    decision: null,
    decided_on: null,
    decided_by: null,
    decision_reason: null,
    identity_checked: false,
  };
  await moveApplication(context, application, 'reconsider', 'coordinator', cleared, reason);
}

/**
 * Gives a place that has become free to an applicant on reserve, once results are published.
 *
 * @throws CodedError `record_not_found`, `transition_not_allowed`, `results_not_published`, `identity_not_checked`,
 *   `places_exceeded`
 */
export async function promoteApplication(
  context: Context,
  id: string,
  { reason, identityChecked }: { readonly reason: string; readonly identityChecked?: boolean },
): Promise<void> {
  const { application, call } = await lockApplicationAndCall(context, id);
  takeAction(APPLICATION_LIFE_CYCLE, application.status, 'promote', 'coordinator');
  requireCallIn(call, 'results_published');
  requireCheckedIdentity(identityChecked);
  await requireFreePlace(context, call);
  await changeDecision(context, application, 'promote', 'coordinator', 'selected', reason, true);
}

/**
 * Changes a published decision, on the application and in the results; their history keeps what was published before.
 *
 * @param context of a principal that may change both
 */
export async function changeDecision(
  context: Context,
  application: MovedApplication,
  action: ApplicationAction,
  role: 'coordinator' | 'reviewer',
  decision: Decision,
  reason: string,
  identityChecked: boolean,
): Promise<void> {
  await moveApplication(
    context,
    application,
    action,
    role,
    {
      decision,
      decided_on: context.today,
      decided_by: context.principal.userId,
      decision_reason: reason,
      identity_checked: identityChecked,
    },
    reason,
  );
  await context.manager.query(
    `update call_result set decision = $3, updated_at = $4, version = version + 1
     where university_id = $1 and application_id = $2`,
    [application.universityId, application.id, decision, context.now],
  );
}

/** Holds the call first and then the application: two decisions on one call wait for each other and never cross. */
export async function lockApplicationAndCall(
  context: Context,
  id: string,
): Promise<{ readonly application: Decided; readonly call: Call }> {
  const found = await findMoved(context, id, false);
  if (!found) throw applicationNotFound();
  const call = await lockCall(context, found.callId);
  const application = await findMoved(context, id, true);
  if (!application) throw applicationNotFound();
  return { application, call };
}

/** @throws CodedError `identity_not_checked` */
export function requireCheckedIdentity(identityChecked: boolean | undefined): void {
  if (identityChecked === true) return;
  const message = 'Nobody is selected before their identity was checked.';
  const problem: FieldProblem = { field: 'identityChecked', code: 'identity_not_checked', message };
  throw new CodedError('identity_not_checked', 'unprocessable', message, [problem]);
}

/** @throws CodedError `places_exceeded` */
export async function requireFreePlace({ manager }: Context, call: Call): Promise<void> {
  const [taken] = await manager.query<{ count: number }[]>(
    'select count(*)::int as count from application where university_id = $1 and call_id = $2 and status = any ($3)',
    [call.universityId, call.id, HOLDS_A_PLACE],
  );
  if ((taken?.count ?? 0) < (call.places ?? 0)) return;
  throw new CodedError('places_exceeded', 'conflict', `All ${call.places} places of this call are given.`);
}

function requireCallIn(call: Call, status: 'closed' | 'results_published'): void {
  if (call.status === status) return;
  throw status === 'closed'
    ? new CodedError('call_not_closed', 'conflict', 'Applications are decided after the call has closed, all together.')
    : new CodedError('results_not_published', 'conflict', 'This follows the publication of the results.');
}

async function requireReviews({ manager }: Context, { universityId, id }: Decided): Promise<void> {
  const [completed] = await manager.query<{ count: number }[]>(
    `select count(*)::int as count from review where university_id = $1 and application_id = $2 and status = 'completed'`,
    [universityId, id],
  );
  const missing = MIN_REVIEWS - (completed?.count ?? 0);
  if (missing <= 0) return;
  throw new CodedError(
    'reviews_missing',
    'conflict',
    `An application needs ${MIN_REVIEWS} completed reviews without a conflict of interest; ${missing} are missing.`,
  );
}

async function findMoved({ manager }: Context, id: string, held: boolean): Promise<Decided | null> {
  const query = manager
    .createQueryBuilder(Application, 'a')
    .select(['a.universityId', 'a.id', 'a.callId', 'a.applicationCode', 'a.status', 'a.version'])
    .where('a.id = :id', { id });
  return await (held ? query.setLock('pessimistic_write') : query).getOne();
}
