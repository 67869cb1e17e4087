import type { IndicatorValue } from '#domain/kpi/value.js';
import type { KnownFigure } from './read-universities.js';

/** What a table over many universities shows of a figure; how it was computed is asked of one figure at a time. */
export type LightFigure = Pick<
  IndicatorValue,
  'n' | 'yes' | 'no' | 'notDue' | 'notApplicable' | 'value' | 'low' | 'high' | 'ciLow' | 'ciHigh' | 'knownShare'
>;

/** The light form of a figure: an eighth of what the whole one weighs on the way to a slow line. */
export function lightFigure({ figure }: Pick<KnownFigure, 'figure'>): LightFigure {
  const { n, yes, no, notDue, notApplicable, value, low, high, ciLow, ciHigh, knownShare } = figure;
  return { n, yes, no, notDue, notApplicable, value, low, high, ciLow, ciHigh, knownShare };
}
