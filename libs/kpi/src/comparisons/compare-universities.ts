import { isProportion } from '#domain/comparisons/comparable-indicators.js';
import { comparePairs, type PairDifference } from '#domain/comparisons/university-pairs.js';
import { CodedError } from '#domain/errors/coded-error.js';
import { KpiAccumulator } from '#domain/kpi/computation.js';
import type { Context } from '#persistence/context.js';
import { COMPARISON_NOTES, NO_DIFFERENCE_LABELS } from '#reference/comparison-labels.js';
import type { Label } from '#reference/label.js';
import { parseSelection } from '../compute-kpi-table.js';
import { type ComparisonHead, type ComparisonQuery, headOf } from './comparison-query.js';
import { type NamedUniversity, nameUniversities } from './name-universities.js';
import { figureOf, type KnownFigure, proportionOf, readUniversities } from './read-universities.js';

const FEWEST = 2;
const MOST = 6;

/** Universities beside each other, by name, and how each two of them differ. */
export interface UniversityComparison extends ComparisonHead {
  readonly universities: readonly (NamedUniversity & KnownFigure)[];
  readonly pairs: readonly (PairDifference & { readonly reasonText: Label | null })[];
  readonly note: Label;
}

/**
 * One indicator of two to six universities, each with its n, interval and bounds, and of each pair the difference with
 * Newcombe's interval. Never a rank.
 *
 * @throws CodedError `universities_invalid`, `university_unknown` (404), and the codes of `parseSelection`
 */
export async function compareUniversities(
  context: Context,
  query: ComparisonQuery & { readonly universities: readonly string[] },
): Promise<UniversityComparison> {
  const { indicator, universities: codes } = query;
  if (codes.length < FEWEST || codes.length > MOST || new Set(codes).size !== codes.length) {
    throw new CodedError('universities_invalid', 'invalid', `${FEWEST} to ${MOST} different universities are compared`);
  }
  const selection = parseSelection(context, query);
  const named = await nameUniversities(context, codes);
  const summaries = new Map((await readUniversities(context, selection)).map((each) => [each.university, each]));
  const universities = named.map((university) => {
    const accumulator = summaries.get(university.university)?.accumulator ?? new KpiAccumulator(selection);
    return { ...university, ...figureOf(accumulator, indicator) };
  });
  const pairs = comparePairs(
    universities.map(({ university, figure }) => ({
      name: university,
      proportion: isProportion(indicator) ? proportionOf(figure) : null,
    })),
  );
  return {
    ...headOf(indicator, selection),
    universities,
    pairs: pairs.map((pair) => ({
      ...pair,
      reasonText: pair.reason === null ? null : NO_DIFFERENCE_LABELS[pair.reason],
    })),
    note: COMPARISON_NOTES.universities,
  };
}
