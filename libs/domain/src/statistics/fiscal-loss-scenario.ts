import type { Interval } from './wilson.js';

/**
 * The scenario form of the fiscal loss, kept because published analyses use it: `average cost × N × share not
 * returned`, KZT (Ishmukhamedov & Sekerbayeva 2026: 1,000,000 × 4,416 × 0.3 = 1,324,800,000). K16 is the measured form.
 */
export function fiscalLossScenario(averageCostKzt: number, participations: number, shareNotReturned: number): number {
  return averageCostKzt * participations * shareNotReturned;
}

/** A loss between what is confirmed and what is possible, KZT. */
export interface FiscalLossBounds extends Interval {
  /** Taking the unknown to return as often as the known; `null` where nobody is known. */
  readonly value: number | null;
}

/**
 * The scenario from counts instead of an assumed share: low = cost × not returned, high = cost × (not returned +
 * unknown), value = cost × all × (not returned ÷ known).
 */
export function fiscalLossBounds(
  averageCostKzt: number,
  returned: number,
  notReturned: number,
  unknown: number,
): FiscalLossBounds {
  const known = returned + notReturned;
  return {
    low: averageCostKzt * notReturned,
    high: averageCostKzt * (notReturned + unknown),
    value: known === 0 ? null : fiscalLossScenario(averageCostKzt, known + unknown, notReturned / known),
  };
}
