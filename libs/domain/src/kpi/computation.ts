import { AsOfParticipation } from './as-of-participation.js';
import { INDICATOR_CODES, type IndicatorCode } from './catalogue.js';
import { DueDateTable } from './due-rule.js';
import type { GroupProjectFacts, ParticipationFacts } from './facts.js';
import type { Indicator } from './indicator.js';
import { INDICATORS, PARTICIPATION_INDICATORS } from './indicators.js';
import { isGroupProjectSelected, K18 } from './k18-group-project-fulfilment.js';
import { fundingLabel, isSelected, type KpiSelection } from './selection.js';
import { type IndicatorSums, zeroSums } from './sums.js';
import type { IndicatorValues, KpiEntry } from './value.js';

/** What `computeKpis` makes: the country alone, or the country and then every university. */
export interface KpiGrouping {
  readonly by: 'country' | 'university';
  /** Universities that get an entry, in this order, also with no participation; others follow as they appear. */
  readonly universityIds?: Iterable<string>;
}

/**
 * The sums of all indicators over a set of participations and group projects. Two accumulators over disjoint sets merge
 * into that of their union, so the country is the merger of its universities, never a mean of them.
 */
export class KpiAccumulator {
  private readonly sums: Record<IndicatorCode, IndicatorSums<string>> = mapIndicators(({ code }) => ({
    ...NO_SUMS[code],
  }));

  /** @param dueDates may be shared by accumulators: due dates do not depend on the selection */
  constructor(
    readonly selection: KpiSelection,
    private readonly dueDates: DueDateTable = new DueDateTable(),
  ) {}

  /** Adds one participation's units to all indicators, if the selection takes it. */
  addParticipation(facts: ParticipationFacts): void {
    if (!isSelected(facts, this.selection)) {
      return;
    }
    const participation = new AsOfParticipation(facts, this.selection.asOf, this.dueDates);
    for (const indicator of PARTICIPATION_INDICATORS) {
      indicator.add(participation, this.sums[indicator.code]);
    }
  }

  /** Adds one group project to K18, if the selection takes it. */
  addGroupProject(facts: GroupProjectFacts): void {
    if (isGroupProjectSelected(facts, this.selection)) {
      K18.add(facts, this.selection.asOf, this.sums.K18);
    }
  }

  /** Takes in the sums of another accumulator over other units; the other stays as it is. */
  merge(other: KpiAccumulator): void {
    for (const code of INDICATOR_CODES) {
      this.addSums(code, other.sums[code]);
    }
  }

  /** Takes in one indicator's sums over other units, as `sumsOf` gave them: how stored cells become a figure. */
  addSums(code: IndicatorCode, sums: Readonly<IndicatorSums<string>>): void {
    const own = this.sums[code];
    for (const [key, amount] of Object.entries(sums)) {
      own[key] = (own[key] ?? 0) + amount;
    }
  }

  /** Adds to one sum of an indicator: a state, or one of its `extraSums`. */
  addSum(code: IndicatorCode, sum: string, amount: number): void {
    const own = this.sums[code];
    own[sum] = (own[sum] ?? 0) + amount;
  }

  /** One indicator's sums so far; their names are the six states and the indicator's `extraSums`. */
  sumsOf(code: IndicatorCode): Readonly<IndicatorSums<string>> {
    return this.sums[code];
  }

  /** The value of every indicator. */
  values(): IndicatorValues {
    return mapIndicators((indicator) => indicator.valueOf(this.sums[indicator.code]));
  }

  /** For every indicator, how many distinct participations are known in it (for the publication threshold). */
  knownParticipations(): Record<IndicatorCode, number> {
    return mapIndicators((indicator) => indicator.knownParticipations(this.sums[indicator.code]));
  }
}

/**
 * All indicators for the country and, if wanted, for each university. The country comes first (`university` null), then
 * the universities. Every participation is evaluated once.
 */
export function computeKpis(
  participations: Iterable<ParticipationFacts>,
  groupProjects: Iterable<GroupProjectFacts>,
  selection: KpiSelection,
  { by, universityIds = [] }: KpiGrouping,
): KpiEntry[] {
  const dueDates = new DueDateTable();
  const country = new KpiAccumulator(selection, dueDates);
  const universities = new Map<string, KpiAccumulator>();
  const accumulatorOf = (universityId: string): KpiAccumulator => {
    if (by === 'country') {
      return country;
    }
    let accumulator = universities.get(universityId);
    if (accumulator === undefined) {
      accumulator = new KpiAccumulator(selection, dueDates);
      universities.set(universityId, accumulator);
    }
    return accumulator;
  };

  for (const universityId of universityIds) {
    accumulatorOf(universityId);
  }
  for (const participation of participations) {
    accumulatorOf(participation.universityId).addParticipation(participation);
  }
  for (const groupProject of groupProjects) {
    accumulatorOf(groupProject.universityId).addGroupProject(groupProject);
  }
  for (const university of universities.values()) {
    country.merge(university);
  }
  return [
    kpiEntry(null, country),
    ...[...universities].map(([universityId, accumulator]) => kpiEntry(universityId, accumulator)),
  ];
}

/** The entry of a university, or of the whole country (`null`), that an accumulator's sums make. */
export function kpiEntry(university: string | null, accumulator: KpiAccumulator): KpiEntry {
  const { period, asOf, funding } = accumulator.selection;
  return { university, period: period.code, asOf, funding: fundingLabel(funding), indicators: accumulator.values() };
}

const NO_SUMS: Readonly<Record<IndicatorCode, IndicatorSums<string>>> = mapIndicators(({ extraSums }) =>
  zeroSums(extraSums),
);

function mapIndicators<T>(make: (indicator: Indicator<string>) => T): Record<IndicatorCode, T> {
  const made: Partial<Record<IndicatorCode, T>> = {};
  for (const code of INDICATOR_CODES) {
    made[code] = make(INDICATORS[code]);
  }
  return made as Record<IndicatorCode, T>;
}
