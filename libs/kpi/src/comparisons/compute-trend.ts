import { isPoolable, isProportion } from '#domain/comparisons/comparable-indicators.js';
import type { NoDifferenceReason } from '#domain/comparisons/university-pairs.js';
import type { IndicatorCode } from '#domain/kpi/catalogue.js';
import { KpiAccumulator } from '#domain/kpi/computation.js';
import type { KpiSelection } from '#domain/kpi/selection.js';
import { type YearChange, yearChanges } from '#domain/statistics/year-change.js';
import { KNOWN_IN_A_YEAR, POOLED_YEARS, poolSmallYears } from '#domain/statistics/year-pooling.js';
import type { Context } from '#persistence/context.js';
import { COMPARISON_NOTES, NO_DIFFERENCE_LABELS } from '#reference/comparison-labels.js';
import type { Label } from '#reference/label.js';
import { parseSelection } from '../compute-kpi-table.js';
import { type ComparisonHead, type ComparisonQuery, headOf } from './comparison-query.js';
import { UniversityUnknownError } from './name-universities.js';
import { figureOf, type KnownFigure } from './read-universities.js';
import { readYears, type YearKind } from './read-year-sums.js';

export interface TrendQuery extends Omit<ComparisonQuery, 'period'> {
  /** The university's code; the whole country where it is not given. A coordinator has the own university alone. */
  readonly university?: string;
  /** `academic` where it is not given. */
  readonly years?: YearKind;
}

/** One year of a trend, or the years pooled that end with it. */
export interface TrendPoint extends KnownFigure {
  /** `2024/2025`, or `2024`. */
  readonly year: string;
  /** The years that the figure holds, oldest first. */
  readonly years: readonly string[];
  /** Whether fewer than 23 participations are known in it. */
  readonly isSmall: boolean;
}

/** How a rate moved from one point to the next. */
export interface TrendChange extends Omit<YearChange, 'from' | 'to'> {
  readonly from: string;
  readonly to: string;
  /** Why there is no change to tell. */
  readonly reason: NoDifferenceReason | null;
  readonly reasonText: Label | null;
}

/** An indicator over the years. */
export interface Trend extends Omit<ComparisonHead, 'period'> {
  /** The university's code; `null` = the whole country. */
  readonly university: string | null;
  readonly yearKind: YearKind;
  readonly points: readonly TrendPoint[];
  readonly changes: readonly TrendChange[];
  /** The same with small years pooled; `null` for a sum of money, which grows with the years. */
  readonly pooled: {
    readonly points: readonly TrendPoint[];
    readonly changes: readonly TrendChange[];
  } | null;
  readonly pooling: { readonly knownInAYear: number; readonly years: number; readonly rule: Label };
}

/**
 * An indicator year by year, of the country, of one university, or of the principal's own: each year's figure with its
 * interval and bounds, differences from year to year with Newcombe's interval, and small years pooled with the two before.
 * A university that the principal may not see is answered as one that is not there.
 *
 * @throws CodedError `university_unknown` (404), `as_of_invalid`, `funding_invalid`
 */
export async function computeTrend(context: Context, query: TrendQuery): Promise<Trend> {
  const { indicator, years: kind = 'academic' } = query;
  const selection = parseSelection(context, { ...query, period: 'all' });
  const university = await findUniversity(context, query.university);
  const byYear = await readYears(context, selection, kind, university?.id ?? null);
  const years = [...byYear].map(([year, accumulator]) => ({
    year,
    known: figureOf(accumulator, indicator).knownParticipations,
    sums: accumulator.sumsOf(indicator),
  }));
  const single = years
    .toSorted((one, other) => one.year - other.year)
    .map((each) => ({ ...each, years: [each.year], isSmall: each.known < KNOWN_IN_A_YEAR }));
  const { period: _all, ...head } = headOf(indicator, selection);
  const seriesOf = (points: readonly YearsTogether[]) => describeSeries(points, indicator, selection, kind);
  return {
    ...head,
    university: university?.code ?? null,
    yearKind: kind,
    ...seriesOf(single),
    pooled: isPoolable(indicator) ? seriesOf(poolSmallYears(years)) : null,
    pooling: { knownInAYear: KNOWN_IN_A_YEAR, years: POOLED_YEARS, rule: COMPARISON_NOTES.pooling },
  };
}

/** The sums of one year, or of several together. */
interface YearsTogether {
  readonly year: number;
  readonly years: readonly number[];
  readonly isSmall: boolean;
  readonly sums: Parameters<KpiAccumulator['addSums']>[1];
}

/** Points with their figures, and how each differs from the one before. */
function describeSeries(
  points: readonly YearsTogether[],
  indicator: IndicatorCode,
  selection: KpiSelection,
  kind: YearKind,
): { readonly points: TrendPoint[]; readonly changes: TrendChange[] } {
  const nameOf = (year: number) => (kind === 'academic' ? `${year}/${year + 1}` : String(year));
  const figures = points.map(({ sums }) => {
    const accumulator = new KpiAccumulator(selection);
    accumulator.addSums(indicator, sums);
    return figureOf(accumulator, indicator);
  });
  const rates = points.map(({ year, years }, index) => {
    const { yes = 0, no = 0 } = figures[index]?.figure ?? {};
    return { year, years, yes, known: isProportion(indicator) ? yes + no : 0 };
  });
  const changes = yearChanges(rates).map((change, index): TrendChange => {
    const reason = reasonOf(change, indicator, rates[index]?.years ?? [], rates[index + 1]?.years ?? []);
    const reasonText = reason === null ? null : NO_DIFFERENCE_LABELS[reason];
    return { ...change, from: nameOf(change.from), to: nameOf(change.to), reason, reasonText };
  });
  return {
    points: points.map(({ year, years, isSmall }, index) => ({
      year: nameOf(year),
      years: years.map(nameOf),
      isSmall,
      ...(figures[index] ?? figureOf(new KpiAccumulator(selection), indicator)),
    })),
    changes,
  };
}

function reasonOf(
  { change }: YearChange,
  indicator: IndicatorCode,
  earlier: readonly number[],
  later: readonly number[],
): NoDifferenceReason | null {
  if (change !== null) return null;
  if (!isProportion(indicator)) return 'not_a_proportion';
  return later.some((year) => earlier.includes(year)) ? 'years_shared' : 'nobody_known';
}

/** The university asked for; a coordinator's own, whether it names it or not. */
async function findUniversity(
  context: Context,
  code: string | undefined,
): Promise<{ readonly id: string; readonly code: string } | null> {
  const { role, universityId } = context.principal;
  const own = role === 'qaitu_coordinator' ? universityId : null;
  if (code === undefined && own === null) return null;
  const [university] = await context.manager.query<{ id: string; code: string }[]>(
    `select id, code from university where ($1::text is null or code = $1) and ($2::uuid is null or id = $2)`,
    [code ?? null, own],
  );
  if (!university) throw new UniversityUnknownError();
  return university;
}
