import { CodedError } from '#domain/errors/coded-error.js';
import type { GroupProjectStatus } from '#domain/group-project/group-project-codes.js';
import type { Context } from '#persistence/context.js';
import { GroupProject } from './group-project.entity.js';

export type LockedGroupProject = GroupProject & { readonly status: GroupProjectStatus };

/**
 * A group project that nobody else changes until this transaction ends.
 *
 * @throws CodedError `record_not_found`, also for one of another university or other people's
 */
export async function lockGroupProject(context: Context, id: string): Promise<LockedGroupProject> {
  const found = await context.manager.findOne(GroupProject, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!found) throw new CodedError('record_not_found', 'not_found', 'There is no such group project.');
  return found as LockedGroupProject;
}
