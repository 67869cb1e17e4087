import { INDICATOR_CATALOGUE, type IndicatorCode } from '#domain/kpi/catalogue.js';
import { getKpiText } from '#reference/kpi-names.js';
import type { Language } from '#reference/label.js';
import type { Figure, FigureUnit } from '#reporting/publications/figure.js';
import { WITHHELD_LABELS } from '#reporting/publications/publication-labels.js';
import { formatFigure, formatNumber, NO_VALUE } from './format.js';
import { html, type Markup } from './html.js';
import type { Tongue } from './page.js';
import { fill } from './words/words-of.js';

/** That a figure is withheld, and why; the reason for another's sake says both by itself. */
export function withheldText(figure: Figure, { language, words }: Tongue): Markup {
  const reason = reasonOf(figure, language);
  return figure.reason === 'complementary'
    ? html`${reason}`
    : html`<strong>${words.table.withheld}.</strong> ${reason}`;
}

/** Why a withheld figure is withheld, in words. */
export function reasonOf({ reason }: Figure, language: Language): string {
  if (reason === null || reason === 'never_public') return '';
  return WITHHELD_LABELS[reason][language];
}

/** The 95 % interval; nothing where there is none. */
export function intervalOf({ ciLow, ciHigh, unit }: Figure, tongue: Tongue): string | undefined {
  return range(ciLow, ciHigh, unit, tongue);
}

/** How far silence reaches; nothing where the indicator knows no bounds. */
export function boundsOf({ low, high, unit }: Figure, tongue: Tongue): string | undefined {
  return range(low, high, unit, tongue);
}

function range(
  low: number | null,
  high: number | null,
  unit: FigureUnit,
  { language, words }: Tongue,
): string | undefined {
  if (low === null || high === null) return undefined;
  const [from, to] = [formatFigure(low, unit, language), formatFigure(high, unit, language)];
  return from === to ? from : fill(words.table.range, { low: from, high: to });
}

/** A rounded count: 0 stands for 0 to 2. */
export function countOf(count: number, { language, words }: Tongue): string {
  return count === 0 ? words.table.few : formatNumber(count, language);
}

/** The value as it is read, or that there is none. */
export function valueOf({ value, unit }: Figure, language: Language): string {
  return value === null ? NO_VALUE : formatFigure(value, unit, language);
}

export function indicatorName(code: IndicatorCode, language: Language): string {
  return getKpiText(code).name[language];
}

/** The greatest value a scale has to hold: all of a percentage, a share and the index, else the greatest that is shown. */
export function scaleMaximum(unit: FigureUnit, figures: readonly Figure[]): number | undefined {
  if (unit === 'percent' || unit === 'index_0_100') return 100;
  if (unit === 'share') return 1;
  const own = figures.filter((figure) => figure.unit === unit);
  const greatest = Math.max(0, ...own.flatMap(({ value, high, ciHigh }) => [value ?? 0, high ?? 0, ciHigh ?? 0]));
  return greatest > 0 ? greatest : undefined;
}

/** Whether less of it is better. */
export function isLowerBetter(code: IndicatorCode): boolean {
  return INDICATOR_CATALOGUE[code].lowerIsBetter;
}
