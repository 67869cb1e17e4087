import { CodedError } from '#domain/errors/coded-error.js';
import type { GroupProjectStatus } from '#domain/group-project/group-project-codes.js';
import { GROUP_PROJECT_LIFE_CYCLE, type GroupProjectAction } from '#domain/group-project/group-project-life-cycle.js';
import { availableActions } from '#domain/life-cycle/life-cycle.js';
import type { Context } from '#persistence/context.js';
import { asPrincipal } from '#persistence/with-principal.js';
import { actingSide, workerFor } from '../acting-side.js';
import { type EvidenceEntry, listEvidenceOf } from '../evidence/list-evidence.js';
import { GroupProject } from './group-project.entity.js';

/** A member. A participant is shown who shares the task by id and share, and nothing of their records. */
export interface GroupMember {
  readonly participationId: string;
  readonly externalId: string | null;
  readonly status: string | null;
  /** Null where only a bulk file named the member. */
  readonly share: number | null;
  /** For coordinators; null for everybody else. */
  readonly name: string | null;
  /** What pays for the member's mobility, and how much so far: for staff; null for a participant. */
  readonly funding: string | null;
  readonly amountPaidKzt: number | null;
  readonly amountRepaidKzt: number | null;
}

export interface GroupProjectRecord {
  readonly project: GroupProject;
  readonly members: GroupMember[];
  readonly evidence: EvidenceEntry[];
  readonly actions: GroupProjectAction[];
}

/**
 * @throws CodedError `record_not_found`
 */
export async function getGroupProject(context: Context, id: string): Promise<GroupProjectRecord> {
  const project = await context.manager.findOneBy(GroupProject, { id });
  if (!project) throw new CodedError('record_not_found', 'not_found', 'There is no such group project.');
  const { universityId } = project;
  return {
    project,
    members: await listMembers(context, project),
    evidence: await listEvidenceOf(context, { subject: 'group_project', universityId, id }),
    actions: availableActions<GroupProjectStatus, GroupProjectAction>(
      GROUP_PROJECT_LIFE_CYCLE,
      project.status as GroupProjectStatus,
      actingSide(context),
    ),
  };
}

async function listMembers(context: Context, { universityId, id }: GroupProject): Promise<GroupMember[]> {
  // The ministry has no right to names, not even to ask for them.
  const name =
    context.principal.role === 'qaitu_coordinator'
      ? `concat_ws(' ', p.family_name, p.given_name, p.patronymic)`
      : 'null::text';
  const list = async ({ manager }: Context) =>
    await manager.query<GroupMember[]>(
      `select p.id as "participationId", p.external_id as "externalId", p.status, m.share, ${name} as name, p.funding,
         p.amount_paid_kzt as "amountPaidKzt", p.amount_repaid_kzt as "amountRepaidKzt"
       from participation p left join group_project_member m on m.university_id = p.university_id
         and m.participation_id = p.id and m.group_project_id = p.group_project_id
       where p.university_id = $1 and p.group_project_id = $2 order by p.id`,
      [universityId, id],
    );
  if (context.principal.role !== 'qaitu_participant') return await list(context);
  const members = await asPrincipal(context, workerFor(context), list);
  return members.map(({ participationId, share }) => ({
    participationId,
    share,
    externalId: null,
    status: null,
    name: null,
    funding: null,
    amountPaidKzt: null,
    amountRepaidKzt: null,
  }));
}
