import { recordAudit } from '#audit/record-audit.js';
import { CodedError } from '#domain/errors/coded-error.js';
import { checkMemberShares } from '#domain/group-project/member-shares.js';
import type { Context } from '#persistence/context.js';
import { requireVersion, updateGuarded } from '#persistence/guarded-update.js';
import { setReason } from '#persistence/with-principal.js';
import { requireAgreed } from './change-group-project.js';
import { type LockedGroupProject, lockGroupProject } from './lock-group-project.js';

export interface Member {
  readonly participationId: string;
  /** Part in the common task, 0–1. */
  readonly share: number;
}

interface StoredMember {
  readonly participationId: string;
  readonly version: number;
  readonly groupProjectId: string | null;
}

/**
 * Says who carries out a group project, and with which share: the whole list, at most all of it together. Who is a member
 * stands on the participation, where bulk files write it too; the share beside it.
 *
 * @returns the new version of the group project
 * @throws CodedError `record_not_found`, `version_mismatch`, `group_project_not_agreed`, `group_shares_above_one`,
 * `group_member_twice`, `group_member_unknown`, `group_member_elsewhere`
 */
export async function setGroupMembers(
  context: Context,
  id: string,
  expectedVersion: number,
  { members, reason }: { readonly members: readonly Member[]; readonly reason: string },
): Promise<number> {
  const project = await lockGroupProject(context, id);
  requireVersion(project.version, expectedVersion);
  requireAgreed(project);
  checkMemberShares(members);
  const concerned = await lockConcerned(context, project, members);
  await setReason(context, reason);
  const wanted = new Set(members.map(({ participationId }) => participationId));
  for (const { participationId, version, groupProjectId } of concerned) {
    const next = wanted.has(participationId) ? id : null;
    if (groupProjectId === next) continue;
    const key = { universityId: project.universityId, id: participationId };
    await updateGuarded(context, 'participation', key, version, { group_project_id: next });
  }
  await storeShares(context, project, members);
  const version = await updateGuarded(context, 'group_project', project, expectedVersion, {});
  await recordAudit(context, {
    action: 'group_project.members_set',
    objectType: 'group_project',
    objectId: id,
    universityId: project.universityId,
    details: { members: members.length, version },
  });
  return version;
}

/** The participations that come, stay or go, locked in the order of their ids. */
async function lockConcerned(
  context: Context,
  project: LockedGroupProject,
  members: readonly Member[],
): Promise<StoredMember[]> {
  const ids = members.map(({ participationId }) => participationId);
  const found = await context.manager.query<StoredMember[]>(
    `select id as "participationId", version, group_project_id as "groupProjectId" from participation
     where university_id = $1 and (id = any ($2::uuid[]) or group_project_id = $3) order by id for update`,
    [project.universityId, ids, project.id],
  );
  const byId = new Map(found.map((row) => [row.participationId, row]));
  for (const participationId of ids) {
    const row = byId.get(participationId);
    if (!row) {
      throw new CodedError('group_member_unknown', 'unprocessable', 'A member is no participation of your university.');
    }
    if (row.groupProjectId !== null && row.groupProjectId !== project.id) {
      throw new CodedError('group_member_elsewhere', 'conflict', 'A member belongs to another group project.');
    }
  }
  return found;
}

async function storeShares(context: Context, project: LockedGroupProject, members: readonly Member[]): Promise<void> {
  // Who leaves keeps the row with the share they had; it counts for nothing where the participation names no such project.
  const { universityId, id } = project;
  await context.manager.query(
    `insert into group_project_member as m (university_id, group_project_id, participation_id, share, created_at, updated_at)
     select $1, $2, given.participation_id, given.share, $3, $3
     from unnest($4::uuid[], $5::numeric[]) given (participation_id, share)
     on conflict (university_id, group_project_id, participation_id) do update
       set share = excluded.share, version = m.version + 1, updated_at = $3 where m.share <> excluded.share`,
    [
      universityId,
      id,
      context.now,
      members.map(({ participationId }) => participationId),
      members.map(({ share }) => share),
    ],
  );
}
