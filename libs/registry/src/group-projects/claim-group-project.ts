import { recordAudit } from '#audit/record-audit.js';
import { requireEvidence } from '#domain/evidence/evidence-rules.js';
import { GROUP_PROJECT_LIFE_CYCLE } from '#domain/group-project/group-project-life-cycle.js';
import { takeAction } from '#domain/life-cycle/life-cycle.js';
import type { Context } from '#persistence/context.js';
import { updateGuarded } from '#persistence/guarded-update.js';
import { actingSide } from '../acting-side.js';
import { insertEvidence, type TextEvidence } from '../evidence/add-evidence.js';
import { countEvidence } from '../evidence/count-evidence.js';
import { lockGroupProject } from './lock-group-project.js';

/**
 * A member, or the coordinator, claims that the common task is carried out.
 *
 * @throws CodedError `record_not_found`, `transition_not_allowed`, `evidence_invalid`, `evidence_missing`
 */
export async function claimGroupProject(
  context: Context,
  id: string,
  claim: { readonly jointResult: string; readonly evidence: readonly TextEvidence[] },
): Promise<void> {
  const project = await lockGroupProject(context, id);
  const status = takeAction(GROUP_PROJECT_LIFE_CYCLE, project.status, 'claim', actingSide(context));
  const holder = { subject: 'group_project', universityId: project.universityId, id } as const;
  for (const piece of claim.evidence) await insertEvidence(context, holder, piece);
  requireEvidence(await countEvidence(context, holder));
  await updateGuarded(context, 'group_project', project, project.version, {
    status,
    joint_result: claim.jointResult,
    claimed_on: context.today,
    claimed_by: context.principal.userId,
    decided_on: null,
    decided_by: null,
    decision_reason: null,
    decision_ground: null,
  });
  await recordAudit(context, {
    action: 'group_project.claimed',
    objectType: 'group_project',
    objectId: id,
    universityId: project.universityId,
  });
}
