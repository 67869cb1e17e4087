import type { AnswersFrom, AsOfParticipation } from './as-of-participation.js';
import type { IndicatorCode } from './catalogue.js';
import type { ParticipationIndicator } from './indicator.js';
import { strictState, type UnitState } from './unit-state.js';
import { boundedFigures, variantValue, withFigures, zeroFigures } from './value.js';

/** The state of a participation; a strict rule is asked a second time with the answers of a university or register. */
export type StateRule = (participation: AsOfParticipation, from?: AnswersFrom) => UnitState;

/** A B indicator over participations with its strict variant. */
export function strictBoundedIndicator(
  code: IndicatorCode,
  state: StateRule,
): ParticipationIndicator<'strict_yes' | 'strict_no'> {
  return {
    code,
    extraSums: ['strict_yes', 'strict_no'],
    add(participation, sums) {
      const headline = state(participation);
      sums[headline] += 1;
      if (headline === 'yes' || headline === 'no' || headline === 'unknown') {
        const strict = strictState(headline, state(participation, 'verified'));
        sums.strict_yes += strict === 'yes' ? 1 : 0;
        sums.strict_no += strict === 'no' ? 1 : 0;
      }
    },
    unitsOf: (participation) => [{ id: participation.facts.id, state: state(participation) }],
    valueOf(sums) {
      const value = withFigures(sums, boundedFigures(sums.yes, sums.no, sums.unknown));
      return { ...value, strict: variantValue(sums.strict_yes, sums.strict_no, value.n) };
    },
    knownParticipations: (sums) => sums.yes + sums.no,
  };
}

/** A type 0 indicator over participations. */
export function zeroIndicator(code: IndicatorCode, state: StateRule): ParticipationIndicator {
  return {
    code,
    extraSums: [],
    add(participation, sums) {
      sums[state(participation)] += 1;
    },
    unitsOf: (participation) => [{ id: participation.facts.id, state: state(participation) }],
    valueOf: (sums) => withFigures(sums, zeroFigures(sums.yes, sums.yes + sums.no)),
    knownParticipations: (sums) => sums.yes + sums.no,
  };
}
