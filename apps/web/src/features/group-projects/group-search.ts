import { GROUP_PROJECT_STATUSES } from '#domain/group-project/group-project-codes.js';
import type { GroupProjectQuery } from '../../api/group-projects.js';

/** What the address says about the list of group projects; what it does not know is dropped. */
export function readGroupSearch(raw: Record<string, unknown>): GroupProjectQuery {
  const status = GROUP_PROJECT_STATUSES.find((known) => known === raw.status);
  const university = typeof raw.university === 'string' && /^[\w-]{1,32}$/.test(raw.university) ? raw.university : null;
  return { ...(status ? { status } : {}), ...(university === null ? {} : { university }) };
}
