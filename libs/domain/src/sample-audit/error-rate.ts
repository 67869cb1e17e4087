import { type Interval, wilsonIntervalAt } from '../statistics/wilson.js';

/** Above this share of the population the interval, which knows no end of the population, is noticeably too wide. */
const LARGE_FRACTION = 0.05;

/** What was found in one university's sample. */
export interface CheckedSample {
  /** How many records could have been drawn. */
  readonly populationSize: number;
  readonly checked: number;
  readonly errors: number;
}

/** An error rate, 0–1, with its 95 % interval; nulls where nothing was checked. */
export interface ErrorRate extends CheckedSample {
  readonly rate: number | null;
  readonly interval: Interval | null;
  /**
   * `whole`: every record was checked and the rate is the population's own; `large_fraction`: more than 5 % were, so the
   * interval is wider than it needs to be; null: the population is large beside the sample.
   */
  readonly finitePopulation: 'whole' | 'large_fraction' | null;
}

/**
 * The error rate of one university: errors ÷ checked, with Wilson's interval. No finite population correction is made;
 * where one would matter it is said so.
 */
export function errorRate(sample: CheckedSample): ErrorRate {
  const { checked, errors, populationSize } = sample;
  if (checked === 0) return { ...sample, rate: null, interval: null, finitePopulation: null };
  const rate = errors / checked;
  return {
    ...sample,
    rate,
    interval: wilsonIntervalAt(rate, checked),
    finitePopulation: noteOf(checked, populationSize),
  };
}

/**
 * The error rate over all universities. Their samples are not proportional to what they hold, so each counts by its
 * population: `Σ N_h·p_h / Σ N_h` over those where anything was checked, with Wilson's interval at Kish's effective number
 * `(Σ N_h)² / Σ(N_h² / n_h)` of records.
 */
export function totalErrorRate(samples: readonly CheckedSample[]): ErrorRate {
  const known = samples.filter(({ checked }) => checked > 0);
  const sum = (of: (sample: CheckedSample) => number) => known.reduce((total, sample) => total + of(sample), 0);
  const totals = {
    populationSize: samples.reduce((total, { populationSize }) => total + populationSize, 0),
    checked: sum(({ checked }) => checked),
    errors: sum(({ errors }) => errors),
  };
  const covered = sum(({ populationSize }) => populationSize);
  if (covered === 0) return { ...totals, rate: null, interval: null, finitePopulation: null };
  const rate = Math.min(1, sum(({ populationSize, errors, checked }) => populationSize * (errors / checked)) / covered);
  const effective = covered ** 2 / sum(({ populationSize, checked }) => populationSize ** 2 / checked);
  return {
    ...totals,
    rate,
    interval: wilsonIntervalAt(rate, effective),
    finitePopulation: noteOf(totals.checked, totals.populationSize),
  };
}

function noteOf(checked: number, populationSize: number): ErrorRate['finitePopulation'] {
  if (checked >= populationSize) return 'whole';
  return checked / populationSize > LARGE_FRACTION ? 'large_fraction' : null;
}
