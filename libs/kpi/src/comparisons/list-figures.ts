import { CodedError } from '#domain/errors/coded-error.js';
import { INDICATOR_CATALOGUE, type IndicatorCode } from '#domain/kpi/catalogue.js';
import { KpiAccumulator } from '#domain/kpi/computation.js';
import { fundingLabel } from '#domain/kpi/selection.js';
import type { Context } from '#persistence/context.js';
import { COMPARISON_NOTES } from '#reference/comparison-labels.js';
import type { Label } from '#reference/label.js';
import { parseSelection } from '../compute-kpi-table.js';
import type { ComparisonQuery } from './comparison-query.js';
import { type LightFigure, lightFigure } from './light-figure.js';
import type { NamedUniversity } from './name-universities.js';
import { figureOf, readUniversities } from './read-universities.js';

/** More columns are not read on one page, and every one of them has to come over the line. */
const MOST = 8;

export interface FiguresQuery extends Omit<ComparisonQuery, 'indicator'> {
  readonly indicators: readonly IndicatorCode[];
}

/** Some indicators of every university, light enough for a page of all of them. */
export interface UniversityFigures {
  readonly period: string;
  readonly asOf: string;
  readonly funding: string;
  readonly indicators: readonly { readonly indicator: IndicatorCode; readonly definitionVersion: number }[];
  /** In the order of the indicators. */
  readonly country: readonly LightFigure[];
  /** By name; the figures in the order of the indicators. */
  readonly universities: readonly (NamedUniversity & { readonly figures: readonly LightFigure[] })[];
  readonly note: Label;
}

/**
 * One to eight indicators of the country and of every university with records, each with n, interval and bounds. By name and
 * never by a value. The country's is computed over all records together.
 *
 * @throws CodedError `indicators_invalid`, and the codes of `parseSelection`
 */
export async function listFigures(context: Context, query: FiguresQuery): Promise<UniversityFigures> {
  const { indicators } = query;
  if (indicators.length === 0 || indicators.length > MOST || new Set(indicators).size !== indicators.length) {
    throw new CodedError('indicators_invalid', 'invalid', `One to ${MOST} different indicators are listed`);
  }
  const selection = parseSelection(context, query);
  const summaries = await readUniversities(context, selection);
  const country = new KpiAccumulator(selection);
  for (const { accumulator } of summaries) {
    for (const code of indicators) country.addSums(code, accumulator.sumsOf(code));
  }
  const figuresOf = (accumulator: KpiAccumulator) => indicators.map((code) => lightFigure(figureOf(accumulator, code)));
  return {
    period: selection.period.code,
    asOf: selection.asOf,
    funding: fundingLabel(selection.funding),
    indicators: indicators.map((indicator) => ({
      indicator,
      definitionVersion: INDICATOR_CATALOGUE[indicator].definitionVersion,
    })),
    country: figuresOf(country),
    universities: summaries.map(({ university, names, accumulator }) => ({
      university,
      names,
      figures: figuresOf(accumulator),
    })),
    note: COMPARISON_NOTES.listing,
  };
}
