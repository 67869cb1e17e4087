import { type Finding, finding } from '../findings/finding.js';
import { canReach, type LifeCycleRole } from '../life-cycle/life-cycle.js';
import type { ParticipationDraft } from './participation-fields.js';
import { PARTICIPATION_LIFE_CYCLE } from './participation-life-cycle.js';
import { RETURN_LIFE_CYCLE, returnState } from './return-life-cycle.js';

/**
 * Whether the record may get from where it stands to where a file or a form puts it: along the arrows of the life cycles
 * that one of the roles may take, in any number of steps (records.md §1).
 */
export function checkParticipationTransitions(
  before: ParticipationDraft,
  after: ParticipationDraft,
  roles: readonly LifeCycleRole[],
): Finding[] {
  const found: Finding[] = [];
  if (before.status && after.status && !canReach(PARTICIPATION_LIFE_CYCLE, before.status, after.status, roles)) {
    found.push(finding('transition_not_allowed', 'status', { from: before.status, to: after.status }));
  }
  const [from, to] = [returnState(before), returnState(after)];
  if (!canReach(RETURN_LIFE_CYCLE, from, to, roles)) {
    found.push(finding('transition_not_allowed', 'return_status', { from, to }));
  }
  return found;
}

/** The dates that end with a cancellation; they stay in the history (records.md, "Rules of all files"). */
export const CLEARED_BY_CANCELLATION = [
  'actualStart',
  'actualEnd',
] as const satisfies readonly (keyof ParticipationDraft)[];
