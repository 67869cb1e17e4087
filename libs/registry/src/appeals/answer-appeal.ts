import { recordAudit } from '#audit/record-audit.js';
import { CodedError } from '#domain/errors/coded-error.js';
import { takeAction } from '#domain/life-cycle/life-cycle.js';
import { type AppealAction, APPEAL_LIFE_CYCLE } from '#domain/selection/appeal-life-cycle.js';
import { type Context, WORKER } from '#persistence/context.js';
import { updateGuarded } from '#persistence/guarded-update.js';
import { asPrincipal, setReason } from '#persistence/with-principal.js';
import {
  changeDecision,
  lockApplicationAndCall,
  requireCheckedIdentity,
  requireFreePlace,
} from '../applications/decide-application.js';
import { type Appeal, getAppeal } from './get-appeal.js';

type AnsweringRole = 'coordinator' | 'reviewer';

/**
 * Upholds an appeal: the decision becomes another one, at once and in the published results.
 *
 * @throws CodedError `record_not_found`, `transition_not_allowed`, `appeal_answered_by_scorer`, `conflict_declared`,
 *   `identity_not_checked`, `places_exceeded`
 */
export async function upholdAppeal(
  context: Context,
  id: string,
  input: {
    readonly newDecision: 'selected' | 'reserve';
    readonly reason: string;
    readonly identityChecked?: boolean;
  },
): Promise<void> {
  const role = answeringRole(context);
  const appeal = await lockAppeal(context, id);
  takeAction(APPEAL_LIFE_CYCLE, appeal.status, 'uphold', role);
  await requireUninvolved(context, appeal);
  if (input.newDecision === 'selected') requireCheckedIdentity(input.identityChecked);
  await answer(context, appeal, 'uphold', role, input.reason, input.newDecision);
  // A reviewer may answer and has no right to decide; the decision that follows is carried out in their name.
  await asPrincipal(context, { ...WORKER, userId: context.principal.userId }, async (inside) => {
    const { application, call } = await lockApplicationAndCall(inside, appeal.applicationId);
    if (input.newDecision === 'selected') await requireFreePlace(inside, call);
    await changeDecision(
      inside,
      application,
      input.newDecision === 'selected' ? 'uphold_selected' : 'uphold_reserve',
      role,
      input.newDecision,
      input.reason,
      input.identityChecked ?? false,
    );
  });
}

/**
 * Dismisses an appeal; the decision stands.
 *
 * @throws CodedError `record_not_found`, `transition_not_allowed`, `appeal_answered_by_scorer`, `conflict_declared`
 */
export async function dismissAppeal(context: Context, id: string, reason: string): Promise<void> {
  const role = answeringRole(context);
  const appeal = await lockAppeal(context, id);
  takeAction(APPEAL_LIFE_CYCLE, appeal.status, 'dismiss', role);
  await requireUninvolved(context, appeal);
  await answer(context, appeal, 'dismiss', role, reason, null);
}

function answeringRole({ principal }: Context): AnsweringRole {
  return principal.role === 'qaitu_reviewer' ? 'reviewer' : 'coordinator';
}

async function lockAppeal(context: Context, id: string): Promise<Appeal> {
  await context.manager.query('select id from appeal where id = $1 for update', [id]);
  return await getAppeal(context, id);
}

/** Who scored the application, be it in a draft, does not judge their own scores; who declared a conflict judges nothing of it. */
async function requireUninvolved({ manager, principal }: Context, appeal: Appeal): Promise<void> {
  const [review] = await manager.query<{ status: string }[]>(
    'select status from review where university_id = $1 and application_id = $2 and user_id = $3',
    [appeal.universityId, appeal.applicationId, principal.userId],
  );
  if (!review) return;
  throw review.status === 'conflict'
    ? new CodedError('conflict_declared', 'conflict', 'You have declared a conflict of interest in this application.')
    : new CodedError('appeal_answered_by_scorer', 'conflict', 'Who scored an application does not answer its appeal.');
}

async function answer(
  context: Context,
  appeal: Appeal,
  action: AppealAction,
  role: AnsweringRole,
  reason: string,
  newDecision: 'selected' | 'reserve' | null,
): Promise<void> {
  const status = takeAction(APPEAL_LIFE_CYCLE, appeal.status, action, role);
  await setReason(context, reason);
  await updateGuarded(context, 'appeal', appeal, appeal.version, {
    status,
    answered_on: context.today,
    answered_by: context.principal.userId,
    answer_reason: reason,
    new_decision: newDecision,
  });
  await recordAudit(context, {
    action: `appeal.${action}`,
    objectType: 'appeal',
    objectId: appeal.id,
    universityId: appeal.universityId,
    details: { status, application: appeal.applicationId },
  });
}
