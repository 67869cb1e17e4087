import type { CalendarDate } from '../calendar/calendar-date.js';
import type { CommitmentStatus } from '../commitment/commitment-codes.js';
import type { GroupProjectStatus } from '../group-project/group-project-codes.js';
import { place, type Placement, type QueueCode } from './queues.js';

/** What decides whose turn it is with a commitment. */
export interface CommitmentStanding {
  readonly status: CommitmentStatus;
  /** The mobility it was promised for was cancelled: nobody asks for it any more. */
  readonly cancelled: boolean;
}

const COMMITMENTS = {
  agreed: ({ cancelled }) => (cancelled ? 'commitments_over' : 'commitments_to_carry_out'),
  claimed: 'commitments_to_verify',
  verified: 'commitments_over',
  rejected: ({ cancelled }) => (cancelled ? 'commitments_over' : 'commitments_to_correct'),
  waived: 'commitments_over',
} as const satisfies Record<CommitmentStatus, Placement<CommitmentStanding>>;

/** The queue of a commitment: the participant's until it is claimed, then the coordinator's. */
export function queueOfCommitment(standing: CommitmentStanding, today: CalendarDate): QueueCode {
  return place(COMMITMENTS, standing.status, standing, today);
}

const GROUP_PROJECTS = {
  agreed: 'group_results_to_claim',
  claimed: 'group_results_to_decide',
  accepted: 'group_projects_over',
  rejected: 'group_results_to_correct',
  cancelled: 'group_projects_over',
} as const satisfies Record<GroupProjectStatus, QueueCode>;

/** The queue of a group project: its members' until the joint result is claimed, then the coordinator's. */
export function queueOfGroupProject(status: GroupProjectStatus): QueueCode {
  return GROUP_PROJECTS[status];
}
