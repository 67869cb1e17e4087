import { recordAudit } from '#audit/record-audit.js';
import { GROUP_PROJECT_LIFE_CYCLE, type GroupProjectAction } from '#domain/group-project/group-project-life-cycle.js';
import { takeAction } from '#domain/life-cycle/life-cycle.js';
import { requireOtherThanAuthor } from '#domain/verification/author-rule.js';
import type { Refusal } from '#domain/verification/refusal-grounds.js';
import type { Context } from '#persistence/context.js';
import { updateGuarded } from '#persistence/guarded-update.js';
import { setReason } from '#persistence/with-principal.js';
import { actingSide } from '../acting-side.js';
import { settleEvidence } from '../evidence/settle-evidence.js';
import { type LockedGroupProject, lockGroupProject } from './lock-group-project.js';

/**
 * A coordinator accepts or rejects the joint result of a group project.
 *
 * @throws CodedError `record_not_found`, `transition_not_allowed`, `verifier_is_author`
 */
export async function decideGroupProject(
  context: Context,
  id: string,
  action: 'accept' | 'reject',
  { ground, reason }: Refusal,
): Promise<void> {
  const project = await lockGroupProject(context, id);
  takeAction(GROUP_PROJECT_LIFE_CYCLE, project.status, action, actingSide(context));
  requireOtherThanAuthor(context.principal.userId, [project.claimedBy]);
  await decide(context, project, action, reason, { decision_ground: action === 'reject' ? ground : null });
  await settleEvidence(context, { subject: 'group_project', universityId: project.universityId, id });
}

/**
 * The ministry cancels a group project, by a document; it then counts nowhere (K18).
 *
 * @throws CodedError `record_not_found`, `transition_not_allowed`
 */
export async function cancelGroupProject(
  context: Context,
  id: string,
  { document, reason }: { readonly document: string; readonly reason: string },
): Promise<void> {
  const project = await lockGroupProject(context, id);
  await decide(context, project, 'cancel', reason, { cancellation_document: document, decision_ground: null });
}

async function decide(
  context: Context,
  project: LockedGroupProject,
  action: GroupProjectAction,
  reason: string,
  decision: Readonly<Record<string, unknown>>,
): Promise<void> {
  const status = takeAction(GROUP_PROJECT_LIFE_CYCLE, project.status, action, actingSide(context));
  await setReason(context, reason);
  await updateGuarded(context, 'group_project', project, project.version, {
    ...decision,
    status,
    decided_on: context.today,
    decided_by: context.principal.userId,
    decision_reason: reason,
  });
  await recordAudit(context, {
    action: `group_project.${status}`,
    objectType: 'group_project',
    objectId: project.id,
    universityId: project.universityId,
  });
}
