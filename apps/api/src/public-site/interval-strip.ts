import type { Figure } from '#reporting/publications/figure.js';
import { formatFigure } from './format.js';
import { boundsOf, intervalOf, valueOf } from './figure-words.js';
import { html, type Markup } from './html.js';
import type { Tongue } from './page.js';
import { fill } from './words/words-of.js';

const WIDTH = 150;
const HEIGHT = 22;
const MARGIN = 6;
const MIDDLE = HEIGHT / 2;
const QUARTERS = [0, 0.25, 0.5, 0.75, 1];

/**
 * Bounds as a light band, the 95 % interval as a line with ends, the value as a dot; the same in words for whoever does not
 * see it. Nothing where there is no value.
 * @param maximum the figure at the right end of the scale, which begins at zero
 */
export function intervalStrip(figure: Figure, maximum: number | undefined, tongue: Tongue): Markup | undefined {
  const { value, low, high, ciLow, ciHigh } = figure;
  if (value === null || maximum === undefined) return undefined;
  const at = (x: number) => round(MARGIN + (Math.min(Math.max(x, 0), maximum) / maximum) * (WIDTH - 2 * MARGIN));
  return html`<svg
    class="strip"
    role="img"
    viewBox="0 0 ${WIDTH} ${HEIGHT}"
    width="${WIDTH}"
    height="${HEIGHT}"
    aria-label="${inWords(figure, maximum, tongue)}"
  >
    ${QUARTERS.map(
      (part) =>
        html`<line class="grid" x1="${at(part * maximum)}" x2="${at(part * maximum)}" y1="2" y2="${HEIGHT - 2}" />`,
    )}${
      low === null || high === null
        ? undefined
        : html`<rect
            class="bounds"
            x="${at(low)}"
            width="${round(Math.max(1, at(high) - at(low)))}"
            y="${MIDDLE - 6}"
            height="12"
            rx="2"
          />`
    }${
      ciLow === null || ciHigh === null
        ? undefined
        : html`<path
            class="interval"
            d="M${at(ciLow)} ${MIDDLE - 4}v8M${at(ciLow)} ${MIDDLE}H${at(ciHigh)}M${at(ciHigh)} ${MIDDLE - 4}v8"
          />`
    }
    <circle class="value" cx="${at(value)}" cy="${MIDDLE}" r="4.5" />
  </svg>`;
}

function inWords(figure: Figure, maximum: number, tongue: Tongue): string {
  const { words, language } = tongue;
  const [interval, bounds] = [intervalOf(figure, tongue), boundsOf(figure, tongue)];
  return [
    fill(words.table.altValue, { value: valueOf(figure, language) }),
    ...(interval === undefined ? [] : [fill(words.table.altInterval, { range: interval })]),
    ...(bounds === undefined ? [] : [fill(words.table.altBounds, { range: bounds })]),
    fill(words.table.altScale, { maximum: formatFigure(maximum, figure.unit, language) }),
  ].join(', ');
}

function round(x: number): number {
  return Math.round(x * 10) / 10;
}
