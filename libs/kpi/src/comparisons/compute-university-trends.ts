import { isPoolable } from '#domain/comparisons/comparable-indicators.js';
import { KpiAccumulator } from '#domain/kpi/computation.js';
import type { KpiSelection } from '#domain/kpi/selection.js';
import { KNOWN_IN_A_YEAR, POOLED_YEARS, poolSmallYears } from '#domain/statistics/year-pooling.js';
import type { Context } from '#persistence/context.js';
import { COMPARISON_NOTES } from '#reference/comparison-labels.js';
import type { Label } from '#reference/label.js';
import { parseSelection } from '../compute-kpi-table.js';
import { type ComparisonHead, type ComparisonQuery, headOf } from './comparison-query.js';
import { type LightFigure, lightFigure } from './light-figure.js';
import { type NamedUniversity, sortByName } from './name-universities.js';
import { figureOf, listUniversitiesOfFigures } from './read-universities.js';
import { readYearsOfUniversities, type YearKind } from './read-year-sums.js';

export interface UniversityTrendsQuery extends Omit<ComparisonQuery, 'period'> {
  /** `academic` where it is not given. */
  readonly years?: YearKind;
  /** Whether years in which few are known are pooled with the two before. */
  readonly pooled?: boolean;
}

/** One year of one university, or the years pooled that end with it. */
export interface LightTrendPoint extends LightFigure {
  /** `2024/2025`, or `2024`. */
  readonly year: string;
  /** How many years the figure holds. */
  readonly years: number;
  /** Whether fewer than 23 participations are known in it. */
  readonly isSmall: boolean;
}

/** An indicator over the years at every university, for small charts on a common axis. */
export interface UniversityTrends extends Omit<ComparisonHead, 'period'> {
  readonly yearKind: YearKind;
  /** Whether small years are pooled; never for a sum of money, which grows with the years. */
  readonly pooled: boolean;
  /** Every year that any university has, oldest first. */
  readonly years: readonly string[];
  readonly country: readonly LightTrendPoint[];
  /** By name. */
  readonly universities: readonly (NamedUniversity & { readonly points: readonly LightTrendPoint[] })[];
  readonly pooling: { readonly knownInAYear: number; readonly years: number; readonly rule: Label };
}

/**
 * An indicator year by year, of the country and of every university with records, by name. Differences from year to year are
 * told by the trend of one.
 *
 * @throws CodedError `as_of_invalid`, `funding_invalid`
 */
export async function computeUniversityTrends(
  context: Context,
  query: UniversityTrendsQuery,
): Promise<UniversityTrends> {
  const { indicator, years: kind = 'academic' } = query;
  const pooled = query.pooled === true && isPoolable(indicator);
  const selection = parseSelection(context, { ...query, period: 'all' });
  const byUniversity = await readYearsOfUniversities(context, selection, kind);
  const country = new Map<number, KpiAccumulator>();
  for (const years of byUniversity.values()) {
    for (const [year, accumulator] of years) {
      const sum = country.get(year) ?? new KpiAccumulator(selection);
      country.set(year, sum);
      sum.addSums(indicator, accumulator.sumsOf(indicator));
    }
  }
  const nameOf = (year: number) => (kind === 'academic' ? `${year}/${year + 1}` : String(year));
  const pointsOf = (years: ReadonlyMap<number, KpiAccumulator>) =>
    seriesOf(years, indicator, selection, pooled).map(({ year, ...point }) => ({ year: nameOf(year), ...point }));
  const { period: _all, ...head } = headOf(indicator, selection);
  return {
    ...head,
    yearKind: kind,
    pooled,
    years: [...country.keys()].toSorted((one, other) => one - other).map(nameOf),
    country: pointsOf(country),
    universities: sortByName(await listUniversitiesOfFigures(context)).map(({ id, university, names }) => ({
      university,
      names,
      points: pointsOf(byUniversity.get(id) ?? new Map()),
    })),
    pooling: { knownInAYear: KNOWN_IN_A_YEAR, years: POOLED_YEARS, rule: COMPARISON_NOTES.pooling },
  };
}

function seriesOf(
  byYear: ReadonlyMap<number, KpiAccumulator>,
  indicator: ComparisonQuery['indicator'],
  selection: KpiSelection,
  pooled: boolean,
): (Omit<LightTrendPoint, 'year'> & { readonly year: number })[] {
  const single = [...byYear].map(([year, accumulator]) => ({
    year,
    years: [year],
    known: figureOf(accumulator, indicator).knownParticipations,
    sums: accumulator.sumsOf(indicator),
  }));
  const points = pooled ? poolSmallYears(single) : single.toSorted((one, other) => one.year - other.year);
  return points.map(({ year, years, known, sums }) => {
    const accumulator = new KpiAccumulator(selection);
    accumulator.addSums(indicator, sums);
    return {
      year,
      years: years.length,
      isSmall: known < KNOWN_IN_A_YEAR,
      ...lightFigure(figureOf(accumulator, indicator)),
    };
  });
}
