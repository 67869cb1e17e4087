import { INDICATOR_CATALOGUE, type IndicatorCode } from '#domain/kpi/catalogue.js';
import { CodedError } from '#domain/errors/coded-error.js';
import { fundingLabel } from '#domain/kpi/selection.js';
import { correlate, CORRELATION_WARNING, type CorrelationReport } from '#domain/statistics/correlation.js';
import { KNOWN_IN_A_YEAR } from '#domain/statistics/year-pooling.js';
import type { Context } from '#persistence/context.js';
import type { Label } from '#reference/label.js';
import { parseSelection } from '../compute-kpi-table.js';
import type { ComparisonQuery } from './comparison-query.js';
import type { NamedUniversity } from './name-universities.js';
import { figureOf, type KnownFigure, readUniversities } from './read-universities.js';

/** Fewer participations known in one of the two and a university is left out, unless another number is asked for. */
export const LEAST_KNOWN = KNOWN_IN_A_YEAR;

export interface CorrelationQuery extends Omit<ComparisonQuery, 'indicator'> {
  readonly x: IndicatorCode;
  readonly y: IndicatorCode;
  readonly leastKnown?: number;
}

/** One indicator at one university. */
export type CorrelatedFigure = Pick<KnownFigure['figure'], 'n' | 'value' | 'knownShare'> & {
  readonly knownParticipations: number;
};

/** How two indicators go together across universities, with the warning that stands beside it. */
export interface IndicatorCorrelation extends CorrelationReport {
  readonly x: IndicatorCode;
  readonly y: IndicatorCode;
  readonly definitionVersions: Readonly<Record<'x' | 'y', number>>;
  readonly period: string;
  readonly asOf: string;
  readonly funding: string;
  readonly leastKnown: number;
  /** The universities counted, by name. */
  readonly universities: readonly (NamedUniversity & {
    readonly x: CorrelatedFigure;
    readonly y: CorrelatedFigure;
  })[];
  /** Universities with records that are not counted, and why. */
  readonly leftOut: { readonly tooFewKnown: number; readonly notDefined: number };
  readonly warning: Label;
}

/**
 * Pearson's and Spearman's correlation of two indicators across universities. Each university counts once; those in which
 * fewer are known than asked for in either indicator, or a value is not defined, are left out and counted.
 *
 * @throws CodedError `indicators_equal`, and the codes of `parseSelection`
 */
export async function correlateIndicators(context: Context, query: CorrelationQuery): Promise<IndicatorCorrelation> {
  const { x, y, leastKnown = LEAST_KNOWN } = query;
  if (x === y) {
    throw new CodedError('indicators_equal', 'invalid', 'Two different indicators are correlated');
  }
  const selection = parseSelection(context, query);
  const all = (await readUniversities(context, selection)).map(({ university, names, accumulator }) => ({
    university,
    names,
    x: correlatedFigure(figureOf(accumulator, x)),
    y: correlatedFigure(figureOf(accumulator, y)),
  }));
  const enough = all.filter((each) => Math.min(each.x.knownParticipations, each.y.knownParticipations) >= leastKnown);
  const universities = enough.filter((each) => each.x.value !== null && each.y.value !== null);
  return {
    x,
    y,
    definitionVersions: {
      x: INDICATOR_CATALOGUE[x].definitionVersion,
      y: INDICATOR_CATALOGUE[y].definitionVersion,
    },
    period: selection.period.code,
    asOf: selection.asOf,
    funding: fundingLabel(selection.funding),
    leastKnown,
    ...correlate(universities.map((each) => [each.x.value, each.y.value])),
    universities,
    leftOut: { tooFewKnown: all.length - enough.length, notDefined: enough.length - universities.length },
    warning: CORRELATION_WARNING,
  };
}

function correlatedFigure({ figure, knownParticipations }: KnownFigure): CorrelatedFigure {
  return { n: figure.n, value: figure.value, knownShare: figure.knownShare, knownParticipations };
}
