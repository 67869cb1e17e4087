import { requireDivisibleIndicator, requireFunnelIndicator } from '#domain/comparisons/comparable-indicators.js';
import type { IndicatorCode } from '#domain/kpi/catalogue.js';
import { KpiAccumulator } from '#domain/kpi/computation.js';
import type { KpiSelection } from '#domain/kpi/selection.js';
import { type Benchmark, benchmarkSector } from '#domain/statistics/benchmark.js';
import type { Context } from '#persistence/context.js';
import { COMPARISON_NOTES } from '#reference/comparison-labels.js';
import type { Label } from '#reference/label.js';
import { parseSelection } from '../compute-kpi-table.js';
import { type ComparisonHead, type ComparisonQuery, headOf } from './comparison-query.js';
import { type NamedUniversity, nameUniversities } from './name-universities.js';
import { addGroup, amountOf, type GroupOfUnits, readGroupProjectMix, readMixOfParticipations } from './read-mix.js';
import { figureOf, type KnownFigure } from './read-universities.js';

/** One university against what the sector would have reached with its mix. */
export interface UniversityBenchmark extends NamedUniversity, KnownFigure {
  /** `null` where nobody of the university is known. */
  readonly benchmark: Benchmark | null;
}

/** All universities with units of the indicator, by name. */
export interface BenchmarkComparison extends ComparisonHead {
  /** What a cell of the standardisation is: category × region of the host country. */
  readonly cells: number;
  readonly universities: readonly UniversityBenchmark[];
  readonly note: Label;
}

/**
 * Benchmarks of all universities by indirect standardisation over category × region of the host country. Not of K15, which
 * is told by no attribute of a person.
 *
 * @throws CodedError `indicator_not_comparable`, `indicator_confidential`, and the codes of `parseSelection`
 */
export async function computeBenchmark(context: Context, query: ComparisonQuery): Promise<BenchmarkComparison> {
  const { indicator } = query;
  requireFunnelIndicator(indicator);
  requireDivisibleIndicator(indicator);
  const selection = parseSelection(context, query);
  const mix = await readMix(context, selection, [indicator]);
  const benchmarks = benchmarksOf(mix, indicator);
  const accumulators = new Map<string, KpiAccumulator>();
  for (const group of mix) {
    const university = group.values[0] ?? '';
    const accumulator = accumulators.get(university) ?? new KpiAccumulator(selection);
    accumulators.set(university, accumulator);
    addGroup(accumulator, group, indicator);
  }
  const named = await nameUniversities(context, [...accumulators.keys()]);
  return {
    ...headOf(indicator, selection),
    cells: new Set(mix.filter((group) => knownOf(group, indicator) > 0).map(cellOf)).size,
    universities: named.map((university) => ({
      ...university,
      ...figureOf(accumulators.get(university.university) ?? new KpiAccumulator(selection), indicator),
      benchmark: benchmarks.get(university.university) ?? null,
    })),
    note: COMPARISON_NOTES.benchmark,
  };
}

/** Every university's units of the indicators by category and region of the host country, in one pass over the facts. */
export async function readMix(
  context: Context,
  selection: KpiSelection,
  codes: readonly IndicatorCode[],
): Promise<GroupOfUnits[]> {
  const ofParticipations = codes.filter((code) => code !== 'K18');
  return [
    ...(await readMixOfParticipations(context, selection, ofParticipations, ['university', 'category', 'host_region'])),
    ...(codes.includes('K18') ? await readGroupProjectMix(context, selection) : []),
  ];
}

/** The benchmarks of an indicator by the codes of universities. */
export function benchmarksOf(mix: readonly GroupOfUnits[], code: IndicatorCode): Map<string, Benchmark | null> {
  return benchmarkSector(
    mix.map((group) => ({
      institution: group.values[0] ?? '',
      cell: cellOf(group),
      known: knownOf(group, code),
      yes: amountOf(group, code, 'yes'),
    })),
  );
}

function cellOf({ values }: GroupOfUnits): string {
  return JSON.stringify(values.slice(1));
}

function knownOf(group: GroupOfUnits, code: IndicatorCode): number {
  return amountOf(group, code, 'yes') + amountOf(group, code, 'no');
}
