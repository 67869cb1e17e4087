import type { CalendarDate } from '../calendar/calendar-date.js';
import type { Mode, ParticipationStatus } from '../participation/participation-codes.js';
import type { ReturnState } from '../participation/return-life-cycle.js';
import { place, type Placement, type QueueCode } from './queues.js';

/** What decides whose turn it is with a mobility. */
export interface MobilityStanding {
  readonly status: ParticipationStatus;
  readonly mode: Mode | null;
  readonly plannedStart: CalendarDate;
  /** `E`: the actual end where it is known, else the planned one. */
  readonly end: CalendarDate;
  readonly returnState: ReturnState;
  /** The participant is excused from now on or earlier. */
  readonly waived: boolean;
}

const PARTICIPATIONS = {
  planned: ({ plannedStart }, today) => (plannedStart <= today ? 'departures_to_confirm' : 'departures_ahead'),
  departed: ({ end }, today) => (end < today ? 'ends_to_confirm' : 'abroad'),
  completed: 'mobilities_over',
  terminated_early: 'mobilities_over',
  cancelled: 'mobilities_over',
} as const satisfies Record<ParticipationStatus, Placement<MobilityStanding>>;

/** The queue of the mobility itself: it is the university that says when somebody left and came to the end. */
export function queueOfParticipation(standing: MobilityStanding, today: CalendarDate): QueueCode {
  return place(PARTICIPATIONS, standing.status, standing, today);
}

const RETURNS = {
  pending: ({ end, waived }, today) => {
    if (waived) return 'returns_over';
    return end <= today ? 'returns_to_claim' : 'returns_ahead';
  },
  claimed: 'returns_to_verify',
  verified: 'returns_over',
  not_returned: 'returns_over',
} as const satisfies Record<ReturnState, Placement<MobilityStanding>>;

/**
 * The queue of the return, which is a matter of its own beside the mobility. Who never left the country, or did not go at
 * all, has none to wait for. An overdue one stays with the participant: what the system proposes about it has its own queue.
 */
export function queueOfReturn(standing: MobilityStanding, today: CalendarDate): QueueCode {
  const { status, mode, returnState } = standing;
  if (status === 'planned') return 'returns_ahead';
  if (status === 'cancelled' || (mode === 'virtual' && returnState !== 'claimed')) return 'returns_over';
  return place(RETURNS, returnState, standing, today);
}
