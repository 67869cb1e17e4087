import type { AsOfParticipation } from './as-of-participation.js';
import type { IndicatorCode } from './catalogue.js';
import type { IndicatorSums } from './sums.js';
import type { UnitState } from './unit-state.js';
import type { IndicatorValue } from './value.js';

/** One counted unit and its state. */
export interface UnitInState {
  readonly id: string;
  readonly state: UnitState;
}

/** How an indicator becomes a figure: what it adds up, and what it makes of the sums. */
export interface Indicator<Extra extends string = never> {
  readonly code: IndicatorCode;
  /** The names of the sums it keeps beside the six states. */
  readonly extraSums: readonly Extra[];
  /** The figure that the sums give. */
  valueOf(sums: IndicatorSums<Extra>): IndicatorValue;
  /** How many distinct participations are known in it: what the publication threshold of 23 looks at. */
  knownParticipations(sums: IndicatorSums<Extra>): number;
}

/** An indicator whose units are participations or hang on one. All its functions take selected participations only. */
export interface ParticipationIndicator<Extra extends string = never> extends Indicator<Extra> {
  /** Adds the units of one participation to the sums. */
  add(participation: AsOfParticipation, sums: IndicatorSums<Extra>): void;
  /** The units of one participation, each in exactly one state. */
  unitsOf(participation: AsOfParticipation): readonly UnitInState[];
}
