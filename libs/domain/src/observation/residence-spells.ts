import { type CalendarDate, addDays, daysBetween } from '../calendar/calendar-date.js';
import type { Interval } from './intervals.js';
import type { CrossingDirection } from './observation-codes.js';

/** Somebody crossed the border of Kazakhstan; `country` is where they came from, or went to. */
export interface BorderCrossing {
  readonly on: CalendarDate;
  readonly direction: CrossingDirection;
  readonly country: string | null;
}

/** A stay that is residence and not a trip. `country` is null for an absence to nobody knows where. */
export interface ResidenceSpell extends Interval {
  readonly country: string | null;
}

/**
 * A stay shorter than this many days is a trip, in either direction: a holiday abroad is no emigration, a visit home no
 * return. Ninety days are the registry's own rule, not one of a law.
 */
export const RESIDENCE_DAYS = 90;

/**
 * The stays of at least ninety days that crossings tell of, in order. Of several crossings in one direction the first
 * begins the stay; trips between two stays in the same country leave them one. A last stay that still goes on has no end.
 *
 * @param known the last day the register speaks of; a stay that goes on is measured up to it
 * @param home the country whose border it is
 */
export function residenceSpells(
  crossings: readonly BorderCrossing[],
  known: CalendarDate,
  home: string,
): ResidenceSpell[] {
  const turns = [...crossings]
    .filter(({ on }) => on <= known)
    .sort((one, other) => (one.on === other.on ? (one.direction === 'out' ? -1 : 1) : one.on < other.on ? -1 : 1))
    .filter(({ direction }, index, all) => all[index - 1]?.direction !== direction);
  const spells: { from: CalendarDate; to: CalendarDate | null; country: string | null }[] = [];
  for (const [index, { on, direction, country }] of turns.entries()) {
    const next = turns[index + 1];
    if (daysBetween(on, next?.on ?? known) < RESIDENCE_DAYS) {
      continue;
    }
    const place = direction === 'in' ? home : country;
    const to = next === undefined ? null : addDays(next.on, -1);
    const last = spells.at(-1);
    if (last !== undefined && last.country === place && place !== null) {
      last.to = to;
    } else {
      spells.push({ from: on, to, country: place });
    }
  }
  return spells;
}
