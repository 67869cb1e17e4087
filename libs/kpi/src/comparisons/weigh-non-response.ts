import { requireDivisibleIndicator, requireIndicatorWithUnknown } from '#domain/comparisons/comparable-indicators.js';
import { KpiAccumulator } from '#domain/kpi/computation.js';
import { nonResponseWeightedRate } from '#domain/statistics/non-response-weighting.js';
import type { Context } from '#persistence/context.js';
import { COMPARISON_NOTES } from '#reference/comparison-labels.js';
import type { Label } from '#reference/label.js';
import { parseSelection } from '../compute-kpi-table.js';
import { type ComparisonHead, type ComparisonQuery, headOf } from './comparison-query.js';
import { nameUniversities } from './name-universities.js';
import { addGroup, amountOf, readMixOfParticipations } from './read-mix.js';
import { figureOf, type KnownFigure } from './read-universities.js';

/** One post-stratum: who was due, who is known, and how much each known one weighs. */
export interface NonResponseStratum {
  /** `null` = not entered. */
  readonly category: string | null;
  readonly sex: string | null;
  /** N_h: units due. */
  readonly due: number;
  /** r_h: those of them that are known. */
  readonly known: number;
  readonly yes: number;
  /** yes ÷ known; `null` where nobody is known. */
  readonly rate: number | null;
  /** N_h ÷ r_h; `null` where nobody is known: for such a stratum nobody speaks. */
  readonly weight: number | null;
}

/** The headline and, beside it, what weighting for non-response would make of it. */
export interface NonResponseSensitivity extends ComparisonHead, KnownFigure {
  /** The university's code; `null` = the whole country. */
  readonly university: string | null;
  /** Share 0–1; `null` where nobody is known. */
  readonly weightedValue: number | null;
  /** Share of the units due that are in strata with somebody known. */
  readonly representedShare: number | null;
  readonly strata: readonly NonResponseStratum[];
  /** Strata with units due of which nobody is known. */
  readonly silentStrata: readonly Pick<NonResponseStratum, 'category' | 'sex' | 'due'>[];
  readonly note: Label;
}

/**
 * How far an indicator's rate depends on who is known: post-stratified by category × sex, for the country or one
 * university. A sensitivity column beside the headline, never the headline.
 *
 * @throws CodedError `indicator_not_comparable`, `indicator_confidential`, `university_unknown`, and the codes of
 *   `parseSelection`
 */
export async function weighNonResponse(
  context: Context,
  query: ComparisonQuery & { readonly university?: string },
): Promise<NonResponseSensitivity> {
  const { indicator, university } = query;
  requireIndicatorWithUnknown(indicator);
  requireDivisibleIndicator(indicator);
  const selection = parseSelection(context, query);
  if (university !== undefined) await nameUniversities(context, [university]);
  const groups = await readMixOfParticipations(context, selection, [indicator], ['category', 'sex'], university);
  const accumulator = new KpiAccumulator(selection);
  const strata = groups
    .map((group) => {
      addGroup(accumulator, group, indicator);
      const [yes, no] = [amountOf(group, indicator, 'yes'), amountOf(group, indicator, 'no')];
      const known = yes + no;
      const due = known + amountOf(group, indicator, 'unknown');
      return {
        category: group.values[0] ?? null,
        sex: group.values[1] ?? null,
        due,
        known,
        yes,
        rate: known === 0 ? null : yes / known,
        weight: known === 0 ? null : due / known,
      };
    })
    .filter(({ due }) => due > 0)
    .sort((one, other) => (nameOf(one) < nameOf(other) ? -1 : 1));
  const { value, representedShare } = nonResponseWeightedRate(
    strata.map(({ due, known, yes }) => ({ asked: due, answered: known, yes })),
  );
  return {
    ...headOf(indicator, selection),
    university: university ?? null,
    ...figureOf(accumulator, indicator),
    weightedValue: value,
    representedShare,
    strata,
    silentStrata: strata.filter(({ known }) => known === 0).map(({ category, sex, due }) => ({ category, sex, due })),
    note: COMPARISON_NOTES.nonResponse,
  };
}

function nameOf({ category, sex }: Pick<NonResponseStratum, 'category' | 'sex'>): string {
  return `${category ?? ''} ${sex ?? ''}`;
}
