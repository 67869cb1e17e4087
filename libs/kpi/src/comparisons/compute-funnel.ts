import { requireFunnelIndicator } from '#domain/comparisons/comparable-indicators.js';
import {
  drawFunnel,
  type Funnel,
  type FunnelCurvePoint,
  type FunnelInstitution,
} from '#domain/comparisons/funnel-reading.js';
import type { Context } from '#persistence/context.js';
import { COMPARISON_NOTES } from '#reference/comparison-labels.js';
import type { Label } from '#reference/label.js';
import { parseSelection } from '../compute-kpi-table.js';
import { type ComparisonHead, type ComparisonQuery, headOf } from './comparison-query.js';
import type { NamedUniversity } from './name-universities.js';
import { figureOf, type KnownFigure, proportionOf, readUniversities } from './read-universities.js';

/** A funnel of all universities that have records, by name. */
export interface UniversityFunnel extends ComparisonHead, Omit<Funnel, 'institutions'> {
  readonly universities: readonly (NamedUniversity & KnownFigure & FunnelInstitution)[];
  readonly curve: readonly FunnelCurvePoint[];
  readonly note: Label;
  readonly shrinkageNote: Label;
}

/**
 * The funnel of an indicator over all universities, from cells where the figures are today's: centre, lines with and
 * without overdispersion, where each university lies, and its shrunken rate as a diagnostic.
 *
 * @throws CodedError `indicator_not_comparable`, and the codes of `parseSelection`
 */
export async function computeFunnel(context: Context, query: ComparisonQuery): Promise<UniversityFunnel> {
  const { indicator } = query;
  requireFunnelIndicator(indicator);
  const selection = parseSelection(context, query);
  const universities = (await readUniversities(context, selection)).map(({ university, names, accumulator }) => ({
    university,
    names,
    ...figureOf(accumulator, indicator),
  }));
  const { institutions, ...funnel } = drawFunnel(universities.map(({ figure }) => proportionOf(figure)));
  return {
    ...headOf(indicator, selection),
    ...funnel,
    universities: universities.map((university, index) => ({
      ...university,
      ...(institutions[index] ?? { byChance: null, overdispersed: null, shrunk: null }),
    })),
    note: COMPARISON_NOTES.funnel,
    shrinkageNote: COMPARISON_NOTES.shrinkage,
  };
}
