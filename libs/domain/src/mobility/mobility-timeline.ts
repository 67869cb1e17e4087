import type { CalendarDate } from '../calendar/calendar-date.js';
import type { ParticipationDraft } from '../participation/participation-fields.js';
import type { ReturnAction } from '../participation/return-life-cycle.js';
import type { MobilityAction, MobilityState } from './mobility-life-cycle.js';

/** What happened to a mobility or to the return from it, as it is kept in its timeline. */
export const MOBILITY_EVENT_KINDS = [
  'depart',
  'extend',
  'interrupt',
  'resume',
  'complete',
  'terminate_early',
  'cancel',
  'change_host',
  'waive',
  'claim_return',
  'verify_return',
  'confirm_non_return',
] as const satisfies readonly (MobilityAction | `${ReturnAction}_return` | ReturnAction)[];
export type MobilityEventKind = (typeof MOBILITY_EVENT_KINDS)[number];

/** The columns of a participation that actions read and change. */
export type MobilityRecord = Pick<
  ParticipationDraft,
  | 'status'
  | 'mode'
  | 'plannedStart'
  | 'plannedEnd'
  | 'actualStart'
  | 'actualEnd'
  | 'hostCountry'
  | 'hostInstitution'
  | 'hostRor'
  | 'returnStatus'
  | 'returnDate'
  | 'returnVerifiedOn'
  | 'notReturnedOn'
  | 'returnEvidence'
  | 'waiver'
  | 'waiverDate'
>;

/** One event of the past, as far as the next one is judged by it. */
export interface PastEvent {
  readonly kind: MobilityEventKind;
  readonly effectiveOn: CalendarDate;
}

/** A participation with what has happened to it, in the order in which it was recorded. */
export interface MobilityTimeline {
  readonly record: MobilityRecord;
  readonly events: readonly PastEvent[];
}

/** An event that is about to be kept. */
export interface NewEvent extends PastEvent {
  /** The new end of an extension, the expected end of an interruption. */
  readonly untilOn: CalendarDate | null;
  readonly reason: string | null;
  /** What else must not be lost: former values, the document of a waiver. Never a name or a contact. */
  readonly details: Readonly<Record<string, unknown>>;
}

/** What an action does: the columns it changes and the event it leaves. */
export interface MobilityDecision {
  readonly changes: Partial<MobilityRecord>;
  readonly event: NewEvent;
}

/** Whether the mobility stands still just now: departed, and the last interruption has not been resumed. */
export function isInterrupted({ record, events }: MobilityTimeline): boolean {
  const last = events.findLast(({ kind }) => kind === 'interrupt' || kind === 'resume');
  return record.status === 'departed' && last?.kind === 'interrupt';
}

/** Where the mobility stands. */
export function mobilityState(timeline: MobilityTimeline): MobilityState {
  return isInterrupted(timeline) ? 'interrupted' : (timeline.record.status ?? 'planned');
}

/** The latest day of the events of some kinds; undefined where there is none. */
export function latestOf(events: readonly PastEvent[], kinds: readonly MobilityEventKind[]): CalendarDate | undefined {
  const days = events.filter(({ kind }) => kinds.includes(kind)).map(({ effectiveOn }) => effectiveOn);
  return days.sort().at(-1);
}
