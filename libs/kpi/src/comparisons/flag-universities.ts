import { isDivisible } from '#domain/comparisons/comparable-indicators.js';
import { type FunnelPosition, placeInFunnel } from '#domain/comparisons/funnel-reading.js';
import { hasFunnel, INDICATOR_CATALOGUE, INDICATOR_CODES, type IndicatorCode } from '#domain/kpi/catalogue.js';
import { fundingLabel } from '#domain/kpi/selection.js';
import type { Context } from '#persistence/context.js';
import { COMPARISON_NOTES } from '#reference/comparison-labels.js';
import type { Label } from '#reference/label.js';
import { parseSelection } from '../compute-kpi-table.js';
import type { ComparisonQuery } from './comparison-query.js';
import { benchmarksOf, readMix } from './compute-benchmark.js';
import type { NamedUniversity } from './name-universities.js';
import { figureOf, type KnownFigure, proportionOf, readUniversities } from './read-universities.js';

/** An indicator in which a university stands out: by the funnel with overdispersion, by the benchmark, or both. */
export interface UniversityFlag extends KnownFigure {
  readonly indicator: IndicatorCode;
  readonly lowerIsBetter: boolean;
  readonly funnel: { readonly inner: FunnelPosition; readonly outer: FunnelPosition };
  readonly benchmark: {
    readonly marks: 0 | 1 | 2;
    readonly difference: number;
    readonly z: number | null;
    readonly ownContribution: number;
  } | null;
}

/** Every university by name, with its flags in the catalogue's order. */
export interface UniversityFlags {
  readonly period: string;
  readonly asOf: string;
  readonly funding: string;
  /** The indicators looked at: B but K15, K06 and K18. */
  readonly indicators: readonly IndicatorCode[];
  readonly universities: readonly (NamedUniversity & { readonly flags: readonly UniversityFlag[] })[];
  readonly note: Label;
}

const FLAGGED = INDICATOR_CODES.filter((code) => hasFunnel(code) && isDivisible(code));

/**
 * Where each university stands out: outside the 95 % lines of a funnel with overdispersion, or marked by a benchmark. An
 * overview of reasons to ask, without an order of universities and without a sum of flags.
 *
 * @throws CodedError the codes of `parseSelection`
 */
export async function flagUniversities(
  context: Context,
  query: Omit<ComparisonQuery, 'indicator'>,
): Promise<UniversityFlags> {
  const selection = parseSelection(context, query);
  const summaries = await readUniversities(context, selection);
  const mix = await readMix(context, selection, FLAGGED);
  const flags = new Map<string, UniversityFlag[]>(summaries.map(({ university }) => [university, []]));
  for (const indicator of FLAGGED) {
    const figures = summaries.map(({ accumulator }) => figureOf(accumulator, indicator));
    const { places } = placeInFunnel(figures.map(({ figure }) => proportionOf(figure)));
    const benchmarks = benchmarksOf(mix, indicator);
    for (const [index, { university }] of summaries.entries()) {
      const place = places[index]?.overdispersed;
      const known = figures[index];
      const found = benchmarks.get(university) ?? null;
      if (!place || !known || (place.inner.position === 'inside' && (found?.marks ?? 0) === 0)) continue;
      flags.get(university)?.push({
        indicator,
        lowerIsBetter: INDICATOR_CATALOGUE[indicator].lowerIsBetter,
        ...known,
        funnel: { inner: place.inner.position, outer: place.outer.position },
        benchmark: found && {
          marks: found.marks,
          difference: found.difference,
          z: found.z,
          ownContribution: found.ownContribution,
        },
      });
    }
  }
  return {
    period: selection.period.code,
    asOf: selection.asOf,
    funding: fundingLabel(selection.funding),
    indicators: FLAGGED,
    universities: summaries.map(({ university, names }) => ({ university, names, flags: flags.get(university) ?? [] })),
    note: COMPARISON_NOTES.flags,
  };
}
