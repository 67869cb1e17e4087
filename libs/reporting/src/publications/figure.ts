import type { ProtectedSet } from '#domain/disclosure/protected-set.js';
import type { WithheldReason } from '#domain/disclosure/primary-suppression.js';
import { isPercentage } from '#domain/disclosure/public-indicator.js';
import { INDICATOR_CATALOGUE, INDICATOR_CODES, type IndicatorCode } from '#domain/kpi/catalogue.js';

/** One indicator of one combination of groups, as everybody may read it: the same in every format. */
export interface Figure {
  /** A university's code, or `country`. */
  readonly university: string;
  readonly period: string;
  readonly funding: string;
  /** A category, or `all`. */
  readonly category: string;
  readonly indicator: IndicatorCode;
  /** Counts rounded to the nearest 5. */
  readonly n: number;
  readonly known: number;
  readonly yes: number | null;
  readonly no: number | null;
  readonly status: 'published' | 'withheld';
  readonly reason: WithheldReason | null;
  readonly value: number | null;
  readonly unit: FigureUnit;
  readonly low: number | null;
  readonly high: number | null;
  readonly ciLow: number | null;
  readonly ciHigh: number | null;
  /** Whether it may stand in a funnel and against a benchmark. */
  readonly compared: boolean;
}

export const FIGURE_UNITS = ['percent', 'share', 'outputs_per_participant', 'index_0_100', 'kzt'] as const;
export type FigureUnit = (typeof FIGURE_UNITS)[number];

/** The indicators that are ever published, in the catalogue's order. */
export const PUBLISHED_INDICATORS = INDICATOR_CODES.filter((code) => INDICATOR_CATALOGUE[code].publishable);

/** The figures of a protected set, and nothing else: an indicator that is never public is not even named. */
export function figuresOf({ cells }: ProtectedSet): Figure[] {
  return cells.flatMap(({ groups, indicators }) =>
    PUBLISHED_INDICATORS.flatMap((indicator): Figure[] => {
      const { counts, figure, isCompared } = indicators[indicator];
      if (counts === null) return [];
      const isPublished = figure.status === 'published';
      return [
        {
          university: groups['university'] ?? '',
          period: groups['period'] ?? '',
          funding: groups['funding'] ?? '',
          category: groups['category'] ?? 'all',
          indicator,
          n: counts.n,
          known: counts.known,
          yes: counts.yes,
          no: counts.no,
          status: figure.status,
          reason: isPublished ? null : figure.reason,
          value: figure.value,
          unit: isPercentage(indicator) ? 'percent' : INDICATOR_CATALOGUE[indicator].valueUnit,
          low: isPublished ? figure.low : null,
          high: isPublished ? figure.high : null,
          ciLow: isPublished ? figure.ciLow : null,
          ciHigh: isPublished ? figure.ciHigh : null,
          compared: isCompared,
        },
      ];
    }),
  );
}

/** The figure's address within its version: what an earlier version about the same day is compared by. */
export function figureKey(
  figure: Pick<Figure, 'university' | 'period' | 'funding' | 'category' | 'indicator'>,
): string {
  return [figure.university, figure.period, figure.funding, figure.category, figure.indicator].join('|');
}
