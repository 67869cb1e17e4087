import type { AsOfParticipation } from './as-of-participation.js';
import type { ParticipationFacts } from './facts.js';
import type { ParticipationIndicator } from './indicator.js';
import { k01State } from './k01-return-rate.js';
import type { UnitState } from './unit-state.js';
import { withFigures } from './value.js';

/**
 * K16 Direct fiscal loss, KZT. Unit, due date and states are K01's. It is called fiscal only for `state_budget`, and it
 * is exposure, not debt.
 */
export function k16State(participation: AsOfParticipation): UnitState {
  return k01State(participation);
}

/** What a participation has cost and not given back, KZT: max(0, paid − repaid), blanks 0. */
export function netAmount(facts: ParticipationFacts): number {
  return Math.max(0, (facts.amountPaidKzt ?? 0) - (facts.amountRepaidKzt ?? 0));
}

/**
 * Low = Σ net over `no`; high = Σ net over `no` and `unknown`; value = Σ net over all three × (Σ net over `no` ÷ Σ net
 * over `yes` and `no`), `null` where that divisor is 0; low and high `null` if n = 0. `amountMissing` = due ones with
 * blank paid.
 */
export const K16: ParticipationIndicator<'net_yes' | 'net_no' | 'net_unknown' | 'amount_missing'> = {
  code: 'K16',
  extraSums: ['net_yes', 'net_no', 'net_unknown', 'amount_missing'],
  add(participation, sums) {
    const { facts } = participation;
    const state = k16State(participation);
    sums[state] += 1;
    if (state === 'yes' || state === 'no' || state === 'unknown') {
      sums[`net_${state}`] += netAmount(facts);
      sums.amount_missing += facts.amountPaidKzt === null ? 1 : 0;
    }
  },
  unitsOf: (participation) => [{ id: participation.facts.id, state: k16State(participation) }],
  valueOf(sums) {
    const isEmpty = sums.yes + sums.no + sums.unknown === 0;
    const known = sums.net_yes + sums.net_no;
    const value = withFigures(sums, {
      value: known === 0 ? null : ((known + sums.net_unknown) * sums.net_no) / known,
      low: isEmpty ? null : sums.net_no,
      high: isEmpty ? null : sums.net_no + sums.net_unknown,
    });
    return { ...value, amountMissing: sums.amount_missing };
  },
  knownParticipations: (sums) => sums.yes + sums.no,
};
