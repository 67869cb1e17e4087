import type { ParticipationIndicator } from './indicator.js';
import { commitmentsInState, highestDegreeOn, k04State, verifiedDegreeOn } from './k04-commitment-fulfilment.js';
import { share, withFigures } from './value.js';

/**
 * K17 Cost per fulfilled commitment, KZT. Unit, due date and states are K04's. It is called fiscal only for
 * `state_budget`.
 * Σ amount paid (gross, each participation once, blank 0) of participations with at least one commitment in K04's n ÷ Σ
 * verified degree, unweighted. low = the same with K04's high degrees (best case); high = value; `null` where the
 * divisor is 0.
 */
export const K17: ParticipationIndicator<'paid' | 'degrees' | 'highest_degrees' | 'known_participations'> = {
  code: 'K17',
  extraSums: ['paid', 'degrees', 'highest_degrees', 'known_participations'],
  add(participation, sums) {
    const { asOf, facts } = participation;
    let isCounted = false;
    let isKnown = false;
    for (const commitment of facts.commitments) {
      const state = k04State(participation, commitment);
      sums[state] += 1;
      if (state === 'yes' || state === 'no' || state === 'unknown') {
        isCounted = true;
        isKnown ||= state !== 'unknown';
        sums.degrees += verifiedDegreeOn(commitment, asOf) ?? 0;
        sums.highest_degrees += highestDegreeOn(commitment, asOf);
      }
    }
    sums.paid += isCounted ? (facts.amountPaidKzt ?? 0) : 0;
    sums.known_participations += isKnown ? 1 : 0;
  },
  unitsOf: commitmentsInState,
  valueOf(sums) {
    const value = share(sums.paid, sums.degrees);
    return withFigures(sums, { value, low: share(sums.paid, sums.highest_degrees), high: value });
  },
  knownParticipations: (sums) => sums.known_participations,
};
