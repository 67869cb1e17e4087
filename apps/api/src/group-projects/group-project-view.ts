import type { FastifyReply } from 'fastify';
import { GROUP_PROJECT_FIELDS } from '#domain/group-project/group-project-fields.js';
import type { Context } from '#persistence/context.js';
import { getGroupProject } from '#registry/group-projects/get-group-project.js';
import { sendVersion } from '../platform/record-version.js';
import type { GroupProjectRecordView } from './group-project.dto.js';

/** Answers with a group project as it now stands. */
export async function answerGroupProject(
  context: Context,
  id: string,
  reply: FastifyReply,
): Promise<GroupProjectRecordView> {
  const { project, members, evidence, actions } = await getGroupProject(context, id);
  const values = project as unknown as Readonly<Record<string, unknown>>;
  sendVersion(reply, project.version);
  return {
    id: project.id,
    version: project.version,
    ...Object.fromEntries(GROUP_PROJECT_FIELDS.map(({ property }) => [property, values[property] ?? null])),
    claimedOn: project.claimedOn,
    claimedBy: project.claimedBy,
    jointResult: project.jointResult,
    decidedBy: project.decidedBy,
    decisionReason: project.decisionReason,
    decisionGround: project.decisionGround,
    cancellationDocument: project.cancellationDocument,
    members,
    evidenceItems: evidence,
    actions,
  };
}
