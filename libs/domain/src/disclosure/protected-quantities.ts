import type { IndicatorCode } from '../kpi/catalogue.js';
import type { IndicatorSums } from '../kpi/sums.js';
import { roundingClassSize, roundToFive, wholePercentage } from './rounding.js';

/**
 * The quantity of an indicator that a withheld figure would give away, and what it could be at most, all else (n, known,
 * weights, amounts paid) being as it is.
 */
export interface ProtectedQuantity {
  readonly whole: boolean;
  of(sums: Readonly<IndicatorSums<string>>): number;
  capacity(sums: Readonly<IndicatorSums<string>>): number;
}

/** The sums of an indicator by name; one that is not there is 0. */
function named(sums: Readonly<IndicatorSums<string>>, ...names: readonly string[]): number {
  return names.reduce((total, name) => total + (sums[name] ?? 0), 0);
}

function quantity(whole: boolean, of: readonly string[], capacity: readonly string[]): ProtectedQuantity {
  return { whole, of: (sums) => named(sums, ...of), capacity: (sums) => named(sums, ...capacity) };
}

/** Yes among those known: percentages. */
const YES_OF_KNOWN = quantity(true, ['yes'], ['yes', 'no']);

/** What is protected of each indicator that may be published; the others are the yes among the known. */
const OTHER_QUANTITIES: Partial<Record<IndicatorCode, ProtectedQuantity>> = {
  K04: quantity(false, ['achieved'], ['weight']),
  K10: quantity(false, ['final_recognised'], ['final_earned']),
  // One output each would be nothing unusual; more than there are may have been.
  K12: {
    whole: false,
    of: (sums) => named(sums, 'total'),
    capacity: (sums) => Math.max(named(sums, 'total'), named(sums, 'yes', 'no')),
  },
  K13: { whole: false, of: (sums) => named(sums, 'total'), capacity: (sums) => 100 * named(sums, 'yes') },
  K16: quantity(false, ['net_no'], ['net_yes', 'net_no']),
  K17: quantity(false, ['degrees'], ['yes', 'no', 'unknown']),
};

/** The quantity of an indicator that is protected. */
export function protectedQuantity(code: IndicatorCode): ProtectedQuantity {
  return OTHER_QUANTITIES[code] ?? YES_OF_KNOWN;
}

/** Of a sum, an outsider must be left at least this part of what is at stake in its cell … */
const OPEN_PART_OF_SUM = 0.2;
/** … or what so many average units have at stake, if that is less: as wide as a count's five values. */
const OPEN_UNITS_OF_SUM = 4;

/** An amount in a cell, what it could be at most, and the units that this is of. */
export interface CellAmount {
  readonly amount: number;
  readonly capacity: number;
  readonly units: number;
}

/**
 * How far apart the least and the greatest value must be that an outsider cannot exclude of a figure that is withheld for
 * its size. A count keeps as many values as rounding would have left: five, or three where the yes or the no rounds to 0,
 * or all from 0 to its capacity where these are fewer. A sum keeps a fifth of its capacity, or that of four average units.
 */
export function protectionWidth(isWhole: boolean, { amount, capacity, units }: CellAmount): number {
  return isWhole
    ? Math.min(roundingClassSize(amount) - 1, roundingClassSize(capacity - amount) - 1, capacity)
    : capacity * Math.min(OPEN_PART_OF_SUM, units === 0 ? 0 : OPEN_UNITS_OF_SUM / units);
}

/**
 * The same of a figure that is withheld only for another's sake, and might be known were it not for that one: three values,
 * the fewest that rounding ever leaves, and half of what a sum keeps.
 */
export function complementaryWidth(isWhole: boolean, cell: CellAmount): number {
  const width = protectionWidth(isWhole, cell);
  return isWhole ? Math.min(2, width) : width / 2;
}

/**
 * The least and the greatest yes, the known being what they are, that would be published as this one is: the same whole
 * percentage, the same rounded yes, the same rounded no.
 */
export function sameInPublic(yes: number, known: number): { low: number; high: number } {
  const isSame = (other: number): boolean =>
    other >= 0 &&
    other <= known &&
    wholePercentage(other, known) === wholePercentage(yes, known) &&
    roundToFive(other) === roundToFive(yes) &&
    roundToFive(known - other) === roundToFive(known - yes);
  let [low, high] = [yes, yes];
  while (isSame(low - 1)) {
    low -= 1;
  }
  while (isSame(high + 1)) {
    high += 1;
  }
  return { low, high };
}
