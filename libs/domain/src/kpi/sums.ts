import { UNIT_STATES, type UnitState } from './unit-state.js';

/**
 * What an indicator adds up over units: how many are in each state, and sums of its own. Sums of disjoint sets of units
 * add up field by field, so any table of the catalogue can be put together from cells.
 */
export type IndicatorSums<Extra extends string = never> = Record<UnitState | Extra, number>;

/** Sums over no unit. */
export function zeroSums<Extra extends string>(extras: readonly Extra[]): IndicatorSums<Extra> {
  const sums: Partial<Record<UnitState | Extra, number>> = {};
  for (const key of [...UNIT_STATES, ...extras]) {
    sums[key] = 0;
  }
  return sums as IndicatorSums<Extra>;
}
