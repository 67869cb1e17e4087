import type { CalendarDate } from '../calendar/calendar-date.js';
import {
  ACCESS_DIMENSIONS,
  type AccessDimension,
  type AccessFacts,
  type ParticipantGroups,
} from './selection-facts.js';
import { share } from './value.js';

/** Why a group has no ratio. */
export type AccessGap = 'not_reported' | 'nobody_eligible' | 'no_participants';

/** The access of one group. Shares are 0–1. */
export interface GroupAccess {
  readonly dimension: AccessDimension;
  readonly group: string;
  /** Participants of this group. */
  readonly n: number;
  /** Participants whose group in this dimension is known: the divisor of the first share. */
  readonly known: number;
  /** Eligible people of this group, as reported; null where the universities did not report the group. */
  readonly eligible: number | null;
  readonly participantShare: number | null;
  readonly eligibleShare: number | null;
  /** Share among participants ÷ share among the eligible; 1 = parity; null where a divisor is 0 or was not reported. */
  readonly value: number | null;
  readonly gap: AccessGap | null;
}

/** K20 of one university and year, or of several together. */
export interface EquityOfAccess {
  /** `not_due` until the call of at least one of the years has closed. */
  readonly state: 'due' | 'not_due';
  readonly groups: readonly GroupAccess[];
  /** Participants left out of a dimension: their own group is not known, or their university reported nothing for it. */
  readonly leftOut: Readonly<Record<AccessDimension, number>>;
}

/**
 * K20 Equity of access. For each group of a dimension: its share among participants ÷ its share among the eligible
 * population that the university reported; 1 = parity. Due on the closing date.
 *
 * Several universities or years are computed over all people together, never as a mean of ratios; in each dimension only
 * those that reported its population take part, on both sides, so that the two shares speak of the same places.
 */
export function equityOfAccess(facts: readonly AccessFacts[], asOf: CalendarDate): EquityOfAccess {
  const due = facts.filter((year) => isDue(year, asOf));
  const leftOut: Record<AccessDimension, number> = { sex: 0, region: 0, rural: 0, category: 0, language: 0 };
  const groups = ACCESS_DIMENSIONS.flatMap((dimension) => {
    const participants = new Map<string, number>();
    const eligible = new Map<string, number>();
    for (const year of due) {
      for (const { group, count } of year.eligible.filter((row) => row.dimension === dimension)) {
        add(eligible, group, count);
      }
    }
    const compared = participantsCompared(due, asOf, dimension);
    for (const participant of compared.known) add(participants, participant[dimension] ?? '', 1);
    leftOut[dimension] = compared.leftOut.length;
    return accessOf(dimension, participants, eligible);
  });
  return { state: due.length > 0 ? 'due' : 'not_due', groups, leftOut };
}

/**
 * Who takes part in the comparison of a dimension, and who is left out of it: those whose own group is not known, and those
 * of a university and year that reported nothing for it. Nobody is either before a call of the year has closed.
 */
export function participantsCompared<Participant extends ParticipantGroups>(
  facts: readonly (AccessFacts & { readonly participants: readonly Participant[] })[],
  asOf: CalendarDate,
  dimension: AccessDimension,
): { readonly known: Participant[]; readonly leftOut: Participant[] } {
  const known: Participant[] = [];
  const leftOut: Participant[] = [];
  for (const year of facts.filter((one) => isDue(one, asOf))) {
    const isReported = year.eligible.some((row) => row.dimension === dimension);
    for (const participant of year.participants) {
      (isReported && participant[dimension] !== null ? known : leftOut).push(participant);
    }
  }
  return { known, leftOut };
}

function isDue({ closesOn }: AccessFacts, asOf: CalendarDate): boolean {
  return closesOn !== null && closesOn <= asOf;
}

function accessOf(
  dimension: AccessDimension,
  participants: ReadonlyMap<string, number>,
  eligible: ReadonlyMap<string, number>,
): GroupAccess[] {
  const [known, population] = [sum(participants), sum(eligible)];
  return [...new Set([...participants.keys(), ...eligible.keys()])].sort().map((group) => {
    const n = participants.get(group) ?? 0;
    const reported = eligible.get(group);
    const participantShare = share(n, known);
    const eligibleShare = reported === undefined ? null : share(reported, population);
    const gap =
      reported === undefined
        ? 'not_reported'
        : reported === 0
          ? 'nobody_eligible'
          : known === 0
            ? 'no_participants'
            : null;
    const value =
      gap === null && participantShare !== null && eligibleShare !== null ? participantShare / eligibleShare : null;
    return { dimension, group, n, known, eligible: reported ?? null, participantShare, eligibleShare, value, gap };
  });
}

function add(counts: Map<string, number>, group: string, count: number): void {
  counts.set(group, (counts.get(group) ?? 0) + count);
}

function sum(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((total, count) => total + count, 0);
}
